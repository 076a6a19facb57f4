'use client'

import { useField, useForm, useFormProcessing } from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'

import { canonicalJson } from '../../domain/canonical.js'
import { readDesign } from '../../domain/designing/readDesign.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import type { Language } from '../../domain/kernel/language.js'
import { parseDefinition } from '../../domain/forms/parseDefinition.js'
import { designer } from '../../translations/designer.js'
import { fill } from '../../translations/fill.js'
import type { Design } from './useDesign.js'

/** The field of Payload's form: what is designed goes in it, and is not saved while it is wrong. */
export function useDefinitionField(path: string, language: Language) {
  const validate = useCallback(
    (value: unknown) => {
      const parsed = parseDefinition(value)
      const words = designer[language]
      return parsed.ok || fill(words.problems, { count: parsed.problems.length })
    },
    [language],
  )
  return useField<unknown>({ path, validate })
}

type Field = ReturnType<typeof useDefinitionField>

export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (isJson(one) && isJson(other) && canonicalJson(one) === canonicalJson(other))

const isJson = (value: unknown): boolean => value !== undefined && value !== null

/** What the server sends back may be what it got a few steps ago. */
const RECENT = 5

/** Keeps the form and the design the same; `isPaused` while the text is edited instead. */
export function useInStep({ value, setValue }: Field, design: Design, isPaused: boolean): void {
  const { state, dispatch, latest } = design
  const { present } = state.history
  const sent = useRef<PlanDefinition>(present)
  useEffect(() => {
    if (present !== sent.current) {
      sent.current = present
      setValue(present)
    }
  }, [present, setValue])
  useEffect(() => {
    if (isPaused || !isJson(value) || isSame(value, sent.current)) {
      return
    }
    const { past } = latest().history
    if (past.slice(-RECENT).some((step) => isSame(step.value, value))) {
      setValue(sent.current)
      return
    }
    const restored = readDesign(value)
    if (restored !== undefined) {
      sent.current = restored
      dispatch({ type: 'reset', definition: restored })
    }
  }, [value, isPaused, setValue, dispatch, latest])
}

/** After a refused save the form takes itself for saved, and would let an older text be published. */
export function useUnsaved(design: Design): void {
  const { setModified } = useForm()
  const processing = useFormProcessing()
  const { present, past } = design.state.history
  useEffect(() => {
    if (!processing && past.length > 0 && !parseDefinition(present).ok) {
      setModified(true)
    }
  }, [processing, present, past, setModified])
}
