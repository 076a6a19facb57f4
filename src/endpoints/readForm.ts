/** What people and strangers send: read up to a limit, never beyond it. */
import type { PayloadRequest } from 'payload'

export type FormFault = 'tooLarge' | 'unreadable'
export type ReadForm = { ok: true; form: FormData } | { ok: false; fault: FormFault }

export async function readForm(req: PayloadRequest, limit: number): Promise<ReadForm> {
  const body = await readUpTo(req, limit)
  if (!body) {
    return { ok: false, fault: 'tooLarge' }
  }
  try {
    const type = req.headers.get('content-type') ?? ''
    const form = await new Response(body, { headers: { 'Content-Type': type } }).formData()
    return { ok: true, form }
  } catch {
    return { ok: false, fault: 'unreadable' }
  }
}

/** The length a sender claims is believed only when it is too much. */
export async function readUpTo(
  { body, headers }: PayloadRequest,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(headers.get('content-length') ?? 0) > limit) {
    return undefined
  }
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = (body as ReadableStream<Uint8Array> | null | undefined)?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length
    if (length > limit) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(part.value)
  }
  return joined(chunks, length)
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
