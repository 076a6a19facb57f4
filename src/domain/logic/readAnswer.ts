/**
 * The answer to a simple field as logic sees it: one that does not fit its field is none. Answers are
 * untrusted, so every shape is looked at before it is read, and only own properties are.
 */
import { OTHER, type FileAnswer, type PersonAnswer, type SimpleAnswer } from '../forms/answers.js'
import { isIsoDate } from '../forms/isoDate.js'
import { isRecord, ownValue } from '../forms/json.js'
import { lexicalToRichBlocks, plainText } from '../standards/richBlocks.js'
import type { AnyField } from './outline.js'

export type Read = Exclude<SimpleAnswer, null> | undefined

type Options = { options: readonly { id: string }[]; other?: boolean }

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

export const isIsoTime = (value: unknown): value is string =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

export const isChosen = ({ options, other }: Options, value: unknown): value is string =>
  typeof value === 'string' &&
  (options.some(({ id }) => id === value) ||
    (other === true && value.startsWith(OTHER) && isText(value.slice(OTHER.length))))

export const isPersonAnswer = (value: unknown): value is PersonAnswer =>
  isRecord(value) && isText(ownValue(value, 'ref')) && isText(ownValue(value, 'name'))

const isFileAnswer = (value: unknown): value is FileAnswer =>
  isRecord(value) && isText(ownValue(value, 'id')) && isText(ownValue(value, 'name'))

const isOnScale = ({ min, max }: { min: number; max: number }, value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max

/** What people can read in rich text. */
export const richTextWords = (value: unknown): string =>
  lexicalToRichBlocks(value)
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.runs]))
    .map(plainText)
    .join('\n')

const someOf = <T>(value: unknown, fits: (item: unknown) => item is T): T[] | undefined => {
  const items = Array.isArray(value) ? (value as unknown[]).filter(fits) : []
  return items.length > 0 ? items : undefined
}

type Reader = (field: never, value: unknown) => Read

const ifFits =
  (fits: (value: unknown) => value is Read): Reader =>
  (_, value) =>
    fits(value) ? value : undefined

const readers: Record<string, Reader> = {
  shortText: ifFits(isText),
  longText: ifFits(isText),
  email: ifFits(isText),
  phone: ifFits(isText),
  number: ifFits((value): value is number => Number.isFinite(value)),
  date: ifFits((value): value is string => typeof value === 'string' && isIsoDate(value)),
  time: ifFits(isIsoTime),
  yesNo: ifFits((value): value is boolean => typeof value === 'boolean'),
  person: ifFits(isPersonAnswer),
  scale: (field, value) => (isOnScale(field, value) ? value : undefined),
  choice: (field, value) => (isChosen(field, value) ? value : undefined),
  choices: (field, value) => someOf(value, (item): item is string => isChosen(field, item)),
  file: (_, value) => someOf(value, isFileAnswer),
  richText: (_, value) =>
    richTextWords(value).trim() === '' ? undefined : (value as { root: Record<string, unknown> }),
}

export function readAnswer(field: AnyField, value: unknown): Read {
  const read = Object.hasOwn(readers, field.type) ? readers[field.type] : undefined
  return read?.(field as never, value)
}
