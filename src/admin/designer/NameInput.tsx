'use client'

import { useWords } from './DesignContext.js'
import { usePatch } from './settings/usePatch.js'
import { useTyped } from './useTyped.js'

type NameProps = { nameKey: string; setting: 'label' | 'title'; value: string }

/** The name of a field or section, typed where it stands on the form. */
export function NameInput({ nameKey, setting, value }: NameProps) {
  const { words } = useWords()
  const set = usePatch(nameKey)
  const { text, onText, flush } = useTyped(value, (typed) => {
    set(setting, typed)
  })
  return (
    <input
      className={`leidraad-input leidraad-name leidraad-name--${setting}`}
      aria-label={words.set[setting]}
      value={text}
      autoComplete="off"
      maxLength={300}
      data-name={nameKey}
      onBlur={flush}
      onChange={({ target }) => {
        onText(target.value)
      }}
    />
  )
}
