import type { PayloadRequest } from 'payload'

import type { ComposedMail } from './composeMail.js'

export type SendMail = ComposedMail & {
  to: { name: string; address: string }
  /** Lets the outbox show a school only its own mails. */
  schoolId: string
  attachment?: { filename: string; content: Uint8Array }
}

/** Sends through the mailer of the app; rejects when it was not handed over. */
export async function sendMail(req: PayloadRequest, mail: SendMail): Promise<void> {
  const { to, schoolId, attachment, subject, text, html } = mail
  await req.payload.sendEmail({
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
          contentType: 'application/pdf',
        },
      ],
    }),
  })
}

/** Mail that fails undoes nothing: it is logged, without names, and can be sent again. */
export async function wasSent(
  req: PayloadRequest,
  what: string,
  send: () => Promise<void>,
): Promise<boolean> {
  try {
    await send()
    return true
  } catch (err) {
    req.payload.logger.error({ err: withoutNames(err), msg: `Mail was not sent: ${what}` })
    return false
  }
}

/** A mailer's error quotes addresses; its code says enough. */
function withoutNames(error: unknown): { code: string } {
  const { code } = error as NodeJS.ErrnoException
  return { code: code ?? 'unknown' }
}
