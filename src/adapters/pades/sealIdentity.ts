/**
 * Who seals on this installation, and whose seals it believes. Without a PKCS#12 file of its own it
 * seals as a demonstration, with an authority made on first use and kept in `seal/` of the data folder.
 */
import { X509Certificate, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { DomainError } from '../../domain/errors.js'
import type { TrustAnchor } from './certificates.js'
import type { SealerOptions } from './createSealer.js'
import { makeDemonstrationAuthority } from './demonstration.js'
import { identityFromPem, loadP12, type SealIdentity } from './identity.js'

/** Where the identity that seals is found, or made. */
export type SealPlace = {
  /** Folder in which certificates are kept, to be kept itself: who loses it believes its own seals no more. */
  dataDir: string
  /** Path of a PKCS#12 file. @default a demonstration */
  p12?: string | undefined
  passphrase?: string | undefined
  /** The moment at which the certificate has to be valid. */
  now: Date
}

const files = {
  authority: 'ca.pem',
  authorityKey: 'ca.key.pem',
  seal: 'seal.pem',
  sealKey: 'seal.key.pem',
} as const

/**
 * What `createSealer` seals with.
 *
 * @example createSealer(await sealIdentityFor({ dataDir: '.data', now: new Date() }))
 */
export async function sealIdentityFor(place: SealPlace): Promise<SealerOptions> {
  const identity = place.p12
    ? await ownIdentity(place, place.p12)
    : await demonstrationIdentity(place)
  return { identity, trust: await anchorsOf(place.dataDir) }
}

/** The demonstration authority, and every seal certificate this installation ever sealed with. */
export async function anchorsOf(dataDir: string): Promise<TrustAnchor[]> {
  const authority = join(dataDir, 'seal', files.authority)
  const used = usedFolder(dataDir)
  const names = existsSync(used) ? (await readdir(used)).filter((one) => one.endsWith('.pem')) : []
  const own = await Promise.all(names.map((one) => readFile(join(used, one), 'utf8')))
  return [
    ...own.map((certificatePem) => ({ certificatePem, demonstration: false })),
    ...(existsSync(authority)
      ? [{ certificatePem: await readFile(authority, 'utf8'), demonstration: true }]
      : []),
  ]
}

const usedFolder = (dataDir: string) => join(dataDir, 'seals-used')

/**
 * The certificate itself is the anchor, not its issuer: an issuer has other customers, whose seals
 * are not ours. It is kept, so that documents of before a renewal are still believed.
 */
async function ownIdentity(place: SealPlace, p12: string) {
  const identity = await openP12({ ...place, p12 })
  await keepAsUsed(place.dataDir, identity)
  return identity
}

export async function openP12({
  p12,
  passphrase = '',
  now,
}: Pick<SealPlace, 'passphrase' | 'now'> & { p12: string }): Promise<SealIdentity> {
  const bytes = await readFile(p12).catch((cause: unknown) => {
    throw new DomainError(
      'configuration.invalid',
      `Expected \`p12\` to be the path of a readable PKCS#12 file, got ${p12}`,
      { cause },
    )
  })
  return loadP12(bytes, passphrase, now)
}

/** The seal certificate, then its issuers: those are known, not believed. */
export const anchorPem = ({ certificate, chain }: SealIdentity): string =>
  [certificate, ...chain].map((der) => new X509Certificate(der).toString()).join('')

async function keepAsUsed(dataDir: string, identity: SealIdentity): Promise<void> {
  const own = new X509Certificate(identity.certificate)
  const folder = usedFolder(dataDir)
  await mkdir(folder, { recursive: true })
  const name = `${own.fingerprint256.replaceAll(':', '').toLowerCase()}.pem`
  await writeFile(join(folder, name), anchorPem(identity))
}

async function demonstrationIdentity({ dataDir, now }: SealPlace): Promise<SealIdentity> {
  const folder = join(dataDir, 'seal')
  if (!existsSync(join(folder, files.authority))) {
    await makeAuthority(folder, now)
  }
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  const pem = {
    certificatePem: await read(files.seal),
    chainPem: [await read(files.authority)],
    keyPem: await read(files.sealKey),
    demonstration: true,
  }
  return identityFromPem(pem, now)
}

/** Written elsewhere and moved as a whole: two processes that start at once get the same one. */
async function makeAuthority(folder: string, now: Date): Promise<void> {
  const { authority, seal } = await makeDemonstrationAuthority({ organisation: 'Leidraad', now })
  const draft = `${folder}.${randomUUID()}`
  await mkdir(draft, { recursive: true, mode: 0o700 })
  const write = (name: string, text: string) => writeFile(join(draft, name), text, { mode: 0o600 })
  await write(files.authority, authority.certificatePem)
  await write(files.authorityKey, authority.keyPem)
  await write(files.seal, seal.certificatePem)
  await write(files.sealKey, seal.keyPem)
  try {
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true })
    if (!existsSync(join(folder, files.authority))) {
      throw error
    }
  }
}
