import type { LeftOut } from '../../actions/signing/signingState.js'
import { isSignedWith } from '../../domain/plans/sectionAccess.js'
import type { SignatureSlot } from '../../domain/signing/slots.js'
import type { Signers } from './signersToSend.js'

type Sending = Pick<Signers, 'signers'> & { slots: readonly SignatureSlot[] }

/** What stays out of what these people sign: of who could sign, only they count. */
export function leftOutFor(sections: readonly LeftOut[], { slots, signers }: Sending): LeftOut[] {
  const chosen = new Set(signers.map(({ slotId }) => slotId))
  const roles = slots.filter(({ id }) => chosen.has(id)).map(({ role }) => role)
  return sections.filter((section) => !isSignedWith(section, roles))
}
