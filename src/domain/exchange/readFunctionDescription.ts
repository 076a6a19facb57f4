/**
 * A foreign document read as a function description: a guess at its sections that loses nothing.
 * What heads no known section, and what stands where no section has a place for it, goes to the
 * remainder; at the end every line is looked for in the result and added there if it is missing.
 */
import type { FunctionDescriptionContent } from '../standards/content.js'
import { addLine } from './blocks.js'
import { toContact } from './contacts.js'
import type { ForeignParagraph } from './foreign.js'
import type { Line } from './lines.js'
import { toLines } from './lines.js'
import type { Reading } from './readingState.js'
import {
  addActivity,
  addArea,
  addAuthority,
  enter,
  keepAside,
  placePosition,
  startReading,
  toContent,
} from './readingState.js'
import type { Row, Unit } from './rows.js'
import { cellText, toUnits } from './rows.js'
import type { Section } from './sections.js'
import {
  authorityPart,
  headedSection,
  inlineSection,
  isContactHead,
  numberedArea,
  positionField,
  positionPart,
} from './sections.js'
import { unplacedText, withRemainder } from './unplacedText.js'

type Step = { line: Line; next: Line | undefined; reading: Reading }

const MAX_TITLE = 120
const looksLikeHeading = ({ heading, isBold, isItem }: Line) =>
  heading !== undefined || (isBold && !isItem)

/** A heading of the same rank as the section's own, or higher, ends it. */
function endsSection({ line, reading: { head } }: Step): boolean {
  const rank = head?.heading
  return line.heading !== undefined && rank !== undefined && line.heading <= rank
}

/** What opens a list: a number above plain lines, a bold item above others, or a closing colon. */
const openings: ((line: Line, next: Line) => boolean)[] = [
  (line, next) => line.isNumbered && !next.isNumbered,
  (line, next) => line.isItem && line.ordered && next.isItem && !next.ordered,
  (line, next) => line.isItem && line.ordered && next.isItem && next.level > line.level,
  (line, next) => line.isItem && line.isBold && next.isItem && !next.isBold,
  (line, next) => !line.isItem && line.text.endsWith(':') && next.isItem,
]

const isListTitle = (line: Line, next: Line | undefined): boolean =>
  next !== undefined &&
  headedSection(next) === undefined &&
  openings.some((opens) => opens(line, next))

const isAreaTitle = ({ line, next }: Step) => looksLikeHeading(line) || isListTitle(line, next)

function leave(step: Step) {
  enter(step.reading, 'elsewhere')
  keepAside(step.reading, step.line)
}

function readStart({ line, reading }: Step) {
  const isTitle =
    looksLikeHeading(line) || (line.text.length <= MAX_TITLE && !/[.;,:]$/.test(line.text))
  const nothingBefore = reading.remainder.blocks.length === 0
  if (reading.title === '' && isTitle && (nothingBefore || looksLikeHeading(line))) {
    reading.title = line.plain
  } else {
    keepAside(reading, line)
  }
}

function readContext(step: Step) {
  if (endsSection(step)) {
    leave(step)
  } else {
    addLine(step.reading.context, step.line)
  }
}

function readResultArea(step: Step) {
  const { line, reading } = step
  if (endsSection(step)) {
    leave(step)
  } else if (isAreaTitle(step)) {
    addArea(reading, line.plain)
  } else if (reading.areas.length === 0 && !line.isItem && !line.isNumbered) {
    keepAside(reading, line)
  } else {
    addActivity(reading, line)
  }
}

function readAuthority(step: Step) {
  const { line, reading } = step
  if (looksLikeHeading(line) || reading.part === undefined) {
    leave(step)
    reading.section = looksLikeHeading(line) ? 'elsewhere' : 'authority'
  } else {
    addAuthority(reading, reading.part, line.text)
  }
}

function readKnowledge(step: Step) {
  if (endsSection(step) || (step.line.isNumbered && isListTitle(step.line, step.next))) {
    leave(step)
  } else {
    addLine(step.reading.knowledge, step.line)
  }
}

