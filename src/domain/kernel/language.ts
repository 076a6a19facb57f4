/**
 * The languages in which people read: forms, pages, mails and documents. A language is added here and
 * nowhere else; its words follow in `translations`, file by file.
 */
type Facts = {
  /** As its readers call it. */
  name: string
  direction: 'ltr' | 'rtl'
  /** BCP 47, for `Intl`. */
  locale: string
  /** Between the whole and the fraction of a number, and between its thousands. */
  marks: { decimal: ',' | '.'; group: ',' | '.' | '\u00A0' }
  /** Whether no word may be missing; the compiler holds that. */
  isComplete: boolean
}

const known = {
  nl: {
    name: 'Nederlands',
    direction: 'ltr',
    locale: 'nl-NL',
    marks: { decimal: ',', group: '.' },
    isComplete: true,
  },
  en: {
    name: 'English',
    direction: 'ltr',
    locale: 'en-GB',
    marks: { decimal: '.', group: ',' },
    isComplete: true,
  },
} as const satisfies Record<string, Facts>

type Known = typeof known
export type Language = keyof Known
export type CompleteLanguage = {
  [L in Language]: Known[L]['isComplete'] extends true ? L : never
}[Language]

export const languageFacts: Readonly<Record<Language, Facts>> = known
export const languages = Object.keys(known) as readonly Language[]

/**
 * Read where a language has no words yet. Dutch, and not English: the plan itself is in Dutch, and so
 * are the school that is asked for help and the law behind what is signed.
 */
export const BASE_LANGUAGE = 'nl' satisfies CompleteLanguage

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(known, value)

/** Of a code that anybody may have written; the base where it is none of ours. */
export const languageOf = (code: string | null | undefined): Language =>
  isLanguage(code) ? code : BASE_LANGUAGE

/** The same of every language. */
export const eachLanguage = <T>(of: (language: Language) => T): Record<Language, T> =>
  Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<Language, T>
