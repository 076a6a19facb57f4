'use client'

import { DefaultEditView, useDocumentInfo } from '@payloadcms/ui'
import type { DocumentViewClientProps } from 'payload'

import { workspace } from '../../translations/workspace.js'
import { RecordScreen, Refusal } from '../RecordScreen.js'
import { useLanguage } from '../useLanguage.js'
import { Workspace } from './Workspace.js'

/** The page of a plan. One that is not there yet, of a group or the school too, is begun in a form. */
export function PlanScreen(props: DocumentViewClientProps) {
  const { id, hasSavePermission } = useDocumentInfo()
  const words = workspace[useLanguage()]
  if (id !== undefined) {
    return <Workspace key={id} planId={String(id)} />
  }
  return (
    <RecordScreen title={words.newPlan}>
      {hasSavePermission ? <DefaultEditView {...props} /> : <Refusal>{words.mayNotBegin}</Refusal>}
    </RecordScreen>
  )
}
