/**
 * Whether the HTML around the values of a template is harmless: elements of print only, no script,
 * nothing that fetches, and values only where they cannot become markup: in text, or in an attribute
 * that names things. Every part of a template ends as it began, so that no branch leaves a tag open.
 */
import type { SourceProblem, SourceProblemCode } from '../../domain/layout/layoutProblem.js'
import { checkDeclarations } from './checkDeclarations.js'

/** `edge`: of a block; each of its parts ends as it began. `markup`: a value that is HTML of the house. */
export type Piece =
  | { text: string; line: number }
  | { value: true; markup: boolean; line: number }
  | { edge: 'begin' | 'else' | 'end'; line: number }

const elements = new Set(
  (
    'div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td ' +
    'section article aside header footer main nav figure figcaption blockquote address ' +
    'b strong i em u s small sub sup br hr img a abbr cite code mark time'
  ).split(' '),
)
const attributes =
  /^(class|id|lang|dir|title|alt|role|scope|colspan|rowspan|span|start|width|height|href|src|style|aria-[a-z]+)$/
/** A value there names something; it is never an address or a style. */
const namingAttributes = /^(class|id|lang|title|alt|aria-label)$/
const link = /^(https?:\/\/|mailto:|#)/i
const picture = /^data:image\/(png|jpeg|webp|svg\+xml)[;,]/i

type Found = { code: SourceProblemCode; line: number; found?: string }
/** Inside a tag `tag` is what was read of it so far; values in it count as nothing. */
type State = { tag: string | undefined; line: number; problems: Found[]; blocks: string[] }

export function checkMarkup(pieces: readonly Piece[]): SourceProblem[] {
  const state: State = { tag: undefined, line: 1, problems: [], blocks: [] }
  for (const piece of pieces) {
    state.line = piece.line
    if ('text' in piece) {
      readText(piece.text, state)
    } else if ('value' in piece) {
      readValue(piece.markup, state)
    } else {
      readEdge(piece.edge, state)
    }
  }
  if (state.tag !== undefined) {
    find(state, 'tagOpen')
  }
  return state.problems.map((found) => ({ part: 'template', ...found }))
}

function find(state: State, code: SourceProblemCode, found?: string): void {
  const text = found?.slice(0, 60)
  state.problems.push({ code, line: state.line, ...(text !== undefined && { found: text }) })
}

function readValue(markup: boolean, state: State): void {
  if (state.tag !== undefined && (markup || !namingAttributes.test(openAttribute(state.tag)))) {
    find(state, 'valueInTag')
  }
}

/** A part that closes what it did not open would, left out, swallow what comes after it. */
function readEdge(edge: 'begin' | 'else' | 'end', { blocks, ...state }: State): void {
  const place = state.tag === undefined ? '' : openAttribute(state.tag)
  const isNaming = state.tag === undefined || namingAttributes.test(place)
  if (edge === 'begin') {
    blocks.push(place)
  }
  const began = edge === 'end' ? blocks.pop() : blocks.at(-1)
  if (!isNaming || place !== began) {
    find({ blocks, ...state }, 'tagOpen')
  }
}

const openAttribute = (tag: string): string =>
  /([\w-]+)="[^"]*$/.exec(unquoted(tag))?.[1]?.toLowerCase() ?? ''

/** The tag up to here without the attributes that are complete. */
const unquoted = (tag: string): string => tag.replace(/[\w-]+="[^"]*"/g, '')

const isInQuotes = (tag: string): boolean => (tag.split('"').length - 1) % 2 === 1

function readText(text: string, state: State): void {
  for (const character of text) {
    if (character === '\n') {
      state.line += 1
    }
    if (state.tag !== undefined) {
      readInTag(character, state)
    } else if (character === '<') {
      state.tag = ''
    }
  }
}

function readInTag(character: string, state: State): void {
  const tag = state.tag ?? ''
  if (character === '>' && !isInQuotes(tag)) {
    checkTag(tag, state)
    state.tag = undefined
  } else {
    state.tag = tag + character
  }
}

function checkTag(tag: string, state: State): void {
  const [, name = '', rest = ''] = /^\/?([a-zA-Z][\w-]*)([^]*)$/.exec(tag) ?? []
  if (!elements.has(name.toLowerCase())) {
    find(state, 'element', name === '' ? tag : name)
    return
  }
  for (const [, attribute = '', value = ''] of rest.matchAll(/([^\s"=/]+)="([^"]*)"/g)) {
    checkAttribute(attribute.toLowerCase(), value, state)
  }
  const left = rest
    .replace(/[^\s"=/]+="[^"]*"/g, '')
    .replace(/\/?\s*$/, '')
    .trim()
  if (left !== '') {
    find(state, 'attribute', left)
  }
}

function checkAttribute(name: string, value: string, state: State): void {
  if (!attributes.test(name)) {
    find(state, 'attribute', name)
  } else if ((name === 'href' && !link.test(value)) || (name === 'src' && !picture.test(value))) {
    find(state, 'address', value)
  } else if (
    name === 'style' &&
    (/[\\<]|url|image|expression|position|content|import|\/\*/i.test(value) ||
      checkDeclarations(value).length > 0)
  ) {
    find(state, 'attribute', name)
  }
}
