'use client'

import { useState } from 'react'

import type { Scalar } from '../../domain/definition/answers.js'
import { formatDate } from '../../domain/kernel/format.js'
import type { SourceChange } from '../../domain/prefill/prefill.js'
import { fieldInputs } from '../../translations/fieldInputs.js'
import { fill } from '../../translations/fill.js'
import { useLanguage } from '../useLanguage.js'
import { useFormWorld } from './FormWorld.js'
import type { FieldPlace } from './place.js'

type NoticeProps = { label: string; place: FieldPlace }

/** What was known has changed since: both values, and what to do with the answer. */
export function SourceNotice({ label, place }: NoticeProps) {
  const { sources } = useFormWorld()
  const { sectionId = '', fieldId = '', rowId } = place
  const change = rowId === undefined ? sources?.changeOf(sectionId, fieldId) : undefined
  const [isBusy, setBusy] = useState(false)
  if (change === undefined || sources === undefined) {
    return null
  }
  const decide = async (take: boolean): Promise<void> => {
    setBusy(true)
    await sources.decide(sectionId, fieldId, take)
    setBusy(false)
  }
  return (
    <div className="leidraad-source" role="group" aria-label={label}>
      <WasNow change={change} />
      <div className="leidraad-actions">
        <SourceButton kind="take" {...{ label, isBusy, decide }} />
        <SourceButton kind="keep" {...{ label, isBusy, decide }} />
      </div>
    </div>
  )
}

type ButtonProps = {
  kind: 'take' | 'keep'
  label: string
  isBusy: boolean
  decide: (take: boolean) => Promise<void>
}

function SourceButton({ kind, label, isBusy, decide }: ButtonProps) {
  const words = fieldInputs[useLanguage()].source
  return (
    <button
      type="button"
      className="leidraad-smallbutton"
      disabled={isBusy}
      aria-label={fill(kind === 'take' ? words.takeFor : words.keepFor, { field: label })}
      onClick={() => void decide(kind === 'take')}
    >
      {words[kind]}
    </button>
  )
}

function WasNow({ change }: { change: SourceChange }) {
  const language = useLanguage()
  const words = fieldInputs[language].source
  const said = (value: Scalar): string =>
    value === '' ? words.nothing : formatDate(String(value), language)
  return (
    <>
      <p>{fill(words.changed, { source: sourceName(change.from, language) })}</p>
      <dl className="leidraad-source__values">
        <dt>{words.was}</dt>
        <dd>{said(change.was)}</dd>
        <dt>{words.now}</dt>
        <dd>{said(change.now)}</dd>
      </dl>
      {change.isOwn && <p className="leidraad-quiet">{words.own}</p>}
    </>
  )
}

function sourceName(from: string, language: keyof typeof fieldInputs): string {
  const { names } = fieldInputs[language].source
  const noun = (from.split('.')[0] ?? '').replace(/^guardian\d$/, 'guardians')
  return Object.hasOwn(names, noun) ? names[noun as keyof typeof names] : from
}
