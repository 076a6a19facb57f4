import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { loadAsSystem } from '../load.js'
import { holderOf } from '../personalLink.js'
import type { StoredRequest, StoredSigner } from './stored.js'

/** Who signs with this link, and what. */
export async function signerOfLink(
  req: PayloadRequest,
  token: unknown,
): Promise<{ signer: StoredSigner; request: StoredRequest }> {
  const signer = await holderOf(req, 'signing', token)
  if (!signer) {
    throw new DomainError('signing.token.invalid', 'No signer holds this link')
  }
  const request = await loadAsSystem(req, {
    collection: 'signing-requests',
    id: signer.request,
  })
  return { signer, request }
}
