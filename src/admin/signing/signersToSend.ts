/** The people filled in per slot: who is sent a mail, and what is still missing. */
import {
  sharedAddresses,
  type Addressed,
  type SharedAddress,
} from '../../domain/signing/addresses.js'
import {
  checkSigners,
  type NamedSigner,
  type SignerIssue,
} from '../../domain/signing/checkSigners.js'
import type { SignatureSlot } from '../../domain/signing/slots.js'

export type Person = Addressed & { key: string }
export type People = Readonly<Record<string, readonly Person[]>>
/** What the server would refuse, and the key of the person it is about. */
export type PersonIssue = SignerIssue & { key?: string }

export type Signers = {
  signers: NamedSigner[]
  issues: PersonIssue[]
  /** To be confirmed by the sender. */
  shared: SharedAddress[]
}

export const isBlank = ({ name, email }: Person): boolean =>
  name.trim() === '' && email.trim() === ''

export function signersToSend(
  slots: readonly SignatureSlot[],
  people: People,
  sender: Addressed,
): Signers {
  const filled = slots.flatMap(({ id }) =>
    (people[id] ?? [])
      .filter((person) => !isBlank(person))
      .map((person) => ({ ...person, slotId: id })),
  )
  const signers = filled.map(({ slotId, name, email }) => ({
    ...{ slotId, name: name.trim(), email: email.trim() },
  }))
  const shared = sharedAddresses(signers)
  const checked = checkSigners(
    { slots: [...slots] },
    { signers, sharedAddresses: shared.map(({ email }) => email), sender },
  )
  const keyOf = ({ index }: SignerIssue) => (index === undefined ? undefined : filled[index]?.key)
  const issues = checked.ok ? [] : checked.issues
  return {
    signers,
    shared,
    issues: issues.map((issue) => {
      const key = keyOf(issue)
      return { ...issue, ...(key !== undefined && { key }) }
    }),
  }
}

/** Who gets a mail at once, and who when those before them have signed. */
export function byTurn(slots: readonly SignatureSlot[], signers: readonly NamedSigner[]) {
  const orderOf = ({ slotId }: NamedSigner): number =>
    slots.find(({ id }) => id === slotId)?.order ?? 0
  const first = Math.min(...signers.map(orderOf))
  return {
    now: signers.filter((signer) => orderOf(signer) === first),
    later: signers.filter((signer) => orderOf(signer) !== first),
  }
}
