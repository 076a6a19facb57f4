/**
 * What is wrong with a style sheet before it is parsed: what a parser would mend in its own way.
 * Nothing is open at its end, names are written as they are, and brackets stand in one another no
 * deeper than a parser can follow.
 */
import { tokenize, tokenTypes as is } from 'css-tree'

import { cssLimits } from '../../domain/layout/ownCss.js'
import { placeAt, type Finding, type Findings } from './findings.js'

const closers = new Map([
  [is.Function, is.RightParenthesis],
  [is.LeftParenthesis, is.RightParenthesis],
  [is.LeftSquareBracket, is.RightSquareBracket],
  [is.LeftCurlyBracket, is.RightCurlyBracket],
])
const closing = new Set(closers.values())
const broken = new Set([is.BadString, is.BadUrl])
/** `<!--` and `-->`, which a style sheet in HTML may have. */
const comments = new Set([is.CDO, is.CDC])
/** A backslash is for strings; elsewhere it hides what a name is. */
const plain = new Set([is.String, is.Url, is.Comment])
const ends = new Map([
  [is.Url, /\)$/],
  [is.Comment, /^\/\*[^]*\*\/$/],
  [is.String, /^(["'])[^]*\1$/],
])
// eslint-disable-next-line no-control-regex -- these are what is looked for
const strange = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\p{Cs}]/u

export function checkCssTokens(css: string, findings: Findings): void {
  const add = (finding: Finding, at: number) => {
    findings.add(finding, placeAt(css, at))
  }
  const character = strange.exec(css)
  if (character) {
    add({ code: 'cssCharacter', found: nameOf(character[0]) }, character.index)
  }
  const open: Open = []
  let count = 0
  tokenize(css, (type, start, end) => {
    count += 1
    if (count === cssLimits.tokens + 1) {
      add({ code: 'cssSize', found: String(cssLimits.tokens) }, start)
    }
    const finding = findingOf(type, css.slice(start, end)) ?? bracket(open, { type, start })
    if (finding) {
      add(finding, start)
    }
  })
  const left = open.at(-1)
  if (left) {
    add({ code: 'cssOpen' }, left.at)
  }
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function findingOf(type: number, text: string): Finding | undefined {
  if (broken.has(type) || ends.get(type)?.test(text) === false) {
    return { code: 'cssOpen' }
  }
  if (comments.has(type) || (type === is.Delim && text === '<')) {
    return { code: 'cssCharacter', found: text }
  }
  return !plain.has(type) && text.includes('\\') ? { code: 'cssCharacter', found: '\\' } : undefined
}

type Open = { closer: number; at: number }[]

function bracket(
  open: Open,
  { type, start }: { type: number; start: number },
): Finding | undefined {
  const closer = closers.get(type)
  if (closer !== undefined) {
    open.push({ closer, at: start })
    const isTooDeep = open.length === cssLimits.depth + 1
    return isTooDeep ? { code: 'cssDepth', found: String(cssLimits.depth) } : undefined
  }
  return closing.has(type) && open.pop()?.closer !== type ? { code: 'cssOpen' } : undefined
}
