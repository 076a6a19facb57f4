import type { PlanDefinition } from '../definition/definition.js'
import { nodesOf, outlineOf } from '../logic/outline.js'

/** Ids of all sections and fields, so that what is added can be moved anywhere. */
export const takenIds = (definition: PlanDefinition): Set<string> =>
  new Set(
    nodesOf(outlineOf(definition)).map((node) =>
      node.kind === 'section' ? node.section.id : node.field.id,
    ),
  )
