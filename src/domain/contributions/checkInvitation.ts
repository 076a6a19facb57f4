/** Who is asked for what: every problem with what was sent, none thrown. */
import type { ContributorRole } from '../definition/access.js'
import type { PlanDefinition } from '../definition/definition.js'
import { isIsoDate } from '../kernel/isoDate.js'
import { mayReadSection, type Reader } from '../plans/sectionAccess.js'
import { sectionsFor } from './contribution.js'
import {
  isContributorRole,
  isMessage,
  listIn,
  MAX_PEOPLE,
  personIn,
  personProblems,
  textIn,
  type PersonProblem,
  type SentPerson,
} from './sentPeople.js'

export type NamedContributor = {
  name: string
  email: string
  role: ContributorRole
  sections: string[]
}
export type InvitationProblem = {
  code: PersonProblem | 'nobody' | 'sections' | 'due' | 'message'
  /** Place in the list that was sent. */
  index?: number
}
export type Invitation = { contributors: NamedContributor[]; message: string; dueDate?: string }
export type CheckedInvitation =
  { ok: true; invitation: Invitation } | { ok: false; problems: InvitationProblem[] }

type Asked = {
  definition: PlanDefinition
  /** Who asks: nobody opens for others what they may not read themselves. */
  reader: Reader
  /** Their address: what others are asked does not come to them. */
  senderEmail: string
  today: string
}

export function checkInvitation(sent: unknown, asked: Asked): CheckedInvitation {
  const people = listIn(sent, 'contributors').slice(0, MAX_PEOPLE).map(contributorOf)
  const message = textIn(sent, 'message')
  const dueDate = textIn(sent, 'dueDate')
  const isDue = dueDate === '' || (isIsoDate(dueDate) && dueDate >= asked.today)
  const problems: InvitationProblem[] = [
    ...(people.length === 0 ? [{ code: 'nobody' as const }] : []),
    ...people.flatMap((person, index) =>
      problemsOf(person, asked).map((code): InvitationProblem => ({ code, index })),
    ),
    ...(isDue ? [] : [{ code: 'due' as const }]),
    ...(isMessage(message) ? [] : [{ code: 'message' as const }]),
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

type Sent = SentPerson & { sections: string[] }

const contributorOf = (value: unknown): Sent => ({
  ...personIn(value),
  sections: [
    ...new Set(listIn(value, 'sections').filter((id): id is string => typeof id === 'string')),
  ],
})

function problemsOf({ sections, ...person }: Sent, asked: Asked): InvitationProblem['code'][] {
  const { role } = person
  return [
    ...personProblems(person, asked.senderEmail),
    ...(isContributorRole(role) && !mayAsk(sections, role, asked) ? ['sections' as const] : []),
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
