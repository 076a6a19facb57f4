'use client'

import { limits } from '../../domain/kernel/limits.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { useLanguage } from '../useLanguage.js'
import type { Other } from './useOther.js'

type OtherProps = { kind: 'radio' | 'checkbox'; id: string; other: Other }

/** Something else than what is listed, with room to write it. */
export function OtherOption({ kind, id, other }: OtherProps) {
  const words = fieldInputs[useLanguage()]
  return (
    <div className="leidraad-other">
      <label className="leidraad-option">
        <input
          type={kind}
          id={`${id}-other`}
          {...(kind === 'radio' && { name: id })}
          checked={other.isOn}
          onChange={({ target }) => {
            other.choose(target.checked)
          }}
        />
        <span>{words.other}</span>
      </label>
      {other.isOn && <OtherText id={`${id}-other-text`} other={other} />}
    </div>
  )
}

export function OtherText({ id, other }: Pick<OtherProps, 'id' | 'other'>) {
  const words = fieldInputs[useLanguage()]
  return (
    <input
      id={id}
      className="leidraad-input leidraad-other__text"
      type="text"
      autoComplete="off"
      aria-label={words.otherText}
      maxLength={limits.shortText}
      value={other.text}
      onChange={({ target }) => {
        other.write(target.value)
      }}
    />
  )
}
