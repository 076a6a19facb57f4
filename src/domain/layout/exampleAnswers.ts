/** Answers as they might be, for a preview of a form that nobody filled yet. */
import type { Answer, Answers } from '../forms/answers.js'
import type { ColumnField, Field, InnerField, PlanDefinition } from '../forms/definition.js'
import { richBlocksToLexical } from '../standards/richText.js'

export type ExampleWords = { text: string; today: string }

type Filled = Field | InnerField

export const exampleAnswers = ({ sections }: PlanDefinition, words: ExampleWords): Answers =>
  Object.fromEntries(sections.map(({ id, fields }) => [id, valuesOf(fields, words)]))

const valuesOf = (fields: readonly Filled[], words: ExampleWords) =>
  Object.fromEntries(fields.map((field): [string, Answer] => [field.id, answerTo(field, words)]))

function answerTo(field: Filled, words: ExampleWords): Answer {
  switch (field.type) {
    case 'table':
      return ['1', '2'].map((id) => ({ id, values: valuesOf(field.columns as Filled[], words) }))
    case 'scoreTable':
      return field.rows.map(({ id }) => ({
        id,
        values: valuesOf(field.columns as Filled[], words),
      }))
    case 'group':
      return [{ id: '1', values: valuesOf(field.fields, words) }]
    case 'choices':
      return field.options.slice(0, 2).map(({ id }) => id)
    case 'richText':
      return richBlocksToLexical([
        { kind: 'paragraph', runs: [{ text: field.example ?? words.text }] },
      ])
    default:
      return simpleAnswer(field as ColumnField, words)
  }
}

function simpleAnswer(field: ColumnField, words: ExampleWords): Answer {
  switch (field.type) {
    case 'shortText':
    case 'longText':
      return (field.example ?? words.text).slice(0, field.maxLength)
    case 'number':
    case 'scale':
      return field.min ?? 1
    case 'choice':
      return field.options[0]?.id ?? null
    default:
      return typicalAnswer(field.type, words)
  }
}

/** Persons, files and what holds no answer stay empty. */
function typicalAnswer(type: ColumnField['type'], words: ExampleWords): Answer {
  const typical: Partial<Record<ColumnField['type'], Answer>> = {
    date: words.today,
    time: '14:05',
    yesNo: true,
    email: 'naam@example.org',
    phone: '0612345678',
  }
  return typical[type] ?? null
}
