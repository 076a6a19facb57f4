/** How much room an answer gets on a form on paper. */
import type { AnsweredField } from './definition.js'

const SHORT = 1
const LONG = 6
/** A line of handwriting holds about sixty characters. */
const LINE = 60

/** Ruled lines for an answer in words: fewer where only little may be written. */
export function writingLines({ type, ...field }: AnsweredField): number {
  if (type !== 'longText' && type !== 'richText') {
    return SHORT
  }
  const maxLength = 'maxLength' in field ? field.maxLength : undefined
  return Math.min(Math.max(Math.ceil((maxLength ?? LONG * LINE) / LINE), 2), LONG)
}

/** Rows of a table, or items of a group, to fill: at least those that are asked for. */
export const rowRoom = (
  { minRows = 0, maxRows = Infinity }: { minRows?: number; maxRows?: number },
  usual: number,
): number => Math.min(Math.max(minRows, usual), maxRows)
