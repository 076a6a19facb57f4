'use client'

import type { KeyboardEvent } from 'react'

import type { Direction } from '../../domain/designing/steer.js'
import { useDesignActions, type DesignActions } from './DesignContext.js'
import { useMoves, type Moves } from './useMoves.js'

type Pressed = { key: string; target: HTMLElement; moves: Moves; actions: DesignActions }

const altKeys: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
}
const altShiftKeys: Record<string, Direction> = { ArrowUp: 'sectionUp', ArrowDown: 'sectionDown' }

/** The keys of a card or an entry of the outline; while typing a name only Enter, Escape and Alt. */
export function useCanvasKeys() {
  const moves = useMoves()
  const actions = useDesignActions()
  return (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    const { card, name } = target.dataset
    const key = card ?? name
    if (key === undefined || event.ctrlKey || event.metaKey) {
      return
    }
    const pressed = { key, target, moves, actions }
    const isDone = event.altKey
      ? onAlt(event, pressed)
      : (name === undefined ? onCard : onName)(event, pressed)
    if (isDone) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
}

function onAlt(event: KeyboardEvent, { key, moves }: Pressed): boolean {
  const direction = (event.shiftKey ? altShiftKeys : altKeys)[event.key]
  if (direction === undefined || key.startsWith(':')) {
    return false
  }
  moves.steer(key, direction)
  return true
}

function onName(event: KeyboardEvent, { key, actions }: Pressed): boolean {
  if (event.key !== 'Enter' && event.key !== 'Escape') {
    return false
  }
  actions.flush()
  focusCard(event.target as HTMLElement, key)
  return true
}

type OnKey = (pressed: Pressed) => void

const ownKeys: Record<string, OnKey> = {
  n: ({ key, moves }) => {
    if (key.includes('/')) {
      moves.addAfter(key)
    } else {
      moves.addSection()
    }
  },
  i: ({ key, moves }) => {
    moves.addInside(key)
  },
  d: ({ key, moves }) => {
    moves.copy(key)
  },
  Delete: ({ key, moves }) => {
    moves.remove(key)
  },
  Backspace: ({ key, moves }) => {
    moves.remove(key)
  },
  F2: ({ key, actions }) => {
    actions.dispatch({ type: 'select', key, focus: { key, part: 'settings' } })
  },
  Enter: ({ key, actions }) => {
    actions.dispatch({ type: 'select', key, focus: { key, part: 'name' } })
  },
}

const always: Record<string, OnKey> = {
  '?': ({ actions }) => {
    actions.openHelp()
  },
  ArrowUp: (pressed) => {
    step(pressed, -1)
  },
  ArrowDown: (pressed) => {
    step(pressed, 1)
  },
}

function onCard(event: KeyboardEvent, pressed: Pressed): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const isPlace = !pressed.key.startsWith(':')
  const act = always[key] ?? (isPlace ? ownKeys[key] : undefined)
  act?.(pressed)
  return act !== undefined
}

/** To the card above or below, whatever it stands in; what gets the focus is chosen. */
function step({ target, actions }: Pressed, by: number): void {
  const list = target.closest('.leidraad-canvas, .leidraad-outline')
  const cards = [...(list?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  const next = cards[cards.indexOf(target) + by]
  const key = next?.dataset.card
  if (next !== undefined && key !== undefined) {
    next.focus()
    actions.dispatch({ type: 'select', key })
  }
}

function focusCard(from: HTMLElement, key: string): void {
  from
    .closest('[data-designer]')
    ?.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`)
    ?.focus()
}
