'use client'

import '../admin.css'

import { useListQuery } from '@payloadcms/ui'
import type { Where } from 'payload'
import { useId } from 'react'

import { isoDay } from '../../domain/kernel/format.js'
import { phases, whereLateToEstablish, type Phase } from '../../domain/plans/phase.js'
import { planLife } from '../../translations/planLife.js'
import { useLanguage } from '../useLanguage.js'

const ALL = 'all'
const LATE = 'late'
const OWN = 'own'

/** Which plans the list shows, as one choice: by where they are in their life. */
export function PhaseFilter() {
  const words = planLife[useLanguage()]
  const id = useId()
  const { query, handleWhereChange } = useListQuery()
  const choices = choicesOf(isoDay(new Date()))
  const chosen = choices.find(({ where }) => isSame(where, query.where))?.value ?? OWN
  return (
    <div className="leidraad leidraad-filter">
      <label htmlFor={id}>{words.filter}</label>
      <select
        id={id}
        className="leidraad-input leidraad-input--select"
        value={chosen}
        onChange={({ target }) => {
          const choice = choices.find(({ value }) => value === target.value)
          void handleWhereChange?.(choice?.where ?? {})
        }}
      >
        <option value={ALL}>{words.all}</option>
        {phases.map((phase) => (
          <option key={phase} value={phase}>
            {words.phases[phase]}
          </option>
        ))}
        <option value={LATE}>{words.late}</option>
        {chosen === OWN && <option value={OWN}>{words.own}</option>}
      </select>
    </div>
  )
}

type Choice = { value: typeof ALL | typeof LATE | Phase; where: Where }

const choicesOf = (today: string): Choice[] => [
  { value: ALL, where: {} },
  ...phases.map((phase) => ({
    value: phase,
    where: { or: [{ and: [{ phase: { equals: phase } }] }] },
  })),
  { value: LATE, where: whereLateToEstablish(today) },
]

const isSame = (where: Where, asked: Where | undefined): boolean =>
  JSON.stringify(where) === JSON.stringify(asked ?? {})
