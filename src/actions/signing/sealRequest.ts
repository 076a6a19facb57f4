import type { PayloadRequest } from 'payload'

import { sha256Hex } from '../../domain/canonical.js'
import { fileName } from '../../domain/printing/fileName.js'
import { placeOf } from '../assertMay.js'
import { chainOf, recordEvent } from '../audit/recordEvent.js'
import { loadAsSystem } from '../load.js'
import { startMails } from '../mail/queueMail.js'
import { keepEvaluation } from '../plans/evaluating.js'
import { supersedeFormer } from '../plans/following.js'
import { pageAddress } from '../pageAddress.js'
import { finishDocument } from '../printDocument.js'
import { createRecord, pdfFile, updateRecord } from '../records.js'
import { servicesOf } from '../services.js'
import { assertUntouched } from './assertUntouched.js'
import { evidenceOf } from './evidenceOf.js'
import { finalDocument } from './finalDocument.js'
import { inSigningTransaction } from './inSigningTransaction.js'
import { queueCopies } from './sendCopy.js'
import { signersOf, type StoredRequest } from './stored.js'

export type SealRequest = { req: PayloadRequest; requestId: string }

/**
 * Ends in exactly one sealed document, however often and wherever it is started: the unique request
 * of a signed document decides, and who comes second stops quietly. A copy for everyone is queued
 * with it.
 */
export async function sealRequest({ req, requestId }: SealRequest): Promise<void> {
  const request = await load(req, requestId)
  if (request.status !== 'completed') {
    return
  }
  const sealed = await seal(req, request)
  await inSigningTransaction(req, (within) => store(within, requestId, sealed))
  startMails(req)
}

const load = (req: PayloadRequest, id: string): Promise<StoredRequest> =>
  loadAsSystem(req, { collection: 'signing-requests', id })

type Sealed = { bytes: Uint8Array; sha256: string; at: string }

/** Prints and seals; touches no record, so that it may be interrupted at any point. */
async function seal(req: PayloadRequest, request: StoredRequest): Promise<Sealed> {
  const { sealer, now } = servicesOf(req.payload)
  const signers = await signersOf(req, request.id)
  const chain = await chainOf(req, request.id)
  await assertUntouched(req, { request, signers, chain })
  const document = finalDocument({
    request,
    signers,
    chain,
    verifyUrl: pageAddress(req, 'controle'),
    isDemonstration: sealer.demonstration,
  })
  const evidence = await evidenceOf(request, signers, chain)
  const pdf = await finishDocument(req, document)
  const at = now()
  const bytes = await sealer.seal({
    pdf,
    evidence,
    name: document.organisation.school,
    reason: `Ondertekend plan: ${document.title}`,
    at,
  })
  return { bytes, sha256: await sha256Hex(bytes), at: at.toISOString() }
}

async function store(req: PayloadRequest, requestId: string, sealed: Sealed): Promise<void> {
  const request = await load(req, requestId)
  if (request.status !== 'completed') {
    return
  }
  const { bytes, sha256, at } = sealed
  const plan = request.plan
  const document = await createRecord(req, 'signed-documents', {
    data: {
      ...placeOf(request),
      title: request.title,
      request: requestId,
      plan,
      sha256,
      sealedAt: at,
      restricted: request.restricted ?? false,
      demonstration: servicesOf(req.payload).sealer.demonstration,
    },
    file: pdfFile(bytes, `${fileName(request.title)}-ondertekend-${sha256.slice(0, 12)}`),
  })
  await updateRecord(req, { collection: 'signing-requests', id: requestId }, { status: 'sealed' })
  await updateRecord(req, { collection: 'plans', id: plan }, { status: 'signed' })
  await supersedeFormer(req, { planId: plan, sha256, at })
  await keepEvaluation(req, { planId: plan, sha256, at })
  const facts = { documentId: document.id, sha256 }
  await recordEvent(req, { request, type: 'document.sealed', at, facts })
  await queueCopies(req, requestId)
}
