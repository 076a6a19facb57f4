/**
 * An answer to a field of one type as an answer to a field of another, where the words stay the
 * same words. What cannot be said in the other type has no conversion: nothing is guessed.
 */
import type { PersonAnswer, SimpleAnswer } from '../forms/answers.js'
import { OTHER } from '../forms/answers.js'
import type { Option } from '../forms/definition.js'
import { formatDate, formatNumber, yesNoText } from '../forms/format.js'
import { isRecord } from '../forms/json.js'
import type { RichBlock } from '../standards/content.js'
import { lexicalToRichBlocks } from '../standards/richBlocks.js'
import { richBlocksToLexical } from '../standards/richText.js'
import type { AnyField } from './fieldNodes.js'

type Convert = (value: SimpleAnswer, from: AnyField, to: AnyField) => SimpleAnswer | undefined

const same: Convert = (value) => value

const optionsOf = (field: AnyField): readonly Option[] => ('options' in field ? field.options : [])

const labelOf = (field: AnyField, id: unknown): string | undefined =>
  typeof id === 'string' && id.startsWith(OTHER)
    ? id.slice(OTHER.length)
    : optionsOf(field).find((option) => option.id === id)?.label

const folded = (text: string): string => text.trim().toLowerCase()

const optionNamed = (field: AnyField, labels: readonly string[]): string | undefined =>
  optionsOf(field).find(({ label }) => labels.includes(folded(label)))?.id

const yesWords = ['ja', 'yes']
const noWords = ['nee', 'no']

const choiceText: Convert = (value, from) => labelOf(from, value)

const choicesText: Convert = (value, from) => {
  const labels = (value as string[]).map((id) => labelOf(from, id))
  return labels.every((label) => label !== undefined) ? labels.join(', ') : undefined
}

const yesNoChoice: Convert = (value, _, to) => optionNamed(to, value === true ? yesWords : noWords)

const choiceYesNo: Convert = (value, from) => {
  const label = folded(labelOf(from, value) ?? '')
  if (yesWords.includes(label)) {
    return true
  }
  return noWords.includes(label) ? false : undefined
}

const numberText: Convert = (value, from) =>
  formatNumber(value as number, 'nl', {
    grouping: false,
    ...('unit' in from && from.unit !== undefined && { unit: from.unit }),
  })

const richLines = (block: RichBlock): string[] => {
  const paragraphs = block.kind === 'list' ? block.items : [block.runs]
  return paragraphs.map((runs) =>
    runs.map(({ text, href }) => (href === undefined ? text : `${text} (${href})`)).join(''),
  )
}

const richToText: Convert = (value) => lexicalToRichBlocks(value).flatMap(richLines).join('\n')

const textToRich: Convert = (value) => {
  const lines = (value as string).split(/\r?\n/).filter((line) => line.trim() !== '')
  const state = richBlocksToLexical(
    lines.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
  ) as { root: Record<string, unknown> }
  return { root: state.root }
}

const then =
  (first: Convert, second: Convert): Convert =>
  (value, from, to) => {
    const text = first(value, from, to)
    return text === undefined ? undefined : second(text, from, to)
  }

/** Into each kind of text alike; rich text is made of the words. */
const intoText = (convert: Convert): Record<string, Convert> => ({
  shortText: convert,
  longText: convert,
  richText: then(convert, textToRich),
})

const conversions: Readonly<Record<string, Readonly<Record<string, Convert>>>> = {
  shortText: { longText: same, richText: textToRich, email: same, phone: same },
  longText: { shortText: same, richText: textToRich, email: same, phone: same },
  richText: { shortText: richToText, longText: richToText },
  email: intoText(same),
  phone: intoText(same),
  number: { ...intoText(numberText), scale: same },
  scale: { ...intoText(numberText), number: same },
  date: intoText((value) => formatDate(value as string, 'nl')),
  time: intoText(same),
  yesNo: { ...intoText((value) => yesNoText(value === true, 'nl')), choice: yesNoChoice },
  choice: { ...intoText(choiceText), choices: (value) => [value as string], yesNo: choiceYesNo },
  choices: {
    ...intoText(choicesText),
    choice: (value) => ((value as string[]).length === 1 ? (value as string[])[0] : undefined),
  },
  person: intoText((value) => (isRecord(value) ? (value as PersonAnswer).name : undefined)),
}

const rowTypes: ReadonlySet<string> = new Set(['table', 'group'])

/** Whether answers can go from the one type to the other at all. */
export const isConvertible = (from: string, to: string): boolean =>
  from === to || conversions[from]?.[to] !== undefined || (rowTypes.has(from) && rowTypes.has(to))

/** `undefined` when it cannot be said in the other type. */
export function convertAnswer(
  value: SimpleAnswer,
  from: AnyField,
  to: AnyField,
): SimpleAnswer | undefined {
  return from.type === to.type ? value : conversions[from.type]?.[to.type]?.(value, from, to)
}
