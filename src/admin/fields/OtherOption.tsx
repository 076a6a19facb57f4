'use client'

import { limits } from '../../domain/forms/limits.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { useLanguage } from '../useLanguage.js'

type OtherProps = {
  kind: 'radio' | 'checkbox'
  id: string
  /** What was written; `undefined` while it is not chosen. */
  text: string | undefined
  onText: (text: string | undefined) => void
}

/** Something else than what is listed, with room to write it. */
export function OtherOption({ kind, id, text, onText }: OtherProps) {
  const words = fieldInputs[useLanguage()]
  return (
    <div className="leidraad-other">
      <label className="leidraad-option">
        <input
          type={kind}
          id={`${id}-other`}
          {...(kind === 'radio' && { name: id })}
          checked={text !== undefined}
          onChange={({ target }) => {
            onText(target.checked ? (text ?? '') : undefined)
          }}
        />
        <span>{words.other}</span>
      </label>
      {text !== undefined && <OtherText id={`${id}-other-text`} text={text} onText={onText} />}
    </div>
  )
}

type TextProps = Pick<OtherProps, 'id' | 'onText'> & { text: string }

export function OtherText({ id, text, onText }: TextProps) {
  const words = fieldInputs[useLanguage()]
  return (
    <input
      id={id}
      className="leidraad-input leidraad-other__text"
      type="text"
      autoComplete="off"
      aria-label={words.otherText}
      maxLength={limits.shortText}
      value={text}
      onChange={({ target }) => {
        onText(target.value)
      }}
    />
  )
}
