import type { Language } from '../../domain/kernel/language.js'
import { failureOf, type Reply } from '../failure.js'

/** A PDF made of what is sent; never throws. */
export async function fetchPdf(
  address: string,
  body: unknown,
  language: Language,
): Promise<Reply<Blob>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) {
      return { ok: true, value: await response.blob() }
    }
    const refused: unknown = await response.json().catch(() => undefined)
    return { ok: false, failure: failureOf(response.status, refused, language) }
  } catch {
    return { ok: false, failure: failureOf(0, undefined, language) }
  }
}
