'use client'

import { useField, useForm, useFormProcessing } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'

import { canonicalJson } from '../../domain/canonical.js'
import type { Language } from '../../domain/kernel/language.js'
import { admin } from '../../translations/admin.js'
import { fill } from '../../translations/fill.js'
import { checkSource, toSource, type CheckedSource } from './checkSource.js'

/** The text as typed beside the value of the field, which follows it only when it is JSON. */
export function useSource(path: string, language: Language) {
  const sourceRef = useRef<string>(undefined)
  const validate = useCallback(() => {
    const { current } = sourceRef
    return current === undefined || errorOf(checkSource(current, language), language)
  }, [language])
  const { value, setValue, showError } = useField<unknown>({ path, validate })
  const [source, setText] = useState(() => toSource(value))
  sourceRef.current = source

  useEffect(() => {
    // Changed from elsewhere: another version was restored, the form was reset.
    if (!means(sourceRef.current, value)) {
      setText(toSource(value))
    }
  }, [value])

  useUnsaved(source, language)

  const setSource = useCallback(
    (next: string) => {
      setText(next)
      sourceRef.current = next
      const checked = checkSource(next, language)
      // Nothing in place of broken text: the field is required, so browser and server both refuse
      // to save, whatever a round trip of the form makes of the validity in between.
      setValue(checked.kind === 'broken' ? null : checked.value)
    },
    [language, setValue],
  )
  return { source, setSource, showError }
}

/** After a refused save the form takes itself for saved, and would let an older text be published. */
function useUnsaved(source: string, language: Language): void {
  const { setModified } = useForm()
  const processing = useFormProcessing()
  useEffect(() => {
    if (!processing && source !== '' && checkSource(source, language).kind !== 'fine') {
      setModified(true)
    }
  }, [processing, source, language, setModified])
}

function errorOf(checked: CheckedSource, language: Language): string | true {
  const words = admin[language].definition
  switch (checked.kind) {
    case 'fine':
      return true
    case 'broken':
      return fill(words.broken, { line: checked.line, column: checked.column })
    case 'wrong':
      return fill(words.problems, { count: checked.problems.length })
  }
}

/** Whether the text says this value; broken text says nothing and is kept. */
function means(source: string | undefined, value: unknown): boolean {
  try {
    return canonicalJson(JSON.parse(source ?? '')) === canonicalJson(value)
  } catch {
    return (source ?? '') !== '' || value === undefined || value === null
  }
}
