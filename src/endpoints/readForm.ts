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
  if (Number(headers.get('content-length') ?? 0) > limit) {
    return undefined
  }
  const reader = (body as ReadableStream<Uint8Array> | null | undefined)?.getReader()
  late?.addEventListener('abort', () => void reader?.cancel().catch(() => undefined))
  const bytes = reader ? await drained(reader, limit) : new Uint8Array()
  return late?.aborted ? undefined : bytes
}

async function drained(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > limit) {
      await reader.cancel()
      return undefined
    }
    chunks.push(part.value)
  }
  return joined(chunks, length)
}

/** The type is said anew, so that the parser looks for what was counted, and for nothing else. */
function encodingOf(type: string): { type: string; separator: string } {
  const [, boundary] =
    /^multipart\/form-data;.*?\bboundary="?([\w'()+,./:=?-]{1,70})/i.exec(type) ?? []
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
  const bytes = Buffer.from(body.buffer)
  let found = 0
  for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, at + 1)) {
    found += 1
    if (found > than) {
      return true
    }
  }
  return false
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}

/** One line break is one character, as the browser counted it. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''
}
