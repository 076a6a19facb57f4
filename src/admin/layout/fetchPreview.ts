import type { Language } from '../../domain/kernel/language.js'
import { isRecord } from '../../domain/kernel/json.js'
import { failureOf, type Failure } from '../failure.js'

export type FetchedPreview = { pdf: Blob } | { problems: string[] }

type Asking = { url: string; body: string; signal: AbortSignal; language: Language }

/** A PDF, or in words why there is none. */
export async function fetchPreview({
  url,
  body,
  signal,
  language,
}: Asking): Promise<FetchedPreview> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal,
    })
    if (reply.ok) {
      return { pdf: await reply.blob() }
    }
    const said: unknown = await reply.json().catch(() => undefined)
    return { problems: problemsOf(failureOf(reply.status, said, language)) }
  } catch {
    return { problems: [failureOf(0, undefined, language).message] }
  }
}

function problemsOf({ message, data }: Failure): string[] {
  const listed: unknown[] = Array.isArray(data.problems) ? data.problems : []
  const texts = listed.map((one) => (isRecord(one) ? one.text : undefined))
  const said = texts.filter((text) => typeof text === 'string')
  return said.length > 0 ? [...new Set(said)] : [message]
}
