'use client'

import '../layout/layout.css'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'

import { layoutPreview } from '../../translations/layoutPreview.js'
import { workspace } from '../../translations/workspace.js'
import { pageOfTitle } from '../layout/drawPdfPage.js'
import { PageTurner } from '../layout/PageTurner.js'
import { PreviewPage } from '../layout/PreviewPage.js'
import { Notice } from '../Notice.js'
import { useLanguage } from '../useLanguage.js'
import { usePlanPrint } from './usePlanPrint.js'

type PreviewProps = { planId: string; title: string }

/** Beside the form, where there is room: the page on which the open part begins. */
export function PartPreview(props: PreviewProps) {
  return useIsWide() ? <Preview {...props} /> : null
}

/** As wide as the sheet that gives it its column. */
const WIDE = '(min-width: 1400px)'

const useIsWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(WIDE)
      query.addEventListener('change', listener)
      return () => {
        query.removeEventListener('change', listener)
      }
    },
    () => window.matchMedia(WIDE).matches,
    () => false,
  )

function Preview({ planId, title }: PreviewProps) {
  const language = useLanguage()
  const words = workspace[language]
  const { pdf, problem, isBusy } = usePlanPrint(planId)
  const { page, setPage } = usePageOf(pdf, title)
  const [count, setCount] = useState<number>()
  const [isUndrawn, setUndrawn] = useState(false)
  const shown = useMemo(() => pdf && { pdf, isWhole: true }, [pdf])
  const told = isUndrawn ? layoutPreview[language].undrawn : problem
  return (
    <aside className="leidraad-plan__preview" aria-label={words.preview}>
      <h3 className="leidraad-panel__title">{words.preview}</h3>
      <p className="leidraad-quiet">{isBusy ? words.previewBusy : words.previewHelp}</p>
      {told !== undefined && <Notice kind="warning">{told}</Notice>}
      {shown && page !== undefined && (
        <>
          <PreviewPage
            {...{ shown, page, isBusy }}
            onDrawn={(_, pages) => {
              setUndrawn(false)
              setCount(pages)
            }}
            onFailed={() => {
              setUndrawn(true)
            }}
          />
          <PageTurner page={page} count={count} onTurn={setPage} />
        </>
      )}
    </aside>
  )
}

/** Where the part begins, until somebody turns the page. */
function usePageOf(pdf: Blob | undefined, title: string) {
  const [page, setPage] = useState<number>()
  useEffect(() => {
    let isGone = false
    if (pdf) {
      void pageOfTitle(pdf, title)
        .catch(() => 1)
        .then((found) => {
          if (!isGone) {
            setPage(found)
          }
        })
    }
    return () => {
      isGone = true
    }
  }, [pdf, title])
  return { page, setPage }
}
