import type { PayloadRequest } from 'payload'

import {
  dateMeanings,
  type Meaning,
  type PlanDefinition,
} from '../../domain/definition/definition.js'
import { contributorRoles } from '../../domain/definition/access.js'
import { isoDay } from '../../domain/kernel/format.js'
import { idOf } from '../../domain/kernel/reference.js'
import { dayOfStored } from '../../domain/kernel/storedDay.js'
import { isEvaluable } from '../../domain/plans/evaluating.js'
import { fieldsOf } from '../../domain/plans/meantBy.js'
import {
  isLateToEstablish,
  nextEvaluationOf,
  phaseOf,
  type EndReason,
  type Phase,
} from '../../domain/plans/phase.js'
import { readsAnything } from '../../domain/sharing/checkShare.js'
import { may } from '../assertMay.js'
import type { ConsentState } from '../../domain/signing/consent.js'
import { conversationsToCome } from '../conversations/stored.js'
import { loadAsPerson } from '../load.js'
import { nowOf } from '../services.js'
import { isFollowed, isGoing } from './endPlan.js'
import { evaluationTemplate } from './evaluatePlan.js'
import { evaluatedOf, evaluationsOfPlan } from './evaluating.js'
import { followerOf, formerOf } from './following.js'
import { readerOf } from './readerOf.js'
import { templateOf, type StoredPlan } from './stored.js'
import { subjectOf } from './subjectOf.js'

export type PlanLife = {
  title: string
  /** Whom or what it is about; the id of a pupil whose page this person may open. */
  subject: { name: string; pupilId?: string }
  /** The version of its template. */
  template: { title: string; number: number }
  phase: Phase
  /** The day by which it should have been established, when that has passed. */
  lateSince?: string
  /** ISO dates, and the occasion: what the record says now. */
  facts: Partial<Record<Meaning, string>>
  /** What the template asks itself, and where: the labels that lead to the field. */
  filledAt: Partial<Record<Meaning, string[]>>
  ended?: { on: string; reason: EndReason }
  /** How guardians stand to the action part; nothing before anybody was asked. */
  consent?: ConsentState
  /** The plan that it goes on from, and the one that goes on from it. */
  follows?: NamedPlan
  followedBy?: NamedPlan & { from?: string }
  /** Title, start date and occasion, as long as nothing was sent. */
  mayEdit: boolean
  /** The other days, afterwards too. */
  maySetDays: boolean
  mayDelete: boolean
  /** With somebody who reads a part of it. */
  mayShare: boolean
  /** To whoever signs it. */
  maySend: boolean
  /** The plan that it evaluates; and of a plan in force, what evaluates it. */
  evaluates?: NamedPlan
  evaluation?: NamedPlan
  /** By its last evaluation, and by when it is evaluated again, if it is. */
  evaluated?: NamedPlan & { on: string; next?: string }
  mayEvaluate: boolean
  mayFollow: boolean
  mayEnd: boolean
  mayResume: boolean
  /** How many conversations are cancelled with it, for who may delete or end it. */
  conversationsToCome: number
}

export type NamedPlan = { id: string; title: string }

/** Where a plan is in its life, for whoever may read it. */
export async function lifeOfPlan({
  req,
  planId,
}: {
  req: PayloadRequest
  planId: string
}): Promise<PlanLife> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  const { content, number } = await templateOf(req, plan)
  return {
    title: plan.title ?? '',
    subject: await namedSubject(req, plan),
    template: { title: content.title, number },
    ...standingOf(plan, isoDay(nowOf(req))),
    facts: factsOf(plan),
    filledAt: filledAt(content.definition),
    ...(await neighboursOf(req, plan)),
    ...(await evaluationOf(req, plan)),
    ...(await rightsOver(req, plan)),
    ...sendingOf(req, plan, content.definition),
  }
}

type Standing = Pick<PlanLife, 'phase' | 'lateSince' | 'ended' | 'consent'>

function standingOf(plan: StoredPlan, today: string): Standing {
  const establishBy = dayOfStored(plan.establishBy)
  return {
    phase: phaseOf(plan, today),
    ...(establishBy && isLateToEstablish(plan, today) && { lateSince: establishBy }),
    ...(plan.endedAt &&
      plan.endReason && { ended: { on: isoDay(plan.endedAt), reason: plan.endReason } }),
    ...(plan.consent && { consent: plan.consent }),
  }
}

async function namedSubject(req: PayloadRequest, plan: StoredPlan): Promise<PlanLife['subject']> {
  const { name } = await subjectOf(req, plan)
  const pupilId = idOf(plan.pupil)
  const mayOpen = pupilId !== undefined && may(req, { noun: 'pupil', verb: 'read' }, plan)
  return { name, ...(mayOpen && { pupilId }) }
}

