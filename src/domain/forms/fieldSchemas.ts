/**
 * The shape of every field: what its type says, put where fields of that type may stand. Objects are
 * strict; see `definitionSchema.ts`.
 */
import { z } from 'zod'

import '../withoutEval.js'
import { answered, look, placed, sourced } from '../fieldTypes/fieldBase.js'
import { containers, silents } from '../fieldTypes/index.js'
import { cellLeaves, leafNamed, leaves } from '../fieldTypes/leaves.js'
import { label } from '../definition/basicSchemas.js'
import { limits } from '../kernel/limits.js'

type Shape = z.core.$ZodLooseShape

const namesOf = (types: object): string[] => Object.keys(types)

function leafShape(type: string): Shape {
  const leaf = leafNamed(type)
  return {
    ...answered,
    ...(leaf?.takes !== undefined && sourced),
    ...leaf?.schema,
    type: z.literal(type),
  }
}

const silentShape = (type: keyof typeof silents): Shape => ({
  ...placed,
  ...(type === 'computed' && look),
  ...silents[type].schema,
  type: z.literal(type),
})

const containerShape = (type: keyof typeof containers): Shape => ({
  ...answered,
  ...containers[type].schema,
  type: z.literal(type),
})

const oneOf = (shapes: readonly Shape[]) => {
  const [first, ...others] = shapes.map((shape) => z.strictObject(shape))
  return z.discriminatedUnion('type', [first, ...others] as never)
}

const listOf = (shapes: readonly Shape[], max: number) => z.array(oneOf(shapes)).min(1).max(max)

const computed = silentShape('computed')
const cells = [...namesOf(cellLeaves).map(leafShape), computed]
const within = [
  ...namesOf(leaves).map(leafShape),
  silentShape('explanation'),
  silentShape('heading'),
  computed,
]

const table = { ...containerShape('table'), columns: listOf(cells, limits.columns) }
const underHeads = cells.map((cell) => ({ ...cell, group: label.optional() }))
const scoreTable = { ...containerShape('scoreTable'), columns: listOf(underHeads, limits.columns) }
const innerGroup = { ...containerShape('group'), fields: listOf(within, limits.fields) }
const group = {
  ...containerShape('group'),
  fields: listOf([...within, table, innerGroup], limits.fields),
}

export const field = oneOf([
  ...within,
  table,
  scoreTable,
  group,
  silentShape('pageBreak'),
  silentShape('signature'),
])
