/**
 * A certificate authority for trying things out. Its seals verify like real ones but prove nothing
 * about who made them: anyone can make such an authority. Every name in it says so.
 */
import { randomBytes } from 'node:crypto'

import {
  BitString,
  Integer,
  OctetString,
  PrintableString,
  Sequence,
  Set as AsnSet,
  Utf8String,
} from 'asn1js'
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  RelativeDistinguishedNames,
} from 'pkijs'

/** An authority that nobody should believe, with a seal certificate of its own. */
export type DemonstrationAuthority = {
  authority: { certificatePem: string; keyPem: string }
  seal: { certificatePem: string; keyPem: string }
}

const YEAR = 365 * 24 * 3600 * 1000
const AUTHORITY_YEARS = 10
const SEAL_YEARS = 3
/** Clocks of two machines differ; a seal made at once must not be from before its certificate. */
const LEEWAY = 3600 * 1000

/** `organisation` is who seems to seal, for instance the platform's name. */
export async function makeDemonstrationAuthority({
  organisation,
  now,
}: {
  organisation: string
  now: Date
}): Promise<DemonstrationAuthority> {
  const issuer = await makeKeys()
  const authority = await makeCertificate(issuer, issuer, {
    name: 'DEMONSTRATIE Leidraad certificaatautoriteit',
    organisation,
    from: new Date(now.getTime() - LEEWAY),
    years: AUTHORITY_YEARS,
    extensions: [basicConstraints(true), keyUsage(KEY_CERT_SIGN | CRL_SIGN)],
  })
  const holder = await makeKeys()
  const seal = await makeCertificate(
    holder,
    { ...issuer, certificate: authority },
    {
      name: `DEMONSTRATIE zegel van ${organisation}`,
      organisation,
      from: new Date(now.getTime() - LEEWAY),
      years: SEAL_YEARS,
      extensions: [basicConstraints(false), keyUsage(DIGITAL_SIGNATURE | NON_REPUDIATION)],
    },
  )
  return {
    authority: { certificatePem: certificatePem(authority), keyPem: await keyPem(issuer) },
    seal: { certificatePem: certificatePem(seal), keyPem: await keyPem(holder) },
  }
}

type Keys = { publicKey: CryptoKey; privateKey: CryptoKey }
type Issuer = Keys & { certificate?: Certificate }

const makeKeys = (): Promise<Keys> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])

type Particulars = {
  name: string
  organisation: string
  from: Date
  years: number
  extensions: Extension[]
}

async function makeCertificate(
  holder: Keys,
  issuer: Issuer,
  { name, organisation, from, years, extensions }: Particulars,
): Promise<Certificate> {
  const certificate = new Certificate({ version: 2, serialNumber: serialNumber() })
  certificate.subject = distinguishedName(name, organisation)
  certificate.issuer = issuer.certificate?.subject ?? certificate.subject
  certificate.notBefore.value = from
  certificate.notAfter.value = new Date(from.getTime() + years * YEAR)
  await certificate.subjectPublicKeyInfo.importKey(holder.publicKey)
  certificate.extensions = [...extensions, ...(await keyIdentifiers(holder, issuer))]
  await certificate.sign(issuer.privateKey, 'SHA-256')
  return certificate
}

/** 16 random bytes, positive (RFC 5280, 4.1.2.2). */
function serialNumber(): Integer {
  const bytes = new Uint8Array(randomBytes(16))
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return new Integer({ valueHex: bytes.buffer })
}

/** By way of a schema, because otherwise pkijs writes all parts as one. */
function distinguishedName(name: string, organisation: string): RelativeDistinguishedNames {
  const parts = {
    '2.5.4.6': new PrintableString({ value: 'NL' }),
    '2.5.4.10': new Utf8String({ value: `DEMONSTRATIE ${organisation}` }),
    '2.5.4.3': new Utf8String({ value: name }),
  }
  const schema = new Sequence({
    value: Object.entries(parts).map(
      ([type, value]) =>
        new AsnSet({ value: [new AttributeTypeAndValue({ type, value }).toSchema()] }),
    ),
  })
  return new RelativeDistinguishedNames({ schema })
}

const extension = (extnID: string, critical: boolean, value: ArrayBuffer) =>
  new Extension({ extnID, critical, extnValue: value })

const basicConstraints = (cA: boolean) =>
  extension(
    '2.5.29.19',
    true,
    new BasicConstraints(cA ? { cA, pathLenConstraint: 0 } : {}).toSchema().toBER(),
  )

const DIGITAL_SIGNATURE = 0x80
const NON_REPUDIATION = 0x40
const KEY_CERT_SIGN = 0x04
const CRL_SIGN = 0x02

function keyUsage(bits: number): Extension {
  const unusedBits = 31 - Math.clz32(bits & -bits)
  const value = new BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits })
  return extension('2.5.29.15', true, value.toBER())
}

async function keyIdentifiers(holder: Keys, issuer: Keys): Promise<Extension[]> {
  const own = new OctetString({ valueHex: await keyIdentifier(holder) })
  const issuers = new OctetString({ valueHex: await keyIdentifier(issuer) })
  const authority = new AuthorityKeyIdentifier({ keyIdentifier: issuers })
  return [
    extension('2.5.29.14', false, own.toBER()),
    extension('2.5.29.35', false, authority.toSchema().toBER()),
  ]
}

/** The first 20 bytes of the SHA-256 of the public key (RFC 7093, method 1). */
async function keyIdentifier({ publicKey }: Keys): Promise<ArrayBuffer> {
  const point = await crypto.subtle.exportKey('raw', publicKey)
  return (await crypto.subtle.digest('SHA-256', point)).slice(0, 20)
}

const pem = (label: string, der: ArrayBuffer): string =>
  [
    `-----BEGIN ${label}-----`,
    ...(Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []),
    `-----END ${label}-----`,
    '',
  ].join('\n')

const certificatePem = (certificate: Certificate) =>
  pem('CERTIFICATE', certificate.toSchema().toBER())

const keyPem = async ({ privateKey }: Keys) =>
  pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', privateKey))
