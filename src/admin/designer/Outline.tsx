'use client'

import { memo, useState } from 'react'

import type { Section } from '../../domain/definition/definition.js'
import { fill } from '../../translations/fill.js'
import { AddButton } from './settings/AddButton.js'
import { useDesignActions, useWords } from './DesignContext.js'
import { SLOTS, TEMPLATE } from './designState.js'
import { useCanvasKeys } from './useCanvasKeys.js'
import { useMoves } from './useMoves.js'

type OutlineProps = { sections: readonly Section[]; slotCount: number; open: string }

/** All sections, one line each; on a narrow page folded until asked for. */
export const Outline = memo(function Outline({ sections, slotCount, open }: OutlineProps) {
  const { words } = useWords()
  const keys = useCanvasKeys()
  const [isUnfolded, unfold] = useState(false)
  const current = sections.find(({ id }) => id === open)?.title
  return (
    <nav className="leidraad-outline" aria-label={words.outline} onKeyDown={keys}>
      <button
        type="button"
        className="leidraad-outline__fold"
        aria-expanded={isUnfolded}
        onClick={() => {
          unfold(!isUnfolded)
        }}
      >
        {words.outline}
        {current !== undefined && `: ${current}`}
      </button>
      <div className={`leidraad-outline__body${isUnfolded ? ' leidraad-outline__body--open' : ''}`}>
        <Entries {...{ sections, slotCount, open }} />
      </div>
    </nav>
  )
})

function Entries({ sections, slotCount, open }: OutlineProps) {
  const { words } = useWords()
  const { addSection } = useMoves()
  return (
    <>
      <ol className="leidraad-outline__list">
        {sections.map((section, index) => (
          <Entry
            key={section.id}
            entryKey={section.id}
            title={`${index + 1}. ${section.title || words.unnamed}`}
            count={section.fields.length}
            isOpen={section.id === open}
            isSection
          />
        ))}
      </ol>
      <AddButton label={words.addSection} onAdd={addSection} />
      <ul className="leidraad-outline__list leidraad-outline__list--more">
        <Entry
          entryKey={SLOTS}
          title={`${words.slotsTitle} (${slotCount})`}
          isOpen={open === SLOTS}
        />
        <Entry entryKey={TEMPLATE} title={words.templateTitle} isOpen={open === TEMPLATE} />
      </ul>
    </>
  )
}

type EntryProps = {
  entryKey: string
  title: string
  count?: number
  isOpen: boolean
  isSection?: boolean
}

const Entry = memo(function Entry({ entryKey, title, count, isOpen, isSection }: EntryProps) {
  const { words } = useWords()
  const { dispatch } = useDesignActions()
  const counted = count === 1 ? words.oneField : fill(words.fieldCount, { count: count ?? 0 })
  return (
    <li
      className="leidraad-outline__entry"
      {...(isSection === true && { 'data-section-id': entryKey })}
    >
      {isSection === true && (
        <span className="leidraad-grip" data-grip={entryKey} aria-hidden="true" />
      )}
      <button
        type="button"
        className="leidraad-outline__button"
        data-card={entryKey}
        tabIndex={isOpen ? 0 : -1}
        aria-current={isOpen}
        onClick={() => {
          dispatch({ type: 'select', key: entryKey })
        }}
      >
        {title}
        {count !== undefined && <span className="leidraad-outline__count">{counted}</span>}
      </button>
    </li>
  )
})
