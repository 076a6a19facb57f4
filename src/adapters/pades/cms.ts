/**
 * The signature inside a seal: CMS SignedData (RFC 5652) in the one form that PAdES-BASELINE-B
 * (ETSI EN 319 142-1, 6.3) leaves us. Signed attributes are contentType, messageDigest and
 * signingCertificateV2 (RFC 5035), never signing-time; sets are in DER order. A reader can rebuild
 * the bytes from the parts and so knows that nothing unsigned hides between them.
 */
import { X509Certificate, createHash } from 'node:crypto'

import {
  Constructed,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as AsnSet,
  fromBER,
  type BaseBlock,
} from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'

import { toPkijs } from './certificates.js'

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
export function attributesToSign(digest: Uint8Array, certificate: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(signedAttributes(digest, certificate).toSchema().toBER())
  bytes[0] = SET_TAG
  return bytes
}
const SET_TAG = 0x31

export function encodeCms({ certificate, chain, digest, kind, signature }: CmsParts): Uint8Array {
  const own = toPkijs(certificate)
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: sha256(),
    signedAttrs: signedAttributes(digest, certificate),
    signatureAlgorithm: signatureAlgorithm(kind),
    signature: octets(signature),
  })
  const content = new SignedData({
    version: 1,
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [certificate, ...chain].sort(derOrder).map(toPkijs),
    signerInfos: [signer],
  })
  const wrapped = new ContentInfo({ contentType: oid.signedData, content: content.toSchema(true) })
  return new Uint8Array(wrapped.toSchema().toBER())
}

function signedAttributes(
  digest: Uint8Array,
  certificate: Uint8Array,
): SignedAndUnsignedAttributes {
  const attributes = [
    attribute(oid.contentType, new ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, octets(digest)),
    attribute(
      oid.signingCertificateV2,
      sequence(sequence(sequence(octets(sha256Of(certificate))))),
    ),
  ]
  const inOrder = attributes
    .map((entry) => ({ entry, der: new Uint8Array(entry.toSchema().toBER()) }))
    .sort((one, other) => derOrder(one.der, other.der))
    .map(({ entry }) => entry)
  return new SignedAndUnsignedAttributes({ type: 0, attributes: inOrder })
}

const attribute = (type: string, value: BaseBlock) => new Attribute({ type, values: [value] })
const sequence = (value: BaseBlock) => new Sequence({ value: [value] })
const octets = (bytes: Uint8Array) => new OctetString({ valueHex: new Uint8Array(bytes).buffer })
const sha256 = () => new AlgorithmIdentifier({ algorithmId: oid.sha256 })
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const derOrder = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other)

/** RSA carries NULL as parameters (RFC 4055), ECDSA none (RFC 5754). */
const signatureAlgorithm = (kind: KeyKind) =>
  kind === 'rsa'
    ? new AlgorithmIdentifier({ algorithmId: oid.rsaSha256, algorithmParams: new Null() })
    : new AlgorithmIdentifier({ algorithmId: oid.ecdsaSha256 })

export type Cms = {
  signer: X509Certificate
  /** All certificates in it, the signer's among them. */
  certificates: X509Certificate[]
  signerInfo: SignerInfo
}

const MAX_CERTIFICATES = 16

/** Throws on what is not a CMS with one signer whose certificate is in it. */
export function parseCms(der: Uint8Array): Cms {
  const content = membersOf(membersOf(fromBER(new Uint8Array(der)).result)[1])[0]
  const members = membersOf(content)
  const [signerInfo, ...others] = membersOf(members.at(-1)).map(
    (schema) => new SignerInfo({ schema }),
  )
  const certificates = membersOf(members.find(isCertificateSet))
    .slice(0, MAX_CERTIFICATES)
    .map((certificate) => new X509Certificate(certificate.valueBeforeDecodeView))
  const signer = certificates.find((one) => signerInfo !== undefined && isNamed(signerInfo, one))
  if (!signerInfo || others.length > 0 || !signer) {
    throw new Error('Expected one signer with its certificate')
  }
  return { signer, certificates, signerInfo }
}

const membersOf = (block: BaseBlock | undefined): BaseBlock[] =>
  block instanceof Constructed || block instanceof Sequence || block instanceof AsnSet
    ? block.valueBlock.value
    : []

/** `certificates [0] IMPLICIT` (RFC 5652, 5.1). */
const isCertificateSet = ({ idBlock }: BaseBlock): boolean =>
  idBlock.tagClass === 3 && idBlock.tagNumber === 0

function isNamed({ sid }: SignerInfo, certificate: X509Certificate): boolean {
  const { issuer, serialNumber } = toPkijs(certificate.raw)
  return (
    sid instanceof IssuerAndSerialNumber &&
    sid.issuer.isEqual(issuer) &&
    sid.serialNumber.isEqual(serialNumber)
  )
}

/** Splits what stands in a hole into the CMS and the bytes behind it. */
export function splitDer(bytes: Uint8Array): { der: Uint8Array; rest: Uint8Array } {
  const first = bytes[1] ?? 0
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  const long = bytes.subarray(2, 2 + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0)
  const end = 2 + lengthBytes + (lengthBytes ? long : first)
  return { der: bytes.subarray(0, end), rest: bytes.subarray(end) }
}
