/**
 * One byte form for every JSON value (RFC 8785) and its SHA-256, so that a digest made on a server,
 * in a browser or by an outsider with other tools is the same digest.
 */
import canonicalize from 'canonicalize'

const encoder = new TextEncoder()

/** Throws on what JSON cannot hold: NaN, infinity, lone surrogates, a circle, `undefined`. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value)
  if (json === undefined) {
    throw new TypeError(`Expected a JSON value, got ${typeof value}`)
  }
  return json
}

export const canonicalBytes = (value: unknown): Uint8Array => encoder.encode(canonicalJson(value))

/** The digest of a content: of a template version, of answers, of a published standard. */
export const digestOf = (value: unknown): Promise<string> => sha256Hex(canonicalBytes(value))

export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))))
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Expects an even number of hex digits, as `isHex` tells. */
export const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  )

/** Lower case only: one value has one spelling. */
export const isHex = (value: string, byteLength: number): boolean =>
  value.length === byteLength * 2 && /^[0-9a-f]*$/.test(value)
