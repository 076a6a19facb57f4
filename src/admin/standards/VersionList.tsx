'use client'

import { formatDate } from '../../domain/kernel/format.js'
import { admin } from '../../translations/admin.js'
import { fill } from '../../translations/fill.js'
import { NewTabLink } from '../NewTabLink.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import type { PublishedVersion } from './versions.js'

export function VersionList({ versions }: { versions: readonly PublishedVersion[] }) {
  const api = useApi()
  const language = useLanguage()
  const words = admin[language].publish
  if (versions.length === 0) {
    return <p className="leidraad-quiet">{words.none}</p>
  }
  return (
    <ul className="leidraad-list">
      {versions.map(({ id, number, publishedAt }) => (
        <li key={id}>
          <NewTabLink href={api.url(`/standard-versions/${id}/print`)}>
            {fill(words.version, { number, date: formatDate(publishedAt, language) })}
          </NewTabLink>
        </li>
      ))}
    </ul>
  )
}
