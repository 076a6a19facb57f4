/**
 * Words of the pages on which people without an account fill their part of a plan. Adults are
 * addressed with `u`, pupils with `je`: `forPupils` holds what differs for them.
 */
import type { Language } from '../domain/forms/format.js'
import { en } from './contributionsEnglish.js'

const nl = {
  pageTitle: 'Uw deel van het plan',
  caption: 'Uw bijdrage',
  heading: 'Vul uw deel in van het plan over {about}',
  intro: 'Beste {name}, {asker} van {school} vraagt u een deel van dit plan in te vullen.',
  due: 'Graag voor {day}.',
  quote: 'Bericht van {asker}',
  how: 'U hoeft niet alles in één keer te doen. Wat u opslaat blijft bewaard en u kunt verdergaan met dezelfde link. Niemand anders ziet deze link.',
  sectionsTitle: 'Onderdelen',
  readTitle: 'Om te lezen',
  stateEmpty: 'Nog niet ingevuld',
  stateBusy: 'Nog {count} vragen open',
  stateBusyOne: 'Nog 1 vraag open',
  stateFilled: 'Ingevuld',
  stateRead: 'Alleen lezen',
  savedBy: 'Laatst opgeslagen door {name}, {at}',
  finishTitle: 'Klaar?',
  finishText:
    'Is alles ingevuld? Laat het dan weten aan {asker}. Daarna kunt u niets meer wijzigen.',
  finishMissing:
    'Deze vragen zijn nog leeg. U kunt ze nog invullen. Versturen mag ook: de school ziet wat er mist.',
  finishMore: 'en nog {count}',
  finish: 'Klaar, versturen',
  askText: 'Hebt u een vraag? {asker} van {school} helpt u verder.',
  askButton: 'Vraag mailen aan de school',
  askSubject: 'Vraag over mijn bijdrage',
  step: 'Onderdeel {index} van {count}',
  back: 'Alle onderdelen',
  optional: 'niet verplicht',
  example: 'Bijvoorbeeld: {example}',
  none: 'Geen keuze',
  clear: 'Geen antwoord',
  other: 'Anders, namelijk',
  otherText: 'Wat dan?',
  yes: 'Ja',
  no: 'Nee',
  unit: 'in {unit}',
  dateHint: 'Zoals 14 maart 2015 of 14-3-2015.',
  timeHint: 'Zoals 14.05.',
  formatted:
    'De opmaak van deze tekst (vet, kopjes, lijsten) blijft alleen bewaard als u hier niets wijzigt.',
  paragraphs: 'Laat een regel leeg voor een nieuwe alinea.',
  fileHint: 'PNG, JPEG, WebP, PDF, DOCX of ODT, hooguit 10 MB.',
  filePick: 'Bestand kiezen',
  fileFull: 'Er kan geen bestand meer bij. Haal er eerst een weg.',
  fileRemove: '{name} weghalen',
  addItem: '{item} toevoegen',
  row: 'Rij',
  removeItem: '{item} {index} verwijderen',
  noItems: 'Er staat nog niets.',
  notAnswered: 'Niet ingevuld',
  computedLater: 'Volgt vanzelf uit andere antwoorden.',
  fixed: 'Dit kan nu niet worden gewijzigd.',
  save: 'Opslaan',
  saveAndGo: 'Opslaan en verder',
  saved: 'Opgeslagen om {time}.',
  more: 'Opgeslagen. Door uw antwoorden zijn er vragen bijgekomen. Kijk hieronder wat er nog open is.',
  autosaved: 'Opgeslagen om {time}',
  autosaveFailed: 'Nog niet opgeslagen. Gebruik de knop Opslaan.',
  autosaveStale:
    'Iemand anders heeft dit onderdeel gewijzigd. Kies Opslaan om beide versies te zien.',
  autosaveMore: 'Er zijn vragen bijgekomen. Kies Opslaan om ze te zien.',
  conflictTitle: 'Dit onderdeel is intussen gewijzigd',
  conflictText:
    '{name} heeft dit onderdeel opgeslagen terwijl u bezig was. Er is niets verloren. Kies per vraag wat er moet staan.',
  someone: 'Iemand anders',
  mine: 'Uw versie',
  theirs: 'Versie van {name}',
  keep: 'Gekozen versies opslaan',
  doneTitle: 'Dank u wel, uw bijdrage is verstuurd',
  doneText: '{asker} van {school} leest het in het plan.',
  doneAt: 'Verstuurd op {at}.',
  doneNext: 'Wilt u toch nog iets veranderen? Vraag het aan {asker}. U krijgt dan een nieuwe link.',
  withdrawnTitle: 'De school heeft deze vraag ingetrokken',
  withdrawnText: 'U hoeft niets meer in te vullen. Er is niets verkeerd gegaan.',
  withdrawnAdvice: 'Denkt u dat dit niet klopt? Neem contact op met de school.',
  expiredTitle: 'Deze link is verlopen',
  expiredText: 'Wat u eerder hebt opgeslagen is bewaard.',
  expiredAdvice: 'Wilt u nog iets invullen? Vraag de school om een nieuwe link.',
  lockedTitle: 'Dit plan ligt vast',
  lockedText:
    'Het plan is intussen ter ondertekening verstuurd. Wat u eerder hebt opgeslagen is bewaard.',
  lockedAdvice: 'Wilt u nog iets zeggen? Neem contact op met de school.',
  noSectionTitle: 'Dit onderdeel is er niet',
  noSectionText: 'Dit onderdeel bestaat niet, of het is niet voor u.',
  noSectionAdvice: 'Ga terug naar de lijst met onderdelen in uw mail.',
  elsewhereTitle: 'Dit formulier kwam van een andere website',
  elsewhereText: 'Daarom is er niets opgeslagen.',
  elsewhereAdvice: 'Open de link in uw mail en vul het daar in.',
}

