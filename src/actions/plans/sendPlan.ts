import type { PayloadRequest } from 'payload'

import { digestOf, sha256Hex } from '../../domain/canonical.js'
import { DomainError } from '../../domain/errors.js'
import type { Section } from '../../domain/definition/definition.js'
import { isPrintable } from '../../domain/kernel/json.js'
import { isBlocking } from '../../domain/forms/issues.js'
import { limits } from '../../domain/kernel/limits.js'
import type { Answers } from '../../domain/definition/answers.js'
import { languageOf } from '../../domain/kernel/language.js'
import { isRestricted, isSignedWith } from '../../domain/plans/sectionAccess.js'
import { fileName } from '../../domain/printing/fileName.js'
import type { FollowedPlan } from '../../domain/sealing/evidence.js'
import { sharedAddresses } from '../../domain/signing/addresses.js'
import { checkSigners } from '../../domain/signing/checkSigners.js'
import { consentFacts } from '../../domain/signing/consent.js'
import { sentencesOf, type Sentences } from '../../domain/signing/sentences.js'
import type { Snapshot } from '../../domain/signing/snapshot.js'
import { signing } from '../../translations/signing.js'
import { assertMay, placeOf } from '../assertMay.js'
import { recordEvent } from '../audit/recordEvent.js'
import { loadAsPerson, loadAsSystem } from '../load.js'
import { startMails } from '../mail/queueMail.js'
import { finishAt } from '../printDocument.js'
import { createRecord, pdfFile, updateRecord } from '../records.js'
import { nowOf, servicesOf } from '../services.js'
import { inSigningTransaction } from '../signing/inSigningTransaction.js'
import { inviteNext } from '../signing/invite.js'
import { senderOf } from '../senderOf.js'
import { openBlock, type AskedSlot } from '../signing/signatureBlocks.js'
import {
  askSigners,
  keepConsent,
  type AskedSigner,
  type AskedSigners,
} from '../signing/consentOfPlan.js'
import { contentDigestOf, type StoredRequest } from '../signing/stored.js'
import { completedContent, keepCompleted, sendingIssues } from './completing.js'
import { evaluatedOf } from './evaluating.js'
import { formerOf, type Former } from './following.js'
import { assertDraft } from './keepSection.js'
import { onlyContent, type PlanContent } from './planContent.js'
import { planDocument } from './planDocument.js'
import type { StoredPlan } from './stored.js'

export type SendPlan = {
  req: PayloadRequest
  planId: string
  /** `{ slotId, name, email }` each; checked here, so it may come from anywhere. */
  signers: unknown
  /** Addresses that the sender says belong to several of them. */
  sharedAddresses?: unknown
  /** Words of the sender in the invitations. */
  message?: unknown
}

type Checked = Extract<ReturnType<typeof checkSigners>, { ok: true }>['signers']
type Frozen = { bytes: Uint8Array; documentDigest: string; snapshot: Snapshot }

/** Fixes the plan as it stands and invites the first signers. Nothing slow happens while writing. */
export async function sendPlan(sent: SendPlan): Promise<{ requestId: string }> {
  const { req, planId } = sent
  const mayReach = await loadAsPerson(req, { collection: 'plans', id: planId })
  assertMay(req, { noun: 'plan', verb: 'send' }, mayReach)
  const plan = await loadAsSystem(req, { collection: 'plans', id: planId })
  const { content, message, named } = await checked(req, plan, sent)
  const keeps = keepsFor(named)
  const asked = await askSigners(req, plan, { ...content, keeps, signers: named })
  const frozen = await freeze(req, plan, { content, message, keeps, ...asked })
  const requestId = await inSigningTransaction(req, (within) =>
    store(within, { plan, frozen, completed: content.answers, ...asked }),
  )
  startMails(req)
  return { requestId }
}

async function checked(req: PayloadRequest, plan: StoredPlan, sent: SendPlan) {
  assertDraft(plan)
  const content = await completedContent(req, plan)
  const issues = await sendingIssues(req, plan, content)
  if (issues.some(isBlocking)) {
    throw new DomainError('plan.incomplete', `Plan ${plan.id} is incomplete`, { data: { issues } })
  }
  const { signers, sharedAddresses } = sent
  const sender = senderOf(req)
  const named = checkSigners(content.definition, { signers, sharedAddresses, sender })
  if (!named.ok) {
    throw new DomainError('signing.signers.invalid', 'The signers do not fill the slots', {
      data: { issues: named.issues },
    })
  }
  return { content, named: named.signers, message: messageOf(sent.message) }
}

/** Whoever signs reads all of what they sign: what one of them may not read stays out of it. */
const keepsFor = (signers: Checked) => {
  const roles = signers.map(({ slot }) => slot.role)
  return (section: Section): boolean => isSignedWith(section, roles)
}

function messageOf(value: unknown): string {
  const message = typeof value === 'string' ? value.trim() : ''
  if (message.length > limits.message || !isPrintable(message)) {
    throw new DomainError('forms.tooLarge', `A message of more than ${limits.message} characters`, {
      data: { max: limits.message },
    })
  }
  return message
}

type Keeps = ReturnType<typeof keepsFor>
type Freezing = AskedSigners & { content: PlanContent; keeps: Keeps; message: string }

