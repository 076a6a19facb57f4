/** The body of a request, held to a number of bytes whatever length its sender claims. */
import { readUpTo } from '../endpoints/readForm.js'
import { DomainError } from '../domain/errors.js'

const MB = 1024 * 1024
/** More than this is not kept here: whoever reads it meets the error where the limit is. */
const KEPT = 4 * MB

const tooLarge = (limit: number) =>
  new DomainError('request.tooLarge', `A body of more than ${limit} bytes`, {
    data: { max: `${limit / MB} MB` },
  })

/** The request as it goes on. Throws `request.tooLarge`, and reads no further. */
export async function withinBytes(request: Request, limit: number): Promise<Request> {
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
  const bytes = await readUpTo(request, limit)
  if (!bytes) {
    throw tooLarge(limit)
  }
  return withBody(request, bytes)
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
