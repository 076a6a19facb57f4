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
      const others = [...asked.invited, ...guests.slice(0, index)]
      const codes = guestProblems(guest, { senderEmail: asked.senderEmail, others })
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

type Among = Pick<AskedGuests, 'senderEmail'> & { others: readonly Pick<NamedGuest, 'email'>[] }

function guestProblems({ name, email, role }: SentGuest, among: Among): PlanningProblem['code'][] {
  if (role === 'staff' && email === '') {
    return ['colleague']
  }
  const isRole = guestRoles.some((known) => known === role)
  return [
    ...(isName(name) ? [] : ['guest' as const]),
    ...addressProblems(email, among),
    ...(isRole ? [] : ['role' as const]),
  ]
}

/** A mailbox has one calendar: it holds one invitation, and would lose that of both who share it. */
function addressProblems(email: string, { senderEmail, others }: Among): PlanningProblem['code'][] {
  if (!isEmail(email)) {
    return ['email']
  }
  if (isSameMailbox(email, senderEmail)) {
    return ['senderAddress']
  }
  return others.some((other) => isSameMailbox(email, other.email)) ? ['doubleGuest'] : []
}
