import type { Language } from '../domain/kernel/language.js'
import { failureOf, type Reply } from './failure.js'

/** A PDF of what the server has, or made of what is sent; never throws. */
export async function fetchPdf(
  address: string,
  body: object | undefined,
  language: Language,
): Promise<Reply<Blob>> {
  try {
    const response = await fetch(address, { credentials: 'include', ...(body && sent(body)) })
    if (response.ok) {
      return { ok: true, value: await response.blob() }
    }
    const refused: unknown = await response.json().catch(() => undefined)
    return { ok: false, failure: failureOf(response.status, refused, language) }
  } catch {
    return { ok: false, failure: failureOf(0, undefined, language) }
  }
}

const sent = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})
