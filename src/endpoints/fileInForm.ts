/**
 * Finds the one file of a multipart form (RFC 7578) without copying a byte of it. The parser of the
 * platform copies a form several times over, all at once, and everybody else waits for that.
 */
import { boundaryIn } from './readForm.js'

/** What a browser writes above a part is some hundred bytes. */
const MAX_HEADERS = 4 * 1024
const BLANK_LINE = '\r\n\r\n'

type Sought = {
  /** Of its field. */
  name: string
  /** More than so many files and fields are not looked at. */
  parts: number
}

/**
 * @param type the `Content-Type` of the request
 * @returns a view of `body`; nothing when the form has no such file, or does not end as a form does
 */
export function fileInForm(
  body: Uint8Array<ArrayBuffer>,
  type: string,
  { name, parts }: Sought,
): Uint8Array<ArrayBuffer> | undefined {
  const boundary = boundaryIn(type)
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const opening = `--${boundary}\r\n`
  if (boundary === undefined || bytes.toString('latin1', 0, opening.length) !== opening) {
    return undefined
  }
  let at = opening.length
  for (let seen = 0; seen < parts; seen++) {
    const part = partFrom(bytes, { at, boundary })
    if (!part || isFileOf(name, part.headers)) {
      return part && body.subarray(part.start, part.end)
    }
    at = part.next
  }
  return undefined
}

type Part = { headers: string; start: number; end: number; next: number }

/** Its content ends where the boundary stands on a line of its own. */
function partFrom(
  bytes: Buffer,
  { at, boundary }: { at: number; boundary: string },
): Part | undefined {
  const blank = bytes.subarray(at, at + MAX_HEADERS).indexOf(BLANK_LINE)
  const start = at + blank + BLANK_LINE.length
  const delimiter = `\r\n--${boundary}`
  const end = bytes.indexOf(delimiter, start)
  if (blank < 0 || end < 0) {
    return undefined
  }
  const headers = bytes.toString('latin1', at, at + blank)
  return { headers, start, end, next: end + delimiter.length + '\r\n'.length }
}

const disposition = /^content-disposition:\s*form-data\b(.*)$/im

function isFileOf(name: string, headers: string): boolean {
  const [, told = ''] = disposition.exec(headers) ?? []
  return told.includes(`; name="${name}"`) && /;\s*filename\*?=/i.test(told)
}
