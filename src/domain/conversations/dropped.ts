/**
 * An invitation that is deleted with its plan, while the conversation was still to come: what the mail
 * needs that says so, and the name of no pupil but of one who is invited.
 */
import type { Inviter } from '../contributions/contribution.js'
import type { GuestRole, Moment, Place } from './conversation.js'

export type DroppedInvitation = {
  guest: { name: string; email: string; role: GuestRole; calendarMoment?: Moment | null }
  conversation: {
    id: string
    status: 'cancelled'
    moments: Moment[]
    place: Place
    plannedBy: Inviter
    sequence: number
    changedAt: string
    school?: string | null
    board?: string | null
  }
}
