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
const cellView = (text: string, align: 'start' | 'end' | undefined): View => ({
  text: text.trim() === '' ? '–' : text,
  end: align === 'end',
})

const shapes = ['text', 'list', 'facts', 'table', 'items', 'unanswered'] as const

const headingView = (label: string | undefined, level: Level): View => ({
  label: label ?? false,
  h3: level === 3,
  h4: level === 4,
})

function contentView(block: Block, level: Level): View {
  switch (block.kind) {
    case 'text':
      return { paragraphs: block.paragraphs.filter(isWritten).map(runsView) }
    case 'list':
      return { ordered: block.ordered ?? false, items: block.items.filter(isWritten).map(runsView) }
    case 'facts':
      return { facts: block.facts }
    case 'table':
      return {
        columns: block.columns.map(({ label, align }) => cellView(label, align)),
        rows: block.rows.map((row) =>
          block.columns.map((column, index) => cellView(row[index] ?? '', column.align)),
        ),
      }
    case 'items':
      return { items: block.items.map((item) => itemView(item, nextLevel(level))) }
    case 'unanswered':
      return {}
  }
}

const nextLevel = (level: Level): Level => (level === 3 ? 4 : 5)

function itemView({ title, blocks }: { title: string; blocks: Block[] }, level: Level): View {
  return { ...headingView(title, level), blocks: blocksView(blocks, nextLevel(level)) }
}

function blockView(block: Block, level: Level): View {
  const is = Object.fromEntries(shapes.map((shape) => [shape, shape === block.kind]))
  return { is, ...headingView(block.label, level), ...contentView(block, level) }
}

const blocksView = (blocks: Block[], level: Level): View[] =>
  blocks.map((block) => blockView(block, level))

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
    blocks: blocksView(section.blocks, 3),
    signatures: index === place ? consents.map((block) => signatureView(block, words)) : [],
  }))
}

function endSignatures({ sections, signatures }: PrintableDocument): SignatureBlock[] {
  const hasConsentPart = consentPlace(sections) >= 0
  return signatures.filter(({ place }) => place === 'end' || !hasConsentPart)
}

/** What makes up the running foot; an absent part leaves no separator behind. */
export const footOf = ({ organisation, foot }: PrintableDocument, words: Words): string =>
  [organisation.school, foot.label, `${words.version} ${foot.version}`, foot.digest ?? '']
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
