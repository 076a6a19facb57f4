import type { PayloadRequest } from 'payload'

import { idOf } from '../../access/person.js'
import { sha256Hex } from '../../domain/canonical.js'
import { DomainError } from '../../domain/errors.js'
import { loadAsSystem } from '../load.js'
import { findRecords } from '../records.js'
import { servicesOf } from '../services.js'
import type { StoredRequest, StoredSigner } from './stored.js'

const TOKEN_BYTES = 32
const tokenPattern = /^[A-Za-z0-9_-]{43}$/

/** Part of what is hashed, so that a token of another purpose never opens a signing page. */
const PURPOSE = 'leidraad-signing-link-v1'

export const hashOfToken = (token: string): Promise<string> =>
  sha256Hex(new TextEncoder().encode(`${PURPOSE}\0${token}`))

/** The secret of a personal link; only its hash is stored. */
export async function newToken(req: PayloadRequest): Promise<{ token: string; hash: string }> {
  const bytes = servicesOf(req.payload).random(TOKEN_BYTES)
  const token = Buffer.from(bytes).toString('base64url')
  return { token, hash: await hashOfToken(token) }
}

export const signingLink = (req: PayloadRequest, token: string): string =>
  `${pagesOf(req)}/teken/${token}`

export const verifyLink = (req: PayloadRequest): string => `${pagesOf(req)}/controle`

function pagesOf(req: PayloadRequest): string {
  const { publicUrl, pagesPath } = servicesOf(req.payload).options
  return `${publicUrl}${pagesPath}`
}

/** Who holds this link, and for what; the only way in for people without an account. */
export async function holderOf(
  req: PayloadRequest,
  token: unknown,
): Promise<{ signer: StoredSigner; request: StoredRequest }> {
  const hash = typeof token === 'string' && tokenPattern.test(token) && (await hashOfToken(token))
  const [signer] = hash
    ? await findRecords<StoredSigner>(req, 'signers', {
        where: { tokenHash: { equals: hash } },
        limit: 1,
      })
    : []
  if (!signer) {
    throw new DomainError('signing.token.invalid', 'No signer holds this link')
  }
  const request = await loadAsSystem<StoredRequest>(req, {
    collection: 'signing-requests',
    id: idOf(signer.request) ?? '',
  })
  return { signer, request }
}
