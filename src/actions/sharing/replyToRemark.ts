import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { ownValue } from '../../domain/kernel/json.js'
import { idOf } from '../../domain/kernel/reference.js'
import {
  mayReadRemark,
  remarkLimits,
  remarkStatus,
  replyKinds,
  textFault,
  type RemarkStatus,
  type Reply,
  type ReplyKind,
} from '../../domain/sharing/remark.js'
import { assertMay } from '../assertMay.js'
import { recordPlanEvent } from '../audit/recordEvent.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { queueMail, startMails } from '../mail/queueMail.js'
import { authorOf, readerOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan } from '../plans/stored.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { inSharingTransaction, planIdOf, type StoredRemark } from './stored.js'

export type ReplyToRemark = {
  req: PayloadRequest
  remarkId: string
  /** `kind`, and `text`: needed to answer, free when something is taken over. Checked here. */
  sent: unknown
}

type Words = Pick<Reply, 'kind' | 'text'>

export type Replied = {
  status: RemarkStatus
  /** Not to who may not read the plan any more. */
  isMailed: boolean
}

/** Answers a remark, or says that it was taken over in the plan; whoever made it is mailed the words. */
export async function replyToRemark({ req, remarkId, sent }: ReplyToRemark): Promise<Replied> {
  const words = checked(sent)
  const replied = await inSharingTransaction(req, async (within) => {
    const remark = await loadAsSystem(within, { collection: 'plan-remarks', id: remarkId })
    const plan = await planWithin(within, remark)
    return add(within, plan, { remark, words })
  })
  startMails(req)
  return replied
}

function checked(sent: unknown): Words {
  const kind = replyKinds.find((known) => known === ownValue(sent, 'kind'))
  const written = ownValue(sent, 'text')
  const text = typeof written === 'string' ? written.normalize('NFC').trim() : ''
  const isFree = kind === 'takenOver' && text === ''
  if (kind === undefined || (!isFree && textFault(text) !== undefined)) {
    throw new DomainError('remark.invalid', 'A reply of no kind, or without words')
  }
  return { kind, ...(text !== '' && { text }) }
}

/** A remark that this person may not read does not exist for them. */
async function planWithin(req: PayloadRequest, remark: StoredRemark): Promise<StoredPlan> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planIdOf(remark) })
  assertMay(req, { noun: 'plan', verb: 'send' }, plan)
  const { definition } = (await templateOf(req, plan)).content
  if (!mayReadRemark(remark, { definition, reader: readerOf(req, plan) })) {
    throw new DomainError('record.notFound', `No remark ${remark.id} within reach`)
  }
  return plan
}

const events: Record<ReplyKind, 'remark.answered' | 'remark.takenOver'> = {
  answered: 'remark.answered',
  takenOver: 'remark.takenOver',
}

type Adding = { remark: StoredRemark; words: Words }

async function add(
  req: PayloadRequest,
  plan: StoredPlan,
  { remark, words }: Adding,
): Promise<Replied> {
  const { id, share } = remark
  const before = remark.replies ?? []
  if (before.length >= remarkLimits.replies) {
    throw new DomainError('remark.tooMany', `More than ${remarkLimits.replies} replies`)
  }
  const at = nowOf(req)
  const replies: Reply[] = [...before, { ...words, by: authorOf(req), at }]
  const status = remarkStatus(replies)
  await updateRecord(req, { collection: 'plan-remarks', id }, { replies, status })
  await recordPlanEvent(req, {
    plan,
    type: events[words.kind],
    at,
    facts: { shareId: share, remarkId: id },
    ...(words.text && { personal: { text: words.text } }),
  })
  return { status, isMailed: await tell(req, remark) }
}

async function tell(req: PayloadRequest, { id, share }: StoredRemark): Promise<boolean> {
  const { status } = await loadAsSystem(req, { collection: 'plan-shares', id: idOf(share) ?? '' })
  const isMailed = status !== 'withdrawn'
  if (isMailed) {
    await queueMail(req, { kind: 'remarkReplied', id })
  }
  return isMailed
}
