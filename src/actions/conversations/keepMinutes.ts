import type { PayloadRequest } from 'payload'

import {
  checkMinutes,
  type KeptMinutes,
  type Minutes,
  type MinutesProblem,
} from '../../domain/conversations/minutes.js'
import { begunMoments, heldMoment, type Moment } from '../../domain/conversations/conversation.js'
import { recordRow, withRecord } from '../../domain/conversations/record.js'
import type { RecordPlace } from '../../domain/conversations/recordPlace.js'
import { toHex } from '../../domain/canonical.js'
import type { Section } from '../../domain/definition/definition.js'
import { DomainError } from '../../domain/errors.js'
import { ownValue } from '../../domain/kernel/json.js'
import { formatDate } from '../../domain/kernel/format.js'
import { conversationMail } from '../../translations/conversationMail.js'
import { loadAsPerson } from '../load.js'
import { authorOf } from '../plans/readerOf.js'
import { saveSection } from '../plans/saveSection.js'
import { staffSaver } from '../plans/savePlanSection.js'
import type { StoredPlan } from '../plans/stored.js'
import { sectionOf } from '../plans/storedSections.js'
import { nowOf, servicesOf } from '../services.js'
import { recordChange } from './recordChange.js'
import { recordTarget, type RecordTarget } from './recordTarget.js'
import { assertGoesOn, changing, conversationsOf, type StoredConversation } from './stored.js'

export type KeepMinutes = {
  req: PayloadRequest
  conversationId: string
  /** `moment`, `present`, `summary`, `actions`, `agreed` and `choices`. Checked here. */
  sent: unknown
}

/** As documents of the school are: plans are in Dutch. */
const { minutesHeadings: headings } = conversationMail.nl

/**
 * Writes down what was said. It becomes a row of the plan's own record of consultation where there is
 * one and this person may fill it; else it stands with the conversation, which says why.
 */
export const keepMinutes = ({ sent, ...asked }: KeepMinutes): Promise<KeptMinutes> =>
  changing(asked, async (within, conversation) => {
    assertGoesOn(conversation)
    assertBegun(conversation, nowOf(within))
    const plan = await loadAsPerson(within, { collection: 'plans', id: conversation.plan })
    const target = await recordTarget(within, plan)
    const chosen = heldMoment(conversation.moments, ownValue(sent, 'moment'), nowOf(within))
    const { minutes, moment } = assertWhole(sent, target, chosen)
    const where =
      'place' in target
        ? await intoPlan(within, plan, { place: target.place, minutes, moment })
        : { in: 'conversation' as const, why: target.why, minutes }
    const by = authorOf(within).name
    const kept: KeptMinutes = {
      ...{ agreed: minutes.agreed, at: nowOf(within), by },
      ...ofSection('place' in target ? target.place.section : target.section),
      ...where,
    }
    await close(within, conversation, { kept, moment })
    return kept
  })

const ofSection = (section: Section | undefined) =>
  section && { sectionId: section.id, ...(section.access && { access: section.access }) }

function assertBegun({ id, moments }: StoredConversation, now: string): void {
  if (begunMoments(moments, now).length === 0) {
    throw new DomainError('conversation.minutes.early', `Conversation ${id} has not begun`)
  }
}

function assertWhole(sent: unknown, target: RecordTarget, moment: Moment | undefined) {
  const place = 'place' in target ? target.place : undefined
  const date = moment ? formatDate(moment.date, 'nl') : ''
  const checked = checkMinutes(sent, { place, headings, date })
  if (moment && checked.ok) {
    return { minutes: checked.minutes, moment }
  }
  const problems: MinutesProblem[] = [
    ...(moment ? [] : [{ code: 'moment' as const }]),
    ...(checked.ok ? [] : checked.problems),
  ]
  throw new DomainError('conversation.minutes.invalid', 'Minutes are not whole', {
    data: { problems },
  })
}

type Written = { place: RecordPlace; minutes: Minutes; moment: Moment }

const ROW_BYTES = 8

/** By the one way in which answers are saved, from what stands there in this very transaction. */
async function intoPlan(
  req: PayloadRequest,
  plan: StoredPlan,
  { place, minutes, moment }: Written,
) {
  const sectionId = place.section.id
  const rowId = `r${toHex(servicesOf(req.payload).random(ROW_BYTES))}`
  const stored = await sectionOf(req, plan.id, sectionId)
  const row = recordRow(place, minutes, { id: rowId, date: moment.date, headings })
  const { answers, isAgreedLeft } = withRecord(place, stored?.answers ?? {}, {
    row,
    agreed: minutes.agreed,
    ours: await agreedBefore(req, plan.id),
  })
  const wanted = { sectionId, revision: stored?.revision ?? 0, answers }
  await saveSection(req, wanted, (within) => staffSaver(within, plan.id))
  return {
    in: 'plan' as const,
    ...{ sectionId, fieldId: place.fieldId, rowId },
    ...(isAgreedLeft && { isAgreedLeft: true as const }),
  }
}

/** What the minutes of earlier conversations wrote into the plan, the latest last. */
async function agreedBefore(req: PayloadRequest, planId: string): Promise<boolean[]> {
  const kept = (await conversationsOf(req, planId)).flatMap(({ minutes }) =>
    minutes?.in === 'plan' && !minutes.isAgreedLeft ? [minutes] : [],
  )
  return kept.toSorted((a, b) => a.at.localeCompare(b.at)).map(({ agreed }) => agreed)
}

const close = (
  req: PayloadRequest,
  conversation: StoredConversation,
  { kept: minutes, moment }: { kept: KeptMinutes; moment: Moment },
): Promise<void> =>
  recordChange(req, conversation, {
    type: 'conversation.recorded',
    change: { status: 'held', startsAt: null, moments: [moment], minutes },
    facts: { in: minutes.in },
  })
