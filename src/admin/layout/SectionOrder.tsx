'use client'

import { useState } from 'react'

import type { Section } from '../../domain/definition/definition.js'
import type { PrintLayout } from '../../domain/layout/layout.js'
import { fill } from '../../translations/fill.js'
import { layout as texts } from '../../translations/layout.js'
import { useLanguage } from '../useLanguage.js'
import type { LayoutChange } from './useLayout.js'

type OrderProps = { sections: readonly Section[]; layout: PrintLayout; onChange: LayoutChange }

/** The sections as they are printed, moved with buttons and so by keyboard too. */
export function SectionOrder({ sections, layout, onChange }: OrderProps) {
  const words = texts[useLanguage()]
  const [said, setSaid] = useState('')
  const { order = [], newPage = [] } = layout
  const printed = inOrder(sections, order)
  const move = (from: number, to: number) => {
    const ids = printed.map(({ id }) => id)
    const [id = ''] = ids.splice(from, 1)
    ids.splice(to, 0, id)
    const known = new Set(ids)
    onChange({ order: [...ids, ...order.filter((one) => !known.has(one))] })
    const label = printed[from]?.title ?? ''
    setSaid(fill(words.moved, { label, position: to + 1, count: ids.length }))
  }
  const turnPage = (id: string, isOn: boolean) => {
    onChange({ newPage: [...newPage.filter((one) => one !== id), ...(isOn ? [id] : [])] })
  }
  return (
    <fieldset className="leidraad-field">
      <legend className="leidraad-field__label">{words.settings.order}</legend>
      <p className="leidraad-field__help">{words.orderHelp}</p>
      <ol className="leidraad-layout__order">
        {printed.map((section, index) => (
          <OrderedSection
            key={section.id}
            section={section}
            index={index}
            count={printed.length}
            isOnNewPage={newPage.includes(section.id)}
            onNewPage={turnPage}
            onMove={move}
          />
        ))}
      </ol>
      <p className="leidraad-hidden" aria-live="polite">
        {said}
      </p>
    </fieldset>
  )
}

type OrderedProps = {
  section: Section
  index: number
  count: number
  isOnNewPage: boolean
  onNewPage: (id: string, isOn: boolean) => void
  onMove: (from: number, to: number) => void
}

function OrderedSection({ section, index, count, isOnNewPage, ...on }: OrderedProps) {
  const words = texts[useLanguage()]
  const label = section.title
  return (
    <li>
      <span className="leidraad-layout__name">{label}</span>
      <label className="leidraad-layout__check">
        <input
          type="checkbox"
          aria-label={fill(words.newPageOf, { label })}
          checked={isOnNewPage}
          onChange={({ target }) => {
            on.onNewPage(section.id, target.checked)
          }}
        />
        <span aria-hidden="true">{words.newPage}</span>
      </label>
      <MoveButton
        sign="↑"
        label={fill(words.up, { label })}
        isOff={index === 0}
        onMove={() => {
          on.onMove(index, index - 1)
        }}
      />
      <MoveButton
        sign="↓"
        label={fill(words.down, { label })}
        isOff={index === count - 1}
        onMove={() => {
          on.onMove(index, index + 1)
        }}
      />
    </li>
  )
}

function inOrder(sections: readonly Section[], order: readonly string[]): Section[] {
  const named = [...new Set(order)].flatMap((id) => sections.filter((one) => one.id === id))
  return [...named, ...sections.filter((one) => !named.includes(one))]
}

type MoveProps = { sign: string; label: string; isOff: boolean; onMove: () => void }

/** Not `disabled` at the ends: the focus would be lost there. */
function MoveButton({ sign, label, isOff, onMove }: MoveProps) {
  return (
    <button
      type="button"
      className="leidraad-layout__move"
      aria-label={label}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onMove}
    >
      {sign}
    </button>
  )
}
