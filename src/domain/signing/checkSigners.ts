/** Whether the people named for signing fill the slots of the template: every issue, none thrown. */
import { isEmail } from '../contact/isEmail.js'
import type { PlanDefinition } from '../forms/definition.js'
import { isPrintable, isRecord, ownValue } from '../forms/json.js'
import type { SignatureSlot } from './slots.js'

export type NamedSigner = { slotId: string; name: string; email: string }
export type SignerIssue = {
  code: 'slotEmpty' | 'slotUnknown' | 'slotFull' | 'nameMissing' | 'emailInvalid' | 'duplicate'
  slotId: string
  /** Place in the list that was sent. */
  index?: number
}
export type CheckedSigners =
  | { ok: true; signers: (NamedSigner & { slot: SignatureSlot })[] }
  | { ok: false; issues: SignerIssue[] }

const MAX_SIGNERS = 50
const MAX_NAME = 120
export function checkSigners({ slots }: PlanDefinition, sent: unknown): CheckedSigners {
  const named = (Array.isArray(sent) ? sent.slice(0, MAX_SIGNERS) : []).map(namedOf)
  const placed = named.map((signer) => ({
    signer,
    slot: slots.find(({ id }) => id === signer.slotId),
  }))
  const issues = [
    ...placed.flatMap(({ signer, slot }, index) => signerIssues(signer, slot, index)),
    ...slots.flatMap((slot) => slotIssues(slot, named)),
    ...duplicateIssues(named),
  ]
  const signers = placed.flatMap(({ signer, slot }) => (slot ? [{ ...signer, slot }] : []))
  return issues.length ? { ok: false, issues } : { ok: true, signers }
}

function namedOf(value: unknown): NamedSigner {
  const text = (key: string): string => {
    const found = isRecord(value) ? ownValue(value, key) : undefined
    return typeof found === 'string' ? found.normalize('NFC').trim() : ''
  }
  return { slotId: text('slotId'), name: text('name'), email: text('email') }
}

function signerIssues(
  { slotId, name, email }: NamedSigner,
  slot: SignatureSlot | undefined,
  index: number,
): SignerIssue[] {
  const issue = (code: SignerIssue['code'], holds: boolean): SignerIssue[] =>
    holds ? [] : [{ code, slotId, index }]
  return [
    ...issue('slotUnknown', slot !== undefined),
    ...issue('nameMissing', isName(name)),
    ...issue('emailInvalid', isEmail(email)),
  ]
}

const isName = (name: string): boolean =>
  /\p{L}/u.test(name) && name.length <= MAX_NAME && isPrintable(name) && !/[\t\n\v\f\r]/.test(name)

/** An optional slot may stay empty: a young pupil does not always sign. */
function slotIssues(slot: SignatureSlot, named: readonly NamedSigner[]): SignerIssue[] {
  const count = named.filter(({ slotId }) => slotId === slot.id).length
  if (count === 0) {
    return slot.required ? [{ code: 'slotEmpty', slotId: slot.id }] : []
  }
  return count > 1 && slot.several !== true ? [{ code: 'slotFull', slotId: slot.id }] : []
}

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
