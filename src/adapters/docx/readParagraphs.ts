import { DomainError } from '../../domain/errors.js'
import type { ForeignParagraph, ForeignPlace } from '../../ports/codec.js'
import type { Look, Styles } from './styles.js'
import { lookOf } from './styles.js'
import type { XmlElement } from './xmlTree.js'
import { childOf, isOn, valueOf } from './xmlTree.js'

/** A paragraph while it is read: its text boxes come after it, so it takes its place first. */
type Open = { said: Omit<ForeignParagraph, 'text'>; text: string; boldLetters: number; look: Look }
type Place = {
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
type Reader = (element: XmlElement, place: Place, reading: Reading) => void

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

function startParagraph(place: Place, reading: Reading, look: Look): Open {
  const { heading, list } = look
  const isItem = list !== undefined && list.id !== '0'
  const said = {
    ...(heading !== undefined && { heading }),
    ...(isItem && { listLevel: list.level, ordered: reading.styles.isOrdered(list) }),
    ...(place.cell && { cell: place.cell }),
    ...(place.from && { from: place.from }),
  }
  const open = { said, text: '', boldLetters: 0, look }
  reading.paragraphs.push(open)
  assertWithin(reading)
  return open
}

function add(text: string, place: Place, reading: Reading) {
  const open = place.into ?? startParagraph(place, reading, {})
  open.text += text
  reading.characters += text.length
  assertWithin(reading)
  open.boldLetters += place.bold === true ? letters(text) : 0
}

const readChildren: Reader = (element, place, reading) => {
  for (const child of element.children) {
    read(child, place, reading)
  }
}

const readParagraph: Reader = (element, place, reading) => {
  const properties = childOf(element, 'w:pPr')
  const style = reading.styles.of(valueOf(properties, 'w:pStyle'))
  const look = { ...style, ...lookOf(properties, undefined) }
  const into = startParagraph(place, reading, look)
  readChildren(element, { ...place, into, bold: look.bold === true }, reading)
}

const readRun: Reader = (element, place, reading) => {
  const properties = childOf(element, 'w:rPr')
  const style = reading.styles.of(valueOf(properties, 'w:rStyle')).bold
  readChildren(element, { ...place, bold: isOn(properties, 'w:b') ?? style ?? place.bold }, reading)
}

const readTable: Reader = (element, place, reading) => {
  const table = reading.tables
  reading.tables += 1
  const rows = withName(element, 'w:tr')
  rows.forEach((row, rowIndex) => {
    withName(row, 'w:tc').forEach((cell, column) => {
      const inside = { ...place, into: undefined, cell: { table, row: rowIndex, column } }
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
const readAlternatives: Reader = (element, place, reading) => {
  const chosen = element.children.find(hasText) ?? element.children[0]
  if (chosen) {
    readChildren(chosen, place, reading)
  }
}

const readText: Reader = (element, place, reading) => add(element.text, place, reading)
const readAs =
  (text: string): Reader =>
  (_, place, reading) =>
    add(text, place, reading)

const readSymbol: Reader = (element, place, reading) => {
  const code = Number.parseInt(element.attributes['char'] ?? '', 16)
  if (code > 0 && code <= 0xffff) {
    add(String.fromCharCode(code), place, reading)
  }
}

const skip: Reader = () => undefined
const readDeleted: Reader = (element, _place, reading) => {
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
  'w:txbxContent': (element, place, reading) =>
    readChildren(element, { from: place.from ?? 'textBox', cell: place.cell }, reading),
  'mc:AlternateContent': readAlternatives,
  'w:delText': readDeleted,
  // What moved is read where it went to.
  'w:moveFrom': skip,
  'w:pPr': skip,
  'w:rPr': skip,
}

function read(element: XmlElement, place: Place, reading: Reading) {
  const reader = readers[element.name] ?? readChildren
  reader(element, place, reading)
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
