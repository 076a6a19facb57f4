'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { PlanDefinition } from '../../domain/definition/definition.js'
import type { ApiPath } from '../../domain/kernel/slugs.js'
import type { Failure } from '../failure.js'
import { Notice } from '../Notice.js'
import { useApi } from '../useApi.js'
import { useNameOf } from '../useSlugs.js'
import { useWords } from './DesignContext.js'
import { fetchPdf } from '../fetchPdf.js'

type State =
  { kind: 'idle' | 'busy' } | { kind: 'ready'; url: string } | { kind: 'failed'; failure: Failure }

type PdfProps = { definition: () => PlanDefinition }

/** The PDF of the design as it stands, saved or not. */
export function PdfButton({ definition }: PdfProps) {
  const { words } = useWords()
  const { id, collectionSlug } = useDocumentInfo()
  const name = useNameOf(collectionSlug)
  return id === undefined || name === undefined ? (
    <span className="leidraad-quiet">{words.pdfSaveFirst}</span>
  ) : (
    <Pdf path={`/${name}/${id}/preview`} definition={definition} />
  )
}

function Pdf({ path, definition }: PdfProps & { path: ApiPath }) {
  const { words } = useWords()
  const { state, show } = usePdf(path, definition)
  return (
    <>
      <button
        type="button"
        className="leidraad-textbutton"
        disabled={state.kind === 'busy'}
        onClick={() => {
          void show()
        }}
      >
        {state.kind === 'busy' ? words.pdfBusy : words.pdf}
      </button>
      {state.kind === 'ready' && (
        <a className="leidraad-link" href={state.url} target="_blank" rel="noreferrer">
          {words.pdfReady}
        </a>
      )}
      {state.kind === 'failed' && <Notice kind="error">{state.failure.message}</Notice>}
    </>
  )
}

function usePdf(path: ApiPath, definition: () => PlanDefinition) {
  const { language } = useWords()
  const api = useApi()
  const [state, setState] = useState<State>({ kind: 'idle' })
  useEffect(
    () => () => {
      if (state.kind === 'ready') {
        URL.revokeObjectURL(state.url)
      }
    },
    [state],
  )
  const show = async (): Promise<void> => {
    // Opened while it is still the answer to a click; browsers stop what opens later.
    const page = window.open('', '_blank')
    setState({ kind: 'busy' })
    const reply = await fetchPdf(api.url(path), { definition: definition() }, language)
    if (!reply.ok) {
      page?.close()
      setState({ kind: 'failed', failure: reply.failure })
      return
    }
    const url = URL.createObjectURL(reply.value)
    page?.location.assign(url)
    setState({ kind: 'ready', url })
  }
  return { state, show }
}
