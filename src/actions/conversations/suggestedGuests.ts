import type { PayloadRequest } from 'payload'

import type { NamedGuest } from '../../domain/conversations/checkGuests.js'
import type { GuestRole } from '../../domain/conversations/conversation.js'
import { proposedGuests } from '../../domain/conversations/proposedGuests.js'
import { idOf } from '../../domain/kernel/reference.js'
import { fullName } from '../../domain/pupils/name.js'
import type { SignerRole } from '../../domain/signing/slots.js'
import { pupilOf, type StoredPlan } from '../plans/stored.js'
import { findRecords } from '../records.js'

export type SuggestedGuest = NamedGuest

/** Who a plan is about and who signs it. */
export async function suggestedGuests(
  req: PayloadRequest,
  plan: StoredPlan,
): Promise<SuggestedGuest[]> {
  const pupil = idOf(plan.pupil) ? await pupilOf(req, plan) : undefined
  return proposedGuests({
    guardians: pupil?.guardians ?? [],
    pupil: pupil && { name: fullName(pupil), email: pupil.email },
    signers: await signersOf(req, plan),
  })
}

const roles: Record<SignerRole, GuestRole> = {
  guardian: 'guardian',
  pupil: 'pupil',
  teacher: 'colleague',
  careCoordinator: 'colleague',
  principal: 'colleague',
}

async function signersOf(req: PayloadRequest, { id }: StoredPlan): Promise<SuggestedGuest[]> {
  const signers = await findRecords(req, 'signers', {
    where: { 'request.plan': { equals: id } },
    select: { name: true, email: true, role: true },
    sort: '-createdAt',
  })
  return signers.map(({ name, email, role }) => ({ name, email, role: roles[role] }))
}
