/** Whether an unknown value has the bones of a definition, so that it can be designed on, flaws and all. */
import { DEFINITION_FORMAT, type PlanDefinition } from '../definition/definition.js'
import { isContainer, typeOf, type AnyField } from '../fieldTypes/index.js'
import { innerKey } from '../fieldTypes/inner.js'
import { isRecord, jsonBytes, ownValue } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'

export const emptyDesign = (): PlanDefinition => ({
  format: DEFINITION_FORMAT,
  formatVersion: 1,
  sections: [],
  slots: [],
})

const isNamed = (value: unknown): value is Record<string, unknown> & { id: string } =>
  isRecord(value) && typeof value.id === 'string' && value.id !== ''

const isListOf = (value: unknown, fits: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && (value as unknown[]).every(fits)

const isDesignField = (value: unknown): boolean =>
  isNamed(value) &&
  typeof value.label === 'string' &&
  typeof value.type === 'string' &&
  hasParts(value as unknown as AnyField)

/** What is in it, and what it lists: a list that is missing cannot be shown as one. */
const hasParts = (field: AnyField): boolean =>
  (!isContainer(field) || isListOf(ownValue(field, innerKey(field)), isDesignField)) &&
  lists.every((key) => !(key in typeOf(field).schema) || isListOf(ownValue(field, key), isNamed))

const lists = ['rows', 'options']

const isSection = (value: unknown): boolean =>
  isNamed(value) && typeof value.title === 'string' && isListOf(value.fields, isDesignField)

export function readDesign(value: unknown): PlanDefinition | undefined {
  const fits =
    isRecord(value) &&
    value.format === DEFINITION_FORMAT &&
    jsonBytes(value, limits.definitionBytes) <= limits.definitionBytes &&
    isListOf(value.sections, isSection) &&
    isListOf(value.slots, isNamed)
  return fits ? (value as unknown as PlanDefinition) : undefined
}
