/** The language of a page: the one in the link, else what the browser prefers; Dutch comes first. */
import { recipientLanguage } from '../domain/contact/recipientLanguage.js'
import { isLanguage, languages, type Language } from '../domain/kernel/language.js'

export type LanguageChoice = {
  language: Language
  /** By the link on the page; then the links on the page keep it. */
  chosen: boolean
}

export const pageLanguage = (asked: string | null, accepted: string | null): LanguageChoice => ({
  language: recipientLanguage({ chosen: asked, preferred: preferredIn(accepted ?? '') }),
  chosen: isLanguage(asked),
})

/** `Accept-Language` (RFC 9110, 12.5.4); of two alike the one that stands first with us. */
function preferredIn(accepted: string): Language | undefined {
  const weights = new Map<string, number>()
  for (const range of accepted.toLowerCase().slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.trim().split(';')
    const [language = ''] = tag.split('-')
    weights.set(language, Math.max(weights.get(language) ?? 0, weightOf(parameters)))
  }
  const weight = (language: Language): number => weights.get(language) ?? 0
  const [first] = languages.toSorted((a, b) => weight(b) - weight(a))
  return first !== undefined && weight(first) > 0 ? first : undefined
}

function weightOf(parameters: string[]): number {
  const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean)
  return quality === undefined ? 1 : Number(quality)
}
