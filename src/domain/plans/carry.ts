/**
 * What a plan that follows begins with: the answers of the former that its template lets go along, in
 * their places of now. Rows keep their ids, so that a goal is the same goal a year later. What no
 * longer fits is told, and nothing of it is lost: the former stays as it was signed.
 */
import type { Answer, Answers, Row, SectionAnswers } from '../definition/answers.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { GoalOutcome } from '../definition/evaluates.js'
import type { SimpleField } from '../fieldTypes/leaves.js'
import { checkAnswer, isUnanswered } from '../forms/checkAnswer.js'
import { isRecord, ownValue } from '../kernel/json.js'
import { evaluateForm } from '../logic/evaluateForm.js'
import type { Circumstances } from '../logic/formState.js'
import { takeApart, type Leaf } from '../versions/answerLeaves.js'
import { fieldNodes, keyOf, type FieldNode } from '../versions/fieldNodes.js'
import { matchDefinitions } from '../versions/matchDefinitions.js'
import { planMove, type PlanMove } from '../versions/planMove.js'
import { Assembly, spotIds, type Spot } from '../versions/putTogether.js'
import { unplacedAnswers, type UnplacedAnswer } from '../versions/unplaced.js'
import { carryRules, type CarryRules } from './carryRules.js'

export type CarryOver = {
  former: { definition: PlanDefinition; answers: Answers; circumstances: Circumstances }
  to: PlanDefinition
  today: string
  /** By the id of its row; a goal that is done stays behind. @default every goal continues */
  outcomeOf?: (goalId: string) => GoalOutcome | undefined
}

/** Where an answer stood in the former, and whether it has to be looked at again. */
export type Origin = {
  section: string
  field: string
  review: boolean
  /** Goals of which an evaluation concluded something. */
  evaluated?: true
}

export type CarriedOver = {
  /** Only what was answered. */
  answers: Answers
  /** Of each answer, by section and field of now. */
  origins: Record<string, Record<string, Origin>>
  /** What should go along and has no place any more. */
  unplaced: UnplacedAnswer[]
}

/** Nobody looked at it yet: what was closed to some comes before them in no new plan by itself. */
export function carryOver(wanted: CarryOver): CarriedOver {
  const { former, to, today } = wanted
  const moved = planMove({
    from: former.definition,
    to,
    answers: lasting(wanted),
    circumstances: { today },
  })
  const answers = answeredIn(shifted(to, moved.answers))
  const unplaced = [...moved.unplaced, ...withoutRoom(to, moved.answers)]
  return { answers, origins: originsOf(wanted, { answers, moved }), unplaced }
}

/** The answers that go along, as they stood in the former. */
function lasting(wanted: CarryOver): Answers {
  const { definition, answers } = wanted.former
  const nodes = fieldNodes(definition)
  const goesAlong = isLasting(wanted)
  const { leaves, rowsAt } = takeApart(nodes, answers)
  const assembly = new Assembly(definition.sections.map(({ id }) => id))
  for (const { node, rows, ids } of rowsAt) {
    ids
      .filter((id) => goesAlong({ node, rows: [...rows, id] }))
      .forEach((id) => {
        assembly.addRow({ node, rows }, id)
      })
  }
  leaves.filter(goesAlong).forEach((leaf) => {
    assembly.put(leaf, leaf.value)
  })
  return assembly.answers()
}

/** Decided by the template of now; where it has no such field, by the one that asked it. */
function isLasting({ former, to, outcomeOf = () => undefined }: CarryOver) {
  const matches = matchDefinitions(former.definition, to)
  const [then, now] = [carryRules(former.definition), carryRules(to)]
  const state = evaluateForm(former.definition, former.answers, former.circumstances)
  const taken = new Set(takings(to).map(({ from }) => from))
  const mayGo = (node: FieldNode): boolean => {
    const newer = matches.newer(node.path)
    if (then.isNever(node)) {
      return false
    }
    return newer === undefined
      ? then.of(node) !== 'leave'
      : now.of(newer) !== 'leave' || taken.has(keyOf(newer.path))
  }
  return (spot: Spot): boolean =>
    mayGo(spot.node) && state.field(fieldPath(spot)).visible && !isDone(spot, outcomeOf)
}

/** As conditions name a place: a row is no field, and is shown where what it stands in is. */
const fieldPath = ({ node, rows }: Spot): string[] =>
  spotIds({ node, rows: rows.slice(0, node.around.length) })

const carryFromOf = ({ field }: FieldNode): string | undefined =>
  'carryFrom' in field ? field.carryFrom : undefined

/** The column of which a column takes what stood there. */
function takenFrom(node: FieldNode): string[] {
  const from = carryFromOf(node)
  return from === undefined ? [] : [keyOf([...node.path.slice(0, -1), from])]
}

/** Columns that take over what another one holds, unless they or what they stand in is left. */
function takings(to: PlanDefinition): { node: FieldNode; from: string }[] {
  const rules = carryRules(to)
  return fieldNodes(to)
    .filter((node) => rules.of(node) !== 'leave')
    .flatMap((node) => takenFrom(node).map((from) => ({ node, from })))
}

