/** What a template may say about the plan that follows: nothing of what is of one plan alone. */
import type { PlanDefinition } from '../definition/definition.js'
import type { Finding } from '../definition/definitionProblem.js'
import { carryRules } from '../plans/carryRules.js'
import { mayLosePlace } from '../versions/fieldChanges.js'
import { fieldNodes, type FieldNode } from '../versions/fieldNodes.js'
import { locate } from './partsOf.js'

export function carryFindings(definition: PlanDefinition): Finding[] {
  const { isNever } = carryRules(definition)
  const nodes = fieldNodes(definition)
  return [
    ...nodes
      .filter((node) => isNever(node) && goesAlong(node))
      .map((node) => never(definition, node)),
    ...nodes.flatMap((node) => takingFindings(definition, node, nodes)),
  ]
}

const goesAlong = ({ field }: FieldNode): boolean =>
  'carry' in field && field.carry !== undefined && field.carry !== 'leave'

const pathTo = (definition: PlanDefinition, { path }: FieldNode, setting: string) => [
  ...(locate(definition, path)?.path ?? []),
  setting,
]

const never = (definition: PlanDefinition, node: FieldNode): Finding => ({
  code: 'carry',
  path: pathTo(definition, node, 'carry'),
  values: { field: node.field.label },
})

/** Another column of the same table, of the same type, of which every answer fits. */
function takingFindings(
  definition: PlanDefinition,
  node: FieldNode,
  nodes: readonly FieldNode[],
): Finding[] {
  const from = 'carryFrom' in node.field ? node.field.carryFrom : undefined
  const outer = node.around.at(-1)
  const column = nodes.find(({ field, around }) => field.id === from && around.at(-1) === outer)
  const isThere = column !== undefined && column !== node && column.field.type === node.field.type
  if (from === undefined || (isThere && !mayLosePlace(column, node))) {
    return []
  }
  return [
    {
      code: isThere ? 'carryRoom' : 'reference',
      path: pathTo(definition, node, 'carryFrom'),
      values: { field: column?.field.label ?? from },
    },
  ]
}
