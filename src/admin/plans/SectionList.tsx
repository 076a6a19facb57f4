'use client'

import { memo, useState } from 'react'

import type { Section } from '../../domain/definition/definition.js'
import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import type { Autosave } from './Autosave.js'
import type { LiveForm } from './liveForm.js'
import { sectionState } from './sectionState.js'
import { useFindings } from './useLiveForm.js'

type ListProps = {
  sections: readonly Section[]
  autosave: Autosave
  form: LiveForm
  openId: string
  onOpen: (sectionId: string) => void
}

/** Where I am and what is left; folded behind a line of its own on a narrow screen. */
export function SectionList({ sections, autosave, form, openId, onOpen }: ListProps) {
  const words = planForm[useLanguage()]
  const [unfolded, setUnfolded] = useState(false)
  const number = sections.findIndex(({ id }) => id === openId) + 1
  return (
    <nav className="leidraad-sections" aria-label={words.sections}>
      <button
        type="button"
        className="leidraad-sections__fold"
        aria-expanded={unfolded}
        onClick={() => {
          setUnfolded(!unfolded)
        }}
      >
        {fill(words.position, { number, count: sections.length })}
        <span aria-hidden="true">{unfolded ? '▴' : '▾'}</span>
      </button>
      <ol className={`leidraad-sections__list${unfolded ? ' leidraad-sections__list--open' : ''}`}>
        {sections.map((section) => (
          <SectionEntry
            key={section.id}
            section={section}
            autosave={autosave}
            form={form}
            isOpen={section.id === openId}
            onOpen={(id) => {
              setUnfolded(false)
              onOpen(id)
            }}
          />
        ))}
      </ol>
    </nav>
  )
}

type EntryProps = {
  section: Section
  autosave: Autosave
  form: LiveForm
  isOpen: boolean
  onOpen: (sectionId: string) => void
}

function SectionEntry({ section, autosave, form, isOpen, onOpen }: EntryProps) {
  return (
    <li>
      <button
        type="button"
        className="leidraad-sections__entry"
        aria-current={isOpen ? 'step' : undefined}
        onClick={() => {
          onOpen(section.id)
        }}
      >
        <StateMark {...{ section, autosave, form }} />
        <span>{section.title}</span>
      </button>
    </li>
  )
}

/** It follows a moment after the typing. */
const StateMark = memo(function StateMark({
  section,
  autosave,
  form,
}: Pick<EntryProps, 'section' | 'autosave' | 'form'>) {
  const findings = useFindings(form)
  const state = sectionState(section, autosave.filling(section.id).answers, findings)
  const text = planForm[useLanguage()].states[state]
  return (
    <span className={`leidraad-mark leidraad-mark--${state}`} title={text}>
      <span className="leidraad-hidden">{text}: </span>
    </span>
  )
})
