/** Who is mailed that a conversation does not go on, or not with them. */
import { isSameMailbox } from '../contact/mailbox.js'

type Invited = { email: string; tokenHash?: string | null; withdrawnAt?: string | null }

/**
 * Not who was never mailed, nor who was withdrawn and is invited again at the same mailbox: its calendar
 * would lose the invitation that holds. `all`: who were ever invited, this guest among them.
 */
export function isOwedFarewell(guest: Invited, all: readonly Invited[]): boolean {
  const ofMailbox = all.filter(({ email }) => isSameMailbox(email, guest.email))
  const wasMailed = ofMailbox.some(({ tokenHash }) => tokenHash)
  const isInvitedAgain = ofMailbox.some(({ withdrawnAt }) => !withdrawnAt)
  return wasMailed && !(guest.withdrawnAt && isInvitedAgain)
}
