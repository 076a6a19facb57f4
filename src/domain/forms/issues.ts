/** Issues: what is wrong with an answer, and where it stands. */
import type { Issue } from '../definition/answers.js'
import type { AnswerFinding } from '../fieldTypes/leaf.js'
import { limits } from '../kernel/limits.js'

export const issueAt = (at: Omit<Issue, 'code'>, { code, values }: AnswerFinding): Issue => ({
  ...at,
  code,
  values: { ...at.values, ...values },
})

/** Its type is not known here: the answer is read, and not changed. */
export const notInstalled = ({ type }: { type: string }): AnswerFinding => ({
  code: 'notInstalled',
  values: { type: type.slice(0, limits.id) },
})

/** A warning is shown, and keeps nobody from going on. */
export const isBlocking = ({ warning }: Pick<Issue, 'warning'>): boolean => warning !== true

/** Keys nobody asked for, shortened: they are shown and logged. */
export const unknownKeys = (record: object, known: ReadonlySet<string>): string[] =>
  Object.keys(record)
    .filter((key) => !known.has(key))
    .map((key) => key.slice(0, limits.id))
