/** What people and strangers send: read up to a limit, never beyond it. */
import type { PayloadRequest } from 'payload'

import { inTurn } from './inTurn.js'

export type FormFault = 'tooLarge' | 'tooManyFields' | 'tooSlow' | 'unreadable'
export type ReadForm = { ok: true; form: FormData } | { ok: false; fault: FormFault }

export type FormLimits = {
  /** @default 20,000: more than the cells of the largest table */
  fields?: number
  /** For sending it. @default as long as the server waits for any request */
  milliseconds?: number
}

const MAX_FIELDS = 20_000
/** Parsing so many bytes holds everybody for some milliseconds. */
const LARGE = 1024 * 1024

export async function readForm(
  req: PayloadRequest,
  limit: number,
  { fields = MAX_FIELDS, milliseconds }: FormLimits = {},
): Promise<ReadForm> {
  const late = milliseconds === undefined ? undefined : AbortSignal.timeout(milliseconds)
  const body = await readUpTo(req, limit, late)
  if (!body) {
    return { ok: false, fault: late?.aborted ? 'tooSlow' : 'tooLarge' }
  }
  const { type, separator } = encodingOf(req.headers.get('content-type') ?? '')
  if (hasMoreOf(separator, { body, than: fields })) {
    return { ok: false, fault: 'tooManyFields' }
  }
  const form = await parsed(body, type)
  return form ? { ok: true, form } : { ok: false, fault: 'unreadable' }
}

async function parsed(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> {
  const parse = () => new Response(body, { headers: { 'Content-Type': type } }).formData()
  try {
    return await (body.length > LARGE ? inTurn(parse) : parse())
  } catch {
    return undefined
  }
}

/** The length a sender claims is believed only when it is too much. Nothing of what came too late. */
export async function readUpTo(
  { body, headers }: Pick<PayloadRequest, 'body' | 'headers'>,
  limit: number,
  late?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const claimed = Number(headers.get('content-length') ?? 0)
  if (claimed > limit) {
    return undefined
  }
  const reader = (body as ReadableStream<Uint8Array> | null | undefined)?.getReader()
  late?.addEventListener('abort', () => void reader?.cancel().catch(() => undefined))
  const bytes = reader ? await drained(reader, { limit, claimed }) : new Uint8Array()
  return late?.aborted ? undefined : bytes
}

/** Each part is copied as it comes, into the room that was claimed: all of it at once others would notice. */
async function drained(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { limit, claimed }: { limit: number; claimed: number },
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  let room = new Uint8Array(claimed)
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const end = length + part.value.length
    if (end > limit) {
      await reader.cancel()
      return undefined
    }
    room = end > room.length ? larger(room, end) : room
    room.set(part.value, length)
    length = end
  }
  return room.subarray(0, length)
}

function larger(room: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.max(needed, 2 * room.length))
  bytes.set(room)
  return bytes
}

export const boundaryIn = (type: string): string | undefined =>
  /^multipart\/form-data;.*?\bboundary="?([\w'()+,./:=?-]{1,70})/i.exec(type)?.[1]

/** The type is said anew, so that the parser looks for what was counted, and for nothing else. */
function encodingOf(type: string): { type: string; separator: string } {
  const boundary = boundaryIn(type)
  const isPlain = /^application\/x-www-form-urlencoded/i.test(type)
  return boundary === undefined
    ? { type: isPlain ? type : '', separator: '&' }
    : { type: `multipart/form-data; boundary="${boundary}"`, separator: `--${boundary}` }
}

/** A parser takes many seconds for millions of empty fields, and others wait. */
function hasMoreOf(
  separator: string,
  { body, than }: { body: Uint8Array<ArrayBuffer>; than: number },
): boolean {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  let found = 0
  for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, at + 1)) {
    found += 1
    if (found > than) {
      return true
    }
  }
  return false
}

/** One line break is one character, as the browser counted it. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''
}
