/** A condition as the designer shows it: always a group, so that there is always a place to add to. */
import { firstComparison } from '../../../domain/designing/comparable.js'
import { keyOf } from '../../../domain/designing/nodePath.js'
import { refKey, type Referable } from '../../../domain/designing/referable.js'
import type { Comparison, Condition, FieldRef } from '../../../domain/definition/condition.js'

type Joined = { join: 'all' | 'any'; parts: readonly Condition[] }

export function joinedOf(condition: Condition): Joined {
  if ('ref' in condition) {
    return { join: 'all', parts: [condition] }
  }
  return 'all' in condition
    ? { join: 'all', parts: condition.all }
    : { join: 'any', parts: condition.any }
}

/** One comparison alone needs no group around it; none is no condition. */
export function conditionOf({ join, parts }: Joined): Condition | undefined {
  const [first] = parts
  if (first === undefined) {
    return undefined
  }
  if (parts.length === 1 && 'ref' in first) {
    return first
  }
  return join === 'all' ? { all: [...parts] } : { any: [...parts] }
}

export const firstOf = ([first]: readonly Referable[]): Comparison | undefined =>
  first && firstComparison(first.ref, first.field)

/** However a reference names its field: by the shortest way, or with its section in front. */
export function fieldOf(fields: readonly Referable[], ref: FieldRef): Referable | undefined {
  const key = refKey({ ...ref, row: '' })
  const named = [ref.section, ref.field, ref.column].filter((id) => id !== undefined).join('/')
  return (
    fields.find((one) => refKey(one.ref) === key) ??
    fields.find(({ path }) => keyOf(ref.section === undefined ? path.slice(1) : path) === named)
  )
}
