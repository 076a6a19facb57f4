'use client'

import { useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'

import type { Answer, Row } from '../../domain/definition/answers.js'
import { addRow, moveRow, removeRow, setCell } from '../../domain/forms/changes.js'
import type { GroupField, InnerGroupField } from '../../domain/fieldTypes/group.js'
import type { TableField } from '../../domain/fieldTypes/table.js'
import { limits } from '../../domain/kernel/limits.js'
import type { OnAnswer } from './inputProps.js'
import { pathOf, type FieldPlace } from './place.js'
import { newRowId, putBack, removedFrom, rowsOf, type Removed } from './rows.js'
import { useNewRowFocus } from './useNewRowFocus.js'

export type RowedField = TableField | GroupField | InnerGroupField

type Rowed = { field: RowedField; place: FieldPlace; answer: Answer; onAnswer: OnAnswer }

/** They keep their identity while rows change, so that a keystroke renders only its own cell. */
export type RowActions = {
  add: () => void
  move: (id: string, by: number) => void
  remove: (id: string) => void
  undo: () => void
  setCell: OnAnswer
  /** Alt with the arrows moves the row the focus is in, Alt with Enter adds one. */
  onKeyDown: (event: KeyboardEvent) => void
}

export type Rows = {
  rows: Row[]
  isFull: boolean
  removed: Removed | undefined
  actions: RowActions
  /** The element that holds the rows; the first input of a new row is focused in it. */
  container: RefObject<HTMLDivElement | null>
}

export function useRows({ field, place, answer, onAnswer }: Rowed): Rows {
  const rows = useMemo(() => rowsOf(answer), [answer])
  const [removed, setRemoved] = useState<Removed>()
  const { container, focusNew } = useNewRowFocus(rows)
  const isFull = rows.length >= (field.maxRows ?? limits.rows)
  const latest = useRef({ rows, removed, isFull })
  latest.current = { rows, removed, isFull }
  const actions = useMemo(() => {
    const change = (next: Row[]): void => {
      latest.current.rows = next
      onAnswer(place, next.length > 0 ? next : null)
    }
    return createActions({ latest, change, setRemoved, focusNew, depth: pathOf(place).length })
  }, [place, onAnswer, focusNew])
  return { rows, isFull, removed, actions, container }
}

type Latest = { rows: Row[]; removed: Removed | undefined; isFull: boolean }
type Making = {
  latest: RefObject<Latest>
  change: (rows: Row[]) => void
  setRemoved: (removed: Removed | undefined) => void
  focusNew: (id: string) => void
  /** How far in the field of these rows stands. */
  depth: number
}

function createActions({ latest, change, setRemoved, focusNew, depth }: Making): RowActions {
  const add = (): void => {
    if (!latest.current.isFull) {
      const id = newRowId()
      focusNew(id)
      change(addRow(latest.current.rows, id))
    }
  }
  const move = (id: string, by: number): void => change(moveRow(latest.current.rows, id, by))
  return {
    add,
    move,
    remove: (id) => {
      setRemoved(removedFrom(latest.current.rows, id))
      change(removeRow(latest.current.rows, id))
    },
    undo: () => {
      const { removed, rows } = latest.current
      if (removed) {
        setRemoved(undefined)
        change(putBack(rows, removed))
      }
    },
    setCell: (place, value) => {
      const [rowId = '', columnId = ''] = pathOf(place).slice(depth)
      change(setCell(latest.current.rows, { rowId, columnId }, value))
    },
    onKeyDown: (event) => {
      onRowKey(event, { add, move })
    },
  }
}

type Keys = { add: () => void; move: (id: string, by: number) => void }

const steps: Record<string, number | undefined> = { ArrowUp: -1, ArrowDown: 1 }

/** The innermost rows around the focus answer; those around them are left alone. */
function onRowKey(event: KeyboardEvent, { add, move }: Keys): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row
  const by = steps[event.key]
  if (!event.altKey || (event.key !== 'Enter' && by === undefined)) {
    return
  }
  event.preventDefault()
  event.stopPropagation()
  if (by === undefined) {
    add()
  } else if (row !== undefined) {
    move(row, by)
  }
}
