/** A function description while it is read: what was placed so far and where the reader stands. */
import type { FunctionDescriptionContent, PositionField } from '../standards/content.js'
import type { BlockBuilder } from './blocks.js'
import { addLine, startBlocks } from './blocks.js'
import type { Contact } from './contacts.js'
import type { Line } from './lines.js'
import type { AuthorityPart, Section } from './sections.js'

export type Reading = {
  title: string
  position: Map<PositionField, string>
  context: BlockBuilder
  areas: { title: string; activities: BlockBuilder }[]
  authority: Map<AuthorityPart, string[]>
  knowledge: BlockBuilder
  contacts: Contact[]
  remainder: BlockBuilder
  /** `elsewhere`: after a section, under a heading that heads none. */
  section: Section | 'start' | 'elsewhere'
  /** The heading of the section as it was written. */
  head?: Line
  part?: AuthorityPart
}

export const startReading = (): Reading => ({
  title: '',
  position: new Map(),
  context: startBlocks(),
  areas: [],
  authority: new Map(),
  knowledge: startBlocks(),
  contacts: [],
  remainder: startBlocks(),
  section: 'start',
})

export function enter(reading: Reading, section: Reading['section'], head?: Line) {
  reading.section = section
  reading.head = head
  reading.part = undefined
}

export const keepAside = (reading: Reading, line: Line) => addLine(reading.remainder, line)

export function addArea(reading: Reading, title: string) {
  reading.areas.push({ title, activities: startBlocks() })
}

export function addActivity(reading: Reading, line: Line) {
  if (reading.areas.length === 0) {
    addArea(reading, reading.head?.plain.replace(/:\s*$/, '') ?? 'Resultaatgebieden')
  }
  const area = reading.areas.at(-1)
  if (area) {
    addLine(area.activities, line)
  }
}

export function addAuthority(reading: Reading, part: AuthorityPart, text: string) {
  reading.part = part
  if (text !== '') {
    reading.authority.set(part, [...(reading.authority.get(part) ?? []), text])
  }
}

/** A value is placed once; a second one for the same field is not, and says so. */
export function placePosition(reading: Reading, field: PositionField | 'title', value: string) {
  if (field === 'title') {
    const isFree = reading.title === ''
    reading.title = isFree ? value : reading.title
    return isFree
  }
  if (reading.position.has(field)) {
    return false
  }
  reading.position.set(field, value)
  return true
}

function authorityOf(reading: Reading): FunctionDescriptionContent['authority'] {
  const parts = [...reading.authority].map(([part, texts]) => [part, texts.join('\n')])
  return Object.fromEntries(parts) as FunctionDescriptionContent['authority']
}

/** Row ids are empty: the database gives them. */
export const toContent = (reading: Reading): FunctionDescriptionContent => ({
  kind: 'functionDescription',
  title: reading.title,
  // A description that carries a valuation was made for this board; the others describe a task.
  descriptionKind: reading.position.size > 0 ? 'custom' : 'taskDescription',
  position: [...reading.position].map(([label, value]) => ({ label, value })),
  context: reading.context.blocks,
  resultAreas: reading.areas.map(({ title, activities }) => ({
    id: '',
    title,
    activities: activities.blocks,
  })),
  authority: authorityOf(reading),
  knowledge: reading.knowledge.blocks,
  contacts: reading.contacts.map((contact) => ({ id: '', ...contact })),
  remainder: reading.remainder.blocks,
})
