/** Answers as they might be, for a preview of a form that nobody filled yet. */
import type { AnyField } from '../fieldTypes/index.js'
import { type SimpleField, leafNamed } from '../fieldTypes/leaves.js'
import type { Answer, Answers } from '../definition/answers.js'
import type { PlanDefinition } from '../definition/definition.js'

export type ExampleWords = { text: string; today: string }

type Filled = AnyField

export const exampleAnswers = ({ sections }: PlanDefinition, words: ExampleWords): Answers =>
  Object.fromEntries(sections.map(({ id, fields }) => [id, valuesOf(fields, words)]))

const valuesOf = (fields: readonly Filled[], words: ExampleWords) =>
  Object.fromEntries(fields.map((field): [string, Answer] => [field.id, answerTo(field, words)]))

function answerTo(field: Filled, words: ExampleWords): Answer {
  switch (field.type) {
    case 'table':
      return ['1', '2'].map((id) => ({ id, values: valuesOf(field.columns, words) }))
    case 'scoreTable':
      return field.rows.map(({ id }) => ({ id, values: valuesOf(field.columns, words) }))
    case 'group':
      return [{ id: '1', values: valuesOf(field.fields, words) }]
    default:
      return leafNamed(field.type)?.example(field as SimpleField, words) ?? null
  }
}
