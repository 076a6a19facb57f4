import type { PayloadRequest } from 'payload'

import { DomainError } from '../domain/errors.js'
import { isRecord } from '../domain/kernel/json.js'
import { readUpTo } from './readForm.js'

/** Several times the longest section; the action has the finer limits. */
const MAX_BODY = 4 * 1024 * 1024

/** A body that is no JSON object has no fields; the action says which one it misses. */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  const bytes = await readUpTo(req, MAX_BODY)
  if (!bytes) {
    throw new DomainError('forms.tooLarge', `A request of more than ${MAX_BODY} bytes`)
  }
  const body = parsedJson(bytes)
  return isRecord(body) ? body : {}
}

/** `undefined` for what is no JSON. */
export function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
