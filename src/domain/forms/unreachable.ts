/**
 * Parts that nobody will ever see, because their condition asks one answer for two things at once.
 */
import type { Comparison, Condition } from '../definition/condition.js'
import { innerFields, innerKey } from '../fieldTypes/inner.js'
import type { AnyField } from '../fieldTypes/index.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { Finding, Path } from '../definition/definitionProblem.js'

const keyOf = ({ ref }: Comparison): string =>
  JSON.stringify([ref.section, ref.field, ref.row, ref.column])

/** Of a column of many rows, one row may be this and another that. */
const isOfOneAnswer = ({ ref }: Comparison): boolean =>
  ref.column === undefined || ref.row !== undefined

function excludeEachOther(one: Comparison, other: Comparison): boolean {
  if (keyOf(one) !== keyOf(other) || !isOfOneAnswer(one)) {
    return false
  }
  const pair = [one.is, other.is].sort().join(' ')
  const isSame = one.value === other.value
  return (
    (pair === 'is is' && !isSame) ||
    (pair === 'is isNot' && isSame) ||
    pair === 'answered unanswered' ||
    pair === 'is unanswered'
  )
}

/** Everything that must hold at once for a condition to hold. */
function demandsOf(condition: Condition): Comparison[] {
  if ('ref' in condition) {
    return [condition]
  }
  if ('all' in condition) {
    return condition.all.flatMap(demandsOf)
  }
  const [only, ...others] = condition.any
  return only !== undefined && others.length === 0 ? demandsOf(only) : []
}

function neverHolds(condition: Condition | undefined): boolean {
  if (condition === undefined) {
    return false
  }
  const demands = demandsOf(condition)
  const conflicts = demands.some((one, index) =>
    demands.slice(index + 1).some((other) => excludeEachOther(one, other)),
  )
  return conflicts || ('any' in condition && condition.any.every(neverHolds))
}

function hiddenIn(fields: readonly AnyField[], path: Path): Finding[] {
  return fields.flatMap((field, index) => {
    const here = [...path, index]
    return neverHolds(field.showWhen)
      ? [{ code: 'unreachable', path: [...here, 'showWhen'] } satisfies Finding]
      : hiddenIn(innerFields(field), [...here, innerKey(field)])
  })
}

export const unreachableFindings = ({ sections }: PlanDefinition): Finding[] =>
  sections.flatMap((section, index) =>
    neverHolds(section.showWhen)
      ? [{ code: 'unreachable', path: ['sections', index, 'showWhen'] } satisfies Finding]
      : hiddenIn(section.fields, ['sections', index, 'fields']),
  )
