/**
 * The proof that an import lost nothing: every line of the source must be one of the texts of the
 * content, as often as it occurs, white space and closing punctuation aside. Left out may be only
 * what a field's own label says: the heading of a section that is filled, a typed number of a
 * heading, `Kader:`, `Salarisschaal:`, and "Met" and "over" of a contact.
 */
import { paragraphsIn, plainText } from '../richText/richBlocks.js'
import type { FunctionDescriptionContent } from '../standards/content.js'
import type { RichBlock } from '../richText/richBlock.js'
import { sentencesOf } from './contacts.js'
import type { ForeignParagraph } from './foreign.js'
import { type Line, toLines } from './lines.js'
import {
  type Section,
  authorityPart,
  headedSection,
  isContactHead,
  numberedArea,
  positionField,
  positionPart,
} from './sections.js'

type Pieces = Map<string, number>

function normal(text: string): string {
  const bare = text.replace(/\s+/g, '').toLowerCase()
  return bare.replace(/^–+/, '').replace(/[;:.,]+$/, '') || bare
}

function countPieces(texts: string[]): Pieces {
  const pieces: Pieces = new Map()
  for (const text of texts.flatMap((one) => one.split('\n'))) {
    const key = normal(text)
    pieces.set(key, (pieces.get(key) ?? 0) + 1)
  }
  return pieces
}

const blockTexts = (blocks: RichBlock[]) => paragraphsIn(blocks).map(plainText)

type Contact = FunctionDescriptionContent['contacts'][number]
const contactTexts = (contact: Contact) => [
  contact.withWhom,
  contact.about ?? '',
  contact.purpose ?? '',
  ...sentencesOf(contact),
]

type Placed = {
  texts: Pieces
  titles: Pieces
  labelled: Pieces
  filled: ReadonlySet<Section>
  labels: ReadonlySet<string>
}

function filledSections(content: FunctionDescriptionContent): Set<Section> {
  const sizes: [Section, number][] = [
    ['context', content.context.length],
    ['resultAreas', content.resultAreas.length],
    ['authority', Object.keys(content.authority).length],
    ['knowledge', content.knowledge.length],
    ['contacts', content.contacts.length],
  ]
  return new Set(sizes.filter(([, size]) => size > 0).map(([section]) => section))
}

function placedIn(content: FunctionDescriptionContent): Placed {
  const { title, position, resultAreas, authority } = content
  const titles = [title, ...resultAreas.map((area) => area.title)]
  const labelled = [...Object.values(authority), ...position.map(({ value }) => value), title]
  const rich = [content.context, content.knowledge, content.remainder]
  return {
    texts: countPieces([
      ...titles,
      ...labelled.slice(0, -1),
      ...rich.flatMap(blockTexts),
      ...resultAreas.flatMap(({ activities }) => blockTexts(activities)),
      ...content.contacts.flatMap(contactTexts),
    ]),
    titles: countPieces(titles),
    labelled: countPieces(labelled),
    filled: filledSections(content),
    labels: new Set<string>([
      ...position.map(({ label }) => label),
      ...(title === '' ? [] : ['title']),
      ...Object.keys(authority),
    ]),
  }
}

function take(pieces: Pieces, text: string | undefined): boolean {
  const key = text === undefined ? '' : normal(text)
  const left = pieces.get(key) ?? 0
  if (key === '' || left === 0) {
    return false
  }
  pieces.set(key, left - 1)
  return true
}

/** A cell that names the field beside it or the column beneath it. */
function isCellLabel({ cell, text }: Line, { filled, labels }: Placed): boolean {
  const field = positionField(text)
  const isHead = isContactHead(text) && filled.has('contacts')
  return cell !== undefined && (isHead || (field !== undefined && labels.has(field)))
}

/** A line that is a label and no more. */
function isLabel(line: Line, placed: Placed): boolean {
  const section = headedSection(line)
  const part = authorityPart(line.plain)
  return (
    (section !== undefined && placed.filled.has(section)) ||
    (part?.rest === '' && placed.labels.has(part.part)) ||
    isCellLabel(line, placed)
  )
}

function isPlaced(line: Line, placed: Placed): boolean {
  const { texts, titles, labelled } = placed
  return (
    take(texts, line.text) ||
    take(titles, line.isNumbered ? line.plain : numberedArea(line.text)) ||
    take(labelled, authorityPart(line.plain)?.rest) ||
    take(labelled, positionPart(line.text)?.rest) ||
    isLabel(line, placed)
  )
}

/** The lines of the source that are nowhere in the content, as they were written. */
export function unplacedText(
  source: ForeignParagraph[],
  content: FunctionDescriptionContent,
): string[] {
  const placed = placedIn(content)
  return toLines(source)
    .filter((line) => !isPlaced(line, placed))
    .map(({ text }) => text)
}

/** The content with the texts at the end of its remainder. */
export function withRemainder(
  content: FunctionDescriptionContent,
  texts: string[],
): FunctionDescriptionContent {
  const added = texts.map((text): RichBlock => ({ kind: 'paragraph', runs: [{ text }] }))
  return { ...content, remainder: [...content.remainder, ...added] }
}
