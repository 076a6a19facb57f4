'use client'

import '../admin.css'

import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useId, useState, type ReactNode } from 'react'

import { planCarried } from '../../translations/planCarried.js'
import { useReply } from '../useReply.js'
import { useLanguage } from '../useLanguage.js'
import { useSlugs } from '../useSlugs.js'
import { NewPlanForm } from './NewPlanForm.js'

/** On the page of a pupil. */
export function NewPlanHere() {
  const { id } = useDocumentInfo()
  return id === undefined ? null : (
    <Unfolding>
      <NewPlanForm key={id} pupilId={String(id)} />
    </Unfolding>
  )
}

/** Above the list of plans, where the pupil is still to be said. */
export function NewPlanPanel() {
  const [pupilId, setPupilId] = useState<string>()
  return (
    <Unfolding>
      <PupilSearch chosen={pupilId} onChosen={setPupilId} />
      {pupilId !== undefined && <NewPlanForm key={pupilId} pupilId={pupilId} />}
    </Unfolding>
  )
}

function Unfolding({ children }: { children: ReactNode }) {
  const words = planCarried[useLanguage()].begin
  const { permissions } = useAuth()
  const slugs = useSlugs()
  const [isOpen, setOpen] = useState(false)
  return !permissions?.collections?.[slugs.plans]?.create ? null : (
    <section className="leidraad leidraad-newplan field-type" aria-label={words.newPlan}>
      <Button
        margin={false}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen)
        }}
      >
        {words.newPlan}
      </Button>
      {isOpen && children}
    </section>
  )
}

/** Enough to recognise a child by; who has more of that name types on. */
const SHOWN = 8

type Found = { docs: { id: string | number; displayName: string; groupName?: string | null }[] }
type SearchProps = { chosen: string | undefined; onChosen: (id: string) => void }

function PupilSearch({ chosen, onChosen }: SearchProps) {
  const words = planCarried[useLanguage()].begin
  const [name, setName] = useState('')
  const id = useId()
  return (
    <div className="leidraad-newplan__form">
      <label htmlFor={id}>{words.pupil}</label>
      <input
        id={id}
        type="search"
        className="leidraad-input"
        placeholder={words.search}
        value={name}
        onChange={({ target }) => {
          setName(target.value)
        }}
      />
      <FoundPupils name={name.trim()} {...{ chosen, onChosen }} />
    </div>
  )
}

function FoundPupils({ name, chosen, onChosen }: SearchProps & { name: string }) {
  const words = planCarried[useLanguage()].begin
  const group = useId()
  const found = useFound(name)
  if (found === undefined) {
    return null
  }
  return found.length === 0 ? (
    <p role="status">{words.noPupil}</p>
  ) : (
    <fieldset className="leidraad-reasons" aria-label={words.pupil}>
      {found.map((pupil) => (
        <label key={pupil.id} className="leidraad-option">
          <input
            type="radio"
            name={group}
            checked={String(pupil.id) === chosen}
            onChange={() => {
              onChosen(String(pupil.id))
            }}
          />
          <span>{[pupil.displayName, pupil.groupName].filter(Boolean).join(', ')}</span>
        </label>
      ))}
    </fieldset>
  )
}

function useFound(name: string): Found['docs'] | undefined {
  const isAsked = name.length > 1
  const query = new URLSearchParams({
    'where[displayName][like]': name,
    ...{ limit: String(SHOWN), depth: '0', sort: 'lastName' },
  })
  const { reply } = useReply<Found>(isAsked ? `/pupils?${query.toString()}` : undefined)
  return isAsked && reply?.ok ? reply.value.docs : undefined
}
