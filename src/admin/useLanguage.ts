'use client'

import { useTranslation } from '@payloadcms/ui'

import type { Language } from '../domain/kernel/language.js'
import { languageOf } from '../translations/errors.js'

/** The language of the admin, as the person chose it. */
export const useLanguage = (): Language => languageOf(useTranslation().i18n.language)
