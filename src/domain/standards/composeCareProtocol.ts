/**
 * A care protocol as a printable document: who established it and when, then purpose, legal
 * framework, terms, roles, the steps with who does what by when, and what follows from them.
 */
import { formatDate } from '../kernel/format.js'
import type { Language } from '../kernel/language.js'
import { catalogue } from '../kernel/words.js'
import type { Block, Fact, PrintableDocument } from '../printing/document.js'
import type { CareProtocolContent } from './content.js'
import { factsBlock, tableBlock, textBlock, toFacts, toSections, type Frame } from './frame.js'
import { richTextBlocks } from '../printing/richTextBlocks.js'
import { stepsDiagram } from './stepsDiagram.js'

const nl = {
  status: 'Status',
  concept: 'Concept',
  approved: 'Goedgekeurd',
  established: 'Vastgesteld',
  inForce: 'In werking',
  appliesTo: 'Geldt voor',
  inForceOn: 'In werking op',
  evaluateOn: 'Evaluatie op',
  establishedBy: 'Vastgesteld door',
  establishedOn: 'Vastgesteld op',
  control: 'Over dit protocol',
  legalBasis: 'Grondslag',
  discussedIn: 'Besproken in',
  discussedOn: 'Besproken op',
  consent: 'Instemming',
  advice: 'Advies',
  archive: 'Archief',
  contacts: 'Contactpersonen',
  revisions: 'Wijzigingen',
  date: 'Datum',
  remark: 'Opmerking',
  purpose: 'Doel',
  legalFramework: 'Wettelijk kader',
  terms: 'Begrippen',
  term: 'Begrip',
  meaning: 'Betekenis',
  roles: 'Rollen en verantwoordelijkheden',
  role: 'Rol',
  responsibility: 'Verantwoordelijk voor',
  steps: 'Stappen',
  step: 'Stap',
  responsible: 'Wie',
  deadline: 'Wanneer',
  form: 'Formulier',
  communication: 'Communicatie',
  registration: 'Registratie en privacy',
  evaluation: 'Evaluatie',
  annex: 'Bijlage',
}

const en: typeof nl = {
  status: 'Status',
  concept: 'Draft',
  approved: 'Approved',
  established: 'Established',
  inForce: 'In force',
  appliesTo: 'Applies to',
  inForceOn: 'In force on',
  evaluateOn: 'Evaluation on',
  establishedBy: 'Established by',
  establishedOn: 'Established on',
  control: 'About this protocol',
  legalBasis: 'Legal basis',
  discussedIn: 'Discussed in',
  discussedOn: 'Discussed on',
  consent: 'Consent',
  advice: 'Advice',
  archive: 'Archive',
  contacts: 'Contacts',
  revisions: 'Revisions',
  date: 'Date',
  remark: 'Remark',
  purpose: 'Purpose',
  legalFramework: 'Legal framework',
  terms: 'Terms',
  term: 'Term',
  meaning: 'Meaning',
  roles: 'Roles and responsibilities',
  role: 'Role',
  responsibility: 'Responsible for',
  steps: 'Steps',
  step: 'Step',
  responsible: 'Who',
  deadline: 'When',
  form: 'Form',
  communication: 'Communication',
  registration: 'Registration and privacy',
  evaluation: 'Evaluation',
  annex: 'Annex',
}

const words = catalogue('careProtocol', { nl, en })
type Words = typeof nl

type Control = CareProtocolContent['control']

const dateOf = (iso: string | undefined, language: Language) =>
  iso === undefined ? undefined : formatDate(iso, language)

function titleFacts(control: Control, text: Words, language: Language): Fact[] {
  return toFacts([
    [text.status, text[control.status]],
    [text.appliesTo, control.appliesTo],
    [text.establishedBy, control.establishedBy],
    [text.establishedOn, dateOf(control.establishedOn, language)],
    [text.inForceOn, dateOf(control.inForceOn, language)],
    [text.evaluateOn, dateOf(control.evaluateOn, language)],
  ])
}

function participationFact({ participation }: Control, text: Words, language: Language) {
  const { right, council, article, date } = participation ?? {}
  const parts = [council, article, dateOf(date, language)].filter(Boolean)
  return toFacts(right === undefined ? [] : [[text[right], parts.join(', ')]])
}

function controlBlocks(control: Control, text: Words, language: Language): Block[] {
  const facts = [
    ...toFacts([
      [text.discussedIn, control.discussedIn],
      [text.discussedOn, dateOf(control.discussedOn, language)],
    ]),
    ...participationFact(control, text, language),
    ...toFacts([
      [text.archive, control.archive],
      [text.contacts, control.contacts],
    ]),
  ]
  return [
    ...textBlock(text.legalBasis, control.legalBasis),
    ...factsBlock(facts),
    ...tableBlock({
      label: text.revisions,
      columns: [text.date, text.remark],
      rows: control.revisions.map(({ date, remark }) => [formatDate(date, language), remark]),
    }),
  ]
}

function stepBlocks({ steps }: CareProtocolContent, text: Words, language: Language): Block[] {
  const items = steps.map((step, index) => ({
    title: `${text.step} ${index + 1}. ${step.title}`,
    blocks: [
      ...richTextBlocks(step.description),
      ...factsBlock(
        toFacts([
          [text.responsible, step.responsible],
          [text.deadline, step.deadline],
          [text.form, step.form],
        ]),
      ),
    ],
  }))
  const figures = stepsDiagram(steps, language)
  return items.length > 0
    ? [{ kind: 'items', label: text.steps, items, ...(figures.length > 0 && { figures }) }]
    : []
}

function sectionsOf(content: CareProtocolContent, text: Words, language: Language) {
  const { terms, roles, annexes } = content
  const part = (id: keyof Words, blocks: Block[]) => ({ id, title: text[id], blocks })
  return toSections([
    part('control', controlBlocks(content.control, text, language)),
    part('purpose', richTextBlocks(content.purpose)),
    part('legalFramework', richTextBlocks(content.legalFramework)),
    part(
      'terms',
      tableBlock({
        label: text.terms,
        columns: [text.term, text.meaning],
        rows: terms.map(({ term, meaning }) => [term, meaning]),
      }),
    ),
    part(
      'roles',
      tableBlock({
        label: text.roles,
        columns: [text.role, text.responsibility],
        rows: roles.map(({ role, responsibility }) => [role, responsibility]),
      }),
    ),
    part('steps', stepBlocks(content, text, language)),
    part('communication', richTextBlocks(content.communication)),
    part('registration', richTextBlocks(content.registration)),
    part('evaluation', richTextBlocks(content.evaluation)),
    ...annexes.map(({ id, title, text: annex }, index) => ({
      id,
      title: `${text.annex} ${index + 1}. ${title}`,
      blocks: richTextBlocks(annex),
    })),
  ])
}

export function composeCareProtocol(
  content: CareProtocolContent,
  { facts = [], ...frame }: Frame,
): PrintableDocument {
  const text = words[frame.language]
  return {
    ...frame,
    kind: 'careProtocol',
    title: content.title,
    facts: [...facts, ...titleFacts(content.control, text, frame.language)],
    sections: sectionsOf(content, text, frame.language),
    signatures: [],
  }
}
