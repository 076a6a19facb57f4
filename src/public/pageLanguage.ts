/** The language of a page: the one in the link, else what the browser prefers; Dutch comes first. */
import type { Language } from '../domain/kernel/language.js'

export type LanguageChoice = {
  language: Language
  /** By the link on the page; then the links on the page keep it. */
  chosen: boolean
}

const isLanguage = (value: string | null): value is Language => value === 'nl' || value === 'en'

export function pageLanguage(asked: string | null, accepted: string | null): LanguageChoice {
  return isLanguage(asked)
    ? { language: asked, chosen: true }
    : { language: preferred(accepted ?? ''), chosen: false }
}

/** `Accept-Language` (RFC 9110, 12.5.4). */
function preferred(accepted: string): Language {
  const weights = new Map<string, number>()
  for (const range of accepted.toLowerCase().slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.trim().split(';')
    const [language = ''] = tag.split('-')
    weights.set(language, Math.max(weights.get(language) ?? 0, weightOf(parameters)))
  }
  return (weights.get('en') ?? 0) > (weights.get('nl') ?? 0) ? 'en' : 'nl'
}

function weightOf(parameters: string[]): number {
  const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean)
  return quality === undefined ? 1 : Number(quality)
}
