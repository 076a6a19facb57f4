/** Answers as they might be, for a preview of a form that nobody filled yet. */
import {
  containerNamed,
  isContainer,
  type AnyField,
  type ContainerField,
} from '../fieldTypes/index.js'
import { fixedRows, innerFields } from '../fieldTypes/inner.js'
import { type SimpleField, leafNamed } from '../fieldTypes/leaves.js'
import type { Answer, Answers } from '../definition/answers.js'
import type { PlanDefinition } from '../definition/definition.js'

export type ExampleWords = { text: string; today: string }

export const exampleAnswers = ({ sections }: PlanDefinition, words: ExampleWords): Answers =>
  Object.fromEntries(sections.map(({ id, fields }) => [id, valuesOf(fields, words)]))

const valuesOf = (fields: readonly AnyField[], words: ExampleWords) =>
  Object.fromEntries(fields.map((field): [string, Answer] => [field.id, answerTo(field, words)]))

function answerTo(field: AnyField, words: ExampleWords): Answer {
  return isContainer(field)
    ? rowIdsOf(field).map((id) => ({ id, values: valuesOf(innerFields(field), words) }))
    : (leafNamed(field.type)?.example(field as SimpleField, words) ?? null)
}

const rowIdsOf = (field: ContainerField): string[] =>
  fixedRows(field)?.map(({ id }) => id) ??
  Array.from({ length: containerNamed(field.type).exampleRows }, (_, index) => `${index + 1}`)
