/** How much room an answer gets on a form on paper. */

const LONG = 6
/** A line of handwriting holds about sixty characters. */
const LINE = 60

/** Ruled lines for an answer of several lines: fewer where only little may be written. */
export const writingLines = (maxLength = LONG * LINE): number =>
  Math.min(Math.max(Math.ceil(maxLength / LINE), 2), LONG)

/** Rows of a table, or items of a group, to fill: at least those that are asked for. */
export const rowRoom = (
  { minRows = 0, maxRows = Infinity }: { minRows?: number; maxRows?: number },
  usual: number,
): number => Math.min(Math.max(minRows, usual), maxRows)
