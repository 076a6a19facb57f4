import type { PayloadRequest } from 'payload'

import { isSameMailbox } from '../../domain/contact/mailbox.js'
import { contributorRoles, type ContributorRole } from '../../domain/definition/access.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { readsAnything } from '../../domain/sharing/checkShare.js'
import type { RemarkStatus, Reply } from '../../domain/sharing/remark.js'
import { roleOfSigner } from '../../domain/sharing/share.js'
import type { SignerRole } from '../../domain/signing/slots.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { mailStatesOf, type MailState } from '../mail/mailJobs.js'
import { readerOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan } from '../plans/stored.js'
import { senderOf } from '../senderOf.js'
import { knownSigners } from '../signing/knownSigners.js'
import { readableRemarks } from './sharingHistory.js'
import { sharesOf, type StoredRemark, type StoredShare } from './stored.js'

export type ListedShare = Pick<
  StoredShare,
  'id' | 'name' | 'email' | 'role' | 'status' | 'expiresAt'
> & {
  /** When the last mail left. */
  mailedAt?: string
  firstReadAt?: string
  lastReadAt?: string
  /** While the mail with the link has not left. */
  mail?: MailState
}

export type ListedRemark = {
  id: string
  shareId: string
  status: RemarkStatus
  text: string
  madeAt: string
  replies: Reply[]
  sectionId?: string
  fieldId?: string
  /** As it was called when the remark was written; neither for the plan as a whole. */
  sectionTitle?: string
  fieldLabel?: string
  /** Whether its place is still in the plan, so that a link leads there. */
  isThere: boolean
}

export type SuggestedReader = { role: ContributorRole; name: string; email: string }

export type SharingOfPlan = {
  /** Whether the draft can still be shared. */
  isOpen: boolean
  shares: ListedShare[]
  /** What this person may read of what was said, the oldest first. */
  remarks: ListedRemark[]
  /** In which roles somebody reads a part of this plan. */
  roles: ContributorRole[]
  suggestions: SuggestedReader[]
  /** Of whoever would share now. */
  senderEmail: string
}

/** With whom a draft is shared, who read it, and what they said of it. */
export async function sharingOfPlan({
  req,
  planId,
}: {
  req: PayloadRequest
  planId: string
}): Promise<SharingOfPlan> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  assertMay(req, { noun: 'plan', verb: 'send' }, plan)
  const { definition } = (await templateOf(req, plan)).content
  const reader = readerOf(req, plan)
  const remarks = await readableRemarks(req, plan)
  const roles = contributorRoles.filter((role) => readsAnything(role, definition, reader))
  return {
    isOpen: plan.status === 'draft',
    shares: await listedShares(req, planId),
    remarks: remarks.map((remark) => listedRemark(remark, definition)),
    roles,
    suggestions: (await suggestionsFor(req, plan, definition)).filter(({ role }) =>
      roles.includes(role),
    ),
    senderEmail: senderOf(req).email,
  }
}

async function listedShares(req: PayloadRequest, planId: string): Promise<ListedShare[]> {
  const shares = await sharesOf(req, planId)
  const mailTo = ({ id }: StoredShare) => ({ kind: 'draftShared', id }) as const
  const mails = await mailStatesOf(req, shares.map(mailTo))
  return shares.map((share) => {
    const mail = mails(mailTo(share))
    return { ...listedShare(share), ...(mail && { mail }) }
  })
}

function listedShare(share: StoredShare): ListedShare {
  const { id, name, email, role, status, expiresAt } = share
  const moment = (key: 'mailedAt' | 'firstReadAt' | 'lastReadAt') => {
    const value = share[key]
    return value ? { [key]: new Date(value).toISOString() } : {}
  }
  return {
    ...{ id, name, email, role, status },
    expiresAt: new Date(expiresAt).toISOString(),
    ...moment('mailedAt'),
    ...moment('firstReadAt'),
    ...moment('lastReadAt'),
  }
}

function listedRemark(remark: StoredRemark, { sections }: PlanDefinition): ListedRemark {
  const { id, share, status, text, madeAt, replies } = remark
  const { sectionId, fieldId, sectionTitle, fieldLabel } = remark
  const fields = sections.find((section) => section.id === sectionId)?.fields
  return {
    ...{ id, shareId: share, status, text, replies: replies ?? [] },
    madeAt: new Date(madeAt).toISOString(),
    ...(sectionId && { sectionId }),
    ...(fieldId && { fieldId }),
    ...(sectionTitle && { sectionTitle }),
    ...(fieldLabel && { fieldLabel }),
    isThere: fields !== undefined && (!fieldId || fields.some((field) => field.id === fieldId)),
  }
}

/** Whose plan it is and who will sign it, save whoever is asking. */
async function suggestionsFor(
  req: PayloadRequest,
  plan: StoredPlan,
  { slots }: PlanDefinition,
): Promise<SuggestedReader[]> {
  const known = await knownSigners(req, plan)
  const sender = senderOf(req).email
  const signs: SignerRole[] = ['guardian', 'pupil', ...slots.map(({ role }) => role)]
  return [...new Set(signs)]
    .flatMap((role) => known[role].map((person) => ({ ...person, role: roleOfSigner(role) })))
    .filter(({ email }) => !isSameMailbox(email, sender))
}
