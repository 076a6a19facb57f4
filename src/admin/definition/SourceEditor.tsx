'use client'

import { useId, useRef, type KeyboardEvent, type Ref } from 'react'

import { admin } from '../../translations/admin.js'
import { useLanguage } from '../useLanguage.js'
import { toSource } from './checkSource.js'
import { indent } from './indent.js'

type EditorProps = {
  ref: Ref<HTMLTextAreaElement>
  label: string
  source: string
  isWrong: boolean
  readOnly: boolean
  onSource: (source: string) => void
}

/**
 * A plain text area: Payload's code editor fetches its parts from elsewhere on the internet, and
 * this must work without.
 */
export function SourceEditor({ ref, label, source, isWrong, readOnly, onSource }: EditorProps) {
  const id = useId()
  const words = admin[useLanguage()].definition
  const onKeyDown = useTabs(readOnly)
  return (
    <div className={`leidraad-field${isWrong ? ' leidraad-field--wrong' : ''}`}>
      <div className="leidraad-definition__bar">
        <label className="leidraad-field__label" htmlFor={id}>
          {label}
        </label>
        {!readOnly && <TidyButton source={source} onSource={onSource} />}
      </div>
      <p className="leidraad-field__help" id={`${id}-help`}>
        {words.help}
      </p>
      <textarea
        id={id}
        ref={ref}
        className="leidraad-input leidraad-code"
        value={source}
        readOnly={readOnly}
        spellCheck={false}
        autoCapitalize="off"
        wrap="off"
        aria-describedby={`${id}-help`}
        aria-invalid={isWrong}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          onSource(target.value)
        }}
      />
    </div>
  )
}

/** Escape gives Tab its ordinary meaning once, so that nobody is locked in. */
function useTabs(readOnly: boolean) {
  const leaving = useRef(false)
  return (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Tab' && !leaving.current && !readOnly) {
      event.preventDefault()
      indent(event.currentTarget, event.shiftKey)
    }
    leaving.current = event.key === 'Escape'
  }
}

function TidyButton({ source, onSource }: Pick<EditorProps, 'source' | 'onSource'>) {
  const words = admin[useLanguage()].definition
  return (
    <button
      type="button"
      className="leidraad-textbutton"
      onClick={() => {
        onSource(tidied(source))
      }}
    >
      {words.format}
    </button>
  )
}

/** Broken text is left as it is. */
function tidied(source: string): string {
  try {
    return toSource(JSON.parse(source))
  } catch {
    return source
  }
}
