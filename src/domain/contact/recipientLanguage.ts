import { BASE_LANGUAGE, isLanguage, type Language } from '../kernel/language.js'

/** What is known of who will read something; a code that is no language of ours counts as nothing. */
export type KnownOfReader = {
  /** Chosen on the page itself. */
  chosen?: string | null | undefined
  /** Kept with the person, or with what was asked of them. */
  stored?: string | null | undefined
  /** What their browser asks for. */
  preferred?: string | null | undefined
}

/** In which language a mail, a page or a print is written: that of who reads it, not of who asked for it. */
export const recipientLanguage = ({ chosen, stored, preferred }: KnownOfReader): Language =>
  [chosen, stored, preferred].find(isLanguage) ?? BASE_LANGUAGE