function readContact(step: Step) {
  const { line, reading } = step
  if (looksLikeHeading(line)) {
    leave(step)
  } else if (line.isItem || /^met\s/i.test(line.text)) {
    reading.contacts.push(toContact(line.text))
  } else {
    keepAside(reading, line)
  }
}

const readers: Record<Reading['section'], (step: Step) => void> = {
  start: readStart,
  elsewhere: ({ reading, line }) => keepAside(reading, line),
  context: readContext,
  resultAreas: readResultArea,
  authority: readAuthority,
  knowledge: readKnowledge,
  contacts: readContact,
}

/** A label such as `Kader:` counts within its section; `Beslist bij/over:` says enough anywhere. */
function readLabel({ line, reading }: Step): boolean {
  const found = authorityPart(line.plain)
  const isWithin = reading.section === 'authority'
  if (found === undefined || !(isWithin || /^beslist\b.*:/i.test(line.plain))) {
    return false
  }
  if (!isWithin) {
    enter(reading, 'authority', line)
  }
  addAuthority(reading, found.part, found.rest)
  return true
}

function startSection({ line, reading }: Step, section: Section) {
  if (section === reading.section && (section === 'knowledge' || section === 'context')) {
    addLine(reading[section], { ...line, isBold: true, isItem: false })
    return
  }
  enter(reading, section, line)
  const part = section === 'authority' ? authorityPart(line.plain)?.part : undefined
  reading.part = part
}

/** Reads a line that says itself where it belongs. */
function readSelfExplaining(step: Step): boolean {
  const { line, reading } = step
  const area = numberedArea(line.text)
  if (area !== undefined) {
    enter(reading, 'resultAreas', reading.section === 'resultAreas' ? reading.head : undefined)
    addArea(reading, area)
    return true
  }
  if (readLabel(step)) {
    return true
  }
  const section = headedSection(line)
  if (section !== undefined) {
    startSection(step, section)
    return true
  }
  const position = reading.section === 'start' ? positionPart(line.text) : undefined
  return position !== undefined && placePosition(reading, position.part, position.rest)
}

function readLine(step: Step) {
  const { line, reading } = step
  if (line.isAside) {
    keepAside(reading, line)
    return
  }
  if (readSelfExplaining(step)) {
    return
  }
  const inline = line.isItem ? undefined : inlineSection(line.text)
  if (inline && inline.section !== reading.section) {
    enter(reading, inline.section)
    if (readLabel(step)) {
      return
    }
  }
  readers[reading.section](step)
}

function readContactRow(cells: Line[][], reading: Reading) {
  const [withWhom = '', about = '', purpose = ''] = cells.map(cellText)
  if (cells.every((cell) => isContactHead(cellText(cell)))) {
    return
  }
  reading.contacts.push({
    withWhom,
    ...(about !== '' && { about }),
    ...(purpose !== '' && { purpose }),
  })
}

/** Reads a row that fills fields as a whole: a contact, or a label with its value. */
function readRow({ cells }: Row, reading: Reading): boolean {
  if (reading.section === 'contacts' && cells.length <= 3) {
    readContactRow(cells, reading)
    return true
  }
  const field = positionField(cellText(cells[0]))
  return (
    reading.section === 'start' &&
    cells.length === 2 &&
    field !== undefined &&
    placePosition(reading, field, cellText(cells[1]))
  )
}

const linesOf = (unit: Unit): Line[] => ('line' in unit ? [unit.line] : unit.cells.flat())

export function readFunctionDescription(
  paragraphs: ForeignParagraph[],
): FunctionDescriptionContent {
  const reading = startReading()
  const units = toUnits(toLines(paragraphs))
  units.forEach((unit, at) => {
    if ('cells' in unit && readRow(unit, reading)) {
      return
    }
    const lines = linesOf(unit)
    const following = units[at + 1]
    lines.forEach((line, index) => {
      const next = lines[index + 1] ?? (following && linesOf(following)[0])
      readLine({ line, next, reading })
    })
  })
  const content = toContent(reading)
  return withRemainder(content, unplacedText(paragraphs, content))
}
