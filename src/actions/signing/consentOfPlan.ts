/** What is asked of guardians when a plan is sent, and what the plan remembers of their answers. */
import type { PayloadRequest } from 'payload'

import type { Answers } from '../../domain/definition/answers.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { idOf } from '../../domain/kernel/reference.js'
import { actionDigestOf } from '../../domain/plans/actionPart.js'
import {
  strictest,
  type Consent,
  type ConsentPolicy,
  type ConsentTerms,
} from '../../domain/signing/consent.js'
import { loadAsSystem } from '../load.js'
import { circumstancesOf } from '../plans/circumstancesOf.js'
import type { StoredPlan } from '../plans/stored.js'
import { updateRecord } from '../records.js'
import { queueVoided } from './mailVoided.js'
import { consentTermsIn, type StoredRequest } from './stored.js'

type Content = { definition: PlanDefinition; answers: Answers }

const digestOfPlan = (req: PayloadRequest, plan: StoredPlan, { definition, answers }: Content) =>
  actionDigestOf(definition, answers, circumstancesOf(req, plan))

/** Consent that was given to this same action part holds; to another it is asked anew. */
export async function consentTerms(
  req: PayloadRequest,
  plan: StoredPlan,
  content: Content,
): Promise<ConsentTerms> {
  const { consentOf, withoutConsent } = await policyOf(req, plan)
  const actionDigest = await digestOfPlan(req, plan, content)
  const holds = plan.consent === 'given' && plan.consentDigest === actionDigest
  return {
    consentOf,
    withoutConsent,
    ...(actionDigest !== undefined && { actionDigest }),
    ...(holds && plan.consentRequest && { earlierRequest: plan.consentRequest }),
  }
}

type StoredBoard = { [K in keyof ConsentPolicy]?: ConsentPolicy[K] | null }

async function policyOf(req: PayloadRequest, { board }: StoredPlan): Promise<ConsentPolicy> {
  const stored = await loadAsSystem<StoredBoard>(req, {
    collection: 'boards',
    id: idOf(board) ?? '',
  })
  return {
    consentOf: stored.consentOf ?? strictest.consentOf,
    withoutConsent: stored.withoutConsent ?? strictest.withoutConsent,
  }
}

/** After an answer; until everybody answered it may still change. */
export function keepConsent(
  req: PayloadRequest,
  request: StoredRequest,
  { state }: Pick<Consent, 'state'>,
): Promise<void> {
  const { actionDigest, earlierRequest } = consentTermsIn(request)
  const kept = { consentDigest: actionDigest, consentRequest: earlierRequest ?? request.id }
  return updateRecord(
    req,
    { collection: 'plans', id: idOf(request.plan) ?? '' },
    { consent: state, ...kept },
  )
}

const answered = ['given', 'partly', 'refused', 'notGiven']

/**
 * What a save changes of consent: an action part that is not the one that guardians answered to
 * voids what they answered. Whoever consented is told, once.
 */
export async function consentAfterSave(
  req: PayloadRequest,
  plan: StoredPlan,
  content: Content,
): Promise<Pick<StoredPlan, 'consent'>> {
  const { consent, consentDigest, consentRequest } = plan
  if (!consent || !answered.includes(consent)) {
    return {}
  }
  if (consentDigest === (await digestOfPlan(req, plan, content))) {
    return {}
  }
  if (consentRequest && (consent === 'given' || consent === 'partly')) {
    await queueVoided(req, consentRequest)
  }
  return { consent: 'voided' }
}
