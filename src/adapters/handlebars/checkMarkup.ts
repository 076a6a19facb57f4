/**
 * Whether the HTML around the values of a template may stand, read by the tokens of the standard:
 * listed elements and attributes only, and values where they cannot become markup: in text, or
 * between the quotes of an attribute that names things. A part of a template ends in the attribute
 * in which it began, so that no branch leaves a tag open.
 */
import { Tokenizer, type Token } from 'parse5'

import type { SourcePlace, SourceProblem } from '../../domain/layout/layoutProblem.js'
import { namingAttributes } from '../../domain/layout/ownMarkup.js'
import { Findings, MOST, placeAt, within } from './findings.js'
import { isElement, judgeAttribute, type Attribute } from './judgeTag.js'

/** What stands for a value, for HTML of the house, and for where a block begins, goes on and ends. */
export const marks = {
  value: '\ue000',
  markup: '\ue001',
  begin: '\ue002',
  else: '\ue003',
  end: '\ue004',
} as const
export type Piece = { text: string; line: number; column: number }

const anyMark = /[\ue000-\ue004]/
const anyMarks = /[\ue000-\ue004]/g

/** A text cannot pass for what a mark stands for. */
export const withoutMarks = (text: string): string => text.replace(anyMarks, '\ufffd')

/** Mended alike by every parser, and printed anew. */
const harmless = new Set([
  'missing-semicolon-after-character-reference',
  'unknown-named-character-reference',
])

/** No layout needs more that differ. */
const MOST_ATTRIBUTES = 500

type Reading = {
  html: string
  problems: SourceProblem[]
  /** What was judged, from `name=value` to the value that is printed. */
  attributes: Map<string, string>
  placeOf: (offset: number) => SourcePlace
}

export function checkMarkup(pieces: readonly Piece[]) {
  const html = pieces.map(({ text }) => text).join('')
  const reading: Reading = {
    html,
    problems: [],
    attributes: new Map(),
    placeOf: placesOf(pieces),
  }
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handlerOf(reading))
  tokenizer.write(html, true)
  return { problems: reading.problems, attributes: Object.fromEntries(reading.attributes) }
}

/** Where in the template something is that was found in the pieces together. */
function placesOf(pieces: readonly Piece[]): Reading['placeOf'] {
  let length = 0
  const starts = pieces.map((piece) => {
    const start = { ...piece, offset: length }
    length += piece.text.length
    return start
  })
  return (offset) => {
    const piece = starts.findLast((one) => one.offset <= offset)
    if (!piece) {
      return { line: 1, column: 1 }
    }
    return within(piece, placeAt(piece.text, offset - piece.offset))
  }
}

type Found = { at: number; found?: string }

function add(reading: Reading, code: SourceProblem['code'], { at, ...found }: Found): void {
  const findings = new Findings('template')
  findings.add({ code, ...found })
  addAll(reading, findings.problems, at)
}

/** Where each is, is looked up for as many as a person reads. */
function addAll({ problems, placeOf }: Reading, found: SourceProblem[], at: number): void {
  if (found.length > 0 && problems.length < MOST) {
    const origin = placeOf(at)
    problems.push(...found.map((problem) => ({ ...problem, ...within(origin, problem) })))
  }
}

function handlerOf(reading: Reading) {
  const element = (token: { location: Token.Location | null }, found: string) => {
    add(reading, 'element', { at: token.location?.startOffset ?? 0, found })
  }
  const nothing = () => undefined
  return {
    onStartTag: (token: Token.TagToken) => {
      checkTag(token, reading)
    },
    onEndTag: (token: Token.TagToken) => {
      checkTag(token, reading)
    },
    onComment: (token: Token.CommentToken) => {
      element(token, '!--')
    },
    onDoctype: (token: Token.DoctypeToken) => {
      element(token, '!doctype')
    },
    onParseError: (error: { code: string; startOffset: number }) => {
      checkError(error, reading)
    },
    onCharacter: nothing,
    onNullCharacter: nothing,
    onWhitespaceCharacter: nothing,
    onEof: nothing,
  }
}

function checkError(
  { code, startOffset: at }: { code: string; startOffset: number },
  reading: Reading,
): void {
  const { html } = reading
  if (code === 'eof-in-tag') {
    add(reading, 'tagOpen', { at: Math.max(0, html.lastIndexOf('<')) })
  } else if (code === 'invalid-first-character-of-tag-name' && anyMark.test(html[at] ?? '')) {
    add(reading, 'valueInTag', { at })
  } else if (!harmless.has(code)) {
    add(reading, 'htmlSyntax', { at, found: code })
  }
}

function checkTag(token: Token.TagToken, reading: Reading): void {
  const { tagName, attrs } = token
  if (!isElement(tagName)) {
    const code = anyMark.test(tagName) ? 'valueInTag' : 'element'
    add(reading, code, { at: spanOf(token).start, found: withoutMarks(tagName) })
    return
  }
  for (const attribute of attrs) {
    checkAttribute(attribute, spanOf(token, attribute.name), reading)
  }
}

type Span = { start: number; end: number }

/** Of one of its attributes, or of all of it. */
function spanOf({ location }: Token.TagToken, attribute?: string): Span {
  const place = (attribute === undefined ? undefined : location?.attrs?.[attribute]) ?? location
  return { start: place?.startOffset ?? 0, end: place?.endOffset ?? 0 }
}

function checkAttribute({ name, value }: Attribute, { start, end }: Span, reading: Reading): void {
  if (anyMark.test(name)) {
    add(reading, isEdge(name) ? 'tagOpen' : 'valueInTag', { at: start })
  } else if (!anyMark.test(value)) {
    judgeOnce({ name, value }, { start, end }, reading)
  } else if (isCut(value)) {
    add(reading, 'tagOpen', { at: start })
  } else if (!isNaming(name, value) || !isQuoted(reading.html.slice(start, end))) {
    add(reading, 'valueInTag', { at: start, found: name })
  }
}

function judgeOnce(attribute: Attribute, { start, end }: Span, reading: Reading): void {
  const { attributes, problems } = reading
  const { name, value } = attribute
  const key = `${name}=${value}`
  if (attributes.has(key) || problems.length >= MOST) {
    return
  }
  // Of a style the place is known within its value, which ends in a quote.
  const at = name === 'style' ? Math.max(start, end - value.length - 1) : start
  const found = judgeAttribute(attribute)
  addAll(reading, found, at)
  if (found.length === 0) {
    attributes.set(key, attribute.value)
  }
  if (attributes.size > MOST_ATTRIBUTES) {
    add(reading, 'size', { at: start, found: String(MOST_ATTRIBUTES) })
  }
}

const isEdge = (text: string): boolean => /[\ue002-\ue004]/.test(text)

const isNaming = (name: string, value: string): boolean =>
  namingAttributes.has(name) && !value.includes(marks.markup)

const isQuoted = (attribute: string): boolean => /["']$/.test(attribute)

/** A block that begins or ends elsewhere. */
function isCut(value: string): boolean {
  let depth = 0
  for (const mark of value.match(anyMarks) ?? []) {
    depth += mark === marks.begin ? 1 : mark === marks.end ? -1 : 0
    if (depth < 0 || (mark === marks.else && depth === 0)) {
      return true
    }
  }
  return depth > 0
}
