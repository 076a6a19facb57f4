/** A section's answers as blocks of a printable document; short answers in a row become facts. */
import type { Block, Paragraph } from '../printing/document.js'
import type { SectionAnswers } from './answers.js'
import type { Section } from './definition.js'
import type { Language } from './format.js'
import { ownValue } from './json.js'
import { presentField, type PresentedField } from './presentAnswer.js'

export function sectionBlocks(
  section: Section,
  answers: SectionAnswers | undefined,
  language: Language,
): Block[] {
  const presented = section.fields.map((field) =>
    presentField(field, ownValue(answers, field.id) as SectionAnswers[string], language),
  )
  return toBlocks(presented)
}

const toBlocks = (presented: readonly PresentedField[]): Block[] =>
  presented.flatMap(blockOf).reduce<Block[]>(joinFacts, [])

const plain = (text: string): Paragraph => [{ text }]

function blockOf(field: PresentedField): Block[] {
  switch (field.kind) {
    case 'explanation':
      return []
    case 'fact':
      return [{ kind: 'facts', facts: [{ label: field.label, value: field.value }] }]
    case 'text':
      return [{ kind: 'text', label: field.label, paragraphs: field.paragraphs.map(plain) }]
    case 'list':
      return [{ kind: 'list', label: field.label, items: field.items.map(plain) }]
    case 'table':
      return [{ kind: 'table', label: field.label, columns: field.columns, rows: field.rows }]
    case 'items':
      return [{ kind: 'items', label: field.label, items: field.items.map(itemOf) }]
    case 'unanswered':
      return [{ kind: 'unanswered', label: field.label }]
  }
}

const itemOf = ({ title, fields }: { title: string; fields: PresentedField[] }) => ({
  title,
  blocks: toBlocks(fields),
})

function joinFacts(blocks: Block[], block: Block): Block[] {
  const last = blocks.at(-1)
  return last?.kind === 'facts' && block.kind === 'facts'
    ? [...blocks.slice(0, -1), { kind: 'facts', facts: [...last.facts, ...block.facts] }]
    : [...blocks, block]
}
