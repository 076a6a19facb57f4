import type { PayloadRequest } from 'payload'

import type { SignerAddress } from '../../domain/signing/addresses.js'
import { invitable } from '../../domain/signing/turns.js'
import { recordEvent } from '../audit/recordEvent.js'
import { queueMail } from '../mail/queueMail.js'
import { updateRecord } from '../records.js'
import {
  addressesOf,
  consentTermsIn,
  signersOf,
  type StoredRequest,
  type StoredSigner,
} from './stored.js'

/** Invites whose turn it is, in the transaction of what made it their turn. */
export async function inviteNext(
  req: PayloadRequest,
  request: StoredRequest,
  at: string,
): Promise<void> {
  for (const signer of invitable(await signersOf(req, request.id), consentTermsIn(request))) {
    await invite(req, { request, signer, at })
  }
}

type Invite = { request: StoredRequest; signer: StoredSigner; at: string }

/** Has a signer mailed a link; it is made when the mail is sent, and the one before stops working. */
export async function invite(req: PayloadRequest, { request, signer, at }: Invite): Promise<void> {
  const { id } = signer
  const reminder = Boolean(signer.invitedAt)
  const addresses = addressesOf(request, await signersOf(req, request.id))
  await updateRecord(req, { collection: 'signers', id }, { status: 'invited' })
  await recordEvent(req, {
    request,
    type: 'signer.invited',
    at,
    ...toldOf(signer, reminder, addresses.get(id)),
  })
  await queueMail(req, { kind: 'signingInvitation', id, reminder })
}

/** The masked address is committed to on its own: the evidence opens it, and keeps the whole closed. */
const toldOf = (
  { id, role, name, email }: StoredSigner,
  reminder: boolean,
  address: SignerAddress | undefined,
) => ({
  facts: {
    signerId: id,
    role,
    reminder,
    ...(address && { mailbox: address.mailbox }),
    ...(address?.ofSender && { ofSender: true }),
  },
  personal: { name, email, ...(address && { address: address.masked }) },
})
