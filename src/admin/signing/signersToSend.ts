/** The people filled in per slot: who is sent a mail, and what is still missing. */
import { isEmail } from '../../domain/contact/isEmail.js'
import type { SignatureSlot } from '../../domain/signing/slots.js'

export type Person = { key: string; name: string; email: string }
export type People = Readonly<Record<string, readonly Person[]>>
export type SignerToSend = { slotId: string; name: string; email: string }
export type PersonProblem = { key: string; code: 'nameMissing' | 'emailMissing' | 'emailInvalid' }

export type Signers = {
  signers: SignerToSend[]
  problems: PersonProblem[]
  /** Required slots in which nobody was filled in. */
  emptySlots: SignatureSlot[]
}

export const isBlank = ({ name, email }: Person): boolean =>
  name.trim() === '' && email.trim() === ''

export function signersToSend(slots: readonly SignatureSlot[], people: People): Signers {
  const filled = slots.map((slot) => ({
    slot,
    persons: (people[slot.id] ?? []).filter((person) => !isBlank(person)),
  }))
  return {
    signers: filled.flatMap(({ slot, persons }) =>
      persons.map(({ name, email }) => ({
        slotId: slot.id,
        name: name.trim(),
        email: email.trim(),
      })),
    ),
    problems: filled.flatMap(({ persons }) => persons.flatMap(problemsOf)),
    emptySlots: filled
      .filter(({ slot, persons }) => slot.required && persons.length === 0)
      .map(({ slot }) => slot),
  }
}

function problemsOf({ key, name, email }: Person): PersonProblem[] {
  const problems: PersonProblem[] = []
  if (name.trim() === '') {
    problems.push({ key, code: 'nameMissing' })
  }
  if (email.trim() === '') {
    problems.push({ key, code: 'emailMissing' })
  } else if (!isEmail(email.trim())) {
    problems.push({ key, code: 'emailInvalid' })
  }
  return problems
}

/** Who gets a mail at once, and who when those before them have signed. */
export function byTurn(slots: readonly SignatureSlot[], signers: readonly SignerToSend[]) {
  const orderOf = ({ slotId }: SignerToSend): number =>
    slots.find(({ id }) => id === slotId)?.order ?? 0
  const first = Math.min(...signers.map(orderOf))
  return {
    now: signers.filter((signer) => orderOf(signer) === first),
    later: signers.filter((signer) => orderOf(signer) !== first),
  }
}
