/** That a plan, filled to the bounds of its definition, can be worked out within the limits. */
import { outlineOf } from '../logic/outline.js'
import { longestChain, pathOf } from '../logic/references.js'
import { workloadOf } from '../logic/workload.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { Finding } from '../definition/definitionProblem.js'
import { limits } from '../kernel/limits.js'
import { locate } from './partsOf.js'

export const workloadFindings = (definition: PlanDefinition): Finding[] => [
  ...chainFindings(definition),
  ...stepFindings(definition),
]

function chainFindings(definition: PlanDefinition): Finding[] {
  const { length, end } = longestChain(definition)
  const path = locate(definition, end)?.path ?? []
  return length > limits.chain
    ? [{ code: 'chain', path, values: { length, max: limits.chain } }]
    : []
}

/** Said of the field that takes most: there it is mended. */
function stepFindings(definition: PlanDefinition): Finding[] {
  const { total, fields } = workloadOf(outlineOf(definition))
  const [heaviest] = [...fields].sort(([, one], [, other]) => other - one)
  if (total <= limits.steps || heaviest === undefined) {
    return []
  }
  const [field, steps] = heaviest
  const path = locate(definition, pathOf(field))?.path ?? []
  return [{ code: 'tooHeavy', path, values: { steps, total, max: limits.steps } }]
}
