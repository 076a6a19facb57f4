'use client'

import { useMemo, useSyncExternalStore } from 'react'

import type { Section } from '../../domain/definition/definition.js'
import type { FormState } from '../../domain/logic/formState.js'
import type { Autosave } from './Autosave.js'
import { createLiveForm, type Findings, type LiveForm } from './liveForm.js'
import type { FormOfPlan } from '../../actions/plans/planForm.js'

export function useLiveForm(plan: FormOfPlan, autosave: Autosave): LiveForm {
  const { definition, today, occasion } = plan
  return useMemo(
    () =>
      createLiveForm({ definition, today, occasion }, autosave, (callback, milliseconds) => {
        const timer = setTimeout(callback, milliseconds)
        return () => {
          clearTimeout(timer)
        }
      }),
    [definition, today, occasion, autosave],
  )
}

export const useFormState = (form: LiveForm, { subscribe }: Autosave): FormState =>
  useSyncExternalStore(subscribe, form.state, form.state)

/** The same list while the same sections are shown. */
export function useShownSections(
  sections: readonly Section[],
  form: LiveForm,
  { subscribe }: Autosave,
): readonly Section[] {
  const shown = useSyncExternalStore(subscribe, form.shownSections, form.shownSections)
  return useMemo(() => {
    const ids = new Set(shown.split(' '))
    return sections.filter(({ id }) => ids.has(id))
  }, [sections, shown])
}

export const useFindings = (form: LiveForm): Findings =>
  useSyncExternalStore(form.subscribeFindings, form.findings, form.findings)
