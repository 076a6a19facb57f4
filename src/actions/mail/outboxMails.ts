import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import PostalMime from 'postal-mime'

export type OutboxMail = {
  /** Name of the file. */
  id: string
  subject: string
  to: string
  /** ISO 8601. */
  date: string
  text: string
  /** Addresses in the text, in order. */
  links: string[]
  attachments: string[]
  /** The school the mail is from. */
  school: string
}

const SHOWN = 200

/** The latest mails of a folder, newest first; only those of `schools` when given. */
export async function outboxMails(dir: string, schools?: readonly string[]): Promise<OutboxMail[]> {
  const mails: OutboxMail[] = []
  for await (const mail of latestMails(dir)) {
    if (!schools || schools.includes(mail.school)) {
      mails.push(mail)
    }
    if (mails.length === SHOWN) {
      break
    }
  }
  return mails
}

/** All mails of a folder, newest first, each read when it is asked for. */
export async function* latestMails(dir: string): AsyncGenerator<OutboxMail> {
  const names = await readdir(dir).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return []
    }
    throw error
  })
  const latest = names
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .reverse()
  for (const name of latest) {
    yield await readMail(dir, name)
  }
}

async function readMail(dir: string, name: string): Promise<OutboxMail> {
  const mail = await PostalMime.parse(await readFile(join(dir, name)))
  const text = mail.text ?? ''
  return {
    id: name,
    subject: mail.subject ?? '',
    to: (mail.to ?? [])
      .map(({ name, address }) => (name ? `${name} <${address}>` : address))
      .join(', '),
    date: mail.date ?? '',
    text,
    links: text.match(/https?:\/\/\S+/g) ?? [],
    attachments: mail.attachments.map(({ filename }) => filename ?? ''),
    school: mail.headers.find(({ key }) => key === 'x-leidraad-school')?.value ?? '',
  }
}
