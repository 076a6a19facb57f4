/**
 * The lines of a foreign document: its paragraphs with typed bullets recognised. A typed number is
 * kept in `text`, since "2 Groepen" may be a heading or an amount; `plain` is without it.
 */
import type { ForeignParagraph } from './foreign.js'

export type Line = {
  text: string
  plain: string
  isNumbered: boolean
  isItem: boolean
  ordered: boolean
  level: number
  heading?: number
  isBold: boolean
  cell?: ForeignParagraph['cell']
  /** Not in the running text: a header, a footnote, a comment. */
  isAside: boolean
}

const bullet = /^\s*[-–—•·●▪■◦‣*]+\s+(?=\S)/u
const number = /^\s*(?:artikel\s+)?\d{1,2}(?:\.\d{1,2})*[.):]?\s+(?=\p{Lu})/iu
/** Longer than this a numbered line is a text, not a heading. */
const MAX_HEADING = 150

function toLine(text: string, paragraph: ForeignParagraph): Line {
  const isBulleted = bullet.test(text)
  const bare = text.replace(bullet, '').trim()
  const isNumbered = number.test(bare) && bare.length <= MAX_HEADING
  const { heading, cell, from, listLevel } = paragraph
  return {
    text: bare,
    plain: isNumbered ? bare.replace(number, '').trim() : bare,
    isNumbered,
    isItem: isBulleted || listLevel !== undefined,
    ordered: paragraph.ordered === true && !isBulleted,
    level: listLevel ?? 0,
    ...(heading !== undefined && { heading }),
    isBold: paragraph.bold === true,
    ...(cell && { cell }),
    isAside: from !== undefined && from !== 'textBox',
  }
}

export function toLines(paragraphs: ForeignParagraph[]): Line[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.text
      .split(/\r?\n|\u2028|\v/)
      .filter((text) => text.trim() !== '')
      .map((text) => toLine(text, paragraph)),
  )
}
