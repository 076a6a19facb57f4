/**
 * A plan's answers in a newer version of its template: what keeps its place, what moves along with
 * its field, what is said in another type, what is new, and what has no place any more. Nothing is
 * dropped: every single answer of before is in `answers` or in `unplaced`.
 */
import type { Answers } from '../definition/answers.js'
import type { PlanDefinition, Section } from '../definition/definition.js'
import type { RequiredLevel } from '../fieldTypes/fieldBase.js'
import { holdsAnswer } from '../forms/holdsAnswer.js'
import type { Circumstances } from '../logic/formState.js'
import { takeApart, type Apart, type Leaf } from './answerLeaves.js'
import { fitting } from './fitting.js'
import { keyOf, labelsAround, type FieldNode } from './fieldNodes.js'
import { matchDefinitions, type Matches } from './matchDefinitions.js'
import { keptRows, opensUp, placeLeaf, roomKey, type Placed, type Room } from './placeLeaf.js'
import { unplacedAnswers, type UnplacedAnswer, type UnplacedLeaf } from './unplaced.js'

export type CarriedAnswer = {
  kind: 'stays' | 'moves' | 'converts'
  label: string
  /** Ids and labels of the old and the new place, from the section inward. */
  from: { path: string[]; labels: string[] }
  to: { path: string[]; label: string; labels: string[] }
  /** Single answers: cells of a table count each. */
  count: number
  /** People read it now who could not before. @default false */
  opens?: boolean
}

export type FreshField = {
  path: string[]
  label: string
  labels: string[]
  required?: RequiredLevel
}

export type PlanMove = {
  answers: Answers
  carried: CarriedAnswer[]
  fresh: FreshField[]
  unplaced: UnplacedAnswer[]
}

export type MovePlan = {
  from: PlanDefinition
  to: PlanDefinition
  answers: Answers
  circumstances: Circumstances
  /**
   * Whether the answers of a restricted section may come before readers it was closed to: only
   * somebody who reads them can decide that. @default never
   */
  mayOpen?: (section: Section) => boolean
}

export function planMove({
  from,
  to,
  answers,
  circumstances,
  mayOpen = () => false,
}: MovePlan): PlanMove {
  const matches = matchDefinitions(from, to)
  const apart = takeApart(matches.before, answers)
  const kept = keptRows(matches, apart.rowsAt)
  const rows = new Map(kept.map(({ spot, ids }) => [roomKey(spot), ids]))
  const { placed, unplaced } = placeAll({ matches, rows, mayOpen }, apart)
  const fitted = fitting({ to, circumstances }, { placed, kept })
  return {
    answers: fitted.answers,
    carried: carriedAnswers(fitted.placed),
    fresh: freshFields(matches),
    unplaced: unplacedAnswers(inOrder(apart, [...unplaced, ...fitted.unplaced])),
  }
}

function placeAll(room: Room, { leaves }: Apart) {
  const unplaced: UnplacedLeaf[] = []
  const bySpot = new Map<string, Placed[]>()
  for (const leaf of leaves) {
    const placing = placeLeaf(room, leaf)
    if (placing.ok) {
      const key = roomKey(placing.placed)
      bySpot.set(key, [...(bySpot.get(key) ?? []), placing.placed])
    } else {
      unplaced.push({ leaf, reason: placing.reason })
    }
  }
  const contested = [...bySpot.values()].filter(({ length }) => length > 1).flat()
  const placed = [...bySpot.values()].filter(({ length }) => length === 1).flat()
  return {
    placed,
    unplaced: [
      ...unplaced,
      ...contested.map(({ leaf }): UnplacedLeaf => ({ leaf, reason: 'several' })),
    ],
  }
}

function inOrder({ leaves }: Apart, unplaced: readonly UnplacedLeaf[]): UnplacedLeaf[] {
  const order = new Map<Leaf, number>(leaves.map((leaf, index) => [leaf, index]))
  const at = ({ leaf }: UnplacedLeaf): number => order.get(leaf) ?? 0
  return [...unplaced].sort((a, b) => at(a) - at(b))
}

function carriedAnswers(placed: readonly Placed[]): CarriedAnswer[] {
  const byField = new Map<string, CarriedAnswer>()
  for (const item of placed) {
    const key = keyOf(item.leaf.node.path)
    const found = byField.get(key)
    byField.set(key, found ? { ...found, count: found.count + 1 } : carriedAnswer(item))
  }
  return [...byField.values()]
}

function carriedAnswer({ leaf, node, converted }: Placed): CarriedAnswer {
  const was = leaf.node
  const isHere = keyOf(was.path) === keyOf(node.path)
  const moved = isHere ? 'stays' : 'moves'
  return {
    kind: converted ? 'converts' : moved,
    label: was.field.label,
    from: { path: was.path, labels: labelsAround(was) },
    to: { path: node.path, label: node.field.label, labels: labelsAround(node) },
    count: 1,
    ...(opensUp(was.section, node.section) && { opens: true }),
  }
}

const freshFields = (matches: Matches): FreshField[] =>
  matches.after.filter(({ path, field }) => holdsAnswer(field) && !matches.older(path)).map(fresh)

function fresh(node: FieldNode): FreshField {
  const { path, field } = node
  const required = 'required' in field ? field.required : undefined
  return { path, label: field.label, labels: labelsAround(node), ...(required && { required }) }
}
