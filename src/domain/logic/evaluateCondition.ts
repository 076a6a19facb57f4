/** Whether a condition holds, given what its references resolve to. */
import type { Scalar } from '../definition/answers.js'
import { doesInclude, isEqual, order, type Known } from './compare.js'
import type { Comparison, Condition, FieldRef, Operator } from '../definition/condition.js'

/**
 * What a reference comes to: the answers that are there, of one field or of a column of every row.
 * Hidden and unanswered ones are left out.
 */
export type Resolved = { known: Known[]; count: number; answered: boolean }
export type Resolve = (ref: FieldRef) => Resolved

export function holds(condition: Condition, isTrue: (comparison: Comparison) => boolean): boolean {
  if ('ref' in condition) {
    return isTrue(condition)
  }
  return 'all' in condition
    ? condition.all.every((part) => holds(part, isTrue))
    : condition.any.some((part) => holds(part, isTrue))
}

type Test = (known: Known, wanted: Scalar) => boolean

const ordered =
  (fits: (difference: number) => boolean): Test =>
  (known, wanted) => {
    const difference = order(known, wanted)
    return difference !== undefined && fits(difference)
  }

type Compared = Exclude<Operator, 'answered' | 'unanswered' | 'isNot' | 'excludes'>

const tests: Record<Compared, Test> = {
  is: isEqual,
  includes: doesInclude,
  lessThan: ordered((difference) => difference < 0),
  atMost: ordered((difference) => difference <= 0),
  moreThan: ordered((difference) => difference > 0),
  atLeast: ordered((difference) => difference >= 0),
}

/** Of a column of every row: some row fulfils it; `isNot` and `excludes` are true when none does. */
export function compares({ is, value }: Comparison, { known, answered }: Resolved): boolean {
  const some = (test: Test) => value !== undefined && known.some((one) => test(one, value))
  switch (is) {
    case 'answered':
      return answered
    case 'unanswered':
      return !answered
    case 'isNot':
      return !some(tests.is)
    case 'excludes':
      return !some(tests.includes)
    default:
      return Object.hasOwn(tests, is) && some(tests[is])
  }
}
