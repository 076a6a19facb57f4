'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { PrintLayout } from '../../domain/layout/layout.js'
import { layout as texts } from '../../translations/layout.js'
import { layoutPreview } from '../../translations/layoutPreview.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import { startReader } from './drawPdfPage.js'
import { PageTurner } from './PageTurner.js'
import { PreviewPage } from './PreviewPage.js'
import { pageWithin } from './previewState.js'
import { useLayoutPreview } from './useLayoutPreview.js'

type PreviewProps = { layout: PrintLayout; definition: unknown; isReady: boolean }

/** The PDF of what is in the form, saved or not: the page that is looked at first, then the rest. */
export function LayoutPreview(props: PreviewProps) {
  const language = useLanguage()
  const words = texts[language]
  const { id } = useDocumentInfo()
  const [page, setPage] = useState(1)
  const { state, tell } = useLayoutPreview({ ...props, id, page })
  const { shown, whole, count, problems, isDrawn } = state
  const current = pageWithin(page, count)
  useEffect(() => void startReader().catch(() => undefined), [])
  const status = !isDrawn ? words.previewBusy : shown && props.isReady && words.previewReady
  const undrawn = [layoutPreview[language].undrawn]
  return (
    <div className="leidraad-layout__preview">
      <h3 className="leidraad-panel__title">{words.preview}</h3>
      <p className="leidraad-field__help" aria-live="polite">
        {id === undefined ? words.previewSaveFirst : problems.length === 0 && status}
      </p>
      <Problems problems={problems} />
      {shown && (
        <>
          <PreviewPage
            shown={shown}
            page={current}
            isBusy={!isDrawn}
            onDrawn={(pdf, pages) => tell({ type: 'drawn', pdf, pages })}
            onFailed={() => tell({ type: 'refused', problems: undrawn })}
          />
          <PageTurner page={current} count={count} onTurn={setPage} />
        </>
      )}
      <WholeLink whole={whole} />
    </div>
  )
}

function Problems({ problems }: { problems: string[] }) {
  return problems.length === 0 ? null : (
    <Notice kind="error">
      <ul className="leidraad-list">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  )
}

function WholeLink({ whole }: { whole: Blob | undefined }) {
  const words = texts[useLanguage()]
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (whole) {
      const made = URL.createObjectURL(whole)
      setAddress(made)
      return () => URL.revokeObjectURL(made)
    }
  }, [whole])
  return address === undefined ? null : (
    <a className="leidraad-link" href={address} target="_blank" rel="noreferrer">
      {words.previewOpen}
    </a>
  )
}
