/** What the queue calls the mails of a guest. */
import type { StoredGuest } from './stored.js'

type Named = Pick<StoredGuest, 'id'>

export const invitationMail = ({ id }: Named) => ({ kind: 'conversationInvitation', id }) as const

/** That it does not go on, or not with them. */
export const farewellMail = ({ id }: Named) => ({ kind: 'conversationCancelled', id }) as const
