import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import type { ComposedMail } from './composeMail.js'

export type SendMail = ComposedMail & {
  to: { name: string; address: string }
  /** Lets the outbox show a school only its own mails. */
  schoolId: string
  attachment?: {
    filename: string
    content: Uint8Array
    /** @default a PDF */
    type?: string
  }
}

/**
 * Sends through the mailer of the app, by the queue only: a mail server may take its time. Rejects
 * with `mail.refused` when trying again is of no use, and with `mail.failed` when it is.
 */
export async function sendMail(req: PayloadRequest, mail: SendMail): Promise<void> {
  const { to, schoolId, attachment, subject, text, html } = mail
  const message = {
    to,
    subject,
    text,
    html,
    headers: { 'X-Leidraad-School': schoolId, 'Auto-Submitted': 'auto-generated' },
    ...(attachment && {
      attachments: [
        {
          filename: attachment.filename,
          content: Buffer.from(attachment.content),
          contentType: attachment.type ?? 'application/pdf',
        },
      ],
    }),
  }
  await req.payload.sendEmail(message).catch((error: unknown) => {
    throw failureOf(error)
  })
}

/** A mailer's error quotes addresses; its codes say enough. */
function failureOf(error: unknown): DomainError {
  const { code = 'unknown', responseCode } = error as { code?: string; responseCode?: number }
  const isRefused = code === 'EENVELOPE' && (responseCode ?? 0) >= 500
  return new DomainError(
    isRefused ? 'mail.refused' : 'mail.failed',
    `The mail server did not take a mail: ${[code, responseCode].filter(Boolean).join(' ')}`,
  )
}
