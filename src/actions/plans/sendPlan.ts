import type { PayloadRequest } from 'payload'

import { digestOf, sha256Hex } from '../../domain/canonical.js'
import { DomainError } from '../../domain/errors.js'
import { isPrintable } from '../../domain/forms/json.js'
import { validateAnswers } from '../../domain/forms/validateAnswers.js'
import { fileName } from '../../domain/printing/fileName.js'
import { checkSigners } from '../../domain/signing/checkSigners.js'
import { assertMay, placeOf } from '../assertMay.js'
import { recordEvent } from '../audit/recordEvent.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { printDocument } from '../printDocument.js'
import { createRecord, pdfFile, updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { inSigningTransaction } from '../signing/inSigningTransaction.js'
import { inviteNext, mailInvitations, type Invitation } from '../signing/invite.js'
import { openBlock } from '../signing/signatureBlocks.js'
import { contentDigestOf, type Snapshot, type StoredRequest } from '../signing/stored.js'
import { planDocument } from './planDocument.js'
import { templateOf, type StoredPlan } from './stored.js'

export type SendPlan = {
  req: PayloadRequest
  planId: string
  /** `{ slotId, name, email }` each; checked here, so it may come from anywhere. */
  signers: unknown
  /** Words of the sender in the invitations. */
  message?: unknown
}

type Checked = Extract<ReturnType<typeof checkSigners>, { ok: true }>['signers']
type Frozen = { bytes: Uint8Array; documentDigest: string; snapshot: Snapshot }

const MAX_MESSAGE = 1_000

/** Fixes the plan as it stands and invites the first signers. Nothing slow happens while writing. */
export async function sendPlan(sent: SendPlan): Promise<{ requestId: string }> {
  const { req, planId } = sent
  const plan = await loadAsPerson<StoredPlan>(req, { collection: 'plans', id: planId })
  assertMay(req, { noun: 'plan', verb: 'send' }, plan)
  const { signers, message } = await checked(req, plan, sent)
  const frozen = await freeze(req, plan, { signers, message })
  const { request, invitations } = await inSigningTransaction(req, (within) =>
    store(within, { plan, signers, frozen }),
  )
  await mailInvitations(req, request, invitations)
  return { requestId: request.id }
}

async function checked(req: PayloadRequest, plan: StoredPlan, sent: SendPlan) {
  assertDraft(plan)
  const { content } = await templateOf(req, plan)
  const issues = validateAnswers(content.definition, plan.answers ?? {}, 'sign')
  if (issues.length) {
    throw new DomainError('plan.incomplete', `Plan ${plan.id} is incomplete`, { data: { issues } })
  }
  const named = checkSigners(content.definition, sent.signers)
  if (!named.ok) {
    throw new DomainError('signing.signers.invalid', 'The signers do not fill the slots', {
      data: { issues: named.issues },
    })
  }
  return { signers: named.signers, message: messageOf(sent.message) }
}

function assertDraft({ id, status }: StoredPlan): void {
  if (status !== 'draft') {
    throw new DomainError('plan.locked', `Plan ${id} is ${status}`)
  }
}

function messageOf(value: unknown): string {
  const message = typeof value === 'string' ? value.trim() : ''
  if (message.length > MAX_MESSAGE || !isPrintable(message)) {
    throw new DomainError('forms.tooLarge', `A message of more than ${MAX_MESSAGE} characters`, {
      data: { max: MAX_MESSAGE },
    })
  }
  return message
}

async function freeze(
  req: PayloadRequest,
  plan: StoredPlan,
  { signers, message }: { signers: Checked; message: string },
): Promise<Frozen> {
  const signatures = signers.map(({ name, slot }) => openBlock(name, slot))
  const { document, template } = await planDocument(req, plan, { status: 'frozen', signatures })
  const bytes = await printDocument(req, document)
  const answers = plan.answers ?? {}
  const { name, email } = req.user as { name?: string; email?: string }
  const snapshot = {
    definition: template.content.definition,
    answers,
    document,
    answersDigest: await digestOf(answers),
    templateDigest: template.digest,
    sender: { name: name ?? document.organisation.school, email: email ?? '' },
    ...(message && { message }),
  }
  return { bytes, documentDigest: await sha256Hex(bytes), snapshot }
}

type Sending = { plan: StoredPlan; signers: Checked; frozen: Frozen }

async function store(
  req: PayloadRequest,
  { plan, signers, frozen }: Sending,
): Promise<{ request: StoredRequest; invitations: Invitation[] }> {
  await assertUnchanged(req, plan)
  await updateRecord(req, { collection: 'plans', id: plan.id }, { status: 'signing' })
  const sentAt = nowOf(req)
  const request = await createRequest(req, { plan, frozen, sentAt })
  const { answersDigest, templateDigest } = frozen.snapshot
  const contentDigest = await contentDigestOf(request)
  await recordEvent(req, {
    request,
    type: 'request.created',
    at: sentAt,
    facts: { documentDigest: frozen.documentDigest, answersDigest, templateDigest, contentDigest },
  })
  for (const { name, email, slot } of signers) {
    await createRecord(req, 'signers', {
      data: {
        ...placeOf(plan),
        request: request.id,
        name,
        email,
        slotId: slot.id,
        role: slot.role,
        roleLabel: slot.label,
        intents: slot.intents,
        order: slot.order,
        required: slot.required,
        status: 'waiting',
      },
    })
  }
  return { request, invitations: await inviteNext(req, request, sentAt) }
}

/** The plan may have been saved or sent while it was being printed. */
async function assertUnchanged(req: PayloadRequest, printed: StoredPlan): Promise<void> {
  const plan = await loadAsSystem<StoredPlan>(req, { collection: 'plans', id: printed.id })
  assertDraft(plan)
  const contentOf = ({ answers, title, startDate, pupil, template }: StoredPlan) =>
    JSON.stringify([answers, title, startDate, pupil, template])
  if (contentOf(plan) !== contentOf(printed)) {
    throw new DomainError('plan.revision.stale', `Plan ${plan.id} changed while it was printed`)
  }
}

function createRequest(
  req: PayloadRequest,
  { plan, frozen, sentAt }: Pick<Sending, 'plan' | 'frozen'> & { sentAt: string },
): Promise<StoredRequest> {
  const { bytes, documentDigest, snapshot } = frozen
  const title = plan.title ?? snapshot.document.title
  return createRecord<StoredRequest>(req, 'signing-requests', {
    data: {
      ...placeOf(plan),
      title,
      status: 'open',
      plan: plan.id,
      snapshot,
      documentDigest,
      sentAt,
      sentBy: req.user?.id,
    },
    file: pdfFile(bytes, `${fileName(title)}-${documentDigest.slice(0, 12)}`),
  })
}
