/** Responses of endpoints: JSON, or a PDF shown in the browser under a name people recognise. */
import type { PayloadHandler, PayloadRequest } from 'payload'

import { DomainError } from '../domain/errors.js'
import { fileName } from '../domain/printing/fileName.js'

const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }

export const json = (value: unknown, status = 200): Response =>
  Response.json(value, { status, headers: PRIVATE })

export function pdf(bytes: Uint8Array, name: string): Response {
  const file = `${fileName(name)}.pdf`
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...PRIVATE,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${asciiOnly(file)}"; filename*=UTF-8''${encodeURIComponent(file)}`,
    },
  })
}

const asciiOnly = (name: string): string => name.normalize('NFKD').replace(/[^\w.-]+/g, '')

/** A part of the address, as text: `:id` and its like. */
export function param(req: PayloadRequest, name: string): string {
  const value = req.routeParams?.[name]
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new DomainError('record.notFound', `No ${name} in the address`)
  }
  return String(value)
}

type Reply = (req: PayloadRequest, id: string) => Promise<Response>

/** For people who are logged in to this app, about the record that `:id` names. */
export const forPerson =
  (reply: Reply): PayloadHandler =>
  async (req) => {
    assertLoggedIn(req)
    return reply(req, param(req, 'id'))
  }

export function assertLoggedIn(req: PayloadRequest): void {
  if (req.user?.collection !== 'users') {
    throw new DomainError('access.denied', 'Nobody is logged in')
  }
}
