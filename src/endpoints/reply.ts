/** Responses of endpoints: JSON, or a PDF shown in the browser under a name people recognise. */
import { extractJWT, type PayloadHandler, type PayloadRequest } from 'payload'

import { isPerson } from '../access/person.js'
import { asSystem } from '../actions/asSystem.js'
import { slugOf } from '../actions/slugOf.js'
import { DomainError } from '../domain/errors.js'
import { fileName } from '../domain/printing/fileName.js'

const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }

export const json = (value: unknown, status = 200): Response =>
  Response.json(value, { status, headers: PRIVATE })

type Attached = {
  name: string
  type: string
  /** Shown in the browser instead of saved. @default false */
  inline?: boolean
  /** A Content-Security-Policy for what is opened. @default none */
  policy?: string
}

export const attachment = (
  bytes: Uint8Array,
  { name, type, inline = false, policy }: Attached,
): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      ...PRIVATE,
      'Content-Type': type,
      'Content-Disposition': disposition(inline ? 'inline' : 'attachment', name),
      ...(policy && { 'Content-Security-Policy': policy }),
    },
  })

export const pdf = (bytes: Uint8Array, name: string): Response =>
  attachment(bytes, { name: `${fileName(name)}.pdf`, type: 'application/pdf', inline: true })

/** Written while it is read: its length is not known beforehand. */
export const zip = (bytes: ReadableStream<Uint8Array>, name: string): Response =>
  new Response(bytes, {
    headers: {
      ...PRIVATE,
      'Content-Type': 'application/zip',
      'Content-Disposition': disposition('attachment', name),
    },
  })

/** To keep, and to read by people too. */
export const jsonFile = (value: unknown, name: string): Response =>
  new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: {
      ...PRIVATE,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': disposition('attachment', `${fileName(name)}.json`),
    },
  })

const disposition = (kind: 'inline' | 'attachment', file: string): string =>
  `${kind}; filename="${asciiOnly(file)}"; filename*=UTF-8''${encoded(file)}`

/** RFC 8187 leaves these out of a name as well. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)

const asciiOnly = (name: string): string => name.normalize('NFKD').replace(/[^\w.-]+/g, '')

/** A part of the address, as text: `:id` and its like. */
export function param(req: PayloadRequest, name: string): string {
  const value = req.routeParams?.[name]
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new DomainError('record.notFound', `No ${name} in the address`)
  }
  return String(value)
}

/** Of a list that comes in pages; whoever asks for none, or for no number, gets the first. */
export const pageAsked = ({ searchParams }: PayloadRequest): number =>
  Number(searchParams.get('page') ?? 1)

type Reply = (req: PayloadRequest, id: string) => Promise<Response>

/** For people who are logged in to this app, about the record that `:id` names. */
export const forPerson =
  (reply: Reply): PayloadHandler =>
  async (req) => {
    await assertLoggedIn(req)
    return reply(req, param(req, 'id'))
  }

export async function assertLoggedIn(req: PayloadRequest): Promise<void> {
  if (isPerson(req)) {
    return
  }
  if (req.user) {
    throw new DomainError('access.denied', 'Who is logged in has no account of ours')
  }
  if (extractJWT(req)) {
    // Payload takes whoever it cannot look up for nobody, in an outage of the database too.
    await req.payload.count({ collection: slugOf(req.payload, 'users'), ...asSystem(req) })
  }
  throw new DomainError('access.loggedOut', 'Nobody is logged in')
}
