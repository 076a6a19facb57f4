'use client'

import { Button } from '@payloadcms/ui'

import { admin } from '../translations/admin.js'
import type { Failure } from './failure.js'
import { Notice } from './Notice.js'
import { useLanguage } from './useLanguage.js'

/** Something could not be fetched: why, and a way to try again. */
export function Failed({ failure, retry }: { failure: Failure; retry: () => Promise<void> }) {
  const words = admin[useLanguage()]
  return (
    <Notice kind="error">
      <p>{failure.message}</p>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void retry()}>
        {words.retry}
      </Button>
    </Notice>
  )
}
