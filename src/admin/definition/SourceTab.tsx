'use client'

import { useDeferredValue, useMemo, useRef } from 'react'

import { admin } from '../../translations/admin.js'
import { useLanguage } from '../useLanguage.js'
import { checkSource } from './checkSource.js'
import { SourceEditor } from './SourceEditor.js'
import { SourceFindings } from './SourceFindings.js'
import { useSource } from './useSource.js'

/**
 * A definition as validated JSON, for who rather types. The field only ever gets parsed JSON, and
 * nothing while the text is broken; as long as it is broken or wrong the document is not saved.
 */
export function SourceTab({ path, readOnly }: { path: string; readOnly: boolean }) {
  const language = useLanguage()
  const words = admin[language].definition
  const editor = useRef<HTMLTextAreaElement>(null)
  const { source, setSource, showError } = useSource(path, language)
  const deferred = useDeferredValue(source)
  const checked = useMemo(() => checkSource(deferred, language), [deferred, language])
  return (
    <div className="leidraad-definition__source">
      <SourceEditor
        ref={editor}
        label={words.source}
        source={source}
        isWrong={showError}
        readOnly={readOnly}
        onSource={setSource}
      />
      <SourceFindings
        checked={checked}
        onGoTo={(offset) => {
          goTo(editor.current, offset)
        }}
      />
    </div>
  )
}

/** Puts the caret at the place and the line in sight. */
function goTo(editor: HTMLTextAreaElement | null, offset: number): void {
  if (editor === null) {
    return
  }
  const line = editor.value.slice(0, offset).split('\n').length
  const height = editor.scrollHeight / editor.value.split('\n').length
  editor.focus({ preventScroll: true })
  editor.setSelectionRange(offset, offset)
  editor.scrollTop = Math.max(0, (line - 6) * height)
  editor.scrollIntoView({ block: 'nearest' })
}
