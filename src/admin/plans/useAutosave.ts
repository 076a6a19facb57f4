'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

import { useApi, type Api } from '../useApi.js'
import { Autosave } from './Autosave.js'
import type { Filling } from './filling.js'
import { announceSaved, openPlan } from './openPlans.js'
import { outcomeOf, versionsOf, type FormOfPlan, type Saved } from './planOfForm.js'

/** The sections of one plan, saved by themselves for as long as the form is open. */
export function useAutosave(planId: string, plan: FormOfPlan): Autosave {
  const api = useApi()
  const [autosave] = useState(() => createAutosave({ api, planId, plan }))
  useEffect(() => openPlan(planId, { saveAll: () => autosave.saveAll() }), [autosave, planId])
  useEffect(() => guardLeaving(autosave), [autosave])
  return autosave
}

function createAutosave({ api, planId, plan }: { api: Api; planId: string; plan: FormOfPlan }) {
  return new Autosave(versionsOf(plan), {
    post: async (sectionId, version) => {
      const path = `/plans/${planId}/sections/${encodeURIComponent(sectionId)}`
      const outcome = outcomeOf(await api.post<Saved>(path, version))
      if (outcome.kind === 'saved') {
        announceSaved()
      }
      return outcome
    },
    now: () => new Date(),
    later: (callback, milliseconds) => {
      const timer = setTimeout(callback, milliseconds)
      return () => {
        clearTimeout(timer)
      }
    },
  })
}

/** Closing the tab asks first; going elsewhere in the admin saves; a connection that is back too. */
function guardLeaving(autosave: Autosave): () => void {
  const warn = (event: BeforeUnloadEvent): void => {
    if (autosave.hasUnsaved()) {
      void autosave.saveAll()
      event.preventDefault()
    }
  }
  const saveAll = (): void => void autosave.saveAll()
  window.addEventListener('beforeunload', warn)
  window.addEventListener('online', saveAll)
  return () => {
    window.removeEventListener('beforeunload', warn)
    window.removeEventListener('online', saveAll)
    saveAll()
  }
}

export const useFilling = (autosave: Autosave, sectionId: string): Filling =>
  useSyncExternalStore(
    autosave.subscribe,
    () => autosave.filling(sectionId),
    () => autosave.filling(sectionId),
  )
