'use client'

import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'

import type { Answer, Row, SimpleAnswer } from '../../domain/forms/answers.js'
import { addRow, moveRow, removeRow, setCell } from '../../domain/forms/changes.js'
import type { GroupField, TableField } from '../../domain/forms/definition.js'
import type { Place } from '../../domain/forms/issues.js'
import { limits } from '../../domain/forms/limits.js'
import { newRowId, putBack, removedFrom, rowsOf, type Removed } from './rows.js'

export type RowsProps<F extends TableField | GroupField> = {
  field: F
  sectionId: string
  answer: Answer | undefined
  onRows: (fieldId: string, rows: Row[] | null) => void
}

export type Rows = {
  rows: Row[]
  isFull: boolean
  removed: Removed | undefined
  add: () => void
  move: (id: string, by: number) => void
  remove: (id: string) => void
  undo: () => void
  setCell: (place: Place, answer: SimpleAnswer) => void
  /** Alt with the arrows moves the row the focus is in, Alt with Enter adds one. */
  onKeyDown: (event: KeyboardEvent) => void
  /** The element that holds the rows; the first input of a new row is focused in it. */
  container: React.RefObject<HTMLDivElement | null>
}

type Rowed = Pick<RowsProps<TableField | GroupField>, 'field' | 'answer' | 'onRows'>

export function useRows({ field, answer, onRows }: Rowed): Rows {
  const rows = rowsOf(answer)
  const change = useCallback(
    (next: Row[]) => {
      onRows(field.id, next.length > 0 ? next : null)
    },
    [onRows, field.id],
  )
  const { container, focusNew } = useNewRowFocus(rows)
  const isFull = rows.length >= (field.maxRows ?? limits.rows)
  const add = () => {
    const id = newRowId()
    focusNew(id)
    change(addRow(rows, id))
  }
  const move = (id: string, by: number) => {
    change(moveRow(rows, id, by))
  }
  return {
    rows,
    isFull,
    container,
    add,
    move,
    ...useRemoval(rows, change),
    setCell: useSetCell(rows, change),
    onKeyDown: (event) => {
      onRowKey(event, { add: isFull ? undefined : add, move })
    },
  }
}

type Change = (rows: Row[]) => void

/** Keeps its identity while rows change, so that a keystroke renders only its own cell. */
function useSetCell(rows: Row[], change: Change): Rows['setCell'] {
  const latest = useRef(rows)
  latest.current = rows
  return useCallback(
    ({ rowId = '', columnId = '' }, value) => {
      change(setCell(latest.current, { rowId, columnId }, value))
    },
    [change],
  )
}

function useRemoval(rows: Row[], change: Change): Pick<Rows, 'removed' | 'remove' | 'undo'> {
  const [removed, setRemoved] = useState<Removed>()
  return {
    removed,
    remove: (id) => {
      setRemoved(removedFrom(rows, id))
      change(removeRow(rows, id))
    },
    undo: () => {
      if (removed) {
        change(putBack(rows, removed))
        setRemoved(undefined)
      }
    },
  }
}

type Keys = { add: (() => void) | undefined; move: (id: string, by: number) => void }

const steps: Record<string, number | undefined> = { ArrowUp: -1, ArrowDown: 1 }

function onRowKey(event: KeyboardEvent, { add, move }: Keys): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row
  const by = steps[event.key]
  if (!event.altKey) {
    return
  }
  if (event.key === 'Enter') {
    event.preventDefault()
    add?.()
  } else if (by !== undefined && row !== undefined) {
    event.preventDefault()
    move(row, by)
  }
}

function useNewRowFocus(rows: readonly Row[]) {
  const container = useRef<HTMLDivElement>(null)
  const added = useRef<string>(undefined)
  useEffect(() => {
    if (added.current !== undefined && rows.some(({ id }) => id === added.current)) {
      const row = container.current?.querySelector(`[data-row="${added.current}"]`)
      row?.querySelector<HTMLElement>('input, textarea, select')?.focus()
      added.current = undefined
    }
  }, [rows])
  return {
    container,
    focusNew: (id: string) => {
      added.current = id
    },
  }
}
