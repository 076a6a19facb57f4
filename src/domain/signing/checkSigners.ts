/** Whether the people named for signing fill the slots of the template: every issue, none thrown. */
import { isEmail } from '../contact/isEmail.js'
import { isName } from '../contact/isName.js'
import { mailboxOf } from '../contact/mailbox.js'
import type { PlanDefinition } from '../definition/definition.js'
import { isRecord, ownValue } from '../kernel/json.js'
import { isAnothersAtSender, sharedAddresses, type Addressed } from './addresses.js'
import type { SignatureSlot } from './slots.js'

export type NamedSigner = { slotId: string; name: string; email: string }
export const signerIssueCodes = [
  'slotEmpty',
  'slotUnknown',
  'slotFull',
  'nameMissing',
  'emailInvalid',
  'duplicate',
  'senderAddress',
  'addressShared',
  'nobodyRequired',
] as const
export type SignerIssue = {
  code: (typeof signerIssueCodes)[number]
  /** Empty for what no slot can mend. */
  slotId: string
  /** Place in the list that was sent. */
  index?: number
}
export type SentSigners = {
  signers: unknown
  /** Addresses of which the sender said that several people share them. */
  sharedAddresses?: unknown
  sender: Addressed
}
export type CheckedSigners =
  | { ok: true; signers: (NamedSigner & { slot: SignatureSlot })[] }
  | { ok: false; issues: SignerIssue[] }

const MAX_SIGNERS = 50

export function checkSigners(
  { slots }: Pick<PlanDefinition, 'slots'>,
  { signers: sent, sharedAddresses: confirmed, sender }: SentSigners,
): CheckedSigners {
  const named = listOf(sent).slice(0, MAX_SIGNERS).map(namedOf)
  const placed = named.map((signer) => ({
    signer,
    slot: slots.find(({ id }) => id === signer.slotId),
  }))
  const issues = [
    ...placed.flatMap((one, index) => signerIssues(one, { index, sender })),
    ...slots.flatMap((slot) => slotIssues(slot, named)),
    ...requiredIssues(slots),
    ...duplicateIssues(named),
    ...sharedIssues(named, listOf(confirmed)),
  ]
  const signers = placed.flatMap(({ signer, slot }) => (slot ? [{ ...signer, slot }] : []))
  return issues.length ? { ok: false, issues } : { ok: true, signers }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

function namedOf(value: unknown): NamedSigner {
  const text = (key: string): string => {
    const found = isRecord(value) ? ownValue(value, key) : undefined
    return typeof found === 'string' ? found.normalize('NFC').trim() : ''
  }
  return { slotId: text('slotId'), name: text('name'), email: text('email') }
}

type Placed = { signer: NamedSigner; slot: SignatureSlot | undefined }

function signerIssues(
  { signer, slot }: Placed,
  { index, sender }: { index: number; sender: Addressed },
): SignerIssue[] {
  const { slotId, name, email } = signer
  const issue = (code: SignerIssue['code'], holds: boolean): SignerIssue[] =>
    holds ? [] : [{ code, slotId, index }]
  return [
    ...issue('slotUnknown', slot !== undefined),
    ...issue('nameMissing', isName(name)),
    ...issue('emailInvalid', isEmail(email)),
    ...issue('senderAddress', !isAnothersAtSender(signer, slot?.role, sender)),
  ]
}

/** An optional slot may stay empty: a young pupil does not always sign. */
function slotIssues(slot: SignatureSlot, named: readonly NamedSigner[]): SignerIssue[] {
  const count = named.filter(({ slotId }) => slotId === slot.id).length
  if (count === 0) {
    return slot.required ? [{ code: 'slotEmpty', slotId: slot.id }] : []
  }
  return count > 1 && slot.several !== true ? [{ code: 'slotFull', slotId: slot.id }] : []
}

/** A plan that anyone may decline could end without one signature, and would be no signed plan. */
const requiredIssues = (slots: readonly SignatureSlot[]): SignerIssue[] =>
  slots.some(({ required }) => required) ? [] : [{ code: 'nobodyRequired', slotId: '' }]

/** Two parents may share an address; the same person twice in one slot is a mistake. */
function duplicateIssues(named: readonly NamedSigner[]): SignerIssue[] {
  const seen = new Set<string>()
  return named.flatMap(({ slotId, name, email }, index): SignerIssue[] => {
    const key = JSON.stringify([slotId, name.toLowerCase(), email.toLowerCase()])
    const known = seen.has(key)
    seen.add(key)
    return known ? [{ code: 'duplicate', slotId, index }] : []
  })
}

/** Whoever reads a shared mailbox can sign for each of its people: the sender answers for that. */
function sharedIssues(named: readonly NamedSigner[], confirmed: readonly unknown[]): SignerIssue[] {
  const known = confirmed.filter((email) => typeof email === 'string').map(mailboxOf)
  const asked = sharedAddresses(named.filter(({ email }) => isEmail(email)))
    .map(({ email }) => mailboxOf(email))
    .filter((mailbox) => !known.includes(mailbox))
  return named.flatMap(({ slotId, email }, index): SignerIssue[] =>
    asked.includes(mailboxOf(email)) ? [{ code: 'addressShared', slotId, index }] : [],
  )
}
