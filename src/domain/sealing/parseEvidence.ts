/**
 * Reads evidence that anyone may have written. Only the exact canonical bytes of a complete value
 * are taken: unknown or doubled fields, other spellings and oversized files give nothing.
 */
import { z } from 'zod'

import '../withoutEval.js'

import { eventTypes } from '../audit/event.js'
import { canonicalJson } from '../canonical.js'
import { consentOfWhom, consentStates, withoutConsent } from '../signing/consent.js'
import { intents, signerRoles } from '../signing/slots.js'
import { EVIDENCE_FORMAT, type Evidence } from './evidence.js'

/** A request with 50 signers and 200 events takes about 200 kB. */
export const MAX_EVIDENCE_BYTES = 4 * 1024 * 1024
const MAX_LINKS = 5_000
/** A name and a statement of each link at most are disclosed. */
const most = { parties: 500, chain: MAX_LINKS, disclosures: 2 * MAX_LINKS } as const

export type EvidenceFault = 'unreadable' | 'tooLarge'

const text = z.string().max(50_000)
const name = z.string().min(1).max(500)
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const instant = z.iso.datetime({ precision: 3 })

const link = z.strictObject({
  stream: name,
  sequence: z.number().int().positive(),
  type: z.enum(eventTypes),
  at: instant,
  facts: z.record(z.string().max(100), z.union([text, z.number(), z.boolean()])),
  commitments: z.record(z.string().max(100), digest),
  previous: digest,
  hash: digest,
})

const party = z.strictObject({
  signerId: name,
  name,
  role: z.enum(signerRoles),
  roleLabel: text,
  outcome: z.enum(['signed', 'declined']),
  intent: z.enum(intents).exactOptional(),
  statement: text.exactOptional(),
  at: instant,
  method: z.enum(['typed', 'drawn']).exactOptional(),
  means: z.literal('personalLink'),
})

const address = z.strictObject({
  masked: z.string().min(1).max(100),
  mailbox: z.number().int().positive(),
  ofSender: z.literal(true).exactOptional(),
})

const disclosure = z.strictObject({
  sequence: z.number().int().positive(),
  name: z.string().max(100),
  salt: digest,
  value: text,
})

const first = z.strictObject({
  format: z.literal(EVIDENCE_FORMAT),
  formatVersion: z.literal(1),
  requestId: name,
  title: text,
  school: text,
  documentDigest: digest,
  answersDigest: digest,
  templateDigest: digest,
  parties: z.array(party),
  chain: z.array(link),
  head: digest,
  disclosures: z.array(disclosure),
  completedAt: instant,
})

const second = first.extend({
  formatVersion: z.literal(2),
  parties: z.array(party.extend({ address })),
})

const count = z.number().int().nonnegative()

const namedPlan = z.strictObject({ title: text, sha256: digest })

const third = second.extend({
  formatVersion: z.literal(3),
  parties: z.array(party.extend({ address, sentence: text.exactOptional() })),
  consent: z.strictObject({
    state: z.enum(consentStates).exclude(['voided']),
    asked: count,
    given: count,
    refused: count,
    consentOf: z.enum(consentOfWhom),
    withoutConsent: z.enum(withoutConsent),
    actionDigest: digest.exactOptional(),
    earlierRequest: name.exactOptional(),
  }),
  follows: namedPlan.exactOptional(),
  evaluates: namedPlan.exactOptional(),
})

const schema = z.discriminatedUnion('formatVersion', [first, second, third])

export function readEvidence(bytes: Uint8Array): Evidence | EvidenceFault {
  if (bytes.length > MAX_EVIDENCE_BYTES) {
    return 'tooLarge'
  }
  try {
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value: unknown = JSON.parse(json)
    // Before the schema, which looks at every item first and counts them last.
    return hasTooMany(value) ? 'tooLarge' : ofSchema(value, json)
  } catch {
    // No text, no JSON, or nothing that has a canonical form: who asks says so.
    return 'unreadable'
  }
}

/** The evidence, or nothing, whatever is wrong with the bytes. */
export function parseEvidence(bytes: Uint8Array): Evidence | undefined {
  const read = readEvidence(bytes)
  return typeof read === 'string' ? undefined : read
}

const hasTooMany = (value: unknown): boolean =>
  Object.entries(most).some(([name, count]) => {
    const items = (value as Record<string, unknown> | null)?.[name]
    return Array.isArray(items) && items.length > count
  })

function ofSchema(value: unknown, json: string): Evidence | EvidenceFault {
  const parsed = schema.safeParse(value)
  return parsed.success && canonicalJson(parsed.data) === json ? parsed.data : 'unreadable'
}
