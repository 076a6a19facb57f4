/** What the API refused, in words for the person: the text it sent, or ours when there was none. */
import type { Language } from '../domain/kernel/language.js'
import { isRecord } from '../domain/kernel/json.js'
import { admin } from '../translations/admin.js'

export type Failure = {
  /** 0 when the server was not reached. */
  status: number
  code?: string
  message: string
  data: Record<string, unknown>
}

export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export function failureOf(status: number, body: unknown, language: Language): Failure {
  const first = firstError(body)
  const { code, message, data } = first
  return {
    status,
    ...(typeof code === 'string' && { code }),
    message: typeof message === 'string' ? message : fallbackText(status, language),
    data: isRecord(data) ? data : {},
  }
}

function firstError(body: unknown): Record<string, unknown> {
  const errors: unknown = isRecord(body) ? body.errors : undefined
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  return isRecord(first) ? first : {}
}

function fallbackText(status: number, language: Language): string {
  const words = admin[language].failures
  if (status === 0) {
    return words.unreachable
  }
  return status === 401 ? words.loggedOut : words.unknown
}
