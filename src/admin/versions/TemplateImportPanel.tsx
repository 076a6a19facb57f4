'use client'

import '../admin.css'
import './versions.css'

import { toast, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'

import { isRecord } from '../../domain/kernel/json.js'
import type { ImportedTemplate } from '../../actions/versions/importTemplate.js'
import { fill } from '../../translations/fill.js'
import { versions } from '../../translations/versions.js'
import type { Failure } from '../failure.js'
import { FileButton } from '../FileButton.js'
import { Notice } from '../Notice.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'
import { useAdminAddress, useSlugs } from '../useSlugs.js'
import { PlaceSelect } from './PlaceSelect.js'

type State = { phase: 'rest' | 'busy'; name?: string; message?: string; problems?: string[] }

/** A template from elsewhere becomes a draft, above the list. */
export function TemplateImportPanel() {
  const { permissions } = useAuth()
  const slugs = useSlugs()
  return permissions?.collections?.[slugs['plan-templates']]?.create ? <ImportPanel /> : null
}

function ImportPanel() {
  const words = versions[useLanguage()].files
  const [place, setPlace] = useState('')
  const { state, read } = useImport(place)
  const isBusy = state.phase === 'busy'
  return (
    <section className="leidraad leidraad-drop" aria-label={words.title}>
      <div className="leidraad-drop__words">
        <h2 className="leidraad-panel__title">{words.title}</h2>
        <p className="leidraad-quiet">{words.help}</p>
        <PlaceSelect value={place} onChange={setPlace} />
      </div>
      <FileButton
        label={words.choose}
        accept=".json,application/json"
        isBusy={isBusy}
        onFile={(file) => void read(file)}
      />
      {isBusy && (
        <p className="leidraad-drop__state" role="status">
          {fill(words.busy, { name: state.name ?? '' })}
        </p>
      )}
      {state.message !== undefined && <Refused message={state.message} problems={state.problems} />}
    </section>
  )
}

function useImport(place: string) {
  const api = useApi()
  const router = useRouter()
  const addressOf = useAdminAddress()
  const words = versions[useLanguage()].files
  const [state, setState] = useState<State>({ phase: 'rest' })
  const read = async (file: File): Promise<void> => {
    const { name } = file
    if (!name.toLowerCase().endsWith('.json')) {
      setState({ phase: 'rest', message: fill(words.wrongKind, { name }) })
      return
    }
    setState({ phase: 'busy', name })
    const reply = await api.post<ImportedTemplate>('/plan-templates/import', formOf(file, place))
    if (!reply.ok) {
      setState({ phase: 'rest', ...refusalOf(reply.failure) })
      return
    }
    const { id, title } = reply.value
    toast.success(fill(words.done, { title }))
    router.push(addressOf(`/collections/plan-templates/${id}`))
  }
  return { state, read }
}

/** The place is `school:ID` or `board:ID`; empty for who has but one. */
function formOf(file: File, place: string): FormData {
  const form = new FormData()
  form.append('file', file)
  const [kind, id] = place.split(':')
  if (kind && id) {
    form.append(kind, id)
  }
  return form
}

function refusalOf({ message, data }: Failure): Pick<State, 'message' | 'problems'> {
  const found: unknown = isRecord(data) ? data.problems : undefined
  const problems = Array.isArray(found) ? found.filter((item) => typeof item === 'string') : []
  return { message, problems }
}

type RefusedProps = { message: string; problems: string[] | undefined }

function Refused({ message, problems = [] }: RefusedProps) {
  return (
    <div className="leidraad-drop__state">
      <Notice kind="error">
        <p>{message}</p>
        <ul className="leidraad-bullets">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
