/**
 * Reads the seals of any file of any origin, believing none of it. Never throws on bytes: what
 * cannot be read is `readable: false`, what can be read but does not hold is not `intact`.
 */
import type { Inspection } from '../../domain/verification/verdict.js'
import { knownTo, pathOf, shownName, trustOf, type Anchor } from './certificates.js'
import { isBaselineForm, isIntact } from './checkCms.js'
import { parseCms, type Cms } from './cms.js'
import { splitDer } from './der.js'
import { findEvidence } from './findEvidence.js'
import { findSeals, type FoundSeal } from './findSeals.js'
import { readObjects, type PdfObject } from './readObjects.js'

export type InspectedSeal = Extract<Inspection, { readable: true }>['seals'][number]
type Seal = InspectedSeal

/** Larger files are refused: reading holds the file and its text in memory. */
export const MAX_PDF_BYTES = 50 * 1024 * 1024
/** Readers accept some rubbish before the header (ISO 32000-1, annex H.3, note 13). */
const HEADER_WITHIN = 1024

export function inspect(pdf: Uint8Array, anchors: readonly Anchor[]): Inspection {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const text = bytes.length > MAX_PDF_BYTES ? '' : bytes.toString('latin1')
  const objects = text.slice(0, HEADER_WITHIN).includes('%PDF-') ? readObjects(text) : undefined
  if (!objects) {
    return { readable: false }
  }
  const found = findSeals(text, objects)
  const seals =
    found.length === 0 && sealTrace.test(text)
      ? [unreadSeal]
      : found.map((seal) => sealOf(bytes, seal, anchors))
  if (seals.length === 0 && !isWhole(text, objects)) {
    return { readable: false }
  }
  const evidence = findEvidence(bytes, sealedPart(objects, found))
  return { readable: true, seals, ...(evidence ? { evidence } : {}) }
}

const isWhole = (text: string, objects: PdfObject[]): boolean =>
  objects.length > 0 && text.includes('%%EOF')

/** What is left of a seal whose dictionary was damaged: then the file was changed, not unsealed. */
const sealTrace = /\/SubFilter[\0\t\n\f\r ]{0,4}\/ETSI\.CAdES/

/** Evidence that was put in after the first seal is not what was sealed. */
function sealedPart(objects: PdfObject[], [first]: FoundSeal[]): PdfObject[] {
  const end = first?.range?.end ?? Infinity
  return objects.filter(({ start }) => start < end)
}

function sealOf(bytes: Buffer, found: FoundSeal, anchors: readonly Anchor[]): Seal {
  const { range, claimedAt } = found
  const context = {
    coversWholeFile: range?.end === bytes.length,
    ...(claimedAt === undefined ? {} : { claimedAt }),
  }
  try {
    return { ...unreadSeal, ...context, ...signatureOf(bytes, found, anchors) }
  } catch {
    // Anything may stand in the hole of a stranger's file; it is then no signature.
    return { ...unreadSeal, ...context }
  }
}

function signatureOf(bytes: Buffer, found: FoundSeal, anchors: readonly Anchor[]) {
  const { range, claimedAt, digits, subFilter } = found
  const { der, rest } = splitDer(hexBytes(digits))
  const cms = parseCms(der)
  // Behind the CMS the hole may hold zeros only: it is the one place no digest covers.
  const isPadded = rest.every((byte) => byte === 0)
  const intact = range !== undefined && isPadded && isIntact(cms, signedRanges(bytes, range))
  const isOurs =
    intact &&
    subFilter === 'ETSI.CAdES.detached' &&
    digits === digits.toLowerCase() &&
    isBaselineForm(cms, der, knownTo(anchors))
  const format: Seal['format'] = isOurs ? 'PAdES-BASELINE-B' : 'other'
  return { intact, format, ...trustIn(cms, anchors, claimedAt) }
}

/** A signature that cannot be parsed proves nothing about anyone. */
const unreadSeal: Seal = {
  intact: false,
  coversWholeFile: false,
  trust: 'unknown',
  subject: '?',
  issuer: '?',
  validFrom: '',
  validUntil: '',
  format: 'other',
}

function trustIn({ signer, certificates }: Cms, anchors: readonly Anchor[], claimedAt?: string) {
  const path = pathOf(signer, [...knownTo(anchors), ...certificates])
  const at = claimedAt === undefined ? undefined : new Date(claimedAt)
  return {
    trust: trustOf({ path, anchors, at }),
    subject: shownName(signer, 'subject'),
    issuer: shownName(signer, 'issuer'),
    validFrom: new Date(signer.validFrom).toISOString(),
    validUntil: new Date(signer.validTo).toISOString(),
  }
}

const signedRanges = (bytes: Buffer, { gap, resume, end }: NonNullable<FoundSeal['range']>) => [
  bytes.subarray(0, gap),
  bytes.subarray(resume, end),
]

function hexBytes(digits: string): Buffer {
  if (digits.length % 2 !== 0 || !/^[0-9a-fA-F]+$/.test(digits)) {
    throw new Error('Expected hexadecimal digits only')
  }
  return Buffer.from(digits, 'hex')
}
