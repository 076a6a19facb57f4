import type { PlanDefinition } from '../../../domain/definition/definition.js'
import type { AnyField } from '../../../domain/fieldTypes/index.js'
import type { Set } from './usePatch.js'

export type FieldSettingsProps = {
  field: AnyField
  fieldKey: string
  definition: PlanDefinition
}

/** The field whose settings are shown, and how one of them is set. */
export type InnerProps = FieldSettingsProps & { set: Set }