export type ContributionWords = Record<keyof typeof nl, string>

const forPupils: Partial<ContributionWords> = {
  pageTitle: 'Jouw deel van het plan',
  caption: 'Jouw bijdrage',
  heading: 'Vul jouw deel in van het plan over jou',
  intro: 'Hoi {name}, {asker} van {school} wil graag weten wat jij ervan vindt.',
  how: 'Je hoeft niet alles in één keer te doen. Wat je opslaat blijft bewaard en je kunt verdergaan met dezelfde link. Niemand anders ziet deze link.',
  finishText:
    'Is alles ingevuld? Laat het dan weten aan {asker}. Daarna kun je niets meer wijzigen.',
  finishMissing:
    'Deze vragen zijn nog leeg. Je kunt ze nog invullen. Versturen mag ook: de school ziet wat er mist.',
  askText: 'Heb je een vraag? {asker} van {school} helpt je verder.',
  formatted:
    'De opmaak van deze tekst (vet, kopjes, lijsten) blijft alleen bewaard als je hier niets wijzigt.',
  more: 'Opgeslagen. Door jouw antwoorden zijn er vragen bijgekomen. Kijk hieronder wat er nog open is.',
  conflictText:
    '{name} heeft dit onderdeel opgeslagen terwijl jij bezig was. Er is niets verloren. Kies per vraag wat er moet staan.',
  mine: 'Jouw versie',
  doneTitle: 'Dankjewel, jouw bijdrage is verstuurd',
  doneNext:
    'Wil je toch nog iets veranderen? Vraag het aan {asker}. Je krijgt dan een nieuwe link.',
  withdrawnText: 'Je hoeft niets meer in te vullen. Er is niets verkeerd gegaan.',
  withdrawnAdvice: 'Denk je dat dit niet klopt? Vraag het op school.',
  expiredText: 'Wat je eerder hebt opgeslagen is bewaard.',
  expiredAdvice: 'Wil je nog iets invullen? Vraag op school om een nieuwe link.',
  lockedText:
    'Het plan is intussen ter ondertekening verstuurd. Wat je eerder hebt opgeslagen is bewaard.',
  lockedAdvice: 'Wil je nog iets zeggen? Vraag het op school.',
  noSectionText: 'Dit onderdeel bestaat niet, of het is niet voor jou.',
  noSectionAdvice: 'Ga terug naar de lijst met onderdelen in je mail.',
  elsewhereAdvice: 'Open de link in je mail en vul het daar in.',
}

export const contributionWords = (language: Language, informal: boolean): ContributionWords =>
  language === 'en' ? en : informal ? { ...nl, ...forPupils } : nl
