import { DomainError } from '../../domain/errors.js'
import type { ForeignParagraph, ForeignPlace } from '../../ports/codec.js'
import type { Look, Styles } from './styles.js'
import { lookOf } from './styles.js'
import type { XmlElement } from './xmlTree.js'
import { childOf, isOn, valueOf } from './xmlTree.js'

/** A paragraph while it is read: its text boxes come after it, so it takes its place first. */
type Open = { said: Omit<ForeignParagraph, 'text'>; text: string; boldLetters: number; look: Look }
/** What the elements around an element say about it. */
type Context = {
  from?: ForeignPlace
  cell?: ForeignParagraph['cell']
  into?: Open
  bold?: boolean
}
export type TextLimits = { maxParagraphs: number; maxCharacters: number }
type Reading = {
  paragraphs: Open[]
  characters: number
  styles: Styles
  tables: number
  deleted: boolean
  limits: TextLimits
}
type Reader = (element: XmlElement, context: Context, reading: Reading) => void

const letters = (text: string) => text.replace(/\s/g, '').length

function assertWithin({ paragraphs, characters, limits }: Reading) {
  const { maxParagraphs, maxCharacters } = limits
  if (paragraphs.length > maxParagraphs || characters > maxCharacters) {
    throw new DomainError(
      'import.tooLarge',
      `more than ${maxParagraphs} paragraphs or ${maxCharacters} characters`,
    )
  }
}

function startParagraph(context: Context, reading: Reading, look: Look): Open {
  const { heading, list } = look
  const isItem = list !== undefined && list.id !== '0'
  const said = {
    ...(heading !== undefined && { heading }),
    ...(isItem && { listLevel: list.level, ordered: reading.styles.isOrdered(list) }),
    ...(context.cell && { cell: context.cell }),
    ...(context.from && { from: context.from }),
  }
  const open = { said, text: '', boldLetters: 0, look }
  reading.paragraphs.push(open)
  assertWithin(reading)
  return open
}

function add(text: string, context: Context, reading: Reading) {
  const open = context.into ?? startParagraph(context, reading, {})
  open.text += text
  reading.characters += text.length
  assertWithin(reading)
  open.boldLetters += context.bold === true ? letters(text) : 0
}

const readChildren: Reader = (element, context, reading) => {
  for (const child of element.children) {
    read(child, context, reading)
  }
}

const readParagraph: Reader = (element, context, reading) => {
  const properties = childOf(element, 'w:pPr')
  const style = reading.styles.of(valueOf(properties, 'w:pStyle'))
  const look = { ...style, ...lookOf(properties, undefined) }
  const into = startParagraph(context, reading, look)
  readChildren(element, { ...context, into, bold: look.bold === true }, reading)
}

const readRun: Reader = (element, context, reading) => {
  const properties = childOf(element, 'w:rPr')
  const style = reading.styles.of(valueOf(properties, 'w:rStyle')).bold
  readChildren(
    element,
    { ...context, bold: isOn(properties, 'w:b') ?? style ?? context.bold },
    reading,
  )
}

const readTable: Reader = (element, context, reading) => {
  const table = reading.tables
  reading.tables += 1
  const rows = withName(element, 'w:tr')
  rows.forEach((row, rowIndex) => {
    withName(row, 'w:tc').forEach((cell, column) => {
      const inside = { ...context, into: undefined, cell: { table, row: rowIndex, column } }
      readChildren(cell, inside, reading)
    })
  })
}

/** Rows and cells may stand inside content controls and tracked changes. */
const withName = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => {
    if (child.name === name) {
      return [child]
    }
    return child.name === 'w:tbl' ? [] : withName(child, name)
  })

const hasText = (element: XmlElement): boolean =>
  (element.name === 'w:t' && element.text !== '') || element.children.some(hasText)

/** The same content twice, for new and for old programs: one of them is enough. */
const readAlternatives: Reader = (element, context, reading) => {
  const chosen = element.children.find(hasText) ?? element.children[0]
  if (chosen) {
    readChildren(chosen, context, reading)
  }
}

const readText: Reader = (element, context, reading) => add(element.text, context, reading)
const readAs =
  (text: string): Reader =>
  (_, context, reading) =>
    add(text, context, reading)

const readSymbol: Reader = (element, context, reading) => {
  const code = Number.parseInt(element.attributes['char'] ?? '', 16)
  if (code > 0 && code <= 0xffff) {
    add(String.fromCharCode(code), context, reading)
  }
}

const skip: Reader = () => undefined
const readDeleted: Reader = (element, _context, reading) => {
  reading.deleted ||= element.text.trim() !== ''
}

const readers: Record<string, Reader> = {
  'w:p': readParagraph,
  'a:p': readParagraph,
  'w:r': readRun,
  'w:tbl': readTable,
  'w:t': readText,
  'm:t': readText,
  'a:t': readText,
  'w:tab': readAs('\t'),
  'w:br': readAs('\n'),
  'a:br': readAs('\n'),
  'w:cr': readAs('\n'),
  'w:noBreakHyphen': readAs('\u2011'),
  'w:sym': readSymbol,
  'w:txbxContent': (element, context, reading) =>
    readChildren(element, { from: context.from ?? 'textBox', cell: context.cell }, reading),
  'mc:AlternateContent': readAlternatives,
  'w:delText': readDeleted,
  // What moved is read where it went to.
  'w:moveFrom': skip,
  'w:pPr': skip,
  'w:rPr': skip,
}

function read(element: XmlElement, context: Context, reading: Reading) {
  const reader = readers[element.name] ?? readChildren
  reader(element, context, reading)
}

function toForeign({ text, boldLetters, said }: Open): ForeignParagraph {
  const isBold = boldLetters > 0 && boldLetters === letters(text)
  return { text: text.trim(), ...said, ...(isBold && { bold: true }) }
}

export type PartToRead = { root: XmlElement; from?: ForeignPlace }

/** Every text of the parts, in reading order; paragraphs without text are left out. */
export function readParagraphs(parts: PartToRead[], styles: Styles, limits: TextLimits) {
  const reading: Reading = {
    paragraphs: [],
    characters: 0,
    styles,
    tables: 0,
    deleted: false,
    limits,
  }
  for (const { root, from } of parts) {
    read(root, { ...(from && { from }) }, reading)
  }
  return {
    paragraphs: reading.paragraphs.map(toForeign).filter(({ text }) => text !== ''),
    deleted: reading.deleted,
  }
}
