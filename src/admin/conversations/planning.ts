/** What the form for a conversation holds, and what is sent of it. */
import type {
  ConversationsOfPlan,
  ListedConversation,
  ListedGuest,
} from '../../actions/conversations/conversationsOfPlan.js'
import type { SuggestedGuest } from '../../actions/conversations/suggestedGuests.js'
import type { PlanningProblem } from '../../domain/conversations/planningProblem.js'
import type { GuestRole, Moment, Place } from '../../domain/conversations/conversation.js'
import { newRowId } from '../fields/rows.js'

export type DraftGuest = {
  key: string
  role: GuestRole
  name: string
  email: string
  /** Of a colleague with an account, whose address the server knows. */
  user?: string
}

export type DraftMoment = Moment & { key: string }

export type Draft = {
  moments: readonly DraftMoment[]
  place: Place
  message: string
  guests: readonly DraftGuest[]
}

export const emptyMoment = (): DraftMoment => ({ key: newRowId(), date: '', from: '', to: '' })

export const emptyDraft = (): Draft => ({
  moments: [emptyMoment()],
  place: { kind: 'address', text: '' },
  message: '',
  guests: [],
})

export const draftOf = ({ moments, place, message }: ListedConversation): Draft => ({
  moments: moments.map((moment) => ({ ...moment, key: newRowId() })),
  ...{ place, message, guests: [] },
})

export const guestOf = ({ name, email, role }: SuggestedGuest): DraftGuest => ({
  key: newRowId(),
  ...{ name, email, role },
})

export const someoneElse = (): DraftGuest => guestOf({ name: '', email: '', role: 'colleague' })

export const colleagueOf = ({ id, name }: { id: string; name: string }): DraftGuest => ({
  key: newRowId(),
  ...{ name, email: '', role: 'staff', user: id },
})

type Guest = Pick<DraftGuest, 'name' | 'role' | 'user'>

/** Who are invited to a conversation that is there. */
export const invitedTo = ({ guests }: Pick<ListedConversation, 'guests'>): ListedGuest[] =>
  guests.filter(({ withdrawnAt }) => withdrawnAt === undefined)

/** Who can still be added with one press. */
export const notInvited = (
  { suggestions }: Pick<ConversationsOfPlan, 'suggestions'>,
  guests: readonly Guest[],
): SuggestedGuest[] =>
  suggestions.filter(({ name }) => !guests.some((guest) => guest.name === name))

/** Of the school, but for who plans it; of who is invited already we know the name. */
export const freeColleagues = (
  { colleagues }: Pick<ConversationsOfPlan, 'colleagues'>,
  { guests, host }: { guests: readonly Guest[]; host: string },
): ConversationsOfPlan['colleagues'] =>
  colleagues.filter(
    ({ id, name }) =>
      id !== host &&
      !guests.some(({ user, ...guest }) =>
        user === undefined ? guest.role === 'staff' && guest.name === name : user === id,
      ),
  )

export const bodyOf = ({ moments, place, message, guests }: Draft) => ({
  moments: moments.map(({ date, from, to }) => ({ date, from, to })),
  ...{ place, message },
  ...bodyOfGuests({ guests }),
})

export const bodyOfGuests = ({ guests }: Pick<Draft, 'guests'>) => ({
  guests: guests.map(({ role, name, email, user }) =>
    user === undefined ? { role, name, email } : { role, user },
  ),
})

const ofMoments: readonly PlanningProblem['code'][] = [
  'date',
  'time',
  'order',
  'past',
  'far',
  'skipped',
  'double',
]
const ofGuests: readonly PlanningProblem['code'][] = [
  'guest',
  'email',
  'senderAddress',
  'plannerAddress',
  'invitedGuest',
  'doubleGuest',
  'role',
  'colleague',
]

type Of = 'moments' | 'guests'

/** Of one moment or one guest. */
export const problemsAt = (
  problems: readonly PlanningProblem[],
  of: Of,
  at: number,
): PlanningProblem['code'][] =>
  problems
    .filter(({ code, index }) => {
      return index === at && (of === 'moments' ? ofMoments : ofGuests).includes(code)
    })
    .map(({ code }) => code)
