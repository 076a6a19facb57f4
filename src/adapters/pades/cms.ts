/**
 * The signature inside a seal: CMS SignedData (RFC 5652) in the one form that PAdES-BASELINE-B
 * (ETSI EN 319 142-1, 6.3) leaves us. Signed attributes are contentType, messageDigest and
 * signingCertificateV2 (RFC 5035), never signing-time; sets are in DER order. A reader can rebuild
 * the bytes from the parts and so knows that nothing unsigned hides between them.
 */
import { X509Certificate, createHash } from 'node:crypto'

import { fromBER } from 'asn1js'
import { IssuerAndSerialNumber, SignerInfo } from 'pkijs'

import { toPkijs } from './certificates.js'
import {
  CONTEXT_0,
  INTEGER,
  NULL,
  OCTET_STRING,
  SEQUENCE,
  SET,
  encode,
  encodeOid,
  membersOf,
} from './der.js'

export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaSha256: '1.2.840.113549.1.1.11',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const

export type KeyKind = 'rsa' | 'ec'

export type CmsParts = {
  certificate: Uint8Array
  /** Issuers, in any order. */
  chain: readonly Uint8Array[]
  /** SHA-256 of the signed bytes of the file. */
  digest: Uint8Array
  kind: KeyKind
  /** Over `attributesToSign`; ECDSA as DER. */
  signature: Uint8Array
}

/** What the key signs: the DER of the attributes as a SET. */
export const attributesToSign = (digest: Uint8Array, certificate: Uint8Array): Uint8Array =>
  encode(SET, ...signedAttributes(digest, certificate))

export function encodeCms({ certificate, chain, digest, kind, signature }: CmsParts): Uint8Array {
  const signer = sequence(
    VERSION_1,
    issuerAndSerialNumber(certificate),
    sha256,
    encode(CONTEXT_0, ...signedAttributes(digest, certificate)),
    signatureAlgorithm[kind],
    encode(OCTET_STRING, signature),
  )
  const content = sequence(
    VERSION_1,
    set(sha256),
    sequence(encodeOid(oid.data)),
    encode(CONTEXT_0, ...inDerOrder([certificate, ...chain])),
    set(signer),
  )
  return sequence(encodeOid(oid.signedData), encode(CONTEXT_0, content))
}

const sequence = (...members: Uint8Array[]) => encode(SEQUENCE, ...members)
const set = (member: Uint8Array) => encode(SET, member)
const inDerOrder = (values: readonly Uint8Array[]) =>
  [...values].sort((one, other) => Buffer.compare(one, other))
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

const VERSION_1 = encode(INTEGER, Uint8Array.of(1))
const sha256 = sequence(encodeOid(oid.sha256))
/** RSA carries NULL as parameters (RFC 4055), ECDSA none (RFC 5754). */
const signatureAlgorithm: Record<KeyKind, Uint8Array> = {
  rsa: sequence(encodeOid(oid.rsaSha256), encode(NULL)),
  ec: sequence(encodeOid(oid.ecdsaSha256)),
}

function signedAttributes(digest: Uint8Array, certificate: Uint8Array): Uint8Array[] {
  const certificateDigest = encode(OCTET_STRING, sha256Of(certificate))
  return inDerOrder([
    attribute(oid.contentType, encodeOid(oid.data)),
    attribute(oid.messageDigest, encode(OCTET_STRING, digest)),
    attribute(oid.signingCertificateV2, sequence(sequence(sequence(certificateDigest)))),
  ])
}

const attribute = (type: string, value: Uint8Array) => sequence(encodeOid(type), set(value))

/** From `tbsCertificate` (RFC 5280, 4.1): `[0]` version, serial number, algorithm, issuer, … */
function issuerAndSerialNumber(certificate: Uint8Array): Uint8Array {
  const [tbs = certificate] = membersOf(certificate)
  const [serialNumber, , issuer] = membersOf(tbs).filter(([tag]) => tag !== CONTEXT_0)
  if (!serialNumber || !issuer) {
    throw new Error('Expected a certificate with an issuer and a serial number')
  }
  return sequence(issuer, serialNumber)
}

export type Cms = {
  signer: X509Certificate
  /** All certificates in it, the signer's among them. */
  certificates: X509Certificate[]
  signerInfo: SignerInfo
}

const MAX_CERTIFICATES = 16

/**
 * Throws on what is not a CMS with one signer whose certificate is in it. The outer layers are taken
 * apart as DER, which ISO 32000-1, 12.8.3.3 asks for; certificates are read by `X509Certificate`.
 */
export function parseCms(der: Uint8Array): Cms {
  const [, wrapped] = membersOf(der)
  const content = membersOf(membersOf(wrapped)[0])
  const [signerInfo, ...others] = membersOf(content.at(-1)).map(
    (info) => new SignerInfo({ schema: fromBER(new Uint8Array(info)).result }),
  )
  const certificates = membersOf(content.find(([tag]) => tag === CONTEXT_0))
    .slice(0, MAX_CERTIFICATES)
    .map((certificate) => new X509Certificate(certificate))
  const signer = certificates.find((one) => signerInfo !== undefined && isNamed(signerInfo, one))
  if (!signerInfo || others.length > 0 || !signer) {
    throw new Error('Expected one signer with its certificate')
  }
  return { signer, certificates, signerInfo }
}

function isNamed({ sid }: SignerInfo, certificate: X509Certificate): boolean {
  const { issuer, serialNumber } = toPkijs(certificate.raw)
  return (
    sid instanceof IssuerAndSerialNumber &&
    sid.issuer.isEqual(issuer) &&
    sid.serialNumber.isEqual(serialNumber)
  )
}
