import type { PayloadRequest } from 'payload'

import { sha256Hex } from '../../domain/canonical.js'
import { DomainError } from '../../domain/errors.js'
import { findRecords } from '../records.js'
import { servicesOf } from '../services.js'
import type { StoredContribution } from './stored.js'

const TOKEN_BYTES = 32
const tokenPattern = /^[A-Za-z0-9_-]{43}$/

/** Part of what is hashed, so that a token of another purpose never opens a contribution. */
const PURPOSE = 'leidraad-contribution-link-v1'

const hashOf = (token: string): Promise<string> =>
  sha256Hex(new TextEncoder().encode(`${PURPOSE}\0${token}`))

/** The secret of a personal link; only its hash is stored. */
export async function newToken(req: PayloadRequest): Promise<{ token: string; hash: string }> {
  const bytes = servicesOf(req.payload).random(TOKEN_BYTES)
  const token = Buffer.from(bytes).toString('base64url')
  return { token, hash: await hashOf(token) }
}

export function contributionLink(req: PayloadRequest, token: string): string {
  const { publicUrl, pagesPath } = servicesOf(req.payload).options
  return `${publicUrl}${pagesPath}/bijdrage/${token}`
}

/** Whose link this is; the only way in for people without an account. */
export async function contributionOf(
  req: PayloadRequest,
  token: unknown,
): Promise<StoredContribution> {
  const hash = typeof token === 'string' && tokenPattern.test(token) && (await hashOf(token))
  const [contribution] = hash
    ? await findRecords<StoredContribution>(req, 'contributions', {
        where: { tokenHash: { equals: hash } },
        limit: 1,
      })
    : []
  if (!contribution) {
    throw new DomainError('contribution.token.invalid', 'No contribution has this link')
  }
  return contribution
}
