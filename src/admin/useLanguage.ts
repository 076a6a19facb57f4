'use client'

import { useTranslation } from '@payloadcms/ui'

import { languageOf, type Language } from '../domain/kernel/language.js'
import { changeWords } from '../domain/kernel/words.js'
import { hostWordsIn } from '../translations/hostWords.js'

/**
 * The language of the admin, as the person chose it. Payload brings the words of the host to the
 * browser; they are there before ours are read, because whoever reads ours asks for the language.
 */
export function useLanguage(): Language {
  const { language, translations } = useTranslation().i18n
  changeWords({ [language]: hostWordsIn(translations) })
  return languageOf(language)
}
