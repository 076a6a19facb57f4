import sax from 'sax'
import { DomainError } from '../../domain/errors.js'

/**
 * One part of an Office file as a tree. `name` carries the prefix that Word uses (`w:p`), found by
 * namespace, since a file may call the prefixes anything.
 */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/** Word nests a table in a table in a text box at about 60; a walker must not run out of stack. */
const MAX_DEPTH = 300
/** Elements and attributes: a book of 250 pages has 300,000; each costs about 200 bytes. */
const MAX_NODES = 500_000
/** Word's largest tag has about 40; the parser takes the square of their number in time. */
const MAX_ATTRIBUTES = 200
/** Small enough that a tag of too many attributes is seen while it is read. */
const CHUNK = 2048

/** Transitional and strict (ISO/IEC 29500-1) addresses differ in all but this part. */
const prefixes: [RegExp, string][] = [
  [/wordprocessingml\/(2006\/)?main$/, 'w:'],
  [/officeDocument\/(2006\/)?math$/, 'm:'],
  [/drawingml\/(2006\/)?main$/, 'a:'],
  [/markup-compatibility\/2006$/, 'mc:'],
]

const prefixOf = (uri: string) => prefixes.find(([address]) => address.test(uri))?.[1] ?? ''

function toElement(tag: sax.QualifiedTag): XmlElement {
  const attributes: Record<string, string> = {}
  for (const { local, value } of Object.values(tag.attributes)) {
    attributes[local] = value
  }
  return { name: prefixOf(tag.uri) + tag.local, attributes, children: [], text: '' }
}

function decode(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
}

const tooLarge = (what: string) => new DomainError('import.tooLarge', `XML with too many ${what}`)

/** Two fields that the parser documents in its source only. */
type Parser = sax.SAXParser & { attribList?: unknown[]; bufferCheckPosition?: number }

function treeParser() {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  let nodes = 0
  const parser: Parser = sax.parser(true, { xmlns: true })
  // Word puts whole pictures into an attribute (o:gfxdata); the size of the part is the bound.
  parser.bufferCheckPosition = Number.POSITIVE_INFINITY
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = (tag) => {
    nodes += 1 + Object.keys(tag.attributes).length
    if (open.length > MAX_DEPTH || nodes > MAX_NODES) {
      throw tooLarge(open.length > MAX_DEPTH ? 'levels' : 'elements')
    }
    const element = toElement(tag as sax.QualifiedTag)
    open.at(-1)?.children.push(element)
    open.push(element)
  }
  parser.onclosetag = () => open.pop()
  parser.ontext = parser.oncdata = (text) => {
    const element = open.at(-1)
    if (element !== undefined) {
      element.text += text
    }
  }
  return { top, parser }
}

function build(xml: string): XmlElement {
  const { top, parser } = treeParser()
  for (let at = 0; at < xml.length; at += CHUNK) {
    parser.write(xml.slice(at, at + CHUNK))
    if ((parser.attribList?.length ?? 0) > MAX_ATTRIBUTES) {
      throw tooLarge('attributes')
    }
  }
  parser.close()
  return top
}

/** Entities other than XML's own five are refused, so nothing is expanded or fetched. */
export function xmlTree(bytes: Uint8Array, part: string): XmlElement {
  let root: XmlElement | undefined
  try {
    root = build(decode(bytes)).children[0]
  } catch (cause) {
    if (cause instanceof DomainError) {
      throw cause
    }
    throw new DomainError('import.broken', `${part} is not well-formed XML`, { cause })
  }
  if (root === undefined) {
    throw new DomainError('import.broken', `${part} holds no XML`)
  }
  return root
}

export const childOf = (element: XmlElement | undefined, name: string) =>
  element?.children.find((child) => child.name === name)

export const valueOf = (element: XmlElement | undefined, name: string) =>
  childOf(element, name)?.attributes['val']

/** A switch such as `<w:b/>`: on without a value, off with 0, false or off. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name)
  return found && !['0', 'false', 'off'].includes(found.attributes['val'] ?? 'true')
}
