/**
 * The hash chain of one stream. Each link hashes its own body and the hash before it, so that no
 * link can be changed, dropped, moved or put in between unnoticed. A chain alone does not see its
 * own tail cut off: whoever holds the head (the sealed evidence does) sees that too.
 *
 * hash = SHA-256(tag ‖ length of body, 8 bytes ‖ RFC 8785 JSON of the body ‖ previous, 32 bytes)
 */
import { canonicalBytes, fromHex, isHex, sha256Hex } from '../canonical.js'
import { DomainError } from '../errors.js'
import type {
  AnyEventType,
  AuditLink,
  Commitment,
  Disclosure,
  EventBody,
  EventType,
} from './event.js'

/** Keeps these hashes apart from every other use of SHA-256; a new construction gets a new tag. */
const TAG = new TextEncoder().encode('leidraad-audit-v1\0')
export const NO_LINK = '0'.repeat(64)
export const FIRST_SEQUENCE = 1
const HASH_BYTES = 32
export const SALT_BYTES = 32

/** The chain gives the sequence. */
export type NewEvent<Type extends AnyEventType = EventType> = Omit<EventBody<Type>, 'sequence'>

export type ChainFault = 'empty' | 'malformed' | 'stream' | 'sequence' | 'previous' | 'hash'
export type ChainCheck = { ok: true; head: string } | { ok: false; at: number; reason: ChainFault }

export async function appendLink<Type extends AnyEventType>(
  previous: AuditLink<AnyEventType> | undefined,
  event: NewEvent<Type>,
): Promise<AuditLink<Type>> {
  if (previous && previous.stream !== event.stream) {
    throw new DomainError(
      'audit.append.conflict',
      `Appending an event of stream ${event.stream} to stream ${previous.stream}`,
    )
  }
  const { stream, type, at, facts, commitments } = event
  const sequence = previous ? previous.sequence + 1 : FIRST_SEQUENCE
  const body: EventBody<Type> = { stream, sequence, type, at, facts, commitments }
  const before = previous?.hash ?? NO_LINK
  return { ...body, previous: before, hash: await hashOf(body, before) }
}

/** `at` is the index of the first link that does not hold. An empty chain proves nothing. */
export async function verifyChain(links: readonly AuditLink<AnyEventType>[]): Promise<ChainCheck> {
  let before: AuditLink<AnyEventType> | undefined
  for (const [at, link] of links.entries()) {
    const reason = await faultOf(link, before)
    if (reason) {
      return { ok: false, at, reason }
    }
    before = link
  }
  return before ? { ok: true, head: before.hash } : { ok: false, at: 0, reason: 'empty' }
}

async function faultOf(
  link: AuditLink<AnyEventType>,
  before: AuditLink<AnyEventType> | undefined,
): Promise<ChainFault | undefined> {
  if (!isHex(link.previous, HASH_BYTES) || !isHex(link.hash, HASH_BYTES)) {
    return 'malformed'
  }
  const displaced = displacementOf(link, before)
  if (displaced) {
    return displaced
  }
  // Everything that is not a hash is body: a field smuggled in changes the hash as well.
  const { previous, hash, ...body } = link
  return (await hashOf(body, previous)) === hash ? undefined : 'hash'
}

function displacementOf(
  link: AuditLink<AnyEventType>,
  before: AuditLink<AnyEventType> | undefined,
): ChainFault | undefined {
  const expected = before ?? { stream: link.stream, sequence: FIRST_SEQUENCE - 1, hash: NO_LINK }
  if (link.stream !== expected.stream) {
    return 'stream'
  }
  if (link.sequence !== expected.sequence + 1) {
    return 'sequence'
  }
  return link.previous === expected.hash ? undefined : 'previous'
}

function hashOf(body: EventBody<AnyEventType>, previous: string): Promise<string> {
  const json = canonicalBytes(body)
  const bytes = new Uint8Array(TAG.length + 8 + json.length + HASH_BYTES)
  bytes.set(TAG)
  new DataView(bytes.buffer).setBigUint64(TAG.length, BigInt(json.length))
  bytes.set(json, TAG.length + 8)
  bytes.set(fromHex(previous), TAG.length + 8 + json.length)
  return sha256Hex(bytes)
}

/** Stands in the chain for a value that may have to be erased. A fresh random salt for each. */
export async function commit(salt: string, value: string): Promise<Commitment> {
  if (!isHex(salt, SALT_BYTES)) {
    throw new TypeError(`Expected a salt of ${SALT_BYTES} bytes in lower-case hex`)
  }
  const text = new TextEncoder().encode(value)
  const bytes = new Uint8Array(SALT_BYTES + text.length)
  bytes.set(fromHex(salt))
  bytes.set(text, SALT_BYTES)
  return sha256Hex(bytes)
}

/** Whether the disclosed value is what was committed to; a malformed salt opens nothing. */
export async function opens(
  { salt, value }: Pick<Disclosure, 'salt' | 'value'>,
  commitment: Commitment,
): Promise<boolean> {
  return isHex(salt, SALT_BYTES) && (await commit(salt, value)) === commitment
}
