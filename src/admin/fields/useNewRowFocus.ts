'use client'

import { useCallback, useEffect, useRef } from 'react'

import type { Row } from '../../domain/definition/answers.js'

/** A row that was just added gets the focus in its first input. */
export function useNewRowFocus(rows: readonly Row[]) {
  const container = useRef<HTMLDivElement>(null)
  const added = useRef<string>(undefined)
  useEffect(() => {
    if (added.current !== undefined && rows.some(({ id }) => id === added.current)) {
      const row = container.current?.querySelector(`[data-row="${added.current}"]`)
      const inputs = 'input, textarea, select, [contenteditable]'
      row?.querySelector<HTMLElement>(inputs)?.focus()
      added.current = undefined
    }
  }, [rows])
  const focusNew = useCallback((id: string) => {
    added.current = id
  }, [])
  return { container, focusNew }
}
