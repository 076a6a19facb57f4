'use client'

import { planForm } from '../../translations/planForm.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'

/** The answers that this person may read, as they were last saved. */
export function AnswersDownload({ planId }: { planId: string }) {
  const api = useApi()
  const words = planForm[useLanguage()].download
  const address = (format: string) => api.url(`/plans/${planId}/export?format=${format}`)
  return (
    <p className="leidraad-quiet">
      {words.title}{' '}
      <a className="leidraad-link" href={address('csv')}>
        {words.csv}
      </a>
      {' · '}
      <a className="leidraad-link" href={address('json')}>
        {words.json}
      </a>
    </p>
  )
}
