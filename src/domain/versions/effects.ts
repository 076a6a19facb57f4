/** What moving would do to a number of plans, added up by field. */
import { isUnanswered } from '../forms/checkAnswer.js'
import type { PlanDefinition } from '../definition/definition.js'
import type { RequiredLevel } from '../fieldTypes/fieldBase.js'
import { ownValue } from '../kernel/json.js'
import { fieldNodes, keyOf } from './fieldNodes.js'
import type { PlanMove } from './planMove.js'
import { countAnswers, type UnplacedReason } from './unplaced.js'

export type Effect = {
  path: string[]
  label: string
  section: string
  /** Plans in which it happens, and single answers in them. */
  plans: number
  answers: number
}

export type MoveEffects = {
  /** Plans that would keep everything in its place, as it is said now. */
  untouched: number
  unplaced: (Effect & { reasons: UnplacedReason[] })[]
  moved: Effect[]
  converted: Effect[]
  /** Required, and unanswered in plans that move. */
  missing: (Effect & { level: RequiredLevel })[]
}

export function effectsOf(to: PlanDefinition, moves: readonly PlanMove[]): MoveEffects {
  return {
    untouched: moves.filter(isUntouched).length,
    unplaced: unplacedEffects(moves),
    moved: carriedEffects(moves, 'moves'),
    converted: carriedEffects(moves, 'converts'),
    missing: missingEffects(to, moves),
  }
}

const isUntouched = ({ carried, unplaced }: PlanMove): boolean =>
  unplaced.length === 0 && carried.every(({ kind }) => kind === 'stays')

function addTo<E extends Effect>(effects: Map<string, E>, effect: E): E {
  const key = keyOf(effect.path)
  const found = effects.get(key)
  const sum = found
    ? { ...found, plans: found.plans + effect.plans, answers: found.answers + effect.answers }
    : effect
  effects.set(key, sum)
  return sum
}

function unplacedEffects(moves: readonly PlanMove[]): MoveEffects['unplaced'] {
  const effects = new Map<string, MoveEffects['unplaced'][number]>()
  for (const { section, field, answer, reasons } of moves.flatMap(({ unplaced }) => unplaced)) {
    const path = [section.id, field.id]
    const answers = countAnswers(answer)
    const known = effects.get(keyOf(path))?.reasons ?? []
    const effect = { path, label: field.label, section: section.title, plans: 1, answers, reasons }
    const sum = addTo(effects, effect)
    effects.set(keyOf(path), { ...sum, reasons: [...new Set([...known, ...reasons])] })
  }
  return [...effects.values()]
}

function carriedEffects(moves: readonly PlanMove[], kind: 'moves' | 'converts'): Effect[] {
  const effects = new Map<string, Effect>()
  const carried = moves.flatMap((move) => move.carried.filter((item) => item.kind === kind))
  for (const { to, count } of carried) {
    addTo(effects, {
      path: to.path,
      label: to.label,
      section: to.labels[0] ?? '',
      plans: 1,
      answers: count,
    })
  }
  return [...effects.values()]
}

function missingEffects(to: PlanDefinition, moves: readonly PlanMove[]): MoveEffects['missing'] {
  return fieldNodes(to).flatMap(({ path, field, section, around }) => {
    const level = 'required' in field ? field.required : undefined
    if (level === undefined || around.length > 0) {
      return []
    }
    const plans = moves.filter(({ answers }) =>
      isUnanswered(ownValue(ownValue(answers, section.id), field.id)),
    ).length
    const effect = { path, label: field.label, section: section.title, plans, answers: 0, level }
    return plans > 0 ? [effect] : []
  })
}
