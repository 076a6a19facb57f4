/** With whom a draft is shared: every problem with what was sent, none thrown. */
import { isSameMailbox } from '../contact/mailbox.js'
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
} from '../contributions/sentPeople.js'
import type { ContributorRole } from '../definition/access.js'
import type { PlanDefinition } from '../definition/definition.js'
import { mayReadSection, type Reader } from '../plans/sectionAccess.js'
import { draftReader } from './share.js'

export type SharedPerson = SentPerson & { role: ContributorRole }

export type ShareProblem = {
  code: PersonProblem | 'nobody' | 'nothingToRead' | 'alreadyShared' | 'message'
  /** Place in the list that was sent. */
  index?: number
}
export type CheckedShare =
  { ok: true; people: SharedPerson[]; message: string } | { ok: false; problems: ShareProblem[] }

type Sharing = {
  definition: PlanDefinition
  /** Who shares. */
  sharer: Reader
  senderEmail: string
  /** Who has a link to this plan already. */
  shared: readonly SharedPerson[]
}

export function checkShare(sent: unknown, sharing: Sharing): CheckedShare {
  const people = listIn(sent, 'people').slice(0, MAX_PEOPLE).map(personIn)
  const message = textIn(sent, 'message')
  const problems: ShareProblem[] = [
    ...(people.length === 0 ? [{ code: 'nobody' as const }] : []),
    ...people.flatMap((person, index) =>
      problemsOf(person, people.slice(0, index), sharing).map((code) => ({ code, index })),
    ),
    ...(isMessage(message) ? [] : [{ code: 'message' as const }]),
  ]
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, people: people as SharedPerson[], message }
}

function problemsOf(
  person: SentPerson,
  before: readonly SentPerson[],
  { definition, sharer, senderEmail, shared }: Sharing,
): ShareProblem['code'][] {
  const { role } = person
  return [
    ...personProblems(person, senderEmail),
    ...(isContributorRole(role) && !readsAnything(role, definition, sharer)
      ? ['nothingToRead' as const]
      : []),
    ...([...shared, ...before].some((other) => isSamePerson(other, person))
      ? ['alreadyShared' as const]
      : []),
  ]
}

/** Two guardians may read mail at one address. */
const isSamePerson = (one: SentPerson, other: SentPerson): boolean =>
  one.role === other.role && one.name === other.name && isSameMailbox(one.email, other.email)

/** Whether there is a part that somebody of this role reads when this person shares it. */
export function readsAnything(
  role: ContributorRole,
  definition: PlanDefinition,
  sharer: Reader,
): boolean {
  const reader = draftReader(role, definition, sharer)
  return definition.sections.some((section) => mayReadSection(section, reader))
}
