/**
 * Looking at untrusted values without trusting their shape: nothing here throws, recurses without
 * bound or reads an inherited property.
 */
export type JsonRecord = Record<string, unknown>

/** By tag, not by prototype: the value may come from another realm. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]'

export const ownValue = (record: unknown, key: string | number): unknown =>
  typeof record === 'object' && record !== null && Object.hasOwn(record, key)
    ? (record as JsonRecord)[key]
    : undefined

// Line ends and tabs are text; other control characters and half surrogate pairs cannot be hashed
// (RFC 8785) or printed.
const unprintable = /\p{Surrogate}|(?![\t\n\v\f\r])\p{Control}/u

export const isPrintable = (text: string): boolean => !unprintable.test(text)

const encoder = new TextEncoder()
const unescaped = /^[ !#-[\]-~]*$/

// Encoding each key of a large value takes a second; most keys need none.
const textBytes = (text: string): number =>
  unescaped.test(text) ? text.length + 2 : encoder.encode(JSON.stringify(text)).length

function ownBytes(value: unknown, limit: number): number {
  if (typeof value === 'string') {
    return value.length > limit ? Infinity : textBytes(value)
  }
  if (Array.isArray(value)) {
    // A sparse array claims a length without holding it.
    return value.length > limit ? Infinity : 2 + value.length
  }
  return typeof value === 'object' && value !== null ? 2 : String(value).length
}

function pushChildren(value: unknown, pending: unknown[]): void {
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) {
      pending.push(item)
    }
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) {
      pending.push(key, value[key])
    }
  }
}

/** Bytes of the value as UTF-8 JSON, near enough; stops, with a larger figure, past the limit. */
export function jsonBytes(value: unknown, limit: number): number {
  const pending = [value]
  let bytes = 0
  while (pending.length > 0 && bytes <= limit) {
    const next = pending.pop()
    bytes += ownBytes(next, limit)
    if (bytes <= limit) {
      pushChildren(next, pending)
    }
  }
  return bytes
}
