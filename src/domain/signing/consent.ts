/**
 * How guardians stand to the action part of a plan: a state that follows from their answers, and
 * what may be established in it. The action part is established only after agreement (bill 34446,
 * instemmingsrecht); of the rest the law asks a conversation. Where it leaves room, the board decides.
 */
import type { Intent, SignerStatus, SlotIntent } from './slots.js'

export const consentStates = [
  /** No individual support, so nothing to consent to. */
  'notAsked',
  /** Somebody who was asked has not answered yet. */
  'open',
  'given',
  /** Of several some, and nobody is known to be against. */
  'partly',
  'refused',
  /** Everybody answered, and nobody was for or against. */
  'notGiven',
  /** What was consented to has changed since. */
  'voided',
] as const
export type ConsentState = (typeof consentStates)[number]

/** Asked for, and not there. */
export const missingConsent = [
  'refused',
  'partly',
  'notGiven',
  'voided',
] as const satisfies readonly ConsentState[]

const answered: readonly string[] = ['given', 'partly', 'refused', 'notGiven']

/** Guardians answered, and to the action part as it is. */
export const isAnswered = (state: string | null | undefined): boolean =>
  answered.includes(state ?? '')

/**
 * The law speaks of "de ouders" and does not say whether one of two suffices, so a board does; a
 * refusal that is known always counts.
 */
export const consentOfWhom = ['one', 'all'] as const
/** What of a plan may be established while consent is missing. */
export const withoutConsent = ['nothing', 'perspective'] as const
export type ConsentPolicy = {
  consentOf: (typeof consentOfWhom)[number]
  withoutConsent: (typeof withoutConsent)[number]
}
export const strictest: ConsentPolicy = { consentOf: 'all', withoutConsent: 'nothing' }
/** Of what was sent before there was a policy, so that nothing that is on its way stands still. */
export const beforePolicies: ConsentPolicy = { consentOf: 'one', withoutConsent: 'perspective' }

/** What was fixed about consent when a plan was sent. */
export type ConsentTerms = ConsentPolicy & {
  /** SHA-256 of the action part that consent is asked for, or was given to before. */
  actionDigest?: string
  /** The earlier request in which consent was given to this same action part. */
  earlierRequest?: string
}

export type Consent = {
  state: Exclude<ConsentState, 'voided'>
  asked: number
  given: number
  refused: number
}

export type ConsentAnswer = {
  intents: readonly Intent[]
  status: SignerStatus
  intent?: Intent | null | undefined
}

const isAsked = ({ intents }: ConsentAnswer): boolean => intents.includes('consentActionPart')

/** How consent stands after the answers so far. */
export function consentOf(signers: readonly ConsentAnswer[], terms: ConsentTerms): Consent {
  const asked = signers.filter(isAsked)
  const count = (intent: Intent) => signers.filter((signer) => signer.intent === intent).length
  const counts = {
    asked: asked.length,
    given: count('consentActionPart'),
    refused: count('disagreeWithStatement'),
  }
  const open = asked.filter(({ status }) => status === 'waiting' || status === 'invited').length
  return { ...counts, state: consentState({ ...counts, open }, terms) }
}

type ConsentCounts = Omit<Consent, 'state'> & { open: number }

export function consentState(
  { asked, given, refused, open }: ConsentCounts,
  { consentOf: of, actionDigest, earlierRequest }: ConsentTerms,
): Consent['state'] {
  if (asked === 0 && earlierRequest === undefined) {
    return actionDigest === undefined ? 'notAsked' : 'notGiven'
  }
  if (refused > 0) {
    return 'refused'
  }
  if (open > 0) {
    return 'open'
  }
  if (given === asked || (of === 'one' && given > 0)) {
    return 'given'
  }
  return given > 0 ? 'partly' : 'notGiven'
}

type Establishable = 'whole' | 'perspective' | 'nothing'

/** What may be established as consent stands; while somebody may still answer, nothing. */
export function establishable(
  { state }: Pick<Consent, 'state'>,
  policy: ConsentPolicy,
): Establishable {
  if (state === 'given' || state === 'notAsked') {
    return 'whole'
  }
  return state === 'open' ? 'nothing' : policy.withoutConsent
}

const establishing: Readonly<Record<Establishable, readonly Intent[]>> = {
  whole: ['established'],
  perspective: ['establishedPerspective'],
  nothing: [],
}

/** What somebody may sign now of what their slot asks. */
export const intentsNow = (
  asked: readonly Intent[],
  signers: readonly ConsentAnswer[],
  terms: ConsentTerms,
): Intent[] => {
  const now = establishing[establishable(consentOf(signers, terms), terms)]
  return asked.flatMap((intent) => (intent === 'established' ? now : [intent]))
}

/** What somebody is asked under these terms: consent to an action part, once. */
export function askedUnder(slot: readonly SlotIntent[], terms: ConsentTerms): Intent[] {
  const isOfConsent = slot.includes('consentActionPart') && terms.actionDigest !== undefined
  const isAsked = isOfConsent && terms.earlierRequest === undefined
  const asked = slot
    .filter((intent) => intent !== 'consentActionPart' || isAsked)
    .map((intent): Intent =>
      intent === 'disagreeWithStatement' && !isOfConsent ? 'disagreeWithPlan' : intent,
    )
  return asked.some((intent) => !isAgainst(intent)) ? asked : ['seen', ...asked]
}

/** Needs a statement, and is told to the sender at once. */
export const isAgainst = (intent: Intent): boolean =>
  intent === 'disagreeWithStatement' || intent === 'disagreeWithPlan'

/** The terms as an event tells them, and how many are asked: a verifier holds the answers against it. */
export const consentFacts = (
  terms: ConsentTerms,
  asked: number,
): Record<string, string | number> => ({
  consentAsked: asked,
  consentOf: terms.consentOf,
  withoutConsent: terms.withoutConsent,
  ...(terms.actionDigest !== undefined && { actionDigest: terms.actionDigest }),
  ...(terms.earlierRequest !== undefined && { earlierRequest: terms.earlierRequest }),
})
