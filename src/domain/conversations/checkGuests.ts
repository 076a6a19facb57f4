/** Whom a planner sent: to invite to a new conversation, or to one that is still to come. */
import { isEmail } from '../contact/isEmail.js'
import { isName } from '../contact/isName.js'
import { isSameMailbox } from '../contact/mailbox.js'
import { sentList, sentText } from '../kernel/sentText.js'
import { conversationLimits, guestRoles, type GuestRole } from './conversation.js'
import type { Checked, PlanningProblem } from './planningProblem.js'

export type NamedGuest = { name: string; email: string; role: GuestRole }

/** Of someone with an account the address is looked up: who plans need not know it. */
export type ColleagueAddress = { id: string; name: string; email: string }

export type AskedGuests = {
  colleagues: readonly ColleagueAddress[]
  senderEmail: string
  /** Of who planned it, and sits there already. @default senderEmail */
  plannerEmail?: string
  /** Who are invited already. */
  invited: readonly Pick<NamedGuest, 'email'>[]
}

export function checkGuests(sent: unknown, asked: AskedGuests): Checked<NamedGuest[]> {
  const guests = sentList(sent, 'guests')
    .slice(0, conversationLimits.guests + 1)
    .map((one) => guestIn(one, asked))
  const isCount =
    guests.length > 0 && guests.length + asked.invited.length <= conversationLimits.guests
  const problems = [
    ...(isCount ? [] : [{ code: 'guests' as const }]),
    ...guests.flatMap((guest, index) => {
      const codes = guestProblems(guest, { ...asked, others: guests.slice(0, index) })
      return codes.map((code): PlanningProblem => ({ code, index }))
    }),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: guests as NamedGuest[] }
}

type SentGuest = { name: string; email: string; role: string }

function guestIn(sent: unknown, { colleagues }: AskedGuests): SentGuest {
  const role = sentText(sent, 'role')
  const colleague = colleagues.find(({ id }) => id === sentText(sent, 'user'))
  return role === 'staff'
    ? { name: colleague?.name ?? '', email: colleague?.email ?? '', role }
    : { name: sentText(sent, 'name'), email: sentText(sent, 'email'), role }
}

type Among = AskedGuests & { others: readonly Pick<NamedGuest, 'email'>[] }

function guestProblems(guest: SentGuest, among: Among): PlanningProblem['code'][] {
  const { name, email, role } = guest
  if (role === 'staff' && email === '') {
    return ['colleague']
  }
  const isRole = guestRoles.some((known) => known === role)
  return [
    ...(isName(name) ? [] : ['guest' as const]),
    ...addressProblems(guest, among),
    ...(isRole ? [] : ['role' as const]),
  ]
}

/** A mailbox has one calendar: it holds one invitation, and would lose that of both who share it. */
function addressProblems(
  { email, role }: SentGuest,
  { invited, others, ...hosts }: Among,
): PlanningProblem['code'][] {
  if (!isEmail(email)) {
    return ['email']
  }
  const isTaken = (among: readonly Pick<NamedGuest, 'email'>[]) =>
    among.some((other) => isSameMailbox(email, other.email))
  const host = hostProblem({ email, role }, hosts)
  if (host) {
    return [host]
  }
  return isTaken(invited) ? ['invitedGuest'] : isTaken(others) ? ['doubleGuest'] : []
}

/** Whoever adds a guest may be a colleague of who planned it, and come along. */
function hostProblem(
  { email, role }: Pick<SentGuest, 'email' | 'role'>,
  { senderEmail, plannerEmail = senderEmail }: Pick<AskedGuests, 'senderEmail' | 'plannerEmail'>,
): PlanningProblem['code'] | undefined {
  const isPlanner = isSameMailbox(email, plannerEmail)
  if (isSameMailbox(email, senderEmail)) {
    return isPlanner || role !== 'staff' ? 'senderAddress' : undefined
  }
  return isPlanner ? 'plannerAddress' : undefined
}
