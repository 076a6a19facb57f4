'use client'

import { Button } from '@payloadcms/ui'

import type { RecordPath } from '../../domain/kernel/slugs.js'
import { versions } from '../../translations/versions.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'

/** The template as it was last saved, for another school or platform; and what its plans hold. */
export function TemplateDownload({ address }: { address: RecordPath }) {
  const api = useApi()
  const words = versions[useLanguage()].files
  return (
    <>
      <Button el="anchor" url={api.url(`${address}/export`)} buttonStyle="secondary" margin={false}>
        {words.download}
      </Button>
      <p>
        <a className="leidraad-link" href={api.url(`${address}/answers.csv`)}>
          {words.answers}
        </a>
      </p>
    </>
  )
}
