/** Text in lines that fit a width: at spaces and hyphens, and inside a word only where it must. */
import { lettersOf, textWidth } from './textWidth.js'

export type Room = {
  /** Of a line, in the unit of `size`. */
  width: number
  /** Of the letters. */
  size: number
  /** What does not fit in so many lines ends in an ellipsis. @default any number */
  lines?: number
}

const ELLIPSIS = '…'
/** More than the lines of a drawing hold, and few enough to be measured at once. */
const MOST = 500

/** Pieces with the space before them; a hyphen or slash stays with what it ends. */
const piecesOf = (text: string): string[] =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .match(/ ?[^ \-/]*[-/]+| ?[^ \-/]+/gu) ?? []

export function wrapText(text: string, { width, size, lines = Infinity }: Room): string[] {
  const em = width / size
  const bounded = lines === Infinity ? text : text.slice(0, MOST)
  const all = piecesOf(bounded).reduce<string[]>((wrapped, piece) => add(wrapped, piece, em), [])
  return all.length <= lines
    ? all
    : [...all.slice(0, lines - 1), shortened(all.slice(lines - 1, lines + 1).join(' '), em)]
}

function add(lines: readonly string[], piece: string, em: number): string[] {
  const last = lines.at(-1)
  if (last !== undefined && textWidth(last + piece) <= em) {
    return [...lines.slice(0, -1), last + piece]
  }
  return [...lines, ...broken(piece.trimStart(), em)]
}

/** A letter that is wider than the line stands on a line of its own. */
const broken = (word: string, em: number): string[] =>
  lettersOf(word).reduce<string[]>((parts, letter) => {
    const last = parts.at(-1)
    return last !== undefined && textWidth(last + letter) <= em
      ? [...parts.slice(0, -1), last + letter]
      : [...parts, letter]
  }, [])

function shortened(text: string, em: number): string {
  const kept = lettersOf(text)
  while (kept.length > 0 && textWidth(kept.join('') + ELLIPSIS) > em) {
    kept.pop()
  }
  return kept.join('').trimEnd() + ELLIPSIS
}
