/**
 * What a layout sees: every property is there, empty ones as `false` or `[]`, because layouts are
 * compiled strictly. Values stay plain text; the layout escapes them.
 */
import type {
  Block,
  DocumentSection,
  EvidencePage,
  Paragraph,
  PrintableDocument,
  SignatureBlock,
} from '../../domain/printing/document.js'
import { printing } from '../../translations/printing.js'
import { toStrokePath } from './toStrokePath.js'

export type Words = Record<keyof typeof printing.nl, string>

type View = Record<string, unknown>
/** Headings go from document to part to question to item; a PDF/UA reader allows no jump. */
type Level = 3 | 4 | 5

const safeHref = /^(https?:\/\/|mailto:)/i
const logoAddress = /^data:image\/(png|jpeg|svg\+xml)[;,]/
const drawing = /^[MmLlHhVvZz0-9 .,-]*$/

const runsView = (runs: Paragraph): View[] =>
  runs.map((run) => ({
    text: run.text,
    bold: run.bold ?? false,
    italic: run.italic ?? false,
    href: run.href !== undefined && safeHref.test(run.href) ? run.href : false,
  }))

const isWritten = (runs: Paragraph) => runs.some(({ text }) => text.trim() !== '')

/** An empty cell disappears from the tags and its row shifts. */
const cellView = (text: string, classes: string): View => ({
  text: text.trim() === '' ? '–' : text,
  classes: classes === '' ? false : classes,
})

type Table = Extract<Block, { kind: 'table' }>
const SHORT = 17
const FEW_COLUMNS = 5

/** Dates and numbers stay on one line, as long as enough room is left for the rest. */
function classesOf({ columns, rows }: Table): string[] {
  const isShort = (index: number) =>
    columns.length <= FEW_COLUMNS && rows.every((row) => (row[index] ?? '').length <= SHORT)
  return columns.map(({ align }, index) =>
    [align === 'end' ? 'numeric' : '', isShort(index) ? 'short' : ''].filter(Boolean).join(' '),
  )
}

function tableView(table: Table): View {
  const classes = classesOf(table)
  const cells = (texts: string[]) =>
    classes.map((names, index) => cellView(texts[index] ?? '', names))
  return { columns: cells(table.columns.map(({ label }) => label)), rows: table.rows.map(cells) }
}

const shapes = ['text', 'list', 'facts', 'table', 'items'] as const
type Shown = Exclude<Block, { kind: 'unanswered' }>

const headingView = (label: string | undefined, level: Level): View => ({
  label: label ?? false,
  h3: level === 3,
  h4: level === 4,
})

const nextLevel = (level: Level): Level => (level === 3 ? 4 : 5)

type Item = { title: string; blocks: Block[] }

const itemView = ({ title, blocks }: Item, level: Level): View => ({
  ...headingView(title, level),
  blocks: blocksView(blocks, { level: nextLevel(level) }),
})

function contentView(block: Shown, level: Level): View {
  switch (block.kind) {
    case 'text':
      return { paragraphs: block.paragraphs.filter(isWritten).map(runsView) }
    case 'list':
      return { ordered: block.ordered ?? false, items: block.items.filter(isWritten).map(runsView) }
    case 'facts':
      return { facts: block.facts }
    case 'table':
      return tableView(block)
    case 'items':
      return { items: block.items.map((item) => itemView(item, level)) }
  }
}

/** What was left open stands among the facts, so that a blank form stays compact. */
function joinFacts(blocks: Shown[], block: Block): Shown[] {
  const fact = block.kind === 'unanswered' ? [{ label: block.label, value: '' }] : undefined
  const facts = fact ?? (block.kind === 'facts' && block.label === undefined ? block.facts : [])
  const last = blocks.at(-1)
  if (facts.length === 0) {
    return [...blocks, block as Shown]
  }
  return last?.kind === 'facts'
    ? [...blocks.slice(0, -1), { ...last, facts: [...last.facts, ...facts] }]
    : [...blocks, { kind: 'facts', facts }]
}

/** `above` is the heading just above: a label that only repeats it is left out. */
type Place = { level: Level; above?: string }

function blockView(block: Shown, { level, above }: Place): View {
  const is = Object.fromEntries(shapes.map((shape) => [shape, shape === block.kind]))
  const label = block.label === above ? undefined : block.label
  const inner = label === undefined ? level : nextLevel(level)
  return { is, ...headingView(label, level), ...contentView(block, inner) }
}

const blocksView = (blocks: Block[], place: Place): View[] =>
  blocks.reduce<Shown[]>(joinFacts, []).map((block) => blockView(block, place))

function signatureView(block: SignatureBlock, words: Words): View {
  const path = toStrokePath(block.strokes ?? [])
  return {
    ...block,
    signed: block.outcome === 'signed',
    declined: block.outcome === 'declined',
    outcome: words[block.outcome],
    statement: block.statement ?? false,
    statementLabel: block.outcome === 'declined' ? words.reason : words.statement,
    signedAt: block.signedAt ?? false,
    typedName: block.typedName ?? false,
    path: path === '' ? false : path,
    alternative: `${words.signatureOf} ${block.name}`,
  }
}

function evidenceView(evidence: EvidencePage, words: Words): View {
  const { qr } = evidence
  return {
    ...evidence,
    warning: evidence.warning ?? false,
    hasEvents: evidence.events.length > 0,
    hasDigests: evidence.digests.length > 0,
    qr: qr !== undefined && drawing.test(qr.path) ? qr : false,
    qrAlternative: `${words.qrOf} ${evidence.verifyUrl}`,
  }
}

/** Consent is signed beneath the last of the parts that ask for it. */
const consentPlace = (sections: DocumentSection[]) =>
  sections.findLastIndex(({ tone }) => tone === 'consent')

function sectionsView({ sections, signatures }: PrintableDocument, words: Words): View[] {
  const place = consentPlace(sections)
  const consents = signatures.filter(({ place }) => place === 'action')
  return sections.map((section, index) => ({
    ...section,
    anchor: `deel-${index + 1}`,
    intro: section.intro ?? false,
    consent: section.tone === 'consent',
    consentOpens: section.tone === 'consent' && sections[index - 1]?.tone !== 'consent',
    blocks: blocksView(section.blocks, { level: 3, above: section.title }),
    signatures: index === place ? consents.map((block) => signatureView(block, words)) : [],
  }))
}

function endSignatures({ sections, signatures }: PrintableDocument): SignatureBlock[] {
  const hasConsentPart = consentPlace(sections) >= 0
  return signatures.filter(({ place }) => place === 'end' || !hasConsentPart)
}

/** What makes up the running foot; an absent part leaves no separator behind. */
export const footOf = ({ organisation, foot }: PrintableDocument): string =>
  [organisation.school, foot.label, foot.version, foot.digest ?? '']
    .filter((part) => part !== '')
    .join(' · ')

export function toView(document: PrintableDocument): View {
  const words: Words = printing[document.language]
  const { organisation, evidence } = document
  const logo = organisation.logo
  return {
    words,
    language: document.language,
    title: document.title,
    subtitle: document.subtitle ?? false,
    kindLabel: words[document.kind],
    draft: document.status === 'draft',
    school: organisation.school,
    board: organisation.board ?? false,
    logo: logo !== undefined && logoAddress.test(logo) ? logo : false,
    logoAlternative: `${words.logoOf} ${organisation.school}`,
    facts: document.facts,
    hasContents: document.sections.length > 3,
    sections: sectionsView(document, words),
    signatures: endSignatures(document).map((block) => signatureView(block, words)),
    evidence: evidence === undefined ? false : evidenceView(evidence, words),
  }
}
