/** The body of a request, held to a number of bytes whatever length its sender claims. */
import { readUpTo } from '../endpoints/readForm.js'
import { DomainError } from '../domain/errors.js'
import { inTime } from './inTime.js'

const MB = 1024 * 1024
/** More than this is not kept here: whoever reads it meets the error where the limit is. */
const KEPT = 4 * MB

const tooLarge = (limit: number) =>
  new DomainError('request.tooLarge', `A body of more than ${limit} bytes`, {
    data: { max: `${limit / MB} MB` },
  })

/** A megabyte over a slow telephone, three times. */
const PATIENCE_MS = 60_000

type Within = { bytes: number; ms?: number }

/** The request as it goes on. Throws `request.tooLarge` or `request.late`, and reads no further. */
export async function withinBytes(
  request: Request,
  { bytes: limit, ms = PATIENCE_MS }: Within,
): Promise<Request> {
  const { body, headers } = request
  if (body === null) {
    return request
  }
  if (Number(headers.get('content-length') ?? 0) > limit) {
    throw tooLarge(limit)
  }
  if (limit > KEPT) {
    return withBody(request, body.pipeThrough(counted(limit)))
  }
  return withBody(request, await read(body, { limit, ms }))
}

/** Through a stream of our own: one that is being read can be cancelled by its reader alone. */
async function read(
  body: ReadableStream<Uint8Array>,
  { limit, ms }: { limit: number; ms: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const stop = new AbortController()
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>()
  const pouring = body.pipeTo(writable, { signal: stop.signal })
  pouring.catch(() => undefined)
  try {
    const reading = readUpTo({ body: readable, headers: new Headers() }, limit)
    const bytes = await inTime(reading, { ms, code: 'request.late' })
    if (!bytes) {
      throw tooLarge(limit)
    }
    return bytes
  } finally {
    stop.abort()
  }
}

function counted(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let length = 0
  return new TransformStream({
    transform: (chunk, controller) => {
      length += chunk.length
      if (length > limit) {
        throw tooLarge(limit)
      }
      controller.enqueue(chunk)
    },
  })
}

/** Not copied from the request itself: Next hands out a proxy, whose body `Request` cannot take over. */
const withBody = ({ url, method, headers, signal }: Request, body: BodyInit): Request =>
  new Request(url, { method, headers, signal, body, duplex: 'half' } as RequestInit)
