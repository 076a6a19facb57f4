import type { PayloadRequest } from 'payload'

import { digestOf } from '../../domain/canonical.js'
import { signerAddresses, type SignerAddress } from '../../domain/signing/addresses.js'
import type { SignerAnswer } from '../../domain/signing/checkAnswer.js'
import { beforePolicies, type ConsentTerms } from '../../domain/signing/consent.js'
import type { Intent } from '../../domain/signing/slots.js'
import { signing } from '../../translations/signing.js'
import type { Stored } from '../../records/stored.js'
import { loadAsSystem } from '../load.js'
import { findRecords } from '../records.js'

export const consentTermsIn = ({ snapshot }: Pick<StoredRequest, 'snapshot'>): ConsentTerms =>
  snapshot.consent ?? beforePolicies

export type StoredRequest = Stored<'signing-requests'>

/** Of everything that a reader of the frozen plan reads, and of the plans that it names. */
export const contentDigestOf = ({
  title,
  snapshot: { document, follows, evaluates },
}: Pick<StoredRequest, 'title' | 'snapshot'>): Promise<string> =>
  digestOf({
    ...{ title, document },
    ...(follows && { follows }),
    ...(evaluates && { evaluates }),
  })

export type StoredSigner = Stored<'signers'>

export async function signerWithRequest(
  req: PayloadRequest,
  id: string,
): Promise<{ signer: StoredSigner; request: StoredRequest }> {
  const signer = await loadAsSystem(req, { collection: 'signers', id })
  const request = await loadAsSystem(req, {
    collection: 'signing-requests',
    id: signer.request,
  })
  return { signer, request }
}

export type StoredDocument = Stored<'signed-documents'>

export const signersOf = (req: PayloadRequest, requestId: string): Promise<StoredSigner[]> =>
  findRecords(req, 'signers', {
    where: { request: { equals: requestId } },
    sort: 'createdAt',
  }).then((signers) => signers.sort((a, b) => a.order - b.order))

/** By signer; `signers` are all of the request. */
export const addressesOf = (
  { snapshot }: StoredRequest,
  signers: readonly StoredSigner[],
): Map<string, SignerAddress> => signerAddresses(signers, snapshot.sender.email)

/** The sealed document of a request, once there is one. */
export async function signedDocumentOf(
  req: PayloadRequest,
  { id }: Pick<StoredRequest, 'id'>,
): Promise<StoredDocument | undefined> {
  const [document] = await findRecords(req, 'signed-documents', {
    where: { request: { equals: id } },
    limit: 1,
  })
  return document
}

/** What a signer answered, as it was sent; nothing while they have not. */
export function answerOf(signer: StoredSigner): SignerAnswer | undefined {
  const { status, intent, statement, signature } = signer
  if (status === 'declined') {
    return { outcome: 'declined', statement: statement ?? '' }
  }
  return status === 'signed' && intent && signature
    ? { outcome: 'signed', intent, ...(statement && { statement }), signature }
    : undefined
}

/** What somebody declares with an intent, in the words that were fixed when they were asked. */
export const sentenceOf = (
  { sentences }: Pick<StoredSigner, 'sentences'>,
  intent: Intent,
): string => sentences?.[intent] ?? signing.nl.sentences[intent]
