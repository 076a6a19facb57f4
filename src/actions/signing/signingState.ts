import type { PayloadRequest } from 'payload'

import type { Issue } from '../../domain/definition/answers.js'
import type { Section } from '../../domain/definition/definition.js'
import type { PlanStatus } from '../../domain/plans/planChange.js'
import { isSignedWith, mayReadSection } from '../../domain/plans/sectionAccess.js'
import type { Addressed } from '../../domain/signing/addresses.js'
import { consentOf, type Consent } from '../../domain/signing/consent.js'
import type { Intent, SignatureSlot, SignerStatus } from '../../domain/signing/slots.js'
import type { RequestStatus } from '../../domain/signing/turns.js'
import { assertMay } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { completedContent, sendingIssues } from '../plans/completing.js'
import type { PlanContent } from '../plans/planContent.js'
import { readerOf } from '../plans/readerOf.js'
import type { StoredPlan } from '../plans/stored.js'
import { findRecords } from '../records.js'
import { senderOf } from '../senderOf.js'
import { mailStatesOf, type MailState, type MailStates } from '../mail/mailJobs.js'
import { slugOf } from '../slugOf.js'
import { knownSigners, type Suggestion } from './knownSigners.js'
import { sealingOf, type Sealing } from './sealingJobs.js'
import {
  consentTermsIn,
  signedDocumentOf,
  signersOf,
  type StoredRequest,
  type StoredSigner,
} from './stored.js'

export type SigningState = {
  status: PlanStatus
  /** Whether the action part has changed since guardians answered to it. */
  isVoided: boolean
  /** What keeps the plan from being sent, and what is only worth a warning. */
  issues: Issue[]
  /** What is not signed when all who could sign do; `access` tells who of them may not read it. */
  leftOut: LeftOut[]
  slots: { slot: SignatureSlot; suggestions: Suggestion[] }[]
  /** Who would send it now: their address is no other signer's. */
  sender: Addressed
  /** The latest first. */
  requests: RequestState[]
}
export type LeftOut = { sectionId: string; title: string } & Pick<Section, 'access'>
export type RequestState = {
  id: string
  status: RequestStatus
  sentAt: string
  signers: SignerState[]
  consent: Consent
  /** Whether the perspective part may be established without consent. */
  perspective: boolean
  signedDocument?: { id: string; url: string }
  /** While the sealing waits, runs or fails. */
  sealing?: Sealing
}
export type SignerState = {
  id: string
  name: string
  roleLabel: string
  status: SignerStatus
  /** When the last mail with a link left. */
  invitedAt?: string
  /** While a mail with a link, or the copy, has not left. */
  mail?: MailState
  answeredAt?: string
  intents: Intent[]
  intent?: Intent | null
  statement?: string
}

/** Everything the coordinator needs to send a plan and to follow its signing. */
export async function signingState({
  req,
  planId,
}: {
  req: PayloadRequest
  planId: string
}): Promise<SigningState> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  assertMay(req, { noun: 'plan', verb: 'send' }, plan)
  const content = await completedContent(req, plan)
  const people = await knownSigners(req, plan)
  const requests = await findRecords(req, 'signing-requests', {
    where: { plan: { equals: planId } },
    sort: '-sentAt',
  })
  return {
    status: plan.status,
    isVoided: plan.consent === 'voided',
    issues: await sendingIssues(req, plan, content),
    leftOut: leftOutOf(req, plan, content),
    slots: content.definition.slots.map((slot) => ({ slot, suggestions: people[slot.role] })),
    sender: senderOf(req),
    requests: await Promise.all(requests.map((request) => requestState(req, request))),
  }
}

/** Told for every role that could sign; whoever may not read a section does not learn of it here. */
function leftOutOf(
  req: PayloadRequest,
  plan: StoredPlan,
  { definition: { sections, slots } }: PlanContent,
): SigningState['leftOut'] {
  const reader = readerOf(req, plan)
  const roles = slots.map(({ role }) => role)
  return sections
    .filter((section) => mayReadSection(section, reader) && !isSignedWith(section, roles))
    .map(({ id, title, access }) => ({ sectionId: id, title, ...(access && { access }) }))
}

async function requestState(req: PayloadRequest, request: StoredRequest): Promise<RequestState> {
  const { id, status, sentAt } = request
  const document = await signedDocumentOf(req, request)
  const sealing = status === 'completed' ? await sealingOf(req, id) : undefined
  const signers = await signersOf(req, id)
  const mails = await mailStatesOf(req, signers.flatMap(mailsTo))
  const terms = consentTermsIn(request)
  return {
    id,
    status,
    sentAt,
    signers: signers.map((signer) => signerState(signer, mails)),
    consent: consentOf(signers, terms),
    perspective: terms.withoutConsent === 'perspective',
    ...(document && { signedDocument: { id: document.id, url: urlOf(req, document) } }),
    ...(sealing && { sealing }),
  }
}

function urlOf({ payload }: PayloadRequest, { filename }: { filename?: string | null }): string {
  const slug = slugOf(payload, 'signed-documents')
  return `${payload.config.routes.api}/${slug}/file/${encodeURIComponent(filename ?? '')}`
}

const mailsTo = ({ id }: StoredSigner) => [
  { kind: 'signingInvitation', id } as const,
  { kind: 'signedCopy', id } as const,
]

function signerState(signer: StoredSigner, mails: MailStates): SignerState {
  const { id, name, roleLabel, status, intents, intent } = signer
  const { invitedAt, answeredAt, statement } = signer
  const kind = status === 'invited' ? 'signingInvitation' : 'signedCopy'
  const mail = mails({ kind, id })
  return {
    id,
    name,
    roleLabel,
    status,
    intents,
    intent: intent ?? null,
    ...(invitedAt && { invitedAt }),
    ...(mail && { mail }),
    ...(answeredAt && { answeredAt }),
    ...(statement && { statement }),
  }
}
