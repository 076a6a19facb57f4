'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

import { planForm } from '../../translations/planForm.js'
import { newRowId } from '../fields/rows.js'
import { useApi, type Api } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { Autosave } from './Autosave.js'
import type { Filling } from './filling.js'
import { announceSaved, openPlan } from './openPlans.js'
import type { FormOfPlan } from '../../actions/plans/planForm.js'
import type { SavedSection } from '../../actions/plans/saveSection.js'
import { outcomeOf, versionOf, versionsOf } from './planOfForm.js'

/** The sections of one plan, saved by themselves for as long as the form is open. */
export function useAutosave(planId: string, plan: FormOfPlan): Autosave {
  const api = useApi()
  const [autosave] = useState(() => createAutosave({ api, planId, plan }))
  useEffect(
    () =>
      openPlan(planId, {
        saveAll: () => autosave.saveAll(),
        renew: (sectionId) => renew({ api, planId, autosave }, sectionId),
      }),
    [api, autosave, planId],
  )
  const words = planForm[useLanguage()]
  useEffect(() => guardLeaving(autosave, words), [autosave, words])
  return autosave
}

type Renewing = { api: Api; planId: string; autosave: Autosave }

/** What cannot be read now is met at the next save, where both versions are shown. */
async function renew({ api, planId, autosave }: Renewing, sectionId: string): Promise<void> {
  const fresh = await api.get<FormOfPlan>(`/plans/${planId}/form`)
  if (fresh.ok) {
    autosave.renew(sectionId, versionOf(fresh.value, sectionId))
  }
}

type LeavingWords = { leave: string }

function createAutosave({ api, planId, plan }: { api: Api; planId: string; plan: FormOfPlan }) {
  const session = newRowId()
  return new Autosave(versionsOf(plan), {
    post: async (sectionId, post) => {
      const path = `/plans/${planId}/sections/${encodeURIComponent(sectionId)}` as const
      const outcome = outcomeOf(await api.post<SavedSection>(path, { ...post, session }))
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

/** Closing the tab asks first; so does a link in the admin when what was typed cannot be saved. */
function guardLeaving(autosave: Autosave, words: LeavingWords): () => void {
  const warn = (event: BeforeUnloadEvent): void => {
    if (autosave.hasUnsaved()) {
      void autosave.saveAll()
      event.preventDefault()
    }
  }
  const saveAll = (): void => void autosave.saveAll()
  const stay = (event: MouseEvent): void => {
    if (leadsAway(event) && autosave.isStuck() && !window.confirm(words.leave)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  document.addEventListener('click', stay, true)
  window.addEventListener('beforeunload', warn)
  window.addEventListener('online', saveAll)
  // Back from the tab in which somebody logged in again.
  window.addEventListener('focus', saveAll)
  return () => {
    document.removeEventListener('click', stay, true)
    window.removeEventListener('beforeunload', warn)
    window.removeEventListener('online', saveAll)
    window.removeEventListener('focus', saveAll)
    saveAll()
  }
}

function leadsAway({ target }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest('a') : null
  return link !== null && link.target !== '_blank' && link.pathname !== window.location.pathname
}

export const useFilling = (autosave: Autosave, sectionId: string): Filling =>
  useSyncExternalStore(
    autosave.subscribe,
    () => autosave.filling(sectionId),
    () => autosave.filling(sectionId),
  )
