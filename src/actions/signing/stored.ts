import type { PayloadRequest } from 'payload'

import { digestOf } from '../../domain/canonical.js'
import type { Answers } from '../../domain/definition/answers.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import type { Language } from '../../domain/kernel/language.js'
import { idOf } from '../../domain/kernel/reference.js'
import type { PrintableDocument } from '../../domain/printing/document.js'
import { signerAddresses, type SignerAddress } from '../../domain/signing/addresses.js'
import type { SignerAnswer } from '../../domain/signing/checkAnswer.js'
import { beforePolicies, type ConsentTerms } from '../../domain/signing/consent.js'
import type { Sentences } from '../../domain/signing/sentences.js'
import type { Intent, Signature, SignerRole, SignerStatus } from '../../domain/signing/slots.js'
import type { RequestStatus } from '../../domain/signing/turns.js'
import { signing } from '../../translations/signing.js'
import { loadAsSystem } from '../load.js'
import { findRecords } from '../records.js'

/** Everything that was fixed at sending: what people read, sign and can be held to. */
export type Snapshot = {
  definition: PlanDefinition
  answers: Answers
  /** The tree the frozen PDF was printed from. */
  document: PrintableDocument
  /** The moment the frozen PDF tells of; with it that PDF can be made again, byte for byte. */
  printedAt?: string
  answersDigest: string
  templateDigest: string
  /** Who sent it; in which language they work is unknown of what was sent long ago. */
  sender: { name: string; email: string; language?: Language }
  message?: string
  /** Not there in what was sent before consent was a state. */
  consent?: ConsentTerms
}

export const consentTermsIn = ({ snapshot }: Pick<StoredRequest, 'snapshot'>): ConsentTerms =>
  snapshot.consent ?? beforePolicies

export type StoredRequest = {
  id: string
  title: string
  status: RequestStatus
  plan: unknown
  snapshot: Snapshot
  documentDigest: string
  /** Whether sections are in it that only some roles read. */
  restricted?: boolean | null
  sentAt: string
  completedAt?: string | null
  filename?: string | null
  school?: unknown
  board?: unknown
}

/** Of everything that a reader of the frozen plan reads. */
export const contentDigestOf = ({
  title,
  snapshot,
}: Pick<StoredRequest, 'title' | 'snapshot'>): Promise<string> =>
  digestOf({ title, document: snapshot.document })

export type StoredSigner = {
  id: string
  name: string
  email: string
  request: unknown
  slotId: string
  role: SignerRole
  roleLabel: string
  /** In which they read; who sends does not say it yet. */
  language?: Language | null
  intents: Intent[]
  /** What they were asked to declare; not there in what was sent before sentences were fixed. */
  sentences?: Sentences | null
  order: number
  required: boolean
  status: SignerStatus
  intent?: Intent | null
  statement?: string | null
  signature?: Signature | null
  invitedAt?: string | null
  answeredAt?: string | null
  copySentAt?: string | null
  updatedAt: string
}

export async function signerWithRequest(
  req: PayloadRequest,
  id: string,
): Promise<{ signer: StoredSigner; request: StoredRequest }> {
  const signer = await loadAsSystem<StoredSigner>(req, { collection: 'signers', id })
  const request = await loadAsSystem<StoredRequest>(req, {
    collection: 'signing-requests',
    id: idOf(signer.request) ?? '',
  })
  return { signer, request }
}

export type StoredDocument = {
  id: string
  title: string
  filename?: string | null
  sha256: string
  sealedAt: string
}

export const signersOf = (req: PayloadRequest, requestId: string): Promise<StoredSigner[]> =>
  findRecords<StoredSigner>(req, 'signers', {
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
  const [document] = await findRecords<StoredDocument>(req, 'signed-documents', {
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
