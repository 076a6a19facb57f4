'use client'

import { formatDateTime } from '../../domain/kernel/format.js'
import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import type { Autosave } from './Autosave.js'
import { useFilling } from './useAutosave.js'

/** Who wrote what stands here, and when. */
export function LastWritten({ autosave, sectionId }: { autosave: Autosave; sectionId: string }) {
  const language = useLanguage()
  const { savedBy, savedAt } = useFilling(autosave, sectionId)
  return savedBy === undefined || savedAt === undefined ? null : (
    <p className="leidraad-quiet">
      {fill(planForm[language].lastWritten, {
        name: savedBy.name,
        moment: formatDateTime(savedAt, language),
      })}
    </p>
  )
}
