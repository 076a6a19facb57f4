/** What changed in the fields of a definition, and in the options and rows that they hold. */
import type { Option } from '../fieldTypes/fieldBase.js'
import type { PlanDefinition } from '../definition/definition.js'
import { holdsAnswer } from '../forms/holdsAnswer.js'
import { aspectChanges } from './aspectChanges.js'
import type { Change, WhatChanged } from './change.js'
import { keyOf, labelsAround, type AnyField, type FieldNode } from './fieldNodes.js'
import { itemChanges, renamed } from './itemChanges.js'
import type { Matches } from './matchDefinitions.js'
import { movedWithin } from './moved.js'

type Definitions = { before: PlanDefinition; after: PlanDefinition }

export function fieldChanges(
  matches: Matches,
  before: PlanDefinition,
  after: PlanDefinition,
): Change[] {
  const moved = movedInPlace(matches)
  return [
    ...matches.before
      .filter((node) => isRemoved(node, { matches, after }))
      .map((node): Change => ({
        ...whatOf(node),
        kind: 'removed',
        weight: holdsAnswer(node.field) ? 'losesPlace' : 'harmless',
      })),
    ...matches.after.flatMap((node) => {
      const was = matches.older(node.path)
      return was
        ? keptChanges({ was, node, matches, isMoved: moved.has(keyOf(node.path)) })
        : addedChanges(node, { matches, before })
    }),
  ]
}

/** Whether an answer to the one may not fit the other. */
export const mayLosePlace = ({ field: was }: FieldNode, node: FieldNode): boolean =>
  contentChanges(was, node).some(({ weight }) => weight === 'losesPlace')

function contentChanges(was: AnyField, node: FieldNode): Change[] {
  const what = whatOf(node)
  return [...aspectChanges(what, was, node.field), ...listChanges(what, was, node.field)]
}

const isColumn = ({ around }: FieldNode): boolean =>
  ['table', 'scoreTable'].includes(around.at(-1)?.field.type ?? '')

const whatOf = (node: FieldNode): WhatChanged => ({
  part: isColumn(node) ? 'column' : 'field',
  path: node.path,
  label: node.field.label,
  within: labelsAround(node),
})

const hasSection = ({ sections }: PlanDefinition, { section }: FieldNode): boolean =>
  sections.some(({ id }) => id === section.id)

type Side = { matches: Matches } & Partial<Definitions>

/** What stands in something that is gone itself is not told again. */
function isRemoved(node: FieldNode, { matches, after }: Side): boolean {
  const outer = node.around.at(-1)
  const isAround = outer ? matches.newer(outer.path) : after && hasSection(after, node)
  return !matches.newer(node.path) && Boolean(isAround)
}

function addedChanges(node: FieldNode, { matches, before }: Side): Change[] {
  const outer = node.around.at(-1)
  const isAround = outer ? matches.older(outer.path) : before && hasSection(before, node)
  const asks = 'required' in node.field && node.field.required !== undefined
  return isAround
    ? [{ ...whatOf(node), kind: 'added', weight: asks ? 'attention' : 'harmless' }]
    : []
}

type Kept = { was: FieldNode; node: FieldNode; matches: Matches; isMoved: boolean }

function keptChanges({ was, node, matches, isMoved }: Kept): Change[] {
  const what = whatOf(node)
  return [
    ...renamed(what, was.field.label),
    ...movedChange({ was, node, matches, isMoved }),
    ...contentChanges(was.field, node),
  ]
}

const optionsOf = (field: AnyField): readonly Option[] => ('options' in field ? field.options : [])
const rowsOf = (field: AnyField): readonly Option[] => ('rows' in field ? field.rows : [])

function listChanges(
  { path, label, within }: WhatChanged,
  was: AnyField,
  field: AnyField,
): Change[] {
  const inside = { path, within: [...within, label] }
  return [
    ...(optionsOf(field).length && optionsOf(was).length
      ? itemChanges({ ...inside, part: 'option', before: optionsOf(was), after: optionsOf(field) })
      : []),
    ...(rowsOf(field).length && rowsOf(was).length
      ? itemChanges({ ...inside, part: 'row', before: rowsOf(was), after: rowsOf(field) })
      : []),
  ]
}

const outerKey = (path: readonly string[]): string => keyOf(path.slice(0, -1))

/** Where a field would stand if nobody had moved it. */
function expectedOuter({ path, around }: FieldNode, matches: Matches): string {
  const outer = around.at(-1)
  const newer = outer && matches.newer(outer.path)
  return newer ? keyOf(newer.path) : outerKey(path)
}

function movedChange({ was, node, matches, isMoved }: Kept): Change[] {
  const what = whatOf(node)
  if (expectedOuter(was, matches) === outerKey(node.path)) {
    return isMoved ? [{ ...what, kind: 'moved', how: 'within', weight: 'harmless' }] : []
  }
  const how = howMoved(was, node)
  const to = labelsAround(node).at(-1) ?? ''
  return [
    { ...what, kind: 'moved', how, to, weight: how === 'section' ? 'attention' : 'losesPlace' },
  ]
}

function howMoved(was: FieldNode, node: FieldNode): 'section' | 'intoGroup' | 'outOfGroup' {
  if (node.around.length > 0) {
    return 'intoGroup'
  }
  return was.around.length > 0 ? 'outOfGroup' : 'section'
}

/** Keys of the fields whose turn among their neighbours changed. */
function movedInPlace(matches: Matches): Set<string> {
  const stayed = matches.after.flatMap((node) => {
    const was = matches.older(node.path)
    return was && expectedOuter(was, matches) === outerKey(node.path) ? [{ was, node }] : []
  })
  const orderBefore = new Map(matches.before.map(({ path }, index) => [keyOf(path), index]))
  const byOuter = groupByOuter(stayed)
  return new Set(
    [...byOuter.values()].flatMap((pairs) => {
      const newer = pairs.map(({ node }) => keyOf(node.path))
      const older = [...pairs]
        .sort((a, b) => placeAt(orderBefore, a.was) - placeAt(orderBefore, b.was))
        .map(({ node }) => keyOf(node.path))
      return [...movedWithin(older, newer)]
    }),
  )
}

const placeAt = (order: ReadonlyMap<string, number>, { path }: FieldNode): number =>
  order.get(keyOf(path)) ?? 0

type Pair = { was: FieldNode; node: FieldNode }

function groupByOuter(pairs: readonly Pair[]): Map<string, Pair[]> {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const outer = outerKey(pair.node.path)
    groups.set(outer, [...(groups.get(outer) ?? []), pair])
  }
  return groups
}
