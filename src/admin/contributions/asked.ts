/** Whom the form asks for what, and what is still wrong with that. */
import { isEmail } from '../../domain/contact/isEmail.js'
import { isSameMailbox } from '../../domain/contact/mailbox.js'
import type { ContributorRole } from '../../domain/definition/access.js'
import { isIsoDate } from '../../domain/kernel/isoDate.js'
import type {
  AskableRole,
  AskableSection,
  ContributionsOfPlan,
  Suggestion,
} from '../../actions/contributions/contributionsOfPlan.js'

export type Asked = {
  name: string
  email: string
  role: ContributorRole
  sections: readonly string[]
  /** ISO date, nothing, or what was typed and is no day. */
  dueDate: string
  message: string
}

export type AskedProblem = 'nameMissing' | 'emailInvalid' | 'senderAddress' | 'sections' | 'dueDate'

export const sectionsOfRole = (
  roles: readonly AskableRole[],
  role: ContributorRole,
): AskableSection[] => roles.find((one) => one.role === role)?.sections ?? []

const all = (roles: readonly AskableRole[], role: ContributorRole): string[] =>
  sectionsOfRole(roles, role).map(({ id }) => id)

/** Everything someone of the role can be asked, to begin with. */
export const askedFor = (
  { roles }: ContributionsOfPlan,
  { role, name, email }: Suggestion,
  earlier?: Asked,
): Asked => ({
  name,
  email,
  role,
  sections: all(roles, role),
  dueDate: earlier?.dueDate ?? '',
  message: earlier?.message ?? '',
})

export const nobodyYet = (plan: ContributionsOfPlan, earlier?: Asked): Asked =>
  askedFor(plan, { role: plan.roles[0]?.role ?? 'guardian', name: '', email: '' }, earlier)

/** People known to the school who were not asked yet. */
export const notAsked = ({
  suggestions,
  contributions,
  roles,
}: ContributionsOfPlan): Suggestion[] =>
  suggestions.filter(
    ({ role, name, email }) =>
      roles.some((one) => one.role === role) &&
      !contributions.some(
        (asked) => asked.status !== 'withdrawn' && asked.name === name && asked.email === email,
      ),
  )

export function askedProblems(
  asked: Asked,
  { roles, senderEmail }: Pick<ContributionsOfPlan, 'roles' | 'senderEmail'>,
): AskedProblem[] {
  const fills = sectionsOfRole(roles, asked.role).some(
    ({ id, mayFill }) => mayFill && asked.sections.includes(id),
  )
  return [
    ...(asked.name.trim() === '' ? ['nameMissing' as const] : []),
    ...(isEmail(asked.email.trim()) ? [] : ['emailInvalid' as const]),
    ...(isSameMailbox(asked.email, senderEmail) ? ['senderAddress' as const] : []),
    ...(fills ? [] : ['sections' as const]),
    ...(asked.dueDate === '' || isIsoDate(asked.dueDate) ? [] : ['dueDate' as const]),
  ]
}

export const bodyOfAsked = ({ name, email, role, sections, dueDate, message }: Asked) => ({
  contributors: [{ name: name.trim(), email: email.trim(), role, sections }],
  ...(dueDate !== '' && { dueDate }),
  ...(message.trim() !== '' && { message: message.trim() }),
})
