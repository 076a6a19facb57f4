'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { PlanDefinition } from '../../domain/forms/definition.js'
import type { Failure } from '../failure.js'
import { Notice } from '../Notice.js'
import { useApi } from '../useApi.js'
import { useWords } from './DesignContext.js'
import { fetchPdf } from './fetchPdf.js'

type State =
  { kind: 'idle' | 'busy' } | { kind: 'ready'; url: string } | { kind: 'failed'; failure: Failure }

/** The PDF of the design as it stands, saved or not. */
export function PdfButton({ definition }: { definition: () => PlanDefinition }) {
  const { words, language } = useWords()
  const api = useApi()
  const { id, collectionSlug } = useDocumentInfo()
  const [state, setState] = useState<State>({ kind: 'idle' })
  useEffect(
    () => () => {
      if (state.kind === 'ready') {
        URL.revokeObjectURL(state.url)
      }
    },
    [state],
  )
  if (id === undefined || collectionSlug === undefined) {
    return <span className="leidraad-quiet">{words.pdfSaveFirst}</span>
  }
  const show = async (): Promise<void> => {
    // Opened while it is still the answer to a click; browsers stop what opens later.
    const page = window.open('', '_blank')
    setState({ kind: 'busy' })
    const address = api.url(`/${collectionSlug}/${id}/preview`)
    const reply = await fetchPdf(address, { definition: definition() }, language)
    if (!reply.ok) {
      page?.close()
      setState({ kind: 'failed', failure: reply.failure })
      return
    }
    const url = URL.createObjectURL(reply.value)
    page?.location.assign(url)
    setState({ kind: 'ready', url })
  }
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