const isGoals = ({ field }: FieldNode): boolean =>
  field.type === 'group' && 'purpose' in field && field.purpose === 'goals'

function isDone({ node, rows }: Spot, outcomeOf: NonNullable<CarryOver['outcomeOf']>): boolean {
  const goals = [...node.around, node].findIndex(isGoals)
  const goal = goals === -1 ? undefined : rows[goals]
  return goal !== undefined && outcomeOf(goal) === 'done'
}

/** Columns that take what another held, and columns of this year without what the last one had. */
function shifted(to: PlanDefinition, answers: Answers): Answers {
  const rules = carryRules(to)
  const nodes = fieldNodes(to)
  const shifting = nodes.flatMap(({ section, field, path }) => {
    const columns = nodes.filter(({ around }) => around.at(-1)?.path === path)
    const rows = ownValue(ownValue(answers, section.id), field.id)
    return columns.some(isTaking) && Array.isArray(rows) ? [{ section, field, columns, rows }] : []
  })
  return shifting.reduce<Answers>((all, { section, field, columns, rows }) => {
    const table = (rows as Row[]).map((row) => shiftedRow(row, columns, rules))
    return { ...all, [section.id]: { ...all[section.id], [field.id]: table } }
  }, answers)
}

const isTaking = (node: FieldNode): boolean => takenFrom(node).length > 0

const shiftedRow = (
  { id, values }: Row,
  columns: readonly FieldNode[],
  rules: CarryRules,
): Row => ({
  id,
  values: Object.fromEntries(
    columns.flatMap((column): [string, Answer][] => {
      const from = carryFromOf(column)
      const value = ownValue(values, from ?? column.field.id) as Answer | undefined
      const stays = rules.of(column) !== 'leave' && !isUnanswered(value) && hasRoom(column, value)
      return stays ? [[column.field.id, value as Answer]] : []
    }),
  ),
})

const hasRoom = ({ field }: FieldNode, value: unknown): boolean =>
  checkAnswer(field as SimpleField, value) === undefined

/** What a column takes over and cannot hold, told as it stood in the other one. */
function withoutRoom(to: PlanDefinition, answers: Answers): UnplacedAnswer[] {
  const taking = takings(to)
  const isRefused = ({ node, value }: Leaf): boolean =>
    taking.some((one) => one.from === keyOf(node.path) && !hasRoom(one.node, value))
  const { leaves } = takeApart(fieldNodes(to), answers)
  return unplacedAnswers(leaves.filter(isRefused).map((leaf) => ({ leaf, reason: 'limits' })))
}

const answeredIn = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers)
      .map(([id, given]) => [id, answered(given)] as const)
      .filter(([, given]) => Object.keys(given).length > 0),
  )

const answered = (given: SectionAnswers): SectionAnswers =>
  Object.fromEntries(Object.entries(given).filter(([, answer]) => !isEmpty(answer)))

/** Rows in which nothing stands are nothing to confirm. */
const isEmpty = (answer: unknown): boolean =>
  isUnanswered(answer) ||
  (Array.isArray(answer) &&
    answer.every((row) => {
      const values = ownValue(row, 'values')
      return isRecord(values) && Object.values(values).every(isEmpty)
    }))

type Came = { answers: Answers; moved: PlanMove }

function originsOf({ to, outcomeOf }: CarryOver, { answers, moved }: Came): CarriedOver['origins'] {
  const rules = carryRules(to)
  const origin = ({ section, field, path }: FieldNode): [string, Origin] => {
    const from = moved.carried.find((one) => keyOf(one.to.path.slice(0, 2)) === keyOf(path))
    const [fromSection = section.id, fromField = field.id] = from?.from.path ?? []
    const review =
      rules.of({ section, field, path, around: [] }) === 'review' ||
      isAdjusted(answers[section.id]?.[field.id], outcomeOf)
    const evaluated = outcomesIn(answers[section.id]?.[field.id], outcomeOf).some(Boolean)
    return [
      field.id,
      {
        section: fromSection,
        field: fromField,
        review,
        ...(evaluated && { evaluated: true as const }),
      },
    ]
  }
  return Object.fromEntries(
    Object.entries(answers).map(([id, given]) => {
      const here = fieldNodes(to).filter(
        ({ section, field, around }) =>
          section.id === id && around.length === 0 && Object.hasOwn(given, field.id),
      )
      return [id, Object.fromEntries(here.map(origin))]
    }),
  )
}

type OutcomeOf = CarryOver['outcomeOf']

const outcomesIn = (answer: Answer | undefined, outcomeOf: OutcomeOf) =>
  Array.isArray(answer)
    ? answer.map((row) => (typeof row === 'object' ? outcomeOf?.(row.id) : undefined))
    : []

const isAdjusted = (answer: Answer | undefined, outcomeOf: OutcomeOf): boolean =>
  outcomesIn(answer, outcomeOf).includes('adjust')
