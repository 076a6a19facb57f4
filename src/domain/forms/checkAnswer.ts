/** Whether one value is an answer to one simple field. What is wrong first is what is said. */
import type { CompletenessLevel, IssueCode } from './answers.js'
import type { DateField, NumberField, SimpleField } from './definition.js'
import { isIsoDate } from './isoDate.js'
import { isPrintable } from './json.js'
import { limits } from './limits.js'

export type AnswerFinding = { code: IssueCode; values?: Record<string, string | number> }

type Verdict = AnswerFinding | undefined

const expected = (what: string): AnswerFinding => ({ code: 'type', values: { expected: what } })

/** No answer: nothing, only white space, or no choice and no row at all. */
export const isUnanswered = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

type Asked = { field: SimpleField; level: CompletenessLevel }

export function findingOf({ field, level }: Asked, value: unknown): Verdict {
  const finding = checkAnswer(field, value)
  if (finding !== undefined) {
    return finding
  }
  return level === 'sign' && field.required === true && isUnanswered(value)
    ? { code: 'required' }
    : undefined
}

type Check<T extends SimpleField> = (field: T, value: unknown) => Verdict

const checks: { [T in SimpleField['type']]: Check<Extract<SimpleField, { type: T }>> } = {
  shortText: ({ maxLength }, value) => checkText(value, maxLength ?? limits.shortText),
  longText: ({ maxLength }, value) => checkText(value, maxLength ?? limits.longText),
  number: checkNumber,
  date: checkDate,
  yesNo: (_, value) => (typeof value === 'boolean' ? undefined : expected('yesNo')),
  choice: (field, value) => checkChoice(optionIds(field), value),
  choices: (field, value) => checkChoices(optionIds(field), value),
}

function checkAnswer(field: SimpleField, value: unknown): Verdict {
  if (value === null || value === undefined) {
    return undefined
  }
  const check = checks[field.type] as Check<SimpleField>
  return check(field, value)
}

const optionIds = ({ options }: { options: readonly { id: string }[] }): Set<unknown> =>
  new Set(options.map(({ id }) => id))

function checkText(value: unknown, max: number): Verdict {
  if (typeof value !== 'string') {
    return expected('text')
  }
  if (value.length > max) {
    return { code: 'tooLong', values: { max, length: value.length } }
  }
  return isPrintable(value) ? undefined : { code: 'characters' }
}

function checkNumber({ min, max, decimals, unit }: NumberField, value: unknown): Verdict {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return expected('number')
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

function checkDate({ min, max }: DateField, value: unknown): Verdict {
  if (typeof value !== 'string' || !isIsoDate(value)) {
    return { code: 'date' }
  }
  // ISO dates of four-digit years sort as text.
  if (min !== undefined && value < min) {
    return { code: 'dateTooEarly', values: { min } }
  }
  return max !== undefined && value > max ? { code: 'dateTooLate', values: { max } } : undefined
}

function checkChoice(ids: ReadonlySet<unknown>, value: unknown): Verdict {
  if (typeof value !== 'string') {
    return expected('option')
  }
  return ids.has(value) ? undefined : { code: 'choice' }
}

function checkChoices(ids: ReadonlySet<unknown>, value: unknown): Verdict {
  if (!Array.isArray(value)) {
    return expected('options')
  }
  if (value.length > ids.size || new Set(value).size !== value.length) {
    return { code: 'choice' }
  }
  return Array.from(value as unknown[]).every((id) => ids.has(id)) ? undefined : { code: 'choice' }
}
