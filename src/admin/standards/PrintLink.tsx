'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'

import { admin } from '../../translations/admin.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'

/** The PDF of a published version. */
export function PrintLink() {
  const { id } = useDocumentInfo()
  const api = useApi()
  const words = admin[useLanguage()]
  if (id === undefined) {
    return null
  }
  return (
    <div className="leidraad field-type">
      <Button
        el="anchor"
        url={api.url(`/standard-versions/${id}/print`)}
        newTab
        buttonStyle="secondary"
        margin={false}
      >
        {words.openPdf}
      </Button>
    </div>
  )
}
