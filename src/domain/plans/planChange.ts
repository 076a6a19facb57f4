/**
 * What may change in a plan, and when. A plan that was sent is what people sign, so it is locked
 * until its request is withdrawn or declined; answers belong to the template they were given to.
 */
import { DomainError } from '../errors.js'

export type PlanStatus = 'draft' | 'signing' | 'signed'

export type PlanState = {
  status: PlanStatus
  /** What signers read: pupil, template, title, start date, answers; as text to compare. */
  content: Readonly<Record<string, string>>
  template: string | undefined
  hasAnswers: boolean
}

const next: Readonly<Record<PlanStatus, readonly PlanStatus[]>> = {
  draft: ['draft', 'signing'],
  signing: ['signing', 'draft', 'signed'],
  signed: ['signed'],
}

export function assertPlanChange(before: PlanState, after: PlanState): void {
  if (!next[before.status].includes(after.status)) {
    throw locked(`it cannot go from ${before.status} to ${after.status}`)
  }
  const changed = Object.keys(after.content).filter(
    (key) => after.content[key] !== before.content[key],
  )
  if (before.status !== 'draft' && changed.length) {
    throw locked(`it is ${before.status}; ${changed.join(', ')} cannot change`)
  }
  if (before.hasAnswers && after.template !== before.template) {
    throw locked('its template cannot change once it has answers')
  }
}

const locked = (why: string) => new DomainError('plan.locked', `A plan is locked: ${why}`)
