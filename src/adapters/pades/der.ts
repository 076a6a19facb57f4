/**
 * DER (ITU-T X.690) as far as a seal is written in it: a tag, the length in its shortest form, the
 * content. A value is its bytes, so what comes out of a certificate goes into a seal as it stood.
 */
export const INTEGER = 0x02
export const OCTET_STRING = 0x04
export const NULL = 0x05
export const SEQUENCE = 0x30
export const SET = 0x31
/** Context-specific and constructed: `[0]`. */
export const CONTEXT_0 = 0xa0
const OBJECT_IDENTIFIER = 0x06

export const encode = (tag: number, ...content: readonly Uint8Array[]): Uint8Array => {
  const length = content.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([Uint8Array.of(tag, ...lengthOf(length)), ...content])
}

function lengthOf(length: number): number[] {
  const bytes = length < 0x80 ? [] : base(256, length)
  return bytes.length ? [0x80 | bytes.length, ...bytes] : [length]
}

/** `1.2.840.113549`: the first two numbers share a byte, the others are of base 128. */
export function encodeOid(oid: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number)
  const numbers = rest.map((number) =>
    base(128, number).map((digit, index, all) => (index < all.length - 1 ? 0x80 | digit : digit)),
  )
  return encode(OBJECT_IDENTIFIER, Uint8Array.of(first * 40 + second, ...numbers.flat()))
}

/** The digits of a number, the highest first. */
function base(radix: number, number: number): number[] {
  const higher = Math.floor(number / radix)
  return higher === 0 ? [number] : [...base(radix, higher), number % radix]
}

type Header = { start: number; end: number }

/** Where the content of the first value begins and ends. */
function headerOf(bytes: Uint8Array): Header {
  const first = bytes[1] ?? 0
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  const long = bytes.subarray(2, 2 + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0)
  const start = 2 + lengthBytes
  return { start, end: start + (lengthBytes ? long : first) }
}

/** Splits off the first value; a length beyond the end is taken as up to the end. */
export function splitDer(bytes: Uint8Array): { der: Uint8Array; rest: Uint8Array } {
  const { end } = headerOf(bytes)
  return { der: bytes.subarray(0, end), rest: bytes.subarray(end) }
}

const CONSTRUCTED = 0x20

/** The values inside the first value; none when it holds no values. */
export function membersOf(bytes: Uint8Array = new Uint8Array()): Uint8Array[] {
  const { start, end } = headerOf(bytes)
  const members: Uint8Array[] = []
  let rest = (bytes[0] ?? 0) & CONSTRUCTED ? bytes.subarray(start, end) : new Uint8Array()
  while (rest.length > 0) {
    const split = splitDer(rest)
    members.push(split.der)
    rest = split.rest
  }
  return members
}
