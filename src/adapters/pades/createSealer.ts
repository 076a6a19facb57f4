/**
 * Seals with one identity and judges any file, trusting the given anchors. A file that does not verify
 * by its own inspection is never handed out.
 */
import { DomainError, isDomainError } from '../../domain/errors.js'
import type { Sealer, SealRequest } from '../../ports/sealer.js'
import { toAnchor, type Anchor, type TrustAnchor } from './certificates.js'
import { digestOf } from './checkCms.js'
import { attributesToSign, encodeCms } from './cms.js'
import { createThreadVerifier } from './createThreadVerifier.js'
import type { SealIdentity } from './identity.js'
import { inspect, type InspectedSeal } from './inspect.js'
import type { prepareSeal } from './prepareSeal.js'
import { RANGE_PLACEHOLDER } from './rangePlaceholder.js'

/** Who seals, and who is believed. */
export type SealerOptions = {
  identity: SealIdentity
  /** Whose seals are believed; must include an anchor of the identity's own. */
  trust: readonly TrustAnchor[]
}

/** The sealer of this package: seals in this process, and judges files in a thread apart from it. */
export function createSealer({ identity, trust }: SealerOptions): Sealer {
  const anchors = trust.map(toAnchor)
  const { verify, close } = createThreadVerifier({ trust })
  return {
    demonstration: identity.demonstration,
    seal: (request) => seal(request, identity, anchors),
    verify,
    close,
  }
}

let loaded: Promise<typeof prepareSeal> | undefined

/** Loaded when first needed, and once: who only inspects does without the PDF library. */
const loadPrepareSeal = () => (loaded ??= import('./prepareSeal.js').then((it) => it.prepareSeal))

async function seal(
  request: SealRequest,
  identity: SealIdentity,
  anchors: readonly Anchor[],
): Promise<Uint8Array> {
  try {
    const prepare = await loadPrepareSeal()
    const sealed = await sign(await prepare(request, roomFor(identity)), identity)
    checkOwnSeal(sealed, request, { identity, anchors })
    return sealed
  } catch (cause) {
    throw isDomainError(cause)
      ? cause
      : new DomainError('sealing.failed', `Sealing a PDF for ${request.name}`, { cause })
  }
}

/** The CMS has two digests, names and a signature of at most 1 kB beside the certificates. */
function roomFor({ certificate, chain }: SealIdentity): number {
  const certificates = [certificate, ...chain].reduce((sum, { length }) => sum + length, 0)
  return certificates + certificate.length + 2048
}

async function sign(prepared: Uint8Array, identity: SealIdentity): Promise<Uint8Array> {
  const bytes = Buffer.from(prepared)
  const { gap, resume, range } = holeIn(bytes, roomFor(identity))
  const ranges = `[0 ${gap} ${resume} ${bytes.length - resume}]`
  bytes.write(ranges.padEnd(RANGE_PLACEHOLDER.length), range, 'latin1')
  const digest = digestOf('sha256', [bytes.subarray(0, gap), bytes.subarray(resume)])
  const { certificate, chain, kind } = identity
  const signature = await identity.sign(attributesToSign(digest, certificate))
  const cms = encodeCms({ certificate, chain, digest, kind, signature })
  if (cms.length > roomFor(identity)) {
    throw new DomainError('sealing.failed', `A signature of ${cms.length} bytes has no room`)
  }
  bytes.write(Buffer.from(cms).toString('hex'), gap + 1, 'latin1')
  return new Uint8Array(bytes)
}

function holeIn(bytes: Buffer, room: number): { gap: number; resume: number; range: number } {
  const hole = `<${'00'.repeat(room)}>`
  const gap = bytes.lastIndexOf(hole, undefined, 'latin1')
  const range = bytes.lastIndexOf(RANGE_PLACEHOLDER, gap, 'latin1')
  if (gap < 0 || range < 0) {
    throw new DomainError('sealing.failed', 'The prepared PDF has no place for the signature')
  }
  return { gap, resume: gap + hole.length, range }
}

function checkOwnSeal(
  sealed: Uint8Array,
  request: SealRequest,
  { identity, anchors }: { identity: SealIdentity; anchors: readonly Anchor[] },
): void {
  const inspection = inspect(sealed, anchors)
  const { seals, evidence } = inspection.readable ? inspection : { seals: [] }
  const trust = identity.demonstration ? 'demonstration' : 'trusted'
  const holds =
    seals.length === 1 &&
    seals.every((own) => own.trust === trust && isWhole(own) && isValidAt(own, request.at))
  if (!holds || !evidence || !Buffer.from(evidence).equals(request.evidence)) {
    throw new DomainError(
      'sealing.failed',
      `The seal just made does not verify: ${JSON.stringify(seals)}`,
    )
  }
}

const isWhole = ({ intact, coversWholeFile, format }: InspectedSeal): boolean =>
  intact && coversWholeFile && format === 'PAdES-BASELINE-B'

const isValidAt = ({ validFrom, validUntil }: InspectedSeal, at: Date): boolean =>
  at >= new Date(validFrom) && at <= new Date(validUntil)
