/**
 * Whose mailbox a personal link goes to. Whoever reads a mailbox can sign with every link in it, so
 * the sender's own is no address for others, and a shared one is asked about and told of.
 */
import { isSameMailbox, mailboxOf, maskEmail } from '../contact/mailbox.js'
import type { SignerRole } from './slots.js'

export type Addressed = { name: string; email: string }

/** Roles in which a person of the school signs, the sender too. */
const schoolRoles: readonly SignerRole[] = ['teacher', 'careCoordinator', 'principal']

/** Whether a link meant for somebody else would come to the sender. */
export const isAnothersAtSender = (
  signer: Addressed,
  role: SignerRole | undefined,
  sender: Addressed,
): boolean =>
  isSameMailbox(signer.email, sender.email) &&
  !(role !== undefined && schoolRoles.includes(role) && isSameName(signer.name, sender.name))

const plainName = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

const isSameName = (one: string, other: string): boolean => plainName(one) === plainName(other)

/** One mailbox, as it was first written, and the different people whose links go there. */
export type SharedAddress = { email: string; names: string[] }

/** A person who signs in two roles shares an address with nobody. */
export function sharedAddresses(people: readonly Addressed[]): SharedAddress[] {
  const mailboxes = new Map<string, SharedAddress>()
  for (const { name, email } of people) {
    const shared = mailboxes.get(mailboxOf(email)) ?? { email, names: [] }
    mailboxes.set(mailboxOf(email), shared)
    if (!shared.names.some((known) => isSameName(known, name))) {
      shared.names.push(name)
    }
  }
  return [...mailboxes.values()].filter(({ names }) => names.length > 1)
}

/** What the evidence tells of the address that a link was mailed to. */
export type SignerAddress = {
  /** As `maskEmail` gives it. */
  masked: string
  /** Counted within one request: two signers with the same number shared a mailbox. */
  mailbox: number
  /** The mailbox of whoever sent the plan. */
  ofSender?: true
}

/** By signer, and the same whenever it is asked: mailboxes are counted in the order of the ids. */
export function signerAddresses(
  signers: readonly { id: string; email: string }[],
  senderEmail: string,
): Map<string, SignerAddress> {
  const sorted = [...signers].sort((a, b) => (a.id < b.id ? -1 : 1))
  const mailboxes = [...new Set(sorted.map(({ email }) => mailboxOf(email)))]
  return new Map(
    signers.map(({ id, email }) => [
      id,
      {
        masked: maskEmail(email),
        mailbox: mailboxes.indexOf(mailboxOf(email)) + 1,
        ...(isSameMailbox(email, senderEmail) && { ofSender: true as const }),
      },
    ]),
  )
}
