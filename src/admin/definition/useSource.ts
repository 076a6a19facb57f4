'use client'

import { useField, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'

import { canonicalJson } from '../../domain/canonical.js'
import type { Language } from '../../domain/forms/format.js'
import { admin, fillWords } from '../../translations/admin.js'
import { checkSource, toSource, type CheckedSource } from './checkSource.js'

/** The text as typed beside the value of the field, which follows it only when it is JSON. */
export function useSource(path: string, language: Language) {
  const sourceRef = useRef<string>(undefined)
  const validate = useCallback(() => {
    const { current } = sourceRef
    return current === undefined || errorOf(checkSource(current, language), language)
  }, [language])
  const { value, setValue, showError } = useField<unknown>({ path, validate })
  const { setModified } = useForm()
  const [source, setText] = useState(() => toSource(value))
  sourceRef.current = source

  useEffect(() => {
    // Changed from elsewhere: another version was restored, the form was reset.
    if (!means(sourceRef.current, value)) {
      setText(toSource(value))
    }
  }, [value])

  const setSource = useCallback(
    (next: string) => {
      setText(next)
      sourceRef.current = next
      const checked = checkSource(next, language)
      setModified(true)
      // A copy, so that the field is validated again also when only the text changed.
      setValue(checked.kind === 'broken' ? copyOf(value) : checked.value)
    },
    [language, setModified, setValue, value],
  )
  return { source, setSource, showError }
}

const copyOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? structuredClone(value) : value

function errorOf(checked: CheckedSource, language: Language): string | true {
  const words = admin[language].definition
  switch (checked.kind) {
    case 'fine':
      return true
    case 'broken':
      return fillWords(words.broken, { line: checked.line, column: checked.column })
    case 'wrong':
      return fillWords(words.problems, { count: checked.problems.length })
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
