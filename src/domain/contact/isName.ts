import { isPrintable } from '../kernel/json.js'

export const MAX_NAME = 120

/**
 * Characters that nobody sees: marks that turn the direction of what follows (Unicode's bidi
 * controls), blanks without width and soft hyphens. With them a name reads otherwise on the page
 * than it was typed. The two joiners stay: names in Persian and Hindi are written with them.
 */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u

export const hasUnseen = (text: string): boolean => unseen.test(text)

/** A name of a person that can stand on one line: with a letter, and nothing unseen. */
export const isName = (name: string): boolean =>
  /\p{L}/u.test(name) && name.length <= MAX_NAME && isOnOneLine(name) && !hasUnseen(name)

const isOnOneLine = (text: string): boolean => isPrintable(text) && !/[\t\n\v\f\r]/.test(text)
