/** A change of a definition as a sentence. */
import { typeOf } from '../domain/fieldTypes/index.js'
import type { Language } from '../domain/kernel/language.js'
import type { Aspect, Change, ChangedPart } from '../domain/versions/change.js'
import { catalogue, inLanguage } from '../domain/kernel/words.js'
import { fill } from './fill.js'

const nl = {
  parts: {
    definition: 'Sjabloon',
    section: 'Deel',
    field: 'Veld',
    column: 'Kolom',
    row: 'Rij',
    option: 'Keuze',
    slot: 'Plek om te tekenen',
  } satisfies Record<ChangedPart, string>,
  named: '{part} ‘{label}’',
  inside: '{part} ‘{label}’ van ‘{outer}’',
  added: '{what} is nieuw',
  addedIn: '{what} is nieuw in ‘{outer}’',
  removed: '{what} is verwijderd',
  removedFrom: '{what} is verwijderd uit ‘{outer}’',
  renamed: '{what} heet nu ‘{label}’',
  moved: {
    within: '{what} staat op een andere plek',
    section: '{what} is verplaatst naar ‘{to}’',
    intoGroup: '{what} staat nu in ‘{to}’, dat meer keren kan voorkomen',
    outOfGroup: '{what} staat nu los in ‘{to}’',
  },
  type: '{what} was {was} en is nu {becomes}',
  required: {
    sign: '{what} is verplicht geworden voor ondertekening',
    discuss: '{what} is verplicht geworden voor bespreking',
    later: '{what} is niet meer voor bespreking verplicht, wel voor ondertekening',
    never: '{what} is niet meer verplicht',
  },
  aspects: {
    conditions: '{what} wordt onder andere voorwaarden getoond of gevraagd',
    access: '{what} wordt door andere mensen gelezen of ingevuld',
    limits: '{what} heeft andere grenzen',
    wording: '{what} heeft andere uitleg of een andere indeling',
    source: '{what} wordt op een andere manier vooraf ingevuld',
    carry: '{what} gaat op een andere manier mee naar een volgend plan',
    expression: '{what} wordt anders berekend',
    consent: '{what} hoort nu wel of juist niet bij het handelingsdeel',
    signing: '{what} heeft andere regels voor ondertekenen',
    guards: 'De wettelijke controles (hoorrecht, overleg met ouders) zijn gewijzigd',
    meanings:
      'Wat velden voor het plan betekenen (ingangsdatum, evalueren voor, aanleiding en zo meer) is gewijzigd',
    inBrief: 'Wat ‘In het kort’ bovenaan het plan staat, is gewijzigd',
    subject: 'Het sjabloon gaat nu over iets anders: leerling, groep of school',
    evaluates:
      'Welke plannen dit sjabloon evalueert, of waar het vervolg van een doel staat, is gewijzigd',
  } satisfies Record<Aspect, string>,
}

const en: typeof nl = {
  parts: {
    definition: 'Template',
    section: 'Section',
    field: 'Field',
    column: 'Column',
    row: 'Row',
    option: 'Option',
    slot: 'Place to sign',
  },
  named: '{part} ‘{label}’',
  inside: '{part} ‘{label}’ of ‘{outer}’',
  added: '{what} is new',
  addedIn: '{what} is new in ‘{outer}’',
  removed: '{what} was removed',
  removedFrom: '{what} was removed from ‘{outer}’',
  renamed: '{what} is now called ‘{label}’',
  moved: {
    within: '{what} stands in another place',
    section: '{what} moved to ‘{to}’',
    intoGroup: '{what} is now part of ‘{to}’, which can occur several times',
    outOfGroup: '{what} now stands by itself in ‘{to}’',
  },
  type: '{what} was {was} and is now {becomes}',
  required: {
    sign: '{what} has become required for signing',
    discuss: '{what} has become required for discussion',
    later: '{what} is no longer required for discussion, but still for signing',
    never: '{what} is no longer required',
  },
  aspects: {
    conditions: '{what} is shown or asked under other conditions',
    access: '{what} is read or filled in by other people',
    limits: '{what} has other limits',
    wording: '{what} has another explanation or arrangement',
    source: '{what} is filled in beforehand in another way',
    carry: '{what} goes along to a next plan in another way',
    expression: '{what} is calculated differently',
    consent: '{what} now is, or no longer is, part of the action part',
    signing: '{what} has other rules for signing',
    guards: 'The legal checks (hearing the pupil, consulting the parents) changed',
    meanings: 'What fields mean for the plan (start date, evaluate by, occasion and so on) changed',
    inBrief: 'What stands ‘In brief’ at the top of the plan changed',
    subject: 'The template is now about something else: pupil, group or school',
    evaluates:
      'Which plans this template evaluates, or where it says what follows for a goal, changed',
  },
}

const words = catalogue('changeText', { nl, en })

export function changeText(change: Change, language: Language): string {
  const said = words[language]
  return fill(patternOf(change, said), {
    what: whatOf(change, said),
    outer: change.within.at(-1) ?? '',
    label: change.label,
    ...(change.kind === 'moved' && { to: change.to ?? '' }),
    ...(change.kind === 'type' && {
      was: inLanguage(typeOf({ type: change.was }).names, language).inSentence,
      becomes: inLanguage(typeOf({ type: change.becomes }).names, language).inSentence,
    }),
  })
}

/** Called by the name it had when that is what changed. */
function whatOf(change: Change, said: typeof nl): string {
  const label = change.kind === 'renamed' ? change.was : change.label
  const outer = change.within.at(-1)
  const isItem = ['column', 'row', 'option'].includes(change.part)
  const part = said.parts[change.part]
  return isItem && outer !== undefined
    ? fill(said.inside, { part, label, outer })
    : fill(said.named, { part, label })
}

function patternOf(change: Change, said: typeof nl): string {
  switch (change.kind) {
    case 'added':
      return change.part === 'field' ? said.addedIn : said.added
    case 'removed':
      return change.part === 'field' ? said.removedFrom : said.removed
    case 'renamed':
    case 'type':
      return said[change.kind]
    case 'moved':
      return said.moved[change.how]
    case 'required':
      return requiredPattern(change, said)
    default:
      return said.aspects[change.kind]
  }
}

function requiredPattern(
  { was, becomes }: Extract<Change, { kind: 'required' }>,
  { required }: typeof nl,
): string {
  if (becomes === undefined) {
    return required.never
  }
  return was === 'discuss' ? required.later : required[becomes]
}
