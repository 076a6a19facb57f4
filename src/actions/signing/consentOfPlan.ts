/** What is asked of guardians when a plan is sent, and what the plan remembers of their answers. */
import type { PayloadRequest } from 'payload'

import { isSameMailbox } from '../../domain/contact/mailbox.js'
import type { Answers } from '../../domain/definition/answers.js'
import type { PlanDefinition, Section } from '../../domain/definition/definition.js'
import { DomainError } from '../../domain/errors.js'
import { idOf } from '../../domain/kernel/reference.js'
import { actionDigestOf } from '../../domain/plans/actionPart.js'
import type { NamedSigner } from '../../domain/signing/checkSigners.js'
import {
  askedUnder,
  consentOf,
  isAnswered,
  strictest,
  type Consent,
  type ConsentAnswer,
  type ConsentPolicy,
  type ConsentTerms,
} from '../../domain/signing/consent.js'
import type { SignatureSlot } from '../../domain/signing/slots.js'
import { loadAsSystem } from '../load.js'
import { circumstancesOf } from '../plans/circumstancesOf.js'
import type { StoredPlan } from '../plans/stored.js'
import { updateRecord } from '../records.js'
import { isUntold, queueVoided } from './mailVoided.js'
import type { AskedSlot } from './signatureBlocks.js'
import { consentTermsIn, signersOf, type StoredRequest, type StoredSigner } from './stored.js'

type Content = { definition: PlanDefinition; answers: Answers }
type Read = Content & { keeps?: (section: Section) => boolean }

const digestOfPlan = (req: PayloadRequest, plan: StoredPlan, read: Read) =>
  actionDigestOf({
    ...read,
    circumstances: circumstancesOf(req, plan),
    subject: `pupil:${idOf(plan.pupil) ?? ''} group:${idOf(plan.group) ?? ''}`,
  })

type Named = NamedSigner & { slot: SignatureSlot }
export type AskedSigner = NamedSigner & { slot: AskedSlot }
export type AskedSigners = { signers: AskedSigner[]; terms: ConsentTerms; consent: Consent }
type Asking = Required<Read> & { signers: readonly Named[] }

/** What each is asked, under which terms. An action part that nobody is asked about is not sent. */
export async function askSigners(
  req: PayloadRequest,
  plan: StoredPlan,
  asking: Asking,
): Promise<AskedSigners> {
  const terms = await consentTerms(req, plan, asking)
  const signers = asking.signers.map(({ slot, ...signer }) => ({
    ...signer,
    slot: { ...slot, intents: askedUnder(slot.intents, terms) },
  }))
  const consent = consentOf(signers.map(asWaiting), terms)
  if (consent.state === 'notGiven') {
    throw new DomainError('signing.consent.unasked', 'An action part, and nobody to consent to it')
  }
  return { signers, terms, consent }
}

const asWaiting = ({ slot }: AskedSigner): ConsentAnswer => ({
  intents: slot.intents,
  status: 'waiting',
})

/**
 * Consent that these same people gave to this same action part holds; to another it is asked anew.
 * Whoever refused it is asked again: a refusal does not go by leaving somebody out.
 */
async function consentTerms(
  req: PayloadRequest,
  plan: StoredPlan,
  { signers, ...read }: Asking,
): Promise<ConsentTerms> {
  const actionDigest = await digestOfPlan(req, plan, read)
  const before = await answersTo(req, plan, actionDigest)
  const isAmong = (people: readonly NamedSigner[]) => (one: NamedSigner) =>
    people.some((other) => isSamePerson(one, other))
  if (!before.against.every(isAmong(signers))) {
    throw new DomainError('signing.refusal.left', `Plan ${plan.id} was refused by somebody else`)
  }
  const asked = signers.filter(({ slot }) => slot.intents.includes('consentActionPart'))
  const holds = plan.consent === 'given' && asked.length > 0 && asked.every(isAmong(before.agreed))
  return {
    ...(await policyOf(req, plan)),
    ...(actionDigest !== undefined && { actionDigest }),
    ...(holds && plan.consentRequest && { earlierRequest: plan.consentRequest }),
  }
}

const isSamePerson = (one: NamedSigner, other: NamedSigner): boolean =>
  one.slotId === other.slotId &&
  isSameMailbox(one.email, other.email) &&
  one.name.toLowerCase() === other.name.toLowerCase()

/** Who answered what to this action part; nobody, when they read another. */
async function answersTo(
  req: PayloadRequest,
  plan: StoredPlan,
  actionDigest: string | undefined,
): Promise<Record<'agreed' | 'against', StoredSigner[]>> {
  const request = await requestAnswered(req, plan)
  const isSame = request !== undefined && consentTermsIn(request).actionDigest === actionDigest
  const signers = isSame ? await signersOf(req, request.id) : []
  return {
    agreed: signers.filter(({ intent }) => intent === 'consentActionPart'),
    against: signers.filter(({ intent }) => intent === 'disagreeWithStatement'),
  }
}

const requestAnswered = async (
  req: PayloadRequest,
  { consentRequest }: StoredPlan,
): Promise<StoredRequest | undefined> =>
  consentRequest
    ? loadAsSystem(req, { collection: 'signing-requests', id: consentRequest })
    : undefined

async function policyOf(req: PayloadRequest, { board }: StoredPlan): Promise<ConsentPolicy> {
  const stored = await loadAsSystem(req, {
    collection: 'boards',
    id: idOf(board) ?? '',
  })
  return {
    consentOf: stored.consentOf ?? strictest.consentOf,
    withoutConsent: stored.withoutConsent ?? strictest.withoutConsent,
  }
}

/** After an answer; until everybody answered it may still change. */
export const keepConsent = (
  req: PayloadRequest,
  request: StoredRequest,
  { state }: Pick<Consent, 'state'>,
): Promise<void> =>
  updateRecord(
    req,
    { collection: 'plans', id: request.plan },
    { consent: state, consentRequest: consentTermsIn(request).earlierRequest ?? request.id },
  )

/** The plan is a draft again; what nobody has answered is asked with the next request. */
export async function reopenPlan(req: PayloadRequest, { plan }: StoredRequest): Promise<void> {
  const named = { collection: 'plans', id: plan } as const
  const { consent } = await loadAsSystem(req, named)
  const nothingAnswered = { consent: null, consentRequest: null }
  await updateRecord(req, named, { status: 'draft', ...(!isAnswered(consent) && nothingAnswered) })
}

/**
 * What a save changes of consent: an action part that is not the one that guardians answered to
 * voids what they answered. Whoever consented is told after a while; until then, one that is again
 * what they read restores it.
 */
export async function consentAfterSave(
  req: PayloadRequest,
  plan: StoredPlan,
  content: Content,
): Promise<Pick<StoredPlan, 'consent'>> {
  const isVoided = plan.consent === 'voided'
  const request =
    isVoided || isAnswered(plan.consent) ? await requestAnswered(req, plan) : undefined
  const terms = request && consentTermsIn(request)
  // Of what was sent before digests were kept, nobody knows what was read.
  if (!request || terms?.actionDigest === undefined) {
    return {}
  }
  const isSame = terms.actionDigest === (await digestOfPlan(req, plan, content))
  if (isSame !== isVoided) {
    return {}
  }
  const signers = await signersOf(req, request.id)
  if (!isSame) {
    await queueVoided(req, signers)
    return { consent: 'voided' }
  }
  // Whoever was told in writing that their consent lapsed is asked anew.
  return (await isUntold(req, signers)) ? { consent: consentOf(signers, terms).state } : {}
}
