'use client'

import { Button, useRouteTransition } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect } from 'react'

import type { CollectionName } from '../../domain/kernel/slugs.js'
import { admin } from '../../translations/admin.js'
import { fill } from '../../translations/fill.js'
import type { ImportedStandard } from '../../actions/standards/importStandard.js'
import { useLanguage } from '../useLanguage.js'
import { useAdminAddress } from '../useSlugs.js'

type ResultProps = { imported: ImportedStandard; collection: CollectionName; onAnother: () => void }

/** With nothing to report the draft opens at once; otherwise the person reads first. */
export function ImportResult({ imported, collection, onAnother }: ResultProps) {
  const words = admin[useLanguage()].import
  const { title, notices, summary } = imported
  const address = useAdminAddress()(`/collections/${collection}/${imported.id}`)
  const isPlain = notices.length === 0 && summary.remainder === 0
  useOpenAtOnce(isPlain ? address : undefined)
  return (
    <section className="leidraad leidraad-drop" role="status">
      <div className="leidraad-drop__words">
        <h3 className="leidraad-panel__title">{fill(words.done, { title })}</h3>
        <ul className="leidraad-list">
          <li>{fill(words.resultAreas, { count: summary.resultAreas })}</li>
          <li>{fill(words.contacts, { count: summary.contacts })}</li>
          {summary.remainder > 0 && <li>{fill(words.remainder, { count: summary.remainder })}</li>}
          {notices.map((code) => (
            <li key={code}>{words.notices[code] ?? code}</li>
          ))}
        </ul>
      </div>
      <div className="leidraad-actions">
        <Button el="link" to={address} margin={false}>
          {words.open}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onAnother}>
          {words.another}
        </Button>
      </div>
    </section>
  )
}

function useOpenAtOnce(address: string | undefined): void {
  const router = useRouter()
  const { startRouteTransition } = useRouteTransition()
  useEffect(() => {
    if (address !== undefined) {
      startRouteTransition(() => {
        router.push(address)
      })
    }
  }, [address, router, startRouteTransition])
}
