/** Whom a conversation is proposed to be with; others can be invited by hand. */
import { isSameMailbox } from '../contact/mailbox.js'
import { withCustody, withoutCustody } from '../pupils/custody.js'
import type { NamedGuest } from './checkGuests.js'

type Guardian = { name: string; email?: string | null; hasCustody?: boolean | null }
type Person = { name: string; email?: string | null }

type Known = {
  guardians: readonly Guardian[]
  /** `undefined` of a plan about a group or the school. */
  pupil: Person | undefined
  /** Of this plan, the last that were asked first. */
  signers: readonly NamedGuest[]
}

/**
 * Guardians with custody and the pupil, as the school knows them; then who was asked to sign, each once.
 * Guardians who share an address are two people.
 */
export function proposedGuests({ guardians, pupil, signers }: Known): NamedGuest[] {
  const family: NamedGuest[] = [
    ...withCustody(guardians).map((guardian) => guestOf(guardian, 'guardian')),
    ...(pupil ? [guestOf(pupil, 'pupil')] : []),
  ]
  const notAsked = withoutCustody(guardians)
  return signers
    .filter((signer) => signer.role !== 'guardian' || !isAmong(signer, notAsked))
    .reduce((known, signer) => (isAmong(signer, known) ? known : [...known, signer]), family)
}

const guestOf = ({ name, email }: Person, role: NamedGuest['role']): NamedGuest => ({
  ...{ name, email: email ?? '', role },
})

/** By the same name, or at the same address by another. */
const isAmong = (person: Person, known: readonly Person[]): boolean =>
  known.some(({ name, email }) => name === person.name || isSameAddress(email, person.email))

const isSameAddress = (one: Person['email'], other: Person['email']): boolean =>
  Boolean(one && other && isSameMailbox(one, other))
