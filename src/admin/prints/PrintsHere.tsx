'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { useNameOf } from '../useSlugs.js'
import { PrintsPanel } from './PrintsPanel.js'

/** On the page of a group or a school: the plans of that one. */
export function PrintsHere() {
  const { id, collectionSlug } = useDocumentInfo()
  const kind = useNameOf(collectionSlug) === 'groups' ? 'group' : 'school'
  return id === undefined ? null : (
    <div className="field-type">
      <PrintsPanel key={id} place={`${kind}:${id}`} />
    </div>
  )
}
