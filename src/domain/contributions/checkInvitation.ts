/** Who is asked for what: every problem with what was sent, none thrown. */
import { isEmail } from '../contact/isEmail.js'
import { isSameMailbox } from '../contact/mailbox.js'
import { isName } from '../contact/isName.js'
import { contributorRoles, type ContributorRole } from '../definition/access.js'
import type { PlanDefinition } from '../definition/definition.js'
import { isIsoDate } from '../kernel/isoDate.js'
import { isPrintable, ownValue } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'
import { mayReadSection, type Reader } from '../plans/sectionAccess.js'
import { sectionsFor } from './contribution.js'

export type NamedContributor = {
  name: string
  email: string
  role: ContributorRole
  sections: string[]
}
export type InvitationProblem = {
  code:
    | 'nobody'
    | 'nameMissing'
    | 'emailInvalid'
    | 'senderAddress'
    | 'roleUnknown'
    | 'sections'
    | 'due'
    | 'message'
  /** Place in the list that was sent. */
  index?: number
}
export type Invitation = { contributors: NamedContributor[]; message: string; dueDate?: string }
export type CheckedInvitation =
  { ok: true; invitation: Invitation } | { ok: false; problems: InvitationProblem[] }

const MAX_PEOPLE = 20

type Asked = {
  definition: PlanDefinition
  /** Who asks: nobody opens for others what they may not read themselves. */
  reader: Reader
  /** Their address: what others are asked does not come to them. */
  senderEmail: string
  today: string
}

export function checkInvitation(sent: unknown, asked: Asked): CheckedInvitation {
  const people = listOf(sent, 'contributors').slice(0, MAX_PEOPLE).map(contributorOf)
  const message = textOf(sent, 'message')
  const dueDate = textOf(sent, 'dueDate')
  const isDue = dueDate === '' || (isIsoDate(dueDate) && dueDate >= asked.today)
  const isMessage = message.length <= limits.message && isPrintable(message)
  const problems: InvitationProblem[] = [
    ...(people.length === 0 ? [{ code: 'nobody' as const }] : []),
    ...people.flatMap((person, index) =>
      problemsOf(person, asked).map((code): InvitationProblem => ({ code, index })),
    ),
    ...(isDue ? [] : [{ code: 'due' as const }]),
    ...(isMessage ? [] : [{ code: 'message' as const }]),
  ]
  return problems.length > 0
    ? { ok: false, problems }
    : {
        ok: true,
        invitation: {
          contributors: people as NamedContributor[],
          message,
          ...(dueDate !== '' && { dueDate }),
        },
      }
}

function textOf(value: unknown, key: string): string {
  const found = ownValue(value, key)
  return typeof found === 'string' ? found.normalize('NFC').trim() : ''
}

function listOf(value: unknown, key: string): unknown[] {
  const found = ownValue(value, key)
  return Array.isArray(found) ? (found as unknown[]) : []
}

type Sent = Omit<NamedContributor, 'role'> & { role: string }

const contributorOf = (value: unknown): Sent => ({
  name: textOf(value, 'name'),
  email: textOf(value, 'email'),
  role: textOf(value, 'role'),
  sections: [
    ...new Set(listOf(value, 'sections').filter((id): id is string => typeof id === 'string')),
  ],
})

const isRole = (role: string): role is ContributorRole =>
  (contributorRoles as readonly string[]).includes(role)

function problemsOf(person: Sent, asked: Asked): InvitationProblem['code'][] {
  const { name, email, role, sections } = person
  return [
    ...(isName(name) ? [] : ['nameMissing' as const]),
    ...(isEmail(email) ? [] : ['emailInvalid' as const]),
    ...(isSameMailbox(email, asked.senderEmail) ? ['senderAddress' as const] : []),
    ...(isRole(role) ? [] : ['roleUnknown' as const]),
    ...(isRole(role) && !mayAsk(sections, role, asked) ? ['sections' as const] : []),
  ]
}

function mayAsk(
  sections: readonly string[],
  role: ContributorRole,
  { definition, reader }: Asked,
): boolean {
  const possible = askable(definition, role, reader)
  const chosen = possible.filter(({ section }) => sections.includes(section.id))
  return chosen.length === sections.length && chosen.some(({ mayFill }) => mayFill)
}

/** What this person may ask of someone of this role. */
export const askable = (definition: PlanDefinition, role: ContributorRole, reader: Reader) =>
  sectionsFor(definition, role).filter(({ section }) => mayReadSection(section, reader))
