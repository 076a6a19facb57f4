'use client'

import { useSyncExternalStore } from 'react'

import { BASE_LANGUAGE, languageOf, type Language } from '../domain/kernel/language.js'
import { pageError } from '../translations/pageError.js'
import './admin.css'

const never = () => () => undefined
/** What Payload made of the page knows the language; its own translations may not be there. */
const languageOfPage = () => languageOf(document.documentElement.lang)

const inBaseLanguage = (): Language => BASE_LANGUAGE

/** In place of a page that could not be made: for `error.tsx` of an app. */
export function PageError() {
  const texts = pageError[useSyncExternalStore(never, languageOfPage, inBaseLanguage)]
  return (
    <main className="leidraad leidraad-page-error" role="alert">
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
