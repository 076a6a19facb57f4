/** People without an account, as whoever asks them something or shares a draft named them. */
import { isEmail } from '../contact/isEmail.js'
import { isName } from '../contact/isName.js'
import { isSameMailbox } from '../contact/mailbox.js'
import { contributorRoles, type ContributorRole } from '../definition/access.js'
import { isPrintable, ownValue } from '../kernel/json.js'
import { limits } from '../kernel/limits.js'

/** Of one request. */
export const MAX_PEOPLE = 20

export type SentPerson = { name: string; email: string; role: string }
export type PersonProblem = 'nameMissing' | 'emailInvalid' | 'senderAddress' | 'roleUnknown'

export function textIn(value: unknown, key: string): string {
  const found = ownValue(value, key)
  return typeof found === 'string' ? found.normalize('NFC').trim() : ''
}

export function listIn(value: unknown, key: string): unknown[] {
  const found = ownValue(value, key)
  return Array.isArray(found) ? (found as unknown[]) : []
}

export const personIn = (value: unknown): SentPerson => ({
  name: textIn(value, 'name'),
  email: textIn(value, 'email'),
  role: textIn(value, 'role'),
})

export const isContributorRole = (role: string): role is ContributorRole =>
  (contributorRoles as readonly string[]).includes(role)

/** Words of the sender in a mail. */
export const isMessage = (message: string): boolean =>
  message.length <= limits.message && isPrintable(message)

/** What is for others does not come to the sender. */
export const personProblems = (
  { name, email, role }: SentPerson,
  senderEmail: string,
): PersonProblem[] => [
  ...(isName(name) ? [] : ['nameMissing' as const]),
  ...(isEmail(email) ? [] : ['emailInvalid' as const]),
  ...(isSameMailbox(email, senderEmail) ? ['senderAddress' as const] : []),
  ...(isContributorRole(role) ? [] : ['roleUnknown' as const]),
]
