import type { PayloadRequest } from 'payload'

import { idOf } from '../../domain/kernel/reference.js'
import { withCustody } from '../../domain/pupils/custody.js'
import { fullName } from '../../domain/pupils/name.js'
import type { SignatureSlot } from '../../domain/signing/slots.js'
import { pupilOf, type StoredPlan, type StoredPupil } from '../plans/stored.js'
import { schoolOf } from '../schoolOf.js'
import { senderOf } from '../senderOf.js'

export type Suggestion = { name: string; email: string }

/** Who is known to sign a plan in which role; without an address where the school has none. */
export async function knownSigners(
  req: PayloadRequest,
  plan: StoredPlan,
): Promise<Record<SignatureSlot['role'], Suggestion[]>> {
  const pupil = idOf(plan.pupil) ? await pupilOf(req, plan) : undefined
  const { principal } = await schoolOf(req, plan)
  return {
    guardian: pupil ? guardiansOf(pupil) : [],
    pupil: pupil ? named({ name: fullName(pupil), email: pupil.email }) : [],
    principal: named(principal ?? {}),
    careCoordinator: named(senderOf(req)),
    teacher: [],
  }
}

/** Only who has custody is asked to consent, and reads the file; others can be added by hand. */
const guardiansOf = ({ guardians }: StoredPupil): Suggestion[] =>
  withCustody(guardians).flatMap(named)

const named = ({ name, email }: { name?: string | null; email?: string | null }): Suggestion[] =>
  name ? [{ name, email: email ?? '' }] : []
