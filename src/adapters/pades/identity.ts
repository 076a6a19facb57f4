/**
 * Who seals: a certificate, its issuers and a key that never leaves this object. Every identity is
 * tried before use, so that a seal is not found to be impossible only when a plan waits for it.
 */
import { X509Certificate, createPrivateKey, randomBytes, sign, verify } from 'node:crypto'

import type { P12Signer } from '@libpdf/core'

import { DomainError } from '../../domain/errors.js'
import type { KeyKind } from './cms.js'

/** Who seals. The key signs and is not given. */
export type SealIdentity = {
  /** DER. */
  certificate: Uint8Array
  /** DER of the issuers that go into the seal. */
  chain: Uint8Array[]
  kind: KeyKind
  /** Made by `makeDemonstrationAuthority`. */
  demonstration: boolean
  /** Signature with SHA-256: PKCS#1 v1.5 for RSA, DER for ECDSA. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

/**
 * Loads a PKCS#12 file, modern (AES) or old (3DES, RC2). Throws `sealing.passphrase.wrong`,
 * `sealing.certificate.noKey` or `sealing.certificate.expired`.
 */
export async function loadP12(
  bytes: Uint8Array,
  passphrase: string,
  now: Date,
): Promise<SealIdentity> {
  const signer = await openP12(bytes, passphrase)
  const signs = (content: Uint8Array) => signer.sign(content, 'SHA-256')
  const certificates = [signer.certificate, ...signer.certificateChain].map(
    (der) => new X509Certificate(der),
  )
  const own = await certificateOfKey(certificates, signs)
  checkValidity(own, now)
  return {
    certificate: own.raw,
    chain: certificates.filter((one) => one !== own).map(({ raw }) => raw),
    kind: kindOf(own),
    demonstration: false,
    sign: signs,
  }
}

/** A certificate, its issuers and its key, as PEM. */
export type IdentityPem = {
  certificatePem: string
  chainPem: string[]
  /** PKCS#8, not encrypted. */
  keyPem: string
  demonstration: boolean
}

/** Throws `DomainError` with a `sealing.certificate` code when key and certificate cannot seal at `now`. */
export async function identityFromPem(pem: IdentityPem, now: Date): Promise<SealIdentity> {
  const key = createPrivateKey(pem.keyPem)
  const own = new X509Certificate(pem.certificatePem)
  const signs = (content: Uint8Array) =>
    Promise.resolve(new Uint8Array(sign('sha256', content, key)))
  await certificateOfKey([own], signs)
  checkValidity(own, now)
  return {
    certificate: own.raw,
    chain: pem.chainPem.map((issuer) => new X509Certificate(issuer).raw),
    kind: kindOf(own),
    demonstration: pem.demonstration,
    sign: signs,
  }
}

async function openP12(bytes: Uint8Array, passphrase: string): Promise<P12Signer> {
  const { P12Signer } = await import('@libpdf/core')
  try {
    return await P12Signer.create(bytes, passphrase)
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause)
    if (/private key found|certificates found/i.test(text)) {
      throw new DomainError('sealing.certificate.noKey', `Opening the PKCS#12 file: ${text}`, {
        cause,
      })
    }
    // A wrong passphrase and a damaged file cannot be told apart: both fail the same check.
    throw new DomainError('sealing.passphrase.wrong', `Opening the PKCS#12 file: ${text}`, {
      cause,
    })
  }
}

/** The one whose key this is: the order of certificates in a PKCS#12 file means nothing. */
async function certificateOfKey(
  certificates: readonly X509Certificate[],
  signs: SealIdentity['sign'],
): Promise<X509Certificate> {
  const challenge = new Uint8Array(randomBytes(32))
  const answer = await signs(challenge)
  const own = certificates.find(({ publicKey }) => verify('sha256', challenge, publicKey, answer))
  if (!own) {
    throw new DomainError(
      'sealing.certificate.noKey',
      'None of the certificates belongs to the private key beside them',
    )
  }
  return own
}

function checkValidity({ validFrom, validTo, subject }: X509Certificate, now: Date): void {
  if (now < new Date(validFrom) || now > new Date(validTo)) {
    throw new DomainError(
      'sealing.certificate.expired',
      `The seal certificate of ${subject} is valid from ${validFrom} until ${validTo}`,
      { data: { validFrom, validUntil: validTo } },
    )
  }
}

function kindOf({ publicKey }: X509Certificate): KeyKind {
  const kind = publicKey.asymmetricKeyType
  if (kind !== 'rsa' && kind !== 'ec') {
    throw new DomainError(
      'sealing.certificate.noKey',
      `Expected an RSA or EC key in the seal certificate, got ${String(kind)}`,
    )
  }
  return kind
}
