/** What a parsed CMS proves about a file's digest, in any of the common algorithms. */
import { constants, createHash, verify } from 'node:crypto'

import { ObjectIdentifier, OctetString, Sequence } from 'asn1js'

import { encodeCms, oid, type Cms } from './cms.js'
import { isIssuedBy, isSame, pathOf } from './certificates.js'

const hashes: Record<string, string> = {
  [oid.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const RSA_PSS = '1.2.840.113549.1.1.10'

/** The signed attributes hold this file's digest and this signer, and the signature is over them. */
export function isIntact(cms: Cms, ranges: readonly Uint8Array[]): boolean {
  const hash = hashes[cms.signerInfo.digestAlgorithm.algorithmId]
  return (
    hash !== undefined &&
    octetsOf(cms, oid.messageDigest)?.equals(digestOf(hash, ranges)) === true &&
    bindsSigner(cms) &&
    signatureHolds(cms, hash)
  )
}

export function digestOf(hash: string, ranges: readonly Uint8Array[]): Buffer {
  const digest = createHash(hash)
  ranges.forEach((range) => digest.update(range))
  return digest.digest()
}

function signatureHolds({ signer, signerInfo }: Cms, hash: string): boolean {
  const { signedAttrs, signature, signatureAlgorithm } = signerInfo
  const signed = Buffer.from(signedAttrs?.encodedValue ?? new ArrayBuffer(0))
  const padding =
    signatureAlgorithm.algorithmId === RSA_PSS
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
      : {}
  return verify(
    hash,
    signed,
    { key: signer.publicKey, ...padding },
    Buffer.from(signature.getValue()),
  )
}

/** SigningCertificateV2 (RFC 5035): without it anyone could put another certificate of the same
 * key beside the signature. Absent is another form of signature; present must fit. */
function bindsSigner(cms: Cms): boolean {
  const value = valueOf(cms, oid.signingCertificateV2)
  if (value === undefined) {
    return true
  }
  const parts = membersOf(membersOf(membersOf(value)[0])[0])
  const algorithm = membersOf(parts[0])[0]
  const named = algorithm instanceof ObjectIdentifier ? algorithm.getValue() : oid.sha256
  const claimed = parts.find((part) => part instanceof OctetString)
  const hash = hashes[named]
  return (
    hash !== undefined &&
    claimed !== undefined &&
    digestOf(hash, [cms.signer.raw]).equals(Buffer.from(claimed.getValue()))
  )
}

const membersOf = (value: unknown): unknown[] =>
  value instanceof Sequence ? value.valueBlock.value : []

function valueOf({ signerInfo }: Cms, type: string): unknown {
  const found = signerInfo.signedAttrs?.attributes.filter((entry) => entry.type === type) ?? []
  return found.length === 1 ? (found[0]?.values[0] as unknown) : undefined
}

function octetsOf(cms: Cms, type: string): Buffer | undefined {
  const value = valueOf(cms, type)
  return value instanceof OctetString ? Buffer.from(value.getValue()) : undefined
}

/**
 * Whether the bytes are exactly those this sealer would have written for these parts. Everything
 * that no signature covers (versions, order, further certificates) is thereby fixed too.
 */
export function isBaselineForm(cms: Cms, bytes: Uint8Array, known: Cms['certificates']): boolean {
  const { signer, certificates, signerInfo } = cms
  const digest = octetsOf(cms, oid.messageDigest)
  const contentType = valueOf(cms, oid.contentType)
  const kind = signer.publicKey.asymmetricKeyType
  if (!digest || !(contentType instanceof ObjectIdentifier) || (kind !== 'rsa' && kind !== 'ec')) {
    return false
  }
  const rebuilt = encodeCms({
    certificate: signer.raw,
    chain: certificates.filter((one) => !isSame(signer)(one)).map(({ raw }) => raw),
    digest,
    kind,
    signature: new Uint8Array(signerInfo.signature.getValue()),
  })
  return Buffer.from(bytes).equals(rebuilt) && everyCertificateIsProven(cms, known)
}

/** Each is on the signer's own path and either known, or signed by the next or, a root, by itself. */
function everyCertificateIsProven(
  { signer, certificates }: Cms,
  known: Cms['certificates'],
): boolean {
  const path = pathOf(signer, [...known, ...certificates])
  return certificates.every((one) => {
    const at = path.findIndex(isSame(one))
    const isLast = at === path.length - 1
    return at >= 0 && (!isLast || known.some(isSame(one)) || isIssuedBy(one, one))
  })
}
