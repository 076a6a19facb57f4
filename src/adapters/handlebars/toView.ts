/**
 * What a layout sees: every property is there, empty ones as `false` or `[]`, because layouts are
 * compiled strictly. Values stay plain text; the layout escapes them.
 */
import type {
  Block,
  DocumentSection,
  EvidencePage,
  Look,
  PrintableDocument,
} from '../../domain/printing/document.js'
import { printingWords } from '../../translations/printing.js'
import { blocksView, type Setting } from './blocksView.js'
import type { View } from './runsView.js'
import { signatureView, type Signed, type Words } from './signatureView.js'

const logoAddress = /^data:image\/(png|jpeg|svg\+xml)[;,]/
const drawing = /^[MmLlHhVvZz0-9 .,-]*$/

const houseLook: Look = {
  cover: 'full',
  contents: true,
  columns: 2,
  logo: true,
  letterhead: [],
}

/** Fewer parts than this are found without a list of them. */
const MANY_SECTIONS = 4

export function toView(document: PrintableDocument): View {
  const words: Words = printingWords(document)
  const { organisation, evidence, look = houseLook, blank = false } = document
  const placed = placeSignatures(document)
  const setting: Setting = { words, columns: look.columns, bySlot: placed.bySlot }
  return {
    words,
    language: document.language,
    title: document.title,
    subtitle: document.subtitle ?? false,
    kindLabel: words[document.kind],
    draft: document.status === 'draft' && !blank,
    blank,
    school: organisation.school,
    board: organisation.board ?? false,
    ...logoView(document, look, words),
    letterhead: look.letterhead,
    ...coverView(look, blank),
    facts: document.facts,
    factColumns: 2,
    hasContents: look.contents && document.sections.length >= MANY_SECTIONS,
    contents: contentsView(document, placed, words),
    inBrief: briefView(document, setting),
    sections: sectionsView(document, placed, setting),
    signatures: placed.atEnd.map((signed) => signatureView(signed, words)),
    evidence: evidence === undefined ? false : evidenceView(evidence, words),
  }
}

const BRIEF = 'in-het-kort'
const anchorOf = (index: number): string => `deel-${index + 1}`

/** All that has a heading of its own; the numbers of their pages come with the print. */
function contentsView(
  { inBrief = [], sections, evidence }: PrintableDocument,
  { atEnd }: PlacedSignatures,
  words: Words,
): View[] {
  const part = (anchor: string, title: string, number = ''): View => ({ anchor, title, number })
  return [
    ...(inBrief.length > 0 ? [part(BRIEF, words.inBrief)] : []),
    ...sections.map(({ title, number }, index) => part(anchorOf(index), title, number)),
    ...(atEnd.length > 0 ? [part('ondertekening', words.signatures)] : []),
    ...(evidence ? [part('bewijs', words.evidence)] : []),
  ]
}

const briefView = ({ inBrief = [] }: PrintableDocument, setting: Setting): View | false =>
  inBrief.length > 0 && {
    anchor: BRIEF,
    blocks: blocksView(inBrief, { level: 3, above: setting.words.inBrief, setting }),
  }

function logoView({ organisation }: PrintableDocument, look: Look, words: Words): View {
  const { logo, school } = organisation
  const isShown = look.logo && logo !== undefined && logoAddress.test(logo)
  return { logo: isShown ? logo : false, logoAlternative: `${words.logoOf} ${school}` }
}

/** A form on paper is filled from its first page on. */
const coverView = ({ cover }: Look, blank: boolean): View => ({
  coverFull: cover === 'full' && !blank,
  coverCompact: cover === 'compact' || (cover === 'full' && blank),
})

type PlacedSignatures = {
  bySlot: ReadonlyMap<string, Signed[]>
  /** Beneath the last of the parts that ask for consent. */
  consent: Signed[]
  atEnd: Signed[]
}

/** Where a signature field stands its slot is signed; consent beneath its part; the rest at the end. */
function placeSignatures({ sections, signatures }: PrintableDocument): PlacedSignatures {
  const fields = new Set(sections.flatMap(({ blocks }) => slotsIn(blocks)))
  const hasConsentPart = consentPlace(sections) >= 0
  const all = signatures.map((block, index) => ({ block, index }))
  const rest = all.filter(({ block }) => !fields.has(block.slot ?? ''))
  const isConsent = ({ block }: Signed) => block.place === 'action' && hasConsentPart
  return {
    bySlot: new Map(
      [...fields].map((slot) => [slot, all.filter(({ block }) => block.slot === slot)]),
    ),
    consent: rest.filter(isConsent),
    atEnd: rest.filter((signed) => !isConsent(signed)),
  }
}

const slotsIn = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'signature') {
      return [block.slot]
    }
    return block.kind === 'items' ? block.items.flatMap((item) => slotsIn(item.blocks)) : []
  })

const consentPlace = (sections: DocumentSection[]) =>
  sections.findLastIndex(({ tone }) => tone === 'consent')

const endsPage = (section: DocumentSection | undefined) =>
  section?.blocks.at(-1)?.kind === 'pageBreak'
const startsPage = ({ newPage, blocks }: DocumentSection) =>
  newPage === true || blocks[0]?.kind === 'pageBreak'

function sectionsView(
  { sections }: PrintableDocument,
  { consent }: PlacedSignatures,
  setting: Setting,
): View[] {
  const place = consentPlace(sections)
  return sections.map((section, index) => ({
    ...section,
    anchor: anchorOf(index),
    intro: section.intro ?? false,
    note: section.note ?? false,
    newPage: startsPage(section) || endsPage(sections[index - 1]),
    consent: section.tone === 'consent',
    consentOpens: section.tone === 'consent' && sections[index - 1]?.tone !== 'consent',
    blocks: blocksView(section.blocks, { level: 3, above: section.title, setting }),
    signatures:
      index === place ? consent.map((signed) => signatureView(signed, setting.words)) : [],
  }))
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

/** What makes up the running foot; an absent part leaves no separator behind. */
export const footOf = ({ organisation, foot }: PrintableDocument): string =>
  [organisation.school, foot.label, foot.version, foot.digest ?? '']
    .filter((part) => part !== '')
    .join(' · ')
