'use client'

import { Button } from '@payloadcms/ui'

import { versions } from '../../translations/versions.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'

/** The template as it was last saved, as a file for another school or platform. */
export function TemplateDownload({ address }: { address: string }) {
  const api = useApi()
  return (
    <Button el="anchor" url={api.url(`${address}/export`)} buttonStyle="secondary" margin={false}>
      {versions[useLanguage()].files.download}
    </Button>
  )
}
