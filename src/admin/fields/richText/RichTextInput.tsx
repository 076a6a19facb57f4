'use client'

import { lazy, Suspense } from 'react'

import type { RichTextField } from '../../../domain/fieldTypes/richText.js'
import { fieldInputs } from '../../../translations/fieldInputs.js'
import { useLanguage } from '../../useLanguage.js'
import type { InputProps } from '../inputProps.js'

// Most forms have no rich text: the editor is fetched where there is one.
const RichTextEditor = lazy(async () => ({
  default: (await import('./RichTextEditor.js')).RichTextEditor,
}))

export function RichTextInput(props: InputProps<RichTextField>) {
  const words = fieldInputs[useLanguage()].text
  return (
    <Suspense fallback={<p className="leidraad-quiet">{words.loading}</p>}>
      <RichTextEditor {...props} />
    </Suspense>
  )
}
