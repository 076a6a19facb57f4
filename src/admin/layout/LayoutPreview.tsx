'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import type { PrintLayout } from '../../domain/layout/layout.js'
import { layout as texts } from '../../translations/layout.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import { useLayoutPreview } from './useLayoutPreview.js'

type PreviewProps = { layout: PrintLayout; definition: unknown; isReady: boolean }

/** The PDF of what is in the form, saved or not. */
export function LayoutPreview({ layout, definition, isReady }: PreviewProps) {
  const words = texts[useLanguage()]
  const { id } = useDocumentInfo()
  const { address, problems, isBusy } = useLayoutPreview({ id, layout, definition, isReady })
  return (
    <div className="leidraad-layout__preview">
      <h3 className="leidraad-panel__title">{words.preview}</h3>
      <p className="leidraad-field__help" aria-live="polite">
        {id === undefined ? words.previewSaveFirst : isBusy ? words.previewBusy : null}
      </p>
      {problems.length > 0 && (
        <Notice kind="error">
          <ul className="leidraad-list">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {address !== undefined && (
        <>
          <iframe className="leidraad-layout__pdf" src={address} title={words.preview} />
          <a className="leidraad-link" href={address} target="_blank" rel="noreferrer">
            {words.previewOpen}
          </a>
        </>
      )}
    </div>
  )
}
