'use client'

import { DefaultEditView, useDocumentInfo } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation.js'
import type { DocumentViewClientProps } from 'payload'

import { fill } from '../../translations/fill.js'
import { pupilScreen } from '../../translations/pupilScreen.js'
import { RecordScreen, Refusal } from '../RecordScreen.js'
import { useLanguage } from '../useLanguage.js'
import { PupilPage } from './PupilPage.js'
import type { ShownPupil } from './PupilFacts.js'

/** The page of a pupil; the facts themselves are changed in a form of their own. */
export function PupilScreen(props: DocumentViewClientProps) {
  const { id, initialData, hasSavePermission } = useDocumentInfo()
  const words = pupilScreen[useLanguage()]
  const isChanging = useSearchParams().get('tab') === 'facts'
  if (id === undefined) {
    return (
      <RecordScreen title={words.newPupil}>
        {hasSavePermission ? <DefaultEditView {...props} /> : <Refusal>{words.mayNotAdd}</Refusal>}
      </RecordScreen>
    )
  }
  const pupil = initialData as ShownPupil
  if (!isChanging || hasSavePermission !== true) {
    return <PupilPage key={id} pupilId={String(id)} pupil={pupil} />
  }
  const name = pupil.displayName ?? ''
  return (
    <RecordScreen
      title={name}
      back={
        <a className="leidraad-link" href="?">
          <span aria-hidden="true">← </span>
          {fill(words.ready, { name })}
        </a>
      }
    >
      <DefaultEditView {...props} />
    </RecordScreen>
  )
}
