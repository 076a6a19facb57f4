'use client'

import { useField } from '@payloadcms/ui'
import { useCallback, useMemo, useRef } from 'react'

import { isRecord } from '../../domain/kernel/json.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { parseDefinition } from '../../domain/forms/parseDefinition.js'
import type { PrintLayout } from '../../domain/layout/layout.js'
import { parseLayout } from '../../domain/layout/parseLayout.js'
import { layoutProblemText } from '../../translations/layout.js'
import { useLanguage } from '../useLanguage.js'

/** `undefined` goes back to what is usual. */
export type LayoutSettings = { [K in keyof PrintLayout]?: PrintLayout[K] | undefined }
export type LayoutChange = (change: LayoutSettings) => void

const NO_FORM: Pick<PlanDefinition, 'sections'> = { sections: [] }

/** The layout in the form of the template, with the definition beside it as it is now. */
export function useLayout(path: string) {
  const language = useLanguage()
  const { value: definition } = useField<unknown>({ path: 'definition' })
  const form = useMemo(() => {
    const parsed = parseDefinition(definition)
    return parsed.ok ? parsed.definition : undefined
  }, [definition])
  const formRef = useRef(form)
  formRef.current = form
  const validate = useCallback(
    (value: unknown) => {
      const parsed = parseLayout(value ?? {}, formRef.current ?? NO_FORM)
      return parsed.ok || parsed.problems.map((one) => layoutProblemText(one, language)).join(' ')
    },
    [language],
  )
  const { value, setValue } = useField<unknown>({ path, validate })
  const layout = (isRecord(value) ? value : {}) as PrintLayout
  const parsed = useMemo(() => parseLayout(value ?? {}, form ?? NO_FORM), [value, form])
  const change: LayoutChange = (changed) => {
    setValue(pruned({ ...layout, ...changed }))
  }
  return { layout, form, definition, parsed, change, setValue }
}

/** What says nothing is left out; a layout that says nothing is none. */
function pruned(layout: LayoutSettings): PrintLayout | null {
  const said = Object.entries<unknown>(layout).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return said.length > 0 ? Object.fromEntries(said) : null
}
