import type { PayloadRequest } from 'payload'

import { recipientLanguage } from '../../domain/contact/recipientLanguage.js'
import { idOf } from '../../domain/kernel/reference.js'
import { fileName } from '../../domain/printing/fileName.js'
import { recordEvent } from '../audit/recordEvent.js'
import { composeMail } from '../mail/composeMail.js'
import { queueMail, type QueuedMail } from '../mail/queueMail.js'
import { sendMail } from '../mail/sendMail.js'
import { pageAddress } from '../pageAddress.js'
import { readUpload } from '../readUpload.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { inSigningTransaction } from './inSigningTransaction.js'
import { valuesOf } from './mailInvitation.js'
import {
  signedDocumentOf,
  signersOf,
  signerWithRequest,
  type StoredRequest,
  type StoredSigner,
} from './stored.js'

/** A copy to everyone who was asked, in the transaction that stores the sealed PDF. */
export async function queueCopies(req: PayloadRequest, requestId: string): Promise<void> {
  for (const { id } of await signersOf(req, requestId)) {
    await queueMail(req, { kind: 'signedCopy', id })
  }
}

/** The sealed PDF, once to each. */
export async function sendCopy(req: PayloadRequest, { id }: QueuedMail): Promise<void> {
  const { signer, request } = await signerWithRequest(req, id)
  const document = await signedDocumentOf(req, request)
  if (signer.copySentAt || !document) {
    return
  }
  const content = await readUpload(req, 'signed-documents', document)
  await sendMail(req, {
    to: { name: signer.name, address: signer.email },
    schoolId: idOf(request.school) ?? '',
    ...composeMail({
      kind: 'copy',
      values: valuesOf(request, signer),
      document: request.snapshot.document.kind,
      link: pageAddress(req, 'controle'),
      informal: signer.role === 'pupil',
      language: recipientLanguage({}),
    }),
    attachment: { filename: `${fileName(request.title)}-ondertekend.pdf`, content },
  })
  await mark(req, request, signer)
}

/** Copies of one request are sent together, and a mark that gives up would mean a second mail. */
const MARK_ATTEMPTS = 40

const mark = (req: PayloadRequest, request: StoredRequest, signer: StoredSigner): Promise<void> =>
  inSigningTransaction(
    req,
    async (within) => {
      const at = nowOf(req)
      await updateRecord(within, { collection: 'signers', id: signer.id }, { copySentAt: at })
      await recordEvent(within, {
        request,
        type: 'copy.sent',
        at,
        facts: { signerId: signer.id, role: signer.role },
        personal: { email: signer.email },
      })
    },
    { attempts: MARK_ATTEMPTS },
  )