async function freeze(
  req: PayloadRequest,
  plan: StoredPlan,
  { content, keeps, signers, message, terms }: Freezing,
): Promise<Frozen> {
  const { template, definition, answers } = onlyContent(content, keeps)
  const signatures = signers.map(({ name, slot }) => openBlock(name, slot))
  const document = await planDocument(req, plan, { status: 'frozen', signatures, content, keeps })
  const printedAt = servicesOf(req.payload).now()
  const bytes = await finishAt(req, document, printedAt)
  const sender = senderOf(req)
  const snapshot = {
    definition,
    answers,
    document,
    printedAt: printedAt.toISOString(),
    answersDigest: await digestOf(answers),
    templateDigest: template.digest,
    sender: {
      ...sender,
      name: sender.name || document.organisation.school,
      language: languageOf(req.i18n.language),
    },
    ...(message && { message }),
    ...(await namedIn(req, plan)),
    consent: terms,
  }
  return { bytes, documentDigest: await sha256Hex(bytes), snapshot }
}

/** The plans that it goes on from and evaluates, by their sealed documents. */
async function namedIn(
  req: PayloadRequest,
  plan: StoredPlan,
): Promise<Pick<Snapshot, 'follows' | 'evaluates'>> {
  const former = await formerOf(req, plan)
  const evaluated = await evaluatedOf(req, plan)
  return {
    ...(former && { follows: nameOf(former) }),
    ...(evaluated && { evaluates: nameOf(evaluated) }),
  }
}

const nameOf = ({ document: { title, sha256 } }: Former): FollowedPlan => ({ title, sha256 })

type Sending = AskedSigners & { plan: StoredPlan; frozen: Frozen; completed: Answers }

async function store(
  req: PayloadRequest,
  { plan, signers, terms, consent, frozen, completed }: Sending,
): Promise<string> {
  await assertUnchanged(req, plan)
  await keepCompleted(req, plan, completed)
  await updateRecord(req, { collection: 'plans', id: plan.id }, { status: 'signing' })
  const sentAt = nowOf(req)
  const request = await createRequest(req, { plan, frozen, sentAt })
  const { answersDigest, templateDigest, follows, evaluates } = frozen.snapshot
  const contentDigest = await contentDigestOf(request)
  const shared = sharedAddresses(signers).length
  await recordEvent(req, {
    request,
    type: 'request.created',
    at: sentAt,
    facts: {
      ...{ documentDigest: frozen.documentDigest, answersDigest, templateDigest, contentDigest },
      ...(follows && { followsDigest: follows.sha256 }),
      ...(evaluates && { evaluatesDigest: evaluates.sha256 }),
      // How many addresses the sender said to be of several people.
      ...(shared > 0 && { sharedAddresses: shared }),
      ...consentFacts(terms, consent.asked),
    },
  })
  for (const signer of signers) {
    await createSigner(req, { plan, request, signer })
  }
  await keepConsent(req, request, consent)
  await inviteNext(req, request, sentAt)
  return request.id
}

type NewSigner = { plan: StoredPlan; request: StoredRequest; signer: AskedSigner }

async function createSigner(req: PayloadRequest, { plan, request, signer }: NewSigner) {
  const { id, label, role, intents, order, required } = signer.slot
  await createRecord(req, 'signers', {
    data: {
      ...placeOf(plan),
      request: request.id,
      name: signer.name,
      email: signer.email,
      slotId: id,
      role,
      roleLabel: label,
      intents,
      sentences: sentencesFor(request, signer.slot),
      order,
      required,
      status: 'waiting',
    },
  })
}

const sentencesFor = ({ snapshot }: StoredRequest, slot: AskedSlot): Sentences =>
  sentencesOf(slot, signing[snapshot.document.language].sentences)

/** The plan may have been saved or sent while it was being printed. */
async function assertUnchanged(req: PayloadRequest, printed: StoredPlan): Promise<void> {
  const plan = await loadAsSystem(req, { collection: 'plans', id: printed.id })
  assertDraft(plan)
  if (printedOf(plan) !== printedOf(printed)) {
    throw new DomainError('plan.revision.stale', `Plan ${plan.id} changed while it was printed`)
  }
}

const printedOf = (plan: StoredPlan): string => {
  const { revision, title, startDate, pupil, group, template, occasion } = plan
  return JSON.stringify([revision, title, startDate, pupil, group, template, occasion])
}

function createRequest(
  req: PayloadRequest,
  { plan, frozen, sentAt }: Pick<Sending, 'plan' | 'frozen'> & { sentAt: string },
): Promise<StoredRequest> {
  const { bytes, documentDigest, snapshot } = frozen
  const title = plan.title ?? snapshot.document.title
  return createRecord(req, 'signing-requests', {
    data: {
      ...placeOf(plan),
      title,
      status: 'open',
      plan: plan.id,
      snapshot,
      restricted: snapshot.definition.sections.some(isRestricted),
      documentDigest,
      sentAt,
      sentBy: req.user?.id,
    },
    file: pdfFile(bytes, `${fileName(title)}-${documentDigest.slice(0, 12)}`),
  })
}
