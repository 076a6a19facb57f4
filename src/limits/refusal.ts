/** What is refused before Payload sees it, said as Payload says it: in JSON, in the reader's language. */
import { statusOf, type DomainError } from '../domain/errors.js'
import { json } from '../endpoints/reply.js'
import { pageLanguage } from '../public/pageLanguage.js'
import { errorText } from '../translations/errors.js'

/** The choice of the admin's language, which Payload keeps in a cookie under any prefix. */
const chosen = /-lng=(nl|en)\b/

export function refusal(error: DomainError, headers: Headers): Response {
  const { code, data } = error
  const choice = chosen.exec(headers.get('cookie') ?? '')?.[1] ?? null
  const { language } = pageLanguage(choice, headers.get('accept-language'))
  return json({ errors: [{ message: errorText(error, language), code, data }] }, statusOf(code))
}
