/**
 * Certificates of X.509 (RFC 5280) as far as a seal needs them: whose it is, whether it may seal,
 * and whether a path of valid issuers leads from it to an anchor. No network: revocation is not
 * looked up here.
 */
import { X509Certificate } from 'node:crypto'

import { fromBER, type BitString } from 'asn1js'
import { BasicConstraints, Certificate } from 'pkijs'

import type { SealTrust } from '../../domain/verification/verdict.js'

/** A certificate that is believed as it stands: an authority, or one seal certificate itself. */
export type TrustAnchor = {
  /** The anchor; issuers of its own may follow, which are known by it but not believed in turn. */
  certificatePem: string
  /** Made by `makeDemonstrationAuthority`: what it issues proves nothing. */
  demonstration: boolean
}

export type Anchor = {
  certificate: X509Certificate
  issuers: X509Certificate[]
  demonstration: boolean
}

const pemBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/** Throws when there is no certificate in it. */
export function toAnchor({ certificatePem, demonstration }: TrustAnchor): Anchor {
  const [first = certificatePem, ...others] = certificatePem.match(pemBlock) ?? []
  return {
    certificate: new X509Certificate(first),
    issuers: others.map((issuer) => new X509Certificate(issuer)),
    demonstration,
  }
}

export const knownTo = (anchors: readonly Anchor[]): X509Certificate[] =>
  anchors.flatMap(({ certificate, issuers }) => [certificate, ...issuers])

const parsed = new Map<string, Certificate>()
const MAX_PARSED = 100

/** Parsing takes a millisecond or two, and the same few certificates come back with every file. */
export function toPkijs(der: Uint8Array): Certificate {
  const key = Buffer.from(der).toString('latin1')
  const known = parsed.get(key)
  if (known) {
    return known
  }
  if (parsed.size >= MAX_PARSED) {
    parsed.clear()
  }
  const certificate = Certificate.fromBER(new Uint8Array(der))
  parsed.set(key, certificate)
  return certificate
}

const MAX_PATH = 8

/**
 * The signer and its issuers, each link checked by name, key identifier and signature; ends at a
 * self-signed certificate or where no issuer is known. Says nothing about trust.
 */
export function pathOf(
  signer: X509Certificate,
  known: readonly X509Certificate[],
): X509Certificate[] {
  const path = [signer]
  while (path.length < MAX_PATH) {
    const last = path.at(-1) ?? signer
    // A root's name on another certificate of the same key would otherwise lead on from the root.
    const isRoot = last.subject === last.issuer
    const issuer = isRoot
      ? undefined
      : known.find((one) => !path.some(isSame(one)) && isIssuedBy(last, one))
    if (!issuer) {
      return path
    }
    path.push(issuer)
  }
  return path
}

export const isSame =
  (one: X509Certificate) =>
  (other: X509Certificate): boolean =>
    one.raw.equals(other.raw)

/** Also true of a self-signed certificate and itself. */
export const isIssuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)

export type PathQuestion = {
  path: readonly X509Certificate[]
  anchors: readonly Anchor[]
  /** When the issuers must have been valid; the signer's own validity is judged apart. */
  at: Date | undefined
}

export function trustOf({ path, anchors, at }: PathQuestion): SealTrust {
  const [signer] = path
  if (!signer || !maySeal(signer)) {
    return 'unknown'
  }
  for (const [depth, certificate] of path.entries()) {
    if (depth > 0 && !mayIssue(certificate, depth - 1, at)) {
      return 'unknown'
    }
    const anchor = anchors.find((known) => isSame(known.certificate)(certificate))
    if (anchor) {
      return anchor.demonstration ? 'demonstration' : 'trusted'
    }
  }
  return 'unknown'
}

/** `below`: how many issuers stand between it and the signer. */
function mayIssue(certificate: X509Certificate, below: number, at: Date | undefined): boolean {
  const limit = pathLengthOf(certificate)
  return (
    certificate.ca &&
    (limit === undefined || below <= limit) &&
    (at === undefined || isValidAt(certificate, at))
  )
}

const isValidAt = ({ validFrom, validTo }: X509Certificate, at: Date): boolean =>
  at >= new Date(validFrom) && at <= new Date(validTo)

const BASIC_CONSTRAINTS = '2.5.29.19'
const KEY_USAGE = '2.5.29.15'
const DIGITAL_SIGNATURE = 0x80
const NON_REPUDIATION = 0x40

const extensionOf = (certificate: X509Certificate, id: string): ArrayBuffer | undefined =>
  toPkijs(certificate.raw)
    .extensions?.find(({ extnID }) => extnID === id)
    ?.extnValue.getValue()

function pathLengthOf(certificate: X509Certificate): number | undefined {
  const extension = extensionOf(certificate, BASIC_CONSTRAINTS)
  const limit = extension && BasicConstraints.fromBER(extension).pathLenConstraint
  return typeof limit === 'number' ? limit : limit?.valueBlock.valueDec
}

function maySeal(certificate: X509Certificate): boolean {
  const extension = extensionOf(certificate, KEY_USAGE)
  if (!extension) {
    return true
  }
  const bits = (fromBER(extension).result as BitString).valueBlock.valueHexView[0] ?? 0
  return (bits & (DIGITAL_SIGNATURE | NON_REPUDIATION)) !== 0
}

const COMMON_NAME = '2.5.4.3'
const ORGANISATION = '2.5.4.10'

/** Common name, else organisation, else the whole name. */
export function shownName(certificate: X509Certificate, of: 'subject' | 'issuer'): string {
  const parts = toPkijs(certificate.raw)[of].typesAndValues
  const found = [COMMON_NAME, ORGANISATION].map((id) => parts.find(({ type }) => type === id))
  const value: unknown = found.find(Boolean)?.value.valueBlock.value
  return typeof value === 'string' && value !== '' ? value : certificate[of].replaceAll('\n', ', ')
}
