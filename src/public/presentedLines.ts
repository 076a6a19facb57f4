/** An answer as lines of text, for what is read and not filled on a page. */
import type { PresentedField } from '../domain/forms/presented.js'
import { plainText } from '../domain/richText/richBlocks.js'

export function presentedLines(field: PresentedField): string[] {
  switch (field.kind) {
    case 'fact':
      return [field.value]
    case 'text':
    case 'explanation':
      return field.paragraphs
    case 'list':
      return field.items
    case 'richText':
      return field.blocks.flatMap((block) =>
        block.kind === 'list'
          ? block.items.map((runs) => `– ${plainText(runs)}`)
          : [plainText(block.runs)],
      )
    case 'items':
      return field.items.flatMap(({ title, fields }) => [title, ...fields.flatMap(labelled)])
    case 'table':
      return field.rows.map((cells) => cellsOf(field.columns, cells))
    case 'scoreTable':
      return field.rows.map(({ head, cells }) => `${head}: ${cellsOf(field.columns, cells)}`)
    default:
      return []
  }
}

const labelled = (field: PresentedField): string[] => {
  const [first, ...rest] = presentedLines(field)
  return first === undefined ? [] : [`${field.label}: ${first}`, ...rest]
}

const cellsOf = (columns: readonly { label: string }[], cells: readonly string[]): string =>
  cells.map((cell, index) => `${columns[index]?.label ?? ''}: ${cell}`).join('; ')
