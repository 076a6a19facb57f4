import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import type { PrintableDocument } from '../../domain/printing/document.js'
import { consentOf, intentsNow } from '../../domain/signing/consent.js'
import type { Intent } from '../../domain/signing/slots.js'
import { isReadable } from '../../domain/signing/turns.js'
import type { Printed } from '../printDocument.js'
import { readUpload } from '../readUpload.js'
import { frozenFile } from './frozenFile.js'
import {
  consentTermsIn,
  sentenceOf,
  signedDocumentOf,
  signersOf,
  type StoredSigner,
} from './stored.js'
import { signerOfLink } from './signerOfLink.js'
import type { SigningView } from './view.js'

export type Linked = { req: PayloadRequest; token: unknown }

/** Reading changes nothing: mail scanners open links too. */
export async function openSigningPage({ req, token }: Linked): Promise<SigningView> {
  const { signer, request } = await signerOfLink(req, token)
  const { id, title, status, documentDigest, sentAt, snapshot } = request
  const { document, sender, message } = snapshot
  const signers = await signersOf(req, id)
  const terms = consentTermsIn(request)
  return {
    request: {
      id,
      title,
      school: document.organisation.school,
      status,
      documentDigest,
      sentAt: new Date(sentAt).toISOString(),
      contact: sender,
      ...(message && { message }),
    },
    signer: signerView(signer, intentsNow(signer.intents, signers, terms)),
    ...(signer.intents.includes('established') && { consent: consentOf(signers, terms) }),
    document: isReadable(status) ? document : withoutContent(document),
  }
}

function signerView(signer: StoredSigner, intents: Intent[]): SigningView['signer'] {
  const { id, name, role, roleLabel, required, status } = signer
  const { intent, statement, answeredAt } = signer
  return {
    id,
    name,
    role,
    roleLabel,
    intents,
    sentences: Object.fromEntries(
      said(intents, intent).map((one) => [one, sentenceOf(signer, one)]),
    ),
    required: Boolean(required),
    status,
    ...(intent && { intent }),
    ...(statement && { statement }),
    ...(answeredAt && { answeredAt }),
  }
}

/** What they may choose, and what they chose. */
const said = (intents: readonly Intent[], intent: Intent | null | undefined): Intent[] => [
  ...intents,
  ...(intent ? [intent] : []),
]

const withoutContent = ({ inBrief: _, ...document }: PrintableDocument): PrintableDocument => ({
  ...document,
  facts: [],
  sections: [],
  signatures: [],
})

/** The PDF every signer of this request reads, byte for byte. */
export async function frozenPdf({ req, token }: Linked): Promise<Printed> {
  const { request } = await signerOfLink(req, token)
  if (!isReadable(request.status)) {
    throw new DomainError('signing.closed', `The request is ${request.status}`)
  }
  return { bytes: await frozenFile(req, request), title: request.title }
}

/** The sealed PDF, for everyone who was asked to sign it. */
export async function signedCopy({ req, token }: Linked): Promise<Printed> {
  const { request } = await signerOfLink(req, token)
  const document = await signedDocumentOf(req, request)
  if (!document) {
    throw new DomainError('record.notFound', `Request ${request.id} has no sealed document yet`)
  }
  return { bytes: await readUpload(req, 'signed-documents', document), title: document.title }
}
