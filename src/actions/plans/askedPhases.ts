/**
 * A phase is not stored: dates decide it, as they do by when a plan is evaluated next. What asks for plans
 * in a phase, a list or an API, is put as a question about their dates before the database sees it.
 */
import type { CollectionBeforeOperationHook, FieldHook, Where } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { isoDay } from '../../domain/kernel/format.js'
import { isRecord } from '../../domain/kernel/json.js'
import { storedDay } from '../../domain/kernel/storedDay.js'
import {
  nextEvaluationOf,
  phaseOf,
  phases,
  whereOf,
  type DatedPlan,
  type Phase,
} from '../../domain/plans/phase.js'
import { isAtWork, nowOf } from '../services.js'

export const tellPhase: FieldHook = ({ siblingData, req }) =>
  isAtWork(req.payload) ? phaseOf(siblingData as DatedPlan, isoDay(nowOf(req))) : undefined

export const tellNextEvaluation: FieldHook = ({ siblingData, req }) => {
  if (!isAtWork(req.payload)) {
    return undefined
  }
  const on = nextEvaluationOf(siblingData as DatedPlan, isoDay(nowOf(req)))
  return on && storedDay(on)
}

export const askPhases: CollectionBeforeOperationHook = ({ args, req }) => {
  const { where } = args as { where?: Where }
  return isRecord(where) ? { ...args, where: inDates(where, isoDay(nowOf(req))) } : args
}

function inDates(where: Where, today: string): Where {
  const parts = Object.entries(where).map(([key, value]) => inDatesOf(key, value, today))
  return parts.length === 1 && parts[0] ? parts[0] : { and: parts }
}

function inDatesOf(key: string, value: unknown, today: string): Where {
  if (/^(and|or)$/i.test(key) && Array.isArray(value)) {
    const parts = value.filter(isRecord).map((part) => inDates(part as Where, today))
    return { [key.toLowerCase()]: parts }
  }
  return key === 'phase' ? within(wanted(value), today) : ({ [key]: value } as Where)
}

/** A plan without a status is none: that is how to ask for nothing. */
const nothing: Where = { status: { exists: false } }

const within = (asked: readonly Phase[], today: string): Where =>
  asked.length ? { or: asked.flatMap((phase) => whereOf(phase, today).or) } : nothing

/** The phases that every comparison lets through. */
function wanted(comparisons: unknown): Phase[] {
  if (!isRecord(comparisons)) {
    throw refusal('phase')
  }
  return Object.entries(comparisons).reduce<Phase[]>(
    (left, [operator, value]) => left.filter((phase) => isWanted(phase, operator, value)),
    [...phases],
  )
}

function isWanted(phase: Phase, operator: string, value: unknown): boolean {
  switch (operator) {
    case 'equals':
    case 'in':
      return named(value).includes(phase)
    case 'not_equals':
    case 'not_in':
      return !named(value).includes(phase)
    case 'exists':
      return String(value) === 'true'
    default:
      throw refusal(operator)
  }
}

function named(value: unknown): string[] {
  const all = Array.isArray(value) ? value.map(String) : String(value).split(',')
  const odd = all.find((name) => !phases.some((phase) => phase === name))
  if (odd !== undefined) {
    throw refusal(odd)
  }
  return all
}

const refusal = (what: string) =>
  new DomainError('query.invalid', `Plans cannot be asked for by ${what.slice(0, 40)}`, {
    data: { path: 'phase' },
  })
