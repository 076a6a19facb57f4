'use client'

import { useSyncExternalStore } from 'react'

import { recipientLanguage } from '../domain/contact/recipientLanguage.js'
import { BASE_LANGUAGE, type Language } from '../domain/kernel/language.js'
import { adminLanguageIn } from '../translations/adminLanguage.js'
import { pageError } from '../translations/pageError.js'
import './admin.css'

const never = () => () => undefined
const inBaseLanguage = (): Language => BASE_LANGUAGE

/** Payload's own translations are not there when it made no page. */
const languageOfReader = (): Language =>
  recipientLanguage({
    chosen: adminLanguageIn(document.cookie),
    preferred: navigator.language.split('-', 1)[0],
  })

/**
 * In place of a page that could not be made: for `error.tsx` beside `page.tsx`, and within the `body` of
 * `global-error.tsx`, to which Next gives what went wrong in a layout.
 */
export function PageError() {
  const language = useSyncExternalStore(never, languageOfReader, inBaseLanguage)
  const texts = pageError[language]
  return (
    <main className="leidraad leidraad-page-error" role="alert" lang={language}>
      <h1 className="leidraad-title">{texts.title}</h1>
      <p>{texts.text}</p>
      <button
        type="button"
        onClick={() => {
          window.location.reload()
        }}
      >
        {texts.again}
      </button>
    </main>
  )
}
