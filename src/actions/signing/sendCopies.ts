import type { PayloadRequest } from 'payload'

import { idOf } from '../../access/person.js'
import { DomainError } from '../../domain/errors.js'
import { fileName } from '../../domain/printing/fileName.js'
import { recordEvent } from '../audit/recordEvent.js'
import { composeMail } from '../mail/composeMail.js'
import { sendMail, wasSent } from '../mail/sendMail.js'
import { readUpload } from '../readUpload.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { inSigningTransaction } from './inSigningTransaction.js'
import { valuesOf } from './invite.js'
import { signedDocumentOf, signersOf, type StoredRequest, type StoredSigner } from './stored.js'
import { verifyLink } from './token.js'

/** The sealed PDF to everyone who was asked, each once; throws when one could not be sent, to be tried again. */
export async function sendCopies(req: PayloadRequest, request: StoredRequest): Promise<void> {
  const waiting = (await signersOf(req, request.id)).filter(({ copySentAt }) => !copySentAt)
  const document = await signedDocumentOf(req, request)
  if (!waiting.length || !document) {
    return
  }
  const content = await readUpload(req, 'signed-documents', document)
  const results: boolean[] = []
  for (const signer of waiting) {
    results.push(await sendCopy(req, { request, signer, content }))
  }
  const failed = results.filter((sent) => !sent).length
  if (failed) {
    throw new DomainError('sealing.failed', `${failed} copies of ${request.id} were not sent`)
  }
}

type Copy = { request: StoredRequest; signer: StoredSigner; content: Uint8Array }

async function sendCopy(req: PayloadRequest, { request, signer, content }: Copy): Promise<boolean> {
  const sent = await wasSent(req, `copy for signer ${signer.id}`, () =>
    sendMail(req, {
      to: { name: signer.name, address: signer.email },
      schoolId: idOf(request.school) ?? '',
      ...composeMail({
        kind: 'copy',
        values: valuesOf(request, signer),
        link: verifyLink(req),
        informal: signer.role === 'pupil',
      }),
      attachment: { filename: `${fileName(request.title)}-ondertekend.pdf`, content },
    }),
  )
  if (sent) {
    await mark(req, request, signer)
  }
  return sent
}

const mark = (req: PayloadRequest, request: StoredRequest, signer: StoredSigner): Promise<void> =>
  inSigningTransaction(req, async (within) => {
    const at = nowOf(req)
    await updateRecord(within, { collection: 'signers', id: signer.id }, { copySentAt: at })
    await recordEvent(within, {
      request,
      type: 'copy.sent',
      at,
      facts: { signerId: signer.id, role: signer.role },
      personal: { email: signer.email },
    })
  })
