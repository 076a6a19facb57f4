/** What comes after a plan is in force: its evaluation, and the plan of the next year that follows it. */
import type { PayloadRequest } from 'payload'

import { carriedOfPlan } from '../../src/actions/plans/carriedOfPlan.js'
import { decideCarried } from '../../src/actions/plans/decideCarried.js'
import { evaluatePlan } from '../../src/actions/plans/evaluatePlan.js'
import { followPlan } from '../../src/actions/plans/followPlan.js'
import { lifeOfPlan } from '../../src/actions/plans/lifeOfPlan.js'
import { planForm } from '../../src/actions/plans/planForm.js'
import { sendPlan } from '../../src/actions/plans/sendPlan.js'
import { answersOf, sectionsOf } from '../../src/actions/plans/storedSections.js'
import type { Answers, Row } from '../../src/domain/definition/answers.js'
import type { CarriedState } from '../../src/domain/plans/carried.js'
import { planLife } from '../../src/translations/planLife.js'
import { exampleEvaluation } from '../support/demoBoard.js'
import type { Clock } from './clock.js'
import { demoSigners, evaluationSigners, type DemoSigner } from './demoSigners.js'
import { fillPlan } from './fillPlan.js'
import { step } from './step.js'

const evaluationDay = String(exampleEvaluation().cover?.evaluatedOn)
/** The first day of the next school year. */
const nextYearDay = '2027-08-30'
const nextYear = { startDate: nextYearDay, evaluationDate: '2028-06-12' }
const goalDays = { start: nextYearDay, end: '2027-12-17' }

/** Of what came along, the one that is written anew and the one that no longer matters. */
const changed = { sectionId: 'startingPoint', fieldId: 'summary' }
const left = { sectionId: 'reason', fieldId: 'interventions' }
const summaryOfNow = 'Łukasz begint nu zelf aan zijn taken. Rekenen met veel taal blijft lastig.'

type Chapters = {
  req: PayloadRequest
  /** In force. */
  planId: string
  clock: Clock
  /** Has it signed and sealed, and leaves the file under this name. */
  finish: (name: string, requestId: string, signers: readonly DemoSigner[]) => Promise<void>
}

export async function tellLaterChapters({ req, planId, clock, finish }: Chapters): Promise<void> {
  await step('Een halfjaar later evalueren en verzegelen: evaluation-signed.pdf', async () => {
    clock.moveTo(evaluationDay)
    await finish('evaluation-signed.pdf', await sendEvaluation(req, planId), evaluationSigners)
  })
  const { decided, goals, parents } = await step(
    'In het nieuwe schooljaar opvolgen en verzegelen: successor-signed.pdf',
    async () => {
      clock.moveTo(nextYearDay)
      const successor = await sendSuccessor(req, planId)
      await finish('successor-signed.pdf', successor.requestId, demoSigners)
      return successor
    },
  )
  const { phase, followedBy } = await lifeOfPlan({ req, planId })
  console.log(
    `${decided('confirmed')} antwoorden overgenomen, ${decided('changed')} gewijzigd, ` +
      `${decided('left')} weggelaten; ` +
      `meegekomen: doelen ${goals.along}, ouders ${parents.along}; ` +
      `overgetypt: doelen ${goals.retyped}, ouders ${parents.retyped}`,
  )
  console.log(`Het eerste plan: ${planLife.nl.phases[phase]} (${followedBy?.title ?? '–'})`)
}

/** The evaluation of the plan, as it was sent. */
async function sendEvaluation(req: PayloadRequest, planId: string): Promise<string> {
  const { id } = await evaluatePlan({ req, planId })
  await fillPlan(req, id, exampleEvaluation())
  const { requestId } = await sendPlan({ req, planId: id, signers: evaluationSigners })
  return requestId
}

type Successor = {
  requestId: string
  /** How many of the answers that came along were decided about so. */
  decided: (state: CarriedState) => number
  goals: Compared
  parents: Compared
}

/** Rows of a plan as it was sent, beside those of the plan that it follows. */
type Compared = {
  /** Hold all that stood there, but for the days. */
  along: number
  /** All others: somebody had to write them. */
  retyped: number
}

/** The plan that follows, as it was sent. */
async function sendSuccessor(req: PayloadRequest, planId: string): Promise<Successor> {
  const { id } = await followPlan({ req, planId })
  const { answers: begun } = await planForm({ req, planId: id })
  await confirmRest(req, id)
  await decideCarried({
    ...{ req, planId: id, sectionId: left.sectionId },
    ...{ fields: [left.fieldId], leave: true },
  })
  await fillPlan(req, id, ofThisYear(begun))
  const former = answersOf(await sectionsOf(req, planId))
  const now = answersOf(await sectionsOf(req, id))
  const { requestId } = await sendPlan({ req, planId: id, signers: demoSigners })
  return {
    ...{ requestId, decided: await decisionsIn(req, id) },
    goals: compared(former.actionPart?.goals, now.actionPart?.goals),
    parents: compared(former.particulars?.guardians, now.particulars?.guardians),
  }
}

/** All but the two. */
async function confirmRest(req: PayloadRequest, planId: string): Promise<void> {
  const { open } = await carriedOfPlan({ req, planId })
  const rest = open.filter(
    ({ sectionId, fieldId }) =>
      ![changed, left].some((one) => one.sectionId === sectionId && one.fieldId === fieldId),
  )
  for (const { sectionId, fieldId } of rest) {
    await decideCarried({ req, planId, sectionId, fields: [fieldId], leave: false })
  }
}

async function decisionsIn(req: PayloadRequest, planId: string) {
  const all = (await sectionsOf(req, planId)).flatMap(({ carried }) => Object.values(carried ?? {}))
  return (wanted: CarriedState): number => all.filter(({ state }) => state === wanted).length
}

/** What a plan does not take over: its days, and what pupil and parents said of it, here when they evaluated. */
function ofThisYear({ cover, startingPoint, actionPart }: Answers): Record<string, unknown> {
  const { pupilVoice, consultation } = exampleEvaluation()
  const goals = rowsOf(actionPart?.goals).map(({ id, values }) => ({
    id,
    values: { ...values, ...goalDays },
  }))
  return {
    cover: { ...cover, ...nextYear, occasion: 'revised' },
    startingPoint: { ...startingPoint, [changed.fieldId]: summaryOfNow },
    actionPart: { ...actionPart, goals },
    ...{ pupilVoice, consultation },
  }
}

const rowsOf = (answer: unknown): Row[] => (Array.isArray(answer) ? (answer as Row[]) : [])

function compared(former: unknown, now: unknown): Compared {
  const rows = rowsOf(now)
  const along = rows.filter((row) => rowsOf(former).some((before) => holds(row, before))).length
  return { along, retyped: rows.length - along }
}

const holds = (row: Row, before: Row): boolean =>
  row.id === before.id &&
  Object.entries(before.values).every(
    ([field, value]) =>
      field in goalDays || JSON.stringify(row.values[field]) === JSON.stringify(value),
  )
