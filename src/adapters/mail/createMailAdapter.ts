import nodemailer from 'nodemailer'
import type { SendMailOptions, Transporter } from 'nodemailer'
import type { EmailAdapter } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { writeToOutbox } from './writeToOutbox.js'

/** From whom mails are, and by which way they leave. */
export type MailOptions = {
  /** Who mails are from. @example 'De Regenboog <noreply@kompas.example>' */
  from: string
} & (
  | {
      /** Address of the mail server. @example 'smtps://user:secret@mail.kompas.example' */
      smtp: string
    }
  | {
      /** Without a mail server: the folder in which mails are put as .eml files. */
      outboxDir: string
    }
)

/** A server that does not answer must not hold a signer's page for minutes. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Payload's mailer over SMTP, or into a folder. `sendEmail` rejects when a mail was not taken. */
export function createMailAdapter(options: MailOptions): EmailAdapter {
  const { name, address } = senderOf(options.from)
  const send = 'smtp' in options ? smtp(options.smtp) : outbox(options.outboxDir)
  return () => ({
    name: 'smtp' in options ? 'smtp' : 'outbox',
    defaultFromAddress: address,
    defaultFromName: name,
    sendEmail: (message) => send({ from: { name, address }, ...message }),
  })
}

type Send = (message: SendMailOptions) => Promise<void>

function smtp(url: string): Send {
  const transport = nodemailer.createTransport({ url: checked(url), ...PATIENCE } as {
    url: string
  })
  return async (message) => {
    const { rejected } = (await transport.sendMail(message)) as { rejected?: unknown[] }
    if (rejected?.length) {
      throw Object.assign(new Error('A recipient was refused'), { code: 'EENVELOPE' })
    }
  }
}

function checked(url: string): string {
  if (!/^smtps?:\/\/[^/]+/.test(url)) {
    throw new DomainError(
      'configuration.invalid',
      'Expected the address of a mail server such as smtps://user:secret@mail.example; set SMTP_URL',
    )
  }
  return url
}

function outbox(dir: string): Send {
  const transport: Transporter = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
  })
  return async (message) => {
    const { message: raw } = (await transport.sendMail(message)) as { message: Buffer }
    await writeToOutbox(dir, raw)
  }
}

function senderOf(from: string): { name: string; address: string } {
  const match = /^\s*(?:(.*?)\s*<([^<>\s]+@[^<>\s]+)>|([^<>\s]+@[^<>\s]+))\s*$/.exec(from)
  if (!match) {
    throw new DomainError(
      'configuration.invalid',
      `Expected the sender of mails to be like 'School <noreply@school.example>', got ${JSON.stringify(from)}; set MAIL_FROM`,
    )
  }
  const [, name = '', named, bare] = match
  return { name: name.replace(/^"|"$/g, ''), address: named ?? bare ?? '' }
}
