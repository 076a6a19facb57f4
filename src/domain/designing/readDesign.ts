/** Whether an unknown value has the bones of a definition, so that it can be designed on, flaws and all. */
import { DEFINITION_FORMAT, type PlanDefinition } from '../definition/definition.js'
import type { FieldType } from '../fieldTypes/index.js'
import { isRecord, jsonBytes } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'
import { typesIn } from './fits.js'

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
  typesIn('section').includes(value.type as FieldType) &&
  hasInner(value)

function hasInner({ type, fields, columns, options, rows }: Record<string, unknown>): boolean {
  switch (type) {
    case 'group':
      return isListOf(fields, isDesignField)
    case 'table':
      return isListOf(columns, isDesignField)
    case 'scoreTable':
      return isListOf(columns, isDesignField) && isListOf(rows, isNamed)
    case 'choice':
    case 'choices':
      return isListOf(options, isNamed)
    default:
      return true
  }
}

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
