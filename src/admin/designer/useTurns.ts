'use client'

import type { KeyboardEvent } from 'react'

import { fill } from '../../translations/fill.js'
import { useWords, type DesignActions } from './DesignContext.js'
import { stepInSentence } from './stepText.js'
import type { Design } from './useDesign.js'

/** Undo and redo, by button and by key; each says what was turned back. */
export function useTurns({ latest, dispatch }: Design, { flush, announce }: DesignActions) {
  const { words } = useWords()
  const turn = (type: 'undo' | 'redo'): void => {
    flush()
    const { past, future } = latest().history
    const name = (type === 'undo' ? past : future).at(-1)?.step.name
    if (name !== undefined) {
      dispatch({ type })
      const text = type === 'undo' ? words.undone : words.redone
      announce(fill(text, { step: stepInSentence(name, words) }))
    }
  }
  const undo = (): void => {
    turn('undo')
  }
  const redo = (): void => {
    turn('redo')
  }
  const onKey = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) {
      return
    }
    event.preventDefault()
    turn(key === 'y' || event.shiftKey ? 'redo' : 'undo')
  }
  return { undo, redo, onKey }
}
