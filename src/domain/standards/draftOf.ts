/**
 * Standards between the fields of the stored document and the content that is frozen, hashed and
 * printed. Content, draft and content again are equal; ids of rows are kept, and an empty id (of an
 * import) is left to the database. Points in time become calendar days.
 */
import type { CareProtocolContent, FunctionDescriptionContent } from './content.js'
import { positionFields } from './content.js'
import { lexicalToRichBlocks } from '../richText/richBlocks.js'
import { richBlocksToLexical } from '../richText/richText.js'
import type { Fields } from './storedFields.js'
import {
  choiceOf,
  dayOf,
  daysOf,
  rowsOf,
  textOf,
  textsOf,
  toFields,
  withoutEmptyId,
} from './storedFields.js'

const descriptionKinds = ['taskDescription', 'norm', 'example', 'custom'] as const

export function functionDescriptionDraft(
  content: FunctionDescriptionContent,
): Record<string, unknown> {
  const { title, descriptionKind, position, authority } = content
  return {
    title,
    descriptionKind,
    position: Object.fromEntries(position.map(({ label, value }) => [label, value])),
    context: richBlocksToLexical(content.context),
    resultAreas: content.resultAreas.map((area) =>
      withoutEmptyId({ ...area, activities: richBlocksToLexical(area.activities) }),
    ),
    authority: { ...authority },
    knowledge: richBlocksToLexical(content.knowledge),
    contacts: content.contacts.map(withoutEmptyId),
    remainder: richBlocksToLexical(content.remainder),
  }
}

export function functionDescriptionContent(doc: unknown): FunctionDescriptionContent {
  const fields = toFields(doc)
  const position = toFields(fields['position'])
  return {
    kind: 'functionDescription',
    title: textOf(fields, 'title'),
    descriptionKind: choiceOf(fields['descriptionKind'], descriptionKinds),
    position: positionFields
      .map((label) => ({ label, value: textOf(position, label) }))
      .filter(({ value }) => value !== ''),
    context: lexicalToRichBlocks(fields['context']),
    resultAreas: rowsOf(fields, 'resultAreas').map((row) => ({
      id: textOf(row, 'id'),
      title: textOf(row, 'title'),
      activities: lexicalToRichBlocks(row['activities']),
    })),
    authority: textsOf(toFields(fields['authority']), ['decides', 'framework', 'accountability']),
    knowledge: lexicalToRichBlocks(fields['knowledge']),
    contacts: rowsOf(fields, 'contacts').map((row) => ({
      id: textOf(row, 'id'),
      withWhom: textOf(row, 'withWhom'),
      ...textsOf(row, ['about', 'purpose']),
    })),
    remainder: lexicalToRichBlocks(fields['remainder']),
  }
}

const statuses = ['concept', 'approved', 'established', 'inForce'] as const
const rights = ['consent', 'advice'] as const
const richSections = [
  'purpose',
  'legalFramework',
  'communication',
  'registration',
  'evaluation',
] as const
const controlTexts = [
  'legalBasis',
  'appliesTo',
  'discussedIn',
  'establishedBy',
  'archive',
  'contacts',
] as const
const controlDays = ['discussedOn', 'establishedOn', 'inForceOn', 'evaluateOn'] as const

export function careProtocolDraft(content: CareProtocolContent): Record<string, unknown> {
  const { title, control } = content
  return {
    title,
    control: { ...control, revisions: control.revisions.map(withoutEmptyId) },
    ...Object.fromEntries(
      richSections.map((key): [string, unknown] => [key, richBlocksToLexical(content[key])]),
    ),
    terms: content.terms.map(withoutEmptyId),
    roles: content.roles.map(withoutEmptyId),
    steps: content.steps.map((step) =>
      withoutEmptyId({ ...step, description: richBlocksToLexical(step.description) }),
    ),
    annexes: content.annexes.map((annex) =>
      withoutEmptyId({ ...annex, text: richBlocksToLexical(annex.text) }),
    ),
  }
}

/** A participation block without a council was never filled; the right alone says nothing. */
function participationOf(fields: Fields): Pick<CareProtocolContent['control'], 'participation'> {
  const council = textOf(fields, 'council')
  if (council === '') {
    return {}
  }
  const right = choiceOf(fields['right'], rights)
  const rest = { ...textsOf(fields, ['article']), ...daysOf(fields, ['date']) }
  return { participation: { right, council, ...rest } }
}

function controlOf(fields: Fields): CareProtocolContent['control'] {
  return {
    status: choiceOf(fields['status'], statuses),
    ...textsOf(fields, controlTexts),
    ...daysOf(fields, controlDays),
    ...participationOf(toFields(fields['participation'])),
    revisions: rowsOf(fields, 'revisions').map((row) => ({
      id: textOf(row, 'id'),
      date: dayOf(textOf(row, 'date')),
      remark: textOf(row, 'remark'),
    })),
  }
}

const stepOf = (row: Fields): CareProtocolContent['steps'][number] => ({
  id: textOf(row, 'id'),
  title: textOf(row, 'title'),
  description: lexicalToRichBlocks(row['description']),
  responsible: textOf(row, 'responsible'),
  ...textsOf(row, ['deadline', 'form']),
})

export function careProtocolContent(doc: unknown): CareProtocolContent {
  const fields = toFields(doc)
  const rich = (key: (typeof richSections)[number]) => lexicalToRichBlocks(fields[key])
  return {
    kind: 'careProtocol',
    title: textOf(fields, 'title'),
    control: controlOf(toFields(fields['control'])),
    purpose: rich('purpose'),
    legalFramework: rich('legalFramework'),
    terms: rowsOf(fields, 'terms').map((row) => ({
      id: textOf(row, 'id'),
      term: textOf(row, 'term'),
      meaning: textOf(row, 'meaning'),
    })),
    roles: rowsOf(fields, 'roles').map((row) => ({
      id: textOf(row, 'id'),
      role: textOf(row, 'role'),
      responsibility: textOf(row, 'responsibility'),
    })),
    steps: rowsOf(fields, 'steps').map(stepOf),
    communication: rich('communication'),
    registration: rich('registration'),
    evaluation: rich('evaluation'),
    annexes: rowsOf(fields, 'annexes').map((row) => ({
      id: textOf(row, 'id'),
      title: textOf(row, 'title'),
      text: lexicalToRichBlocks(row['text']),
    })),
  }
}
