'use client'

import { useConfig } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'

import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import { clockTime } from '../clockTime.js'
import { NewTabLink } from '../NewTabLink.js'
import { useLanguage } from '../useLanguage.js'
import { useAdminAddress } from '../useSlugs.js'
import type { Autosave } from './Autosave.js'
import { isDirty, type Filling } from './filling.js'
import { useFilling } from './useAutosave.js'

type Words = (typeof planForm)['nl']

/** Whether what I typed is safe: always in sight, spoken politely. */
export function SaveStatus({ autosave, sectionId }: { autosave: Autosave; sectionId: string }) {
  const language = useLanguage()
  const filling = useFilling(autosave, sectionId)
  const words = planForm[language]
  const isStuck = ['unreachable', 'loggedOut', 'refused', 'conflict'].includes(filling.phase)
  const { isSavedHere = false, savedAt } = filling
  const time = isSavedHere && savedAt ? clockTime(savedAt, language) : undefined
  const isElsewhere = useUnsavedElsewhere(autosave, filling)
  return (
    <p className={`leidraad-status${isStuck ? ' leidraad-status--stuck' : ''}`} role="status">
      {isElsewhere ? words.elsewhere : statusText(filling, words, time)}{' '}
      {filling.phase === 'loggedOut' && <LogInLink label={words.logIn} />}
      {isStuck && filling.phase !== 'conflict' && (
        <button
          type="button"
          className="leidraad-textbutton"
          onClick={() => void autosave.save(sectionId)}
        >
          {words.saveNow}
        </button>
      )}
    </p>
  )
}

/** What is open is saved, and another part is not. */
function useUnsavedElsewhere(autosave: Autosave, filling: Filling): boolean {
  const hasUnsaved = useSyncExternalStore(
    autosave.subscribe,
    () => autosave.hasUnsaved(),
    () => false,
  )
  return hasUnsaved && filling.phase === 'rest' && !isDirty(filling)
}

/** In a tab of its own: what was typed stays here, and is saved once somebody is logged in again. */
function LogInLink({ label }: { label: string }) {
  const { login } = useConfig().config.admin.routes
  const logIn = useAdminAddress()(login)
  return (
    <>
      <NewTabLink href={logIn}>{label}</NewTabLink>{' '}
    </>
  )
}

function statusText(filling: Filling, words: Words, time: string | undefined): string {
  switch (filling.phase) {
    case 'saving':
      return words.saving
    case 'unreachable':
      return words.unreachable
    case 'loggedOut':
      return words.loggedOut
    case 'conflict':
      return words.conflict
    case 'refused':
      return fill(words.refused, { message: filling.message ?? '' })
    case 'rest':
      if (isDirty(filling)) {
        return words.unsaved
      }
      return time === undefined ? words.saved : fill(words.savedAt, { time })
  }
}
