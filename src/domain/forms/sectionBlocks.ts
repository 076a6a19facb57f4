/** A section's answers as blocks of a printable document; short answers in a row become facts. */
import type { FormState } from '../logic/formState.js'
import type { Block, Fact } from '../printing/document.js'
import type { Paragraph } from '../richText/richBlock.js'
import type { Figure } from '../printing/figure.js'
import { richTextBlocks } from '../printing/richTextBlocks.js'
import type { SectionAnswers } from '../definition/answers.js'
import type { Section } from '../definition/definition.js'
import type { Language } from '../kernel/language.js'
import { presentSection, type PresentedField } from './presentAnswer.js'
import type { PresentedItem } from './presented.js'

export type SectionBlocks = {
  section: Section
  answers: SectionAnswers | undefined
  state: FormState
  language: Language
  /** What was not filled: said, or left out. @default say */
  empty?: 'say' | 'omit'
}

export const sectionBlocks = ({ empty = 'say', ...rest }: SectionBlocks): Block[] =>
  presentedBlocks(presentSection({ ...rest, forPrint: true }), empty)

type Empty = 'say' | 'omit'

/** What is presented already, as it stands on paper. */
export const presentedBlocks = (presented: readonly PresentedField[], empty: Empty): Block[] =>
  withoutLoose(presented.flatMap((field) => blockOf(field, empty)).reduce<Block[]>(joinFacts, []))

const plain = (text: string): Paragraph => [{ text }]

function blockOf(field: PresentedField, empty: Empty): Block[] {
  const { label } = field
  switch (field.kind) {
    case 'explanation':
      return []
    case 'unanswered':
      return empty === 'say' ? [{ kind: 'unanswered', label }] : []
    case 'fact':
      return [{ kind: 'facts', facts: [factOf(field)] }]
    case 'text':
      return [{ kind: 'text', label, paragraphs: field.paragraphs.map(plain) }]
    case 'list':
      return [{ kind: 'list', label, items: field.items.map(plain) }]
    default:
      return [largeBlock(field, empty)]
  }
}

const factOf = ({ label, value, width }: Extract<PresentedField, { kind: 'fact' }>): Fact => ({
  label,
  value,
  ...(width !== undefined && { width }),
})

type Large = Exclude<
  PresentedField,
  { kind: 'explanation' | 'unanswered' | 'fact' | 'text' | 'list' }
>

function largeBlock(field: Large, empty: Empty): Block {
  const { label } = field
  switch (field.kind) {
    case 'richText':
      return { kind: 'richText', label, blocks: richTextBlocks(field.blocks) }
    case 'table':
      return { kind: 'table', label, columns: field.columns, rows: field.rows }
    case 'scoreTable':
      return {
        kind: 'scoreTable',
        label,
        corner: field.corner,
        columns: field.columns,
        rows: field.rows.map(({ head, cells }) => ({ head, cells })),
        ...figuresOf(field),
      }
    case 'items':
      return {
        kind: 'items',
        label,
        ...(field.purpose !== undefined && { purpose: field.purpose }),
        items: field.items.map((item) => itemOf(item, empty)),
        ...figuresOf(field),
      }
    case 'heading':
      return { kind: 'heading', text: label }
    case 'signature':
      return { kind: 'signature', label, slot: field.slot }
    case 'pageBreak':
      return { kind: 'pageBreak' }
  }
}

const figuresOf = ({ figures }: { figures?: Figure[] }) => figures && { figures }

const itemOf = ({ title, fields }: PresentedItem, empty: Empty) => ({
  title,
  blocks: presentedBlocks(fields, empty),
})

function joinFacts(blocks: Block[], block: Block): Block[] {
  const last = blocks.at(-1)
  return last?.kind === 'facts' && block.kind === 'facts'
    ? [...blocks.slice(0, -1), { kind: 'facts', facts: [...last.facts, ...block.facts] }]
    : [...blocks, block]
}

/** A heading with nothing beneath it, and a page break with nothing before or after, are left out. */
function withoutLoose(blocks: readonly Block[]): Block[] {
  const kept = blocks.reduceRight<Block[]>((after, block) => {
    const next = after[0]
    const isLoose =
      (block.kind === 'heading' && isEndOfHeading(next)) ||
      (block.kind === 'pageBreak' && (next === undefined || next.kind === 'pageBreak'))
    return isLoose ? after : [block, ...after]
  }, [])
  return kept[0]?.kind === 'pageBreak' ? kept.slice(1) : kept
}

const isEndOfHeading = (next: Block | undefined): boolean =>
  next === undefined || next.kind === 'heading'
