/** With whom the form shares the draft, what is still wrong with that, and which remarks are listed. */
import type {
  ListedRemark,
  SharingOfPlan,
  SuggestedReader,
} from '../../actions/sharing/sharingOfPlan.js'
import { isSameMailbox } from '../../domain/contact/mailbox.js'
import { personProblems, type PersonProblem } from '../../domain/contributions/sentPeople.js'
import { remarkStatuses, type RemarkStatus } from '../../domain/sharing/remark.js'

export type Named = SuggestedReader & { message: string }
export type NamedProblem = PersonProblem | 'alreadyShared'

export const nobodyYet = ({ roles }: SharingOfPlan): Named => ({
  role: roles[0] ?? 'guardian',
  name: '',
  email: '',
  message: '',
})

type Known = Pick<SharingOfPlan, 'shares'>

const isShared = (person: SuggestedReader, { shares }: Known): boolean =>
  shares.some(
    ({ status, name, email, role }) =>
      status === 'shared' &&
      role === person.role &&
      name === person.name &&
      isSameMailbox(email, person.email),
  )

/** People known to the school with whom the draft is not shared yet. */
export const notShared = ({ suggestions, ...known }: SharingOfPlan): SuggestedReader[] =>
  suggestions.filter((person) => !isShared(person, known))

const trimmed = ({ name, email, ...rest }: Named): Named => ({
  ...rest,
  name: name.trim(),
  email: email.trim(),
})

export function namedProblems(named: Named, plan: SharingOfPlan): NamedProblem[] {
  const person = trimmed(named)
  return [
    ...personProblems(person, plan.senderEmail),
    ...(isShared(person, plan) ? ['alreadyShared' as const] : []),
  ]
}

export function bodyOfNamed(named: Named) {
  const { name, email, role, message } = trimmed(named)
  return {
    people: [{ name, email, role }],
    ...(message.trim() !== '' && { message: message.trim() }),
  }
}

export type Filter = RemarkStatus | 'all'

/** Of each state how many, and of all: the choices above the list. */
export const filtersOf = (remarks: readonly ListedRemark[]): { filter: Filter; count: number }[] =>
  [...remarkStatuses, 'all' as const].map((filter) => ({
    filter,
    count: filtered(remarks, filter).length,
  }))

export const filtered = (remarks: readonly ListedRemark[], filter: Filter): ListedRemark[] =>
  remarks.filter(({ status }) => filter === 'all' || status === filter)

/** Answers that are being written, by the remark of each. */
export type Typed = Readonly<Record<string, string>>

/** Those of the filter, and what is being answered: a colleague who was first takes no words away. */
export function listed(
  remarks: readonly ListedRemark[],
  { filter, typed }: { filter: Filter; typed: Typed },
): ListedRemark[] {
  const chosen = filtered(remarks, filter)
  return remarks.filter((remark) => chosen.includes(remark) || (typed[remark.id] ?? '') !== '')
}
