/**
 * The shape of every field: what its type says, put where fields of that type may stand. Objects are
 * strict; see `definitionSchema.ts`.
 */
import { z } from 'zod'

import '../withoutEval.js'
import { answered, sourced } from '../fieldTypes/fieldBase.js'
import {
  allTypes,
  containerNamed,
  containers,
  silents,
  type ContainerName,
  type SilentName,
} from '../fieldTypes/index.js'
import { leafNamed } from '../fieldTypes/leaves.js'

type Shape = z.core.$ZodLooseShape

const isSilentName = (type: string): type is SilentName => Object.hasOwn(silents, type)
const isContainerName = (type: string): type is ContainerName => Object.hasOwn(containers, type)

function leafShape(type: string): Shape {
  const leaf = leafNamed(type)
  return { ...answered, ...(leaf?.takes !== undefined && sourced), ...leaf?.schema }
}

/** `isInRow` when what holds rows stands in a row itself. */
function containerShape(type: ContainerName, isInRow: boolean): Shape {
  const { schema, holds, most, types, nested, innerSchema } = containerNamed(type)
  const inner = (isInRow ? nested : types)().map((name) => ({
    ...shapeOf(name, true),
    ...innerSchema,
  }))
  return { ...answered, ...schema, [holds]: z.array(oneOf(inner)).min(1).max(most) }
}

const ownShape = (type: string, isInRow: boolean): Shape => {
  if (isSilentName(type)) {
    return { ...silents[type].common, ...silents[type].schema }
  }
  return isContainerName(type) ? containerShape(type, isInRow) : leafShape(type)
}

const shapeOf = (type: string, isInRow: boolean): Shape => ({
  ...ownShape(type, isInRow),
  type: z.literal(type),
})

function oneOf(shapes: readonly Shape[]) {
  const [first, ...others] = shapes.map((shape) => z.strictObject(shape))
  return z.discriminatedUnion('type', [first, ...others] as never)
}

export const field = () => oneOf(allTypes().map((type) => shapeOf(type, false)))
