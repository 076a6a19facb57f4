/**
 * Words of the pages on which people without an account fill their part of a plan. Adults are
 * addressed with `u`, pupils with `je`: `forPupils` holds what differs for them.
 */
import { type ContributionWords, nl } from './contributionsDutch.js'
import type { Language } from '../domain/kernel/language.js'
import { catalogue, variant } from '../domain/kernel/words.js'
import { en } from './contributionsEnglish.js'

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

const words = catalogue('contributions', { nl, en })
const wordsForPupils = variant('contributionsForPupils', words, { nl: forPupils })

export const contributionWords = (language: Language, informal: boolean): ContributionWords =>
  (informal ? wordsForPupils : words)[language]
