/**
 * Reads evidence that anyone may have written. Only the exact canonical bytes of a complete value
 * are taken: unknown or doubled fields, other spellings and oversized files give nothing.
 */
import { z } from 'zod'

import { eventTypes } from '../audit/event.js'
import { canonicalJson } from '../canonical.js'
import { intents, signerRoles } from '../signing/slots.js'
import { EVIDENCE_FORMAT, type Evidence } from './evidence.js'

/** A request with 50 signers and 200 events takes about 200 kB. */
export const MAX_EVIDENCE_BYTES = 4 * 1024 * 1024
const MAX_LINKS = 5_000
const MAX_PARTIES = 500

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
  parties: z.array(party).max(MAX_PARTIES),
  chain: z.array(link).max(MAX_LINKS),
  head: digest,
  disclosures: z.array(disclosure).max(MAX_LINKS * 4),
  completedAt: instant,
})

const second = first.extend({
  formatVersion: z.literal(2),
  parties: z.array(party.extend({ address })).max(MAX_PARTIES),
})

const schema = z.discriminatedUnion('formatVersion', [first, second])

export function parseEvidence(bytes: Uint8Array): Evidence | undefined {
  const json = bytes.length <= MAX_EVIDENCE_BYTES ? decode(bytes) : undefined
  if (json === undefined) {
    return undefined
  }
  try {
    const parsed = schema.safeParse(JSON.parse(json))
    return parsed.success && canonicalJson(parsed.data) === json ? parsed.data : undefined
  } catch {
    // Not JSON, or text that has no canonical form: unreadable, and who asks says so.
    return undefined
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
