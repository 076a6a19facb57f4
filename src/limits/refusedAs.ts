import type { DomainError } from '../domain/errors.js'
import { pageLanguage } from '../public/pageLanguage.js'
import { adminLanguageIn } from '../translations/adminLanguage.js'
import { errorText } from '../translations/errors.js'

type Heard = { cookie?: string | null; acceptLanguage?: string | null }

/** What a program is told, as Payload says it, in the language that a person chose or prefers. */
export function refusedAs(error: DomainError, { cookie, acceptLanguage }: Heard) {
  const { code, data } = error
  const choice = adminLanguageIn(cookie ?? '') ?? null
  const { language } = pageLanguage(choice, acceptLanguage ?? null)
  return { errors: [{ message: errorText(error, language), code, data }] }
}
