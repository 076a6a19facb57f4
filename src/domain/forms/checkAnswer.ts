/** Whether one value is an answer to one simple field. What is wrong first is what is said. */
import { isEmail } from '../contact/isEmail.js'
import { isPhone } from '../contact/isPhone.js'
import { OTHER, type IssueCode } from './answers.js'
import { checkRichText, isEmptyRichText } from './checkRichText.js'
import type {
  ChoiceField,
  ChoicesField,
  DateField,
  FileField,
  NumberField,
  ScaleField,
  SimpleField,
  TimeField,
} from './definition.js'
import { isIsoDate } from './isoDate.js'
import { isTime } from './isTime.js'
import { isPrintable, isRecord, ownValue } from './json.js'
import { limits } from './limits.js'
import { hasOneMark } from './readTyped.js'

export type AnswerFinding = { code: IssueCode; values?: Record<string, string | number> }

type Verdict = AnswerFinding | undefined

const expected = (what: string): AnswerFinding => ({ code: 'type', values: { expected: what } })

/** No answer: nothing, only white space, or no choice, row or text at all. */
export const isUnanswered = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.hasOwn(value, 'root') && isEmptyRichText(value))

type Check<T extends SimpleField> = (field: T, value: unknown) => Verdict

const checks: { [T in SimpleField['type']]: Check<Extract<SimpleField, { type: T }>> } = {
  shortText: ({ maxLength }, value) => checkText(value, maxLength ?? limits.shortText),
  longText: ({ maxLength }, value) => checkText(value, maxLength ?? limits.longText),
  richText: ({ maxLength }, value) => checkRich(value, maxLength ?? limits.longText),
  number: checkNumber,
  date: checkDate,
  time: checkTime,
  email: (_, value) => checkPattern(value, isEmail, 'email'),
  phone: (_, value) => checkPattern(value, isPhone, 'phone'),
  yesNo: (_, value) => (typeof value === 'boolean' ? undefined : expected('yesNo')),
  choice: checkChoice,
  choices: checkChoices,
  scale: checkScale,
  person: (_, value) => (isPerson(value) ? undefined : { code: 'person' }),
  file: checkFiles,
}

export function checkAnswer(field: SimpleField, value: unknown): Verdict {
  if (value === null || value === undefined) {
    return undefined
  }
  const check = checks[field.type] as Check<SimpleField>
  return check(field, value)
}

function checkText(value: unknown, max: number): Verdict {
  if (typeof value !== 'string') {
    return expected('text')
  }
  if (value.length > max) {
    return { code: 'tooLong', values: { max, length: value.length } }
  }
  return isPrintable(value) ? undefined : { code: 'characters' }
}

function checkRich(value: unknown, max: number): Verdict {
  const code = checkRichText(value, max)
  return code === undefined ? undefined : { code, values: { max, length: max } }
}

/** Emptied text is no answer, and no mistake. */
function checkPattern(
  value: unknown,
  fits: (text: string) => boolean,
  code: 'email' | 'phone',
): Verdict {
  if (typeof value !== 'string') {
    return expected('text')
  }
  return value === '' || (fits(value) && isPrintable(value)) ? undefined : { code }
}

function checkNumber({ min, max, decimals, unit }: NumberField, value: unknown): Verdict {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return notANumber(value)
  }
  const named: Record<string, string> = unit === undefined ? {} : { unit }
  if (min !== undefined && value < min) {
    return { code: 'tooSmall', values: { min, ...named } }
  }
  if (max !== undefined && value > max) {
    return { code: 'tooLarge', values: { max, ...named } }
  }
  return decimals === undefined || Number(value.toFixed(decimals)) === value
    ? undefined
    : { code: 'decimals', values: { max: decimals } }
}

/** Digits with one mark are told how they can be read. */
function notANumber(value: unknown): AnswerFinding {
  const finding = expected('number')
  return typeof value === 'string' && hasOneMark(value)
    ? { ...finding, values: { ...finding.values, typed: value.trim() } }
    : finding
}

