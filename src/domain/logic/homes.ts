/**
 * Where a part of a calculation belongs: the innermost place it looks at. The sum of a column is the
 * same in every row, so it belongs outside of them and is worked out once.
 */
import type { Expression, FieldRef } from '../definition/condition.js'
import { findField, type Node, type Outline } from './outline.js'

const outward = (scope: Node): Node[] =>
  scope.kind === 'section' ? [scope] : [scope, ...outward(scope.parent)]

/** The section, table or group around a scope, or that scope, whose place it can be told from. */
export function homeOf(outline: Outline, scope: Node, expression: Expression): Node {
  const holders = new Set(holdersOf(outline, scope, expression))
  const around = outward(scope)
  return around.find((node) => holders.has(node)) ?? around.at(-1) ?? scope
}

function holdersOf(outline: Outline, scope: Node, expression: Expression): Node[] {
  if ('ref' in expression) {
    return holderOf(outline, scope, expression.ref)
  }
  return 'fn' in expression ? expression.of.flatMap((part) => holdersOf(outline, scope, part)) : []
}

function holderOf(outline: Outline, scope: Node, ref: FieldRef): Node[] {
  const found = findField(outline, scope, ref)
  return found === undefined ? [] : [found.parent]
}
