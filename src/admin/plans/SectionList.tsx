'use client'

import { memo, useDeferredValue, useState } from 'react'

import type { Section } from '../../domain/forms/definition.js'
import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import type { Autosave } from './Autosave.js'
import { sectionState } from './sectionState.js'
import { useFilling } from './useAutosave.js'

type ListProps = {
  sections: readonly Section[]
  autosave: Autosave
  openId: string
  onOpen: (sectionId: string) => void
}

/** Where I am and what is left; folded behind a line of its own on a narrow screen. */
export function SectionList({ sections, autosave, openId, onOpen }: ListProps) {
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
  isOpen: boolean
  onOpen: (sectionId: string) => void
}

function SectionEntry({ section, autosave, isOpen, onOpen }: EntryProps) {
  // The list may lag behind the typing; the typing may not lag behind the list.
  const { answers } = useDeferredValue(useFilling(autosave, section.id))
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
        <StateMark section={section} answers={answers} />
        <span>{section.title}</span>
      </button>
    </li>
  )
}

type MarkProps = { section: Section; answers: Parameters<typeof sectionState>[1] }

const StateMark = memo(function StateMark({ section, answers }: MarkProps) {
  const state = sectionState(section, answers)
  const text = planForm[useLanguage()].states[state]
  return (
    <span className={`leidraad-mark leidraad-mark--${state}`} title={text}>
      <span className="leidraad-hidden">{text}: </span>
    </span>
  )
})
