'use client'

import type { Reading } from './reading.js'
import '../admin.css'

import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'

import { useApi } from '../useApi.js'
import { useSlugs } from '../useSlugs.js'
import { ImportDrop } from './ImportDrop.js'
import type { ImportedStandard } from '../../actions/standards/importStandard.js'
import { ImportResult } from './ImportResult.js'

const COLLECTION = 'function-descriptions'

/** A Word document becomes a draft: chosen or dropped above the list. */
export function ImportPanel() {
  const { permissions } = useAuth()
  const slugs = useSlugs()
  return permissions?.collections?.[slugs[COLLECTION]]?.create ? <Importing /> : null
}

function Importing() {
  const api = useApi()
  const [reading, setReading] = useState<Reading>()
  const read = async (file: File): Promise<void> => {
    const { name } = file
    if (!name.toLowerCase().endsWith('.docx')) {
      setReading({ name, wrongKind: true })
      return
    }
    setReading({ name })
    const form = new FormData()
    form.append('file', file)
    setReading({ name, reply: await api.post<ImportedStandard>(`/${COLLECTION}/import`, form) })
  }
  return reading?.reply?.ok ? (
    <ImportResult
      imported={reading.reply.value}
      collection={COLLECTION}
      onAnother={() => {
        setReading(undefined)
      }}
    />
  ) : (
    <ImportDrop reading={reading} onFile={(file) => void read(file)} />
  )
}
