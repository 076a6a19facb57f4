'use client'

import { useId } from 'react'

import type { Language } from '../../domain/kernel/language.js'
import { contrastOnWhite, MINIMUM_CONTRAST } from '../../domain/printing/accent.js'
import { fill } from '../../translations/fill.js'
import { layout as texts, ratioText } from '../../translations/layout.js'
import { useLanguage } from '../useLanguage.js'
import { Check } from './LayoutChoices.js'
import type { LayoutChange } from './useLayout.js'

const START = '#0b5563'

type AccentProps = { accent: string | undefined; onChange: LayoutChange }

/** The colour, with how well it reads on paper said at once. */
export function AccentChoice({ accent, onChange }: AccentProps) {
  const id = useId()
  const language = useLanguage()
  const words = texts[language]
  return (
    <div className="leidraad-field">
      <Check
        label={words.ownAccent}
        isOn={accent !== undefined}
        onCheck={(isOwn) => {
          onChange({ accent: isOwn ? START : undefined })
        }}
      />
      {accent === undefined ? (
        <p className="leidraad-field__help">{words.accentHelp}</p>
      ) : (
        <>
          <input
            id={id}
            type="color"
            aria-label={words.settings.accent}
            aria-describedby={`${id}-contrast`}
            value={accent}
            onChange={({ target }) => {
              onChange({ accent: target.value })
            }}
          />
          <p className="leidraad-field__help" id={`${id}-contrast`} aria-live="polite">
            {contrastText(accent, language)}
          </p>
        </>
      )}
    </div>
  )
}

function contrastText(accent: string, language: Language): string {
  const words = texts[language]
  const ratio = contrastOnWhite(accent)
  const isGood = ratio >= MINIMUM_CONTRAST
  return fill(isGood ? words.contrastGood : words.contrastBad, {
    // Never rounded up to what it does not reach.
    ratio: ratioText(Math.floor(ratio * 100) / 100, language),
    minimum: ratioText(MINIMUM_CONTRAST, language),
  })
}
