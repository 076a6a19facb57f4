import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { idOf } from '../../domain/kernel/reference.js'
import { loadAsSystem } from '../load.js'
import { holderOf } from '../personalLink.js'
import type { StoredRequest, StoredSigner } from './stored.js'

/** Who signs with this link, and what. */
export async function signerOfLink(
  req: PayloadRequest,
  token: unknown,
): Promise<{ signer: StoredSigner; request: StoredRequest }> {
  const signer = await holderOf<StoredSigner>(req, 'signing', token)
  if (!signer) {
    throw new DomainError('signing.token.invalid', 'No signer holds this link')
  }
  const request = await loadAsSystem<StoredRequest>(req, {
    collection: 'signing-requests',
    id: idOf(signer.request) ?? '',
  })
  return { signer, request }
}
