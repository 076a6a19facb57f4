import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

import { outboxMails } from '../../actions/mail/outboxMails.js'
import { createMailAdapter, type MailOptions } from './createMailAdapter.js'

const from = 'Het Kompas <noreply@kompas.example>'
const mailer = (options: MailOptions) => createMailAdapter(options)({ payload: {} as never })

const mail = {
  to: { name: 'Łukasz ’t Hart', address: 'lukasz@ouder.example' },
  subject: 'Lees het plan van Ayşe',
  text: `Beste Łukasz,\n\nOpen:\nhttps://plannen.example/teken/${'a'.repeat(43)}\n`,
  headers: { 'X-Leidraad-School': 'school-1' },
  attachments: [{ filename: 'OPP-Łukasz.pdf', content: Buffer.from('%PDF-1.7 inhoud') }],
}

type Received = { from: string; to: string[]; raw: Buffer }

function startServer(received: Received[]): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      done(address.startsWith('weg@') ? new Error('no such mailbox') : null)
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts),
        })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  return server
}

describe('createMailAdapter over SMTP', () => {
  let server: SMTPServer
  let received: Received[]
  let url: string

  beforeEach(async () => {
    received = []
    server = startServer(received)
    const listening = server.listen(0, '127.0.0.1')
    await once(listening, 'listening')
    url = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`
  })
  afterEach(
    () =>
      new Promise<void>((done) => {
        server.close(done)
      }),
  )

  it('hands a mail with its attachment to the server, from the default sender', async () => {
    await mailer({ from, smtp: url }).sendEmail(mail)
    expect(received).toHaveLength(1)
    const [{ from: sender, to, raw } = { from: '', to: [], raw: Buffer.alloc(0) }] = received
    const parsed = await PostalMime.parse(raw)
    expect([sender, to]).toEqual(['noreply@kompas.example', ['lukasz@ouder.example']])
    expect(parsed.subject).toBe('Lees het plan van Ayşe')
    expect(parsed.text).toContain(`/teken/${'a'.repeat(43)}`)
    expect(parsed.attachments[0]?.filename).toBe('OPP-Łukasz.pdf')
  })

  it('rejects when the recipient is refused', async () => {
    const sending = mailer({ from, smtp: url }).sendEmail({ ...mail, to: 'weg@ouder.example' })
    await expect(sending).rejects.toMatchObject({ code: 'EENVELOPE' })
  })

  it('rejects when there is no server', async () => {
    const sending = mailer({ from, smtp: 'smtp://127.0.0.1:1' }).sendEmail(mail)
    await expect(sending).rejects.toMatchObject({
      code: 'ESOCKET',
    })
  })
})

describe('createMailAdapter into a folder', () => {
  let dir: string
  beforeEach(async () => {
    dir = join(await mkdtemp(join(tmpdir(), 'leidraad-outbox-')), 'new')
  })
  afterEach(() => rm(join(dir, '..'), { recursive: true }))

  it('writes whole mails that the outbox reads back, newest first', async () => {
    const { sendEmail } = mailer({ from, outboxDir: dir })
    expect(await outboxMails(dir)).toEqual([])
    await sendEmail({ ...mail, subject: 'Eerste', headers: { 'X-Leidraad-School': 'school-2' } })
    await new Promise((later) => setTimeout(later, 5))
    await sendEmail(mail)
    expect((await readdir(dir)).every((name) => name.endsWith('.eml'))).toBe(true)
    const mails = await outboxMails(dir)
    expect(mails.map(({ subject }) => subject)).toEqual(['Lees het plan van Ayşe', 'Eerste'])
    expect(mails[0]).toMatchObject({
      to: 'Łukasz ’t Hart <lukasz@ouder.example>',
      links: [`https://plannen.example/teken/${'a'.repeat(43)}`],
      attachments: ['OPP-Łukasz.pdf'],
      school: 'school-1',
    })
    expect(await outboxMails(dir, ['school-2'])).toHaveLength(1)
  })
})

describe('createMailAdapter', () => {
  it.each([
    [{ from: 'nobody', outboxDir: 'x' }, 'MAIL_FROM'],
    [{ from, smtp: 'mail.example' }, 'SMTP_URL'],
  ])('refuses %j and names the setting', (options, setting) => {
    expect(() => createMailAdapter(options)).toThrow(setting)
  })
})
