/** Issues: what is wrong with an answer, and where it stands. */
import type { Issue } from '../definition/answers.js'
import type { AnswerFinding } from '../fieldTypes/leaf.js'
import { limits } from '../kernel/limits.js'

export const issueAt = (at: Omit<Issue, 'code'>, { code, values }: AnswerFinding): Issue => ({
  ...at,
  code,
  values: { ...at.values, ...values },
})

/** A warning is shown, and keeps nobody from going on. */
export const isBlocking = ({ warning }: Pick<Issue, 'warning'>): boolean => warning !== true

/** Keys nobody asked for, shortened: they are shown and logged. */
export const unknownKeys = (record: object, known: ReadonlySet<string>): string[] =>
  Object.keys(record)
    .filter((key) => !known.has(key))
    .map((key) => key.slice(0, limits.id))
