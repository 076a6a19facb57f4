'use client'

import { useEffect, type RefObject } from 'react'

import { fits, parentAt } from '../../domain/designing/fits.js'
import type { Target } from '../../domain/designing/edit.js'
import {
  childrenAt,
  fieldAt,
  idAt,
  isWithin,
  parentOf,
  pathOfKey,
  type NodePath,
} from '../../domain/designing/nodePath.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { useDesignActions, type DesignActions } from './DesignContext.js'
import { useMoves, type Moves } from './useMoves.js'

type Point = { x: number; y: number }
type Drop = { target: Target; mark: HTMLElement; side: 'before' | 'after' | 'into' }

/** Within so many pixels of an edge the page scrolls along. */
const EDGE = 60
const STEP = 12

/** Moves by mouse, pen and touch: from a grip, to a line that shows where it lands. */
export function useDrag(root: RefObject<HTMLElement | null>): void {
  const actions = useDesignActions()
  const moves = useMoves()
  useEffect(() => {
    const { current } = root
    if (current === null) {
      return
    }
    const start = (event: PointerEvent): void => {
      const grip = (event.target as HTMLElement).closest<HTMLElement>('[data-grip]')
      if (grip?.dataset.grip !== undefined && event.button === 0) {
        event.preventDefault()
        drag({ grip, key: grip.dataset.grip, pointer: event.pointerId }, { actions, moves })
      }
    }
    current.addEventListener('pointerdown', start)
    return () => {
      current.removeEventListener('pointerdown', start)
    }
  }, [root, actions, moves])
}

type Dragged = { grip: HTMLElement; key: string; pointer: number }
type Tools = { actions: DesignActions; moves: Moves }

function drag({ grip, key, pointer }: Dragged, { actions, moves }: Tools): void {
  actions.flush()
  let drop: Drop | undefined
  const ended = new AbortController()
  const { signal } = ended
  const item = grip.closest('li')
  const show = (next: Drop | undefined): void => {
    drop?.mark.removeAttribute('data-drop')
    next?.mark.setAttribute('data-drop', next.side)
    drop = next
  }
  const end = (isDropped: boolean): void => {
    const landed = drop
    show(undefined)
    item?.removeAttribute('data-dragged')
    ended.abort()
    if (isDropped && landed !== undefined) {
      land(key, landed.target, moves)
    }
  }
  grip.setPointerCapture(pointer)
  item?.setAttribute('data-dragged', '')
  const onMove = ({ clientX: x, clientY: y }: PointerEvent): void => {
    scrollAt(y)
    show(dropAt({ x, y }, pathOfKey(key), actions.latest().history.present))
  }
  listen(grip, { onMove, end, signal })
}

type Listening = {
  onMove: (event: PointerEvent) => void
  end: (isDropped: boolean) => void
  signal: AbortSignal
}

function listen(grip: HTMLElement, { onMove, end, signal }: Listening): void {
  const drop = (): void => {
    end(true)
  }
  const stop = (): void => {
    end(false)
  }
  grip.addEventListener('pointermove', onMove, { signal })
  grip.addEventListener('pointerup', drop, { signal })
  grip.addEventListener('pointercancel', stop, { signal })
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') {
        stop()
      }
    },
    { signal },
  )
}

function land(key: string, target: Target, moves: Moves): void {
  if (target.parent.length === 0) {
    moves.moveSection(key, target.index)
  } else {
    moves.moveField(key, target)
  }
}

function scrollAt(y: number): void {
  const by = y < EDGE ? -STEP : y > window.innerHeight - EDGE ? STEP : 0
  if (by !== 0) {
    window.scrollBy(0, by)
  }
}

const isBelowMiddle = (element: Element, y: number): boolean => {
  const { top, height } = element.getBoundingClientRect()
  return y > top + height / 2
}

function dropAt(point: Point, dragged: NodePath, definition: PlanDefinition): Drop | undefined {
  const under = document.elementFromPoint(point.x, point.y)
  const entry = under?.closest<HTMLElement>('[data-section-id]')
  if (entry?.dataset.sectionId !== undefined) {
    return dragged.length === 1
      ? sectionDrop(entry, { id: entry.dataset.sectionId, dragged, y: point.y }, definition)
      : fieldDrop(definition, dragged, {
          mark: entry,
          side: 'into',
          target: { parent: [entry.dataset.sectionId], index: Number.MAX_SAFE_INTEGER },
        })
  }
  const card = under?.closest<HTMLElement>('[data-path]')
  return card && dragged.length > 1 ? besideCard(card, { point, dragged }, definition) : undefined
}

type Over = { id: string; dragged: NodePath; y: number }

function sectionDrop(
  mark: HTMLElement,
  { id, dragged, y }: Over,
  { sections }: PlanDefinition,
): Drop {
  const after = isBelowMiddle(mark, y)
  const others = sections.filter((section) => section.id !== idAt(dragged))
  const at = others.findIndex((section) => section.id === id)
  const index = at === -1 ? sections.findIndex((section) => section.id === id) : at + Number(after)
  return { mark, side: after ? 'after' : 'before', target: { parent: [], index } }
}

function besideCard(
  mark: HTMLElement,
  { point, dragged }: { point: Point; dragged: NodePath },
  definition: PlanDefinition,
): Drop | undefined {
  const path = pathOfKey(mark.dataset.path ?? '')
  const inner = mark.querySelector(':scope > .leidraad-card__inner')
  const isInside = inner !== null && inner.getBoundingClientRect().top < point.y
  if (isInside && childrenAt(definition, path).length === 0) {
    const target = { parent: path, index: 0 }
    return fieldDrop(definition, dragged, { mark, side: 'into', target })
  }
  const parent = parentOf(path)
  const others = childrenAt(definition, parent).filter(
    ({ id }) => id !== idAt(dragged) || parent.join('/') !== parentOf(dragged).join('/'),
  )
  const after = isBelowMiddle(mark, point.y)
  const index = others.findIndex(({ id }) => id === idAt(path)) + Number(after)
  const side = after ? ('after' as const) : ('before' as const)
  return isWithin(path, dragged)
    ? undefined
    : fieldDrop(definition, dragged, { mark, side, target: { parent, index } })
}

function fieldDrop(definition: PlanDefinition, dragged: NodePath, drop: Drop): Drop | undefined {
  const field = fieldAt(definition, dragged)
  const kind = parentAt(definition, drop.target.parent)
  return field !== undefined && kind !== undefined && fits(field, kind) ? drop : undefined
}
