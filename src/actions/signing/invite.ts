import type { PayloadRequest } from 'payload'

import { idOf } from '../../access/person.js'
import type { SignerAddress } from '../../domain/signing/addresses.js'
import { invitable } from '../../domain/signing/turns.js'
import { recordEvent } from '../audit/recordEvent.js'
import { composeMail } from '../mail/composeMail.js'
import { sendMail, wasSent } from '../mail/sendMail.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { addressesOf, signersOf, type StoredRequest, type StoredSigner } from './stored.js'
import { newToken, signingLink } from './token.js'

/** Holds the secret of a link until its mail is written; it is kept nowhere else. */
export type Invitation = { signer: StoredSigner; token: string; isReminder: boolean }

/** Invites whose turn it is, in the transaction of what made it their turn. */
export async function inviteNext(
  req: PayloadRequest,
  request: StoredRequest,
  at: string,
): Promise<Invitation[]> {
  const invitations: Invitation[] = []
  for (const signer of invitable(await signersOf(req, request.id))) {
    invitations.push(await invite(req, { request, signer, at }))
  }
  return invitations
}

type Invite = { request: StoredRequest; signer: StoredSigner; at: string }

/** Gives a signer a link; a link they had before stops working. */
export async function invite(
  req: PayloadRequest,
  { request, signer, at }: Invite,
): Promise<Invitation> {
  const { token, hash } = await newToken(req)
  const isReminder = Boolean(signer.invitedAt)
  const addresses = addressesOf(request, await signersOf(req, request.id))
  await updateRecord(
    req,
    { collection: 'signers', id: signer.id },
    { status: 'invited', tokenHash: hash },
  )
  await recordEvent(req, {
    request,
    type: 'signer.invited',
    at,
    ...toldOf(signer, isReminder, addresses.get(signer.id)),
  })
  return { signer, token, isReminder }
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

/**
 * After the transaction. A mail that cannot be sent leaves its signer invited without `invitedAt`:
 * the panel shows it, the coordinator can send it again, and the sweep does.
 */
export async function mailInvitations(
  req: PayloadRequest,
  request: StoredRequest,
  invitations: readonly Invitation[],
): Promise<void> {
  for (const { signer, token, isReminder } of invitations) {
    const sent = await wasSent(req, `invitation of signer ${signer.id}`, () =>
      sendMail(req, {
        to: { name: signer.name, address: signer.email },
        schoolId: idOf(request.school) ?? '',
        ...composeMail({
          kind: isReminder ? 'reminder' : 'invitation',
          values: valuesOf(request, signer),
          link: signingLink(req, token),
          informal: signer.role === 'pupil',
          message: request.snapshot.message,
        }),
      }),
    )
    if (sent) {
      const invitedAt = nowOf(req)
      await updateRecord(req, { collection: 'signers', id: signer.id }, { invitedAt })
    }
  }
}

export const valuesOf = ({ snapshot, title }: StoredRequest, signer: StoredSigner) => ({
  name: signer.name,
  school: snapshot.document.organisation.school,
  title,
  roleLabel: signer.roleLabel,
  sender: snapshot.sender.name,
})
