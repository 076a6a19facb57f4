import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import type { PrintableDocument } from '../../domain/printing/document.js'
import type { RequestStatus } from '../../domain/signing/turns.js'
import { readUpload } from '../readUpload.js'
import { findRecords } from '../records.js'
import type { StoredRequest, StoredSigner } from './stored.js'
import { holderOf } from './token.js'
import type { SigningView } from './view.js'

export type Linked = { req: PayloadRequest; token: unknown }

/** Reading changes nothing: mail scanners open links too. */
export async function openSigningPage({ req, token }: Linked): Promise<SigningView> {
  const { signer, request } = await holderOf(req, token)
  const { id, title, status, documentDigest, sentAt, snapshot } = request
  const { document, sender } = snapshot
  return {
    request: {
      id,
      title,
      school: document.organisation.school,
      status,
      documentDigest,
      sentAt: new Date(sentAt).toISOString(),
      contact: sender,
    },
    signer: signerView(signer),
    document: isReadable(status) ? document : withoutContent(document),
  }
}

function signerView(signer: StoredSigner): SigningView['signer'] {
  const { id, name, role, roleLabel, intents, required, status } = signer
  const { intent, statement, answeredAt } = signer
  return {
    id,
    name,
    role,
    roleLabel,
    intents,
    required,
    status,
    ...(intent && { intent }),
    ...(statement && { statement }),
    ...(answeredAt && { answeredAt }),
  }
}

/** A plan that was withdrawn or declined is a draft again, and a draft is the school's own. */
const isReadable = (status: RequestStatus): boolean =>
  status !== 'withdrawn' && status !== 'declined'

const withoutContent = (document: PrintableDocument): PrintableDocument => ({
  ...document,
  facts: [],
  sections: [],
  signatures: [],
})

/** The PDF every signer of this request reads, byte for byte. */
export async function frozenPdf({
  req,
  token,
}: Linked): Promise<{ bytes: Uint8Array; title: string }> {
  const { request } = await holderOf(req, token)
  if (!isReadable(request.status)) {
    throw new DomainError('signing.closed', `The request is ${request.status}`)
  }
  return { bytes: await readUpload(req, 'signing-requests', request), title: request.title }
}

export type StoredDocument = { id: string; title: string; filename?: string | null; sha256: string }

export async function signedDocumentOf(
  req: PayloadRequest,
  { id }: Pick<StoredRequest, 'id'>,
): Promise<StoredDocument | undefined> {
  const [document] = await findRecords<StoredDocument>(req, 'signed-documents', {
    where: { request: { equals: id } },
    limit: 1,
  })
  return document
}

/** The sealed PDF, for everyone who was asked to sign it. */
export async function signedCopy({
  req,
  token,
}: Linked): Promise<{ bytes: Uint8Array; title: string }> {
  const { request } = await holderOf(req, token)
  const document = await signedDocumentOf(req, request)
  if (!document) {
    throw new DomainError('record.notFound', `Request ${request.id} has no sealed document yet`)
  }
  return { bytes: await readUpload(req, 'signed-documents', document), title: document.title }
}