function checkScale({ min, max }: ScaleField, value: unknown): Verdict {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    return expected('option')
  }
  return value >= min && value <= max ? undefined : { code: 'choice' }
}

export function checkDate({ min, max }: Pick<DateField, 'min' | 'max'>, value: unknown): Verdict {
  if (typeof value !== 'string' || !isIsoDate(value)) {
    return { code: 'date' }
  }
  // ISO dates of four-digit years sort as text; so do times of two digits.
  if (min !== undefined && value < min) {
    return { code: 'dateTooEarly', values: { min } }
  }
  return max !== undefined && value > max ? { code: 'dateTooLate', values: { max } } : undefined
}

function checkTime({ min, max }: TimeField, value: unknown): Verdict {
  if (typeof value !== 'string' || !isTime(value)) {
    return { code: 'time' }
  }
  if (min !== undefined && value < min) {
    return { code: 'timeTooEarly', values: { min } }
  }
  return max !== undefined && value > max ? { code: 'timeTooLate', values: { max } } : undefined
}

type Chosen = ChoiceField | ChoicesField

function isOption({ options, other }: Chosen, value: unknown): boolean {
  return (
    typeof value === 'string' &&
    (options.some(({ id }) => id === value) || (other === true && isOther(value)))
  )
}

/** Something else: named, in a line of text. */
const isOther = (value: string): boolean =>
  value.startsWith(OTHER) &&
  value.slice(OTHER.length).trim() !== '' &&
  value.length <= limits.shortText &&
  isPrintable(value)

function checkChoice(field: ChoiceField, value: unknown): Verdict {
  if (typeof value !== 'string') {
    return expected('option')
  }
  return isOption(field, value) ? undefined : { code: 'choice' }
}

function checkChoices(field: ChoicesField, value: unknown): Verdict {
  if (!Array.isArray(value)) {
    return expected('options')
  }
  // Of what is something else there is one.
  const max = field.options.length + (field.other === true ? 1 : 0)
  const kinds = new Set(
    value.map((id: unknown) => (typeof id === 'string' && id.startsWith(OTHER) ? OTHER : id)),
  )
  if (value.length > max || kinds.size !== value.length) {
    return { code: 'choice' }
  }
  return Array.from(value as unknown[]).every((id) => isOption(field, id))
    ? undefined
    : { code: 'choice' }
}

const isLine = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= max && isPrintable(value)

const hasOnly = (value: object, keys: readonly string[]): boolean =>
  Object.keys(value).every((key) => keys.includes(key))

const isPerson = (value: unknown): boolean =>
  isRecord(value) &&
  hasOnly(value, ['ref', 'name']) &&
  isLine(ownValue(value, 'ref'), limits.reference) &&
  isLine(ownValue(value, 'name'), limits.label)

const isFile = (value: unknown): boolean =>
  isRecord(value) &&
  hasOnly(value, ['id', 'name', 'mimeType', 'bytes']) &&
  isLine(ownValue(value, 'id'), limits.reference) &&
  isLine(ownValue(value, 'name'), limits.label) &&
  isLine(ownValue(value, 'mimeType'), limits.label) &&
  Number.isSafeInteger(ownValue(value, 'bytes')) &&
  Number(ownValue(value, 'bytes')) >= 0

function checkFiles({ maxFiles = 1 }: FileField, value: unknown): Verdict {
  if (!Array.isArray(value)) {
    return { code: 'file' }
  }
  if (value.length > maxFiles) {
    return { code: 'tooManyFiles', values: { max: maxFiles } }
  }
  const files = Array.from(value as unknown[])
  const ids = new Set(files.map((file) => ownValue(file, 'id')))
  return files.every(isFile) && ids.size === files.length ? undefined : { code: 'file' }
}
