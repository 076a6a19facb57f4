'use client'

import { ChevronIcon, PlusIcon, XIcon } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { fill } from '../../translations/fill.js'
import { planForm } from '../../translations/planForm.js'
import { useLanguage } from '../useLanguage.js'
import type { RowActions, Rows } from './useRows.js'

type ToolsProps = { actions: RowActions; id: string; index: number; isLast: boolean; name: string }

/** Up, down, away: for one row. */
export function RowTools({ actions, id, index, isLast, name }: ToolsProps) {
  const words = planForm[useLanguage()].rows
  const label = (text: string): string => fill(text, { row: name })
  return (
    <div className="leidraad-rowtools">
      <IconButton
        label={label(words.up)}
        disabled={index === 0}
        onClick={() => {
          actions.move(id, -1)
        }}
      >
        <ChevronIcon direction="up" />
      </IconButton>
      <IconButton
        label={label(words.down)}
        disabled={isLast}
        onClick={() => {
          actions.move(id, 1)
        }}
      >
        <ChevronIcon direction="down" />
      </IconButton>
      <IconButton
        label={label(words.remove)}
        onClick={() => {
          actions.remove(id)
        }}
      >
        <XIcon />
      </IconButton>
    </div>
  )
}

type IconButtonProps = {
  label: string
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}

export function IconButton({ label, disabled = false, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      className="leidraad-iconbutton"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

type FootProps = { rows: Rows; add: string; removedName: string }

/** Beneath the rows: add one, take back the last removal, and the keys. */
export function RowsFoot({ rows, add, removedName }: FootProps) {
  const words = planForm[useLanguage()].rows
  return (
    <div className="leidraad-rowsfoot">
      <button
        type="button"
        className="leidraad-addrow"
        disabled={rows.isFull}
        onClick={rows.actions.add}
      >
        <PlusIcon />
        {add}
      </button>
      {rows.removed && (
        <span role="status" className="leidraad-quiet">
          {fill(words.removed, { row: removedName })}{' '}
          <button type="button" className="leidraad-textbutton" onClick={rows.actions.undo}>
            {words.undo}
          </button>
        </span>
      )}
      {rows.rows.length > 1 && <span className="leidraad-keys">{words.keys}</span>}
    </div>
  )
}