type Rights = Pick<
  PlanLife,
  'mayEdit' | 'maySetDays' | 'mayDelete' | 'mayEnd' | 'mayResume' | 'conversationsToCome'
>

async function rightsOver(req: PayloadRequest, plan: StoredPlan): Promise<Rights> {
  const mayDo = (verb: 'update' | 'delete' | 'send') => may(req, { noun: 'plan', verb }, plan)
  const isDraft = plan.status === 'draft'
  const isEnded = Boolean(plan.endedAt)
  const mayDelete = isDraft && mayDo('delete')
  const mayEnd = mayDo('send') && isGoing(plan)
  return {
    mayEdit: isDraft && mayDo('update'),
    maySetDays: mayDo('update'),
    ...{ mayDelete, mayEnd },
    mayResume: mayDo('send') && isEnded && !(await isFollowed(req, plan)),
    conversationsToCome: mayDelete || mayEnd ? (await conversationsToCome(req, plan.id)).length : 0,
  }
}

function sendingOf(
  req: PayloadRequest,
  plan: StoredPlan,
  definition: PlanDefinition,
): Pick<PlanLife, 'mayShare' | 'maySend'> {
  const maySend = plan.status === 'draft' && may(req, { noun: 'plan', verb: 'send' }, plan)
  const sharer = readerOf(req, plan)
  const isRead = contributorRoles.some((role) => readsAnything(role, definition, sharer))
  return { mayShare: maySend && isRead, maySend: maySend && definition.slots.length > 0 }
}

/** Of the same school and about the same: who reads the one reads the other. */
async function neighboursOf(
  req: PayloadRequest,
  plan: StoredPlan,
): Promise<Pick<PlanLife, 'follows' | 'followedBy' | 'mayFollow'>> {
  const former = await formerOf(req, plan)
  const follower = await followerOf(req, plan.id)
  const from = dayOfStored(plan.supersededFrom)
  const mayBegin = may(req, { noun: 'plan', verb: 'create' }, plan)
  return {
    ...(former && { follows: named(former.plan) }),
    ...(follower && { followedBy: { ...named(follower), ...(from && { from }) } }),
    mayFollow: mayBegin && plan.status === 'signed' && !idOf(plan.evaluates) && !follower,
  }
}

/** Of the same school and about the same, as its neighbours are. */
async function evaluationOf(
  req: PayloadRequest,
  plan: StoredPlan,
): Promise<Pick<PlanLife, 'evaluates' | 'evaluation' | 'evaluated' | 'mayEvaluate'>> {
  const evaluated = await evaluatedOf(req, plan)
  const { underWay, latest } = await evaluationsOfPlan(req, plan.id)
  const on = dayOfStored(plan.evaluatedOn)
  const next = nextEvaluationOf(plan, isoDay(nowOf(req)))
  return {
    ...(evaluated && { evaluates: named(evaluated.plan) }),
    ...(underWay && { evaluation: named(underWay) }),
    ...(latest && on && { evaluated: { ...named(latest), on, ...(next && { next }) } }),
    mayEvaluate: !underWay && (await isEvaluableBy(req, plan)),
  }
}

/** Whether this person may begin it, and by which template. */
async function isEvaluableBy(req: PayloadRequest, plan: StoredPlan): Promise<boolean> {
  const phase = phaseOf(plan, isoDay(nowOf(req)))
  return (
    may(req, { noun: 'plan', verb: 'create' }, plan) &&
    isEvaluable(phase, false) &&
    (await evaluationTemplate(req, plan)) !== undefined
  )
}

const named = ({ id, title }: StoredPlan): NamedPlan => ({ id, title: title ?? '' })

function factsOf(plan: StoredPlan): PlanLife['facts'] {
  const days = dateMeanings.flatMap((meaning) => {
    const day = dayOfStored(plan[meaning])
    return day === undefined ? [] : [[meaning, day]]
  })
  return {
    ...(Object.fromEntries(days) as PlanLife['facts']),
    occasion: plan.occasion,
  }
}

/** All staff read these sections, so that naming them tells nobody anything. */
function filledAt({ sections, meanings = {} }: PlanDefinition): PlanLife['filledAt'] {
  const labelsOf = (sectionId: string | undefined, fieldId: string): string[] => {
    const section = sections.find(({ id }) => id === sectionId)
    const field = section?.fields.find(({ id }) => id === fieldId)
    return section && field ? [section.title, field.label] : []
  }
  const days = dateMeanings.flatMap((meaning) => {
    const [field] = fieldsOf(meanings, meaning)
    return field ? [[meaning, labelsOf(field.section, field.field)]] : []
  })
  const { field } = meanings.occasion ?? {}
  return {
    ...(Object.fromEntries(days) as PlanLife['filledAt']),
    ...(field && { occasion: labelsOf(field.section, field.field) }),
  }
}
