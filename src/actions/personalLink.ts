/** The link by which somebody without an account comes in: to sign, to contribute, to read a draft, or to answer an invitation. */
import type { PayloadRequest } from 'payload'

import { sha256Hex } from '../domain/canonical.js'
import { pageAddress } from './pageAddress.js'
import { findRecords } from './records.js'
import { servicesOf } from './services.js'

export type LinkPurpose = keyof typeof PURPOSES

/** `salt` is part of what is hashed, so that the token of one purpose never opens the pages of another. */
const PURPOSES = {
  signing: { holders: 'signers', page: 'teken', salt: 'leidraad-signing-link-v1' },
  contribution: {
    holders: 'contributions',
    page: 'bijdrage',
    salt: 'leidraad-contribution-link-v1',
  },
  share: { holders: 'plan-shares', page: 'concept', salt: 'leidraad-share-link-v1' },
  conversation: {
    holders: 'conversation-guests',
    page: 'gesprek',
    salt: 'leidraad-conversation-link-v1',
  },
} as const

const TOKEN_BYTES = 32
const tokenPattern = /^[A-Za-z0-9_-]{43}$/

const hashOf = (purpose: LinkPurpose, token: string): Promise<string> =>
  sha256Hex(new TextEncoder().encode(`${PURPOSES[purpose].salt}\0${token}`))

/** A new secret; only its hash is stored. */
export async function newToken(
  req: PayloadRequest,
  purpose: LinkPurpose,
): Promise<{ token: string; hash: string }> {
  const bytes = servicesOf(req.payload).random(TOKEN_BYTES)
  const token = Buffer.from(bytes).toString('base64url')
  return { token, hash: await hashOf(purpose, token) }
}

export const personalLink = (req: PayloadRequest, purpose: LinkPurpose, token: string): string =>
  pageAddress(req, `${PURPOSES[purpose].page}/${token}`)

/** The signer, contribution, share or guest whose link this is, or nothing; whatever was sent as `token`. */
export async function holderOf<Purpose extends LinkPurpose>(
  req: PayloadRequest,
  purpose: Purpose,
  token: unknown,
) {
  if (typeof token !== 'string' || !tokenPattern.test(token)) {
    return undefined
  }
  const tokenHash = { equals: await hashOf(purpose, token) }
  const holders: (typeof PURPOSES)[Purpose]['holders'] = PURPOSES[purpose].holders
  const [holder] = await findRecords(req, holders, {
    where: { tokenHash },
    limit: 1,
  })
  return holder
}
