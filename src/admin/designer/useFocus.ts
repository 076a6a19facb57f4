'use client'

import { useEffect, useRef, type RefObject } from 'react'

import type { FocusOn } from './designState.js'

type Focusing = {
  root: RefObject<HTMLElement | null>
  focus: FocusOn | undefined
  showSettings: (shown: boolean) => void
}

/** Brings the focus where the last step asked for, once that is on the page. */
export function useFocus({ root, focus, showSettings }: Focusing): void {
  const done = useRef<FocusOn>(undefined)
  useEffect(() => {
    if (focus === undefined || done.current === focus || root.current === null) {
      return
    }
    if (!isOnCard(focus)) {
      showSettings(true)
    }
    const { current } = root
    // The card may come a moment after the step that made it.
    let tries = 0
    const attempt = (): void => {
      tries += 1
      const target =
        targetOf(current, focus) ?? (tries > MOST_TRIES ? cardOf(current, focus) : undefined)
      if (target !== undefined) {
        done.current = focus
        reveal(target, focus)
      } else if (tries <= MOST_TRIES) {
        timer = setTimeout(attempt, 30)
      }
    }
    let timer = setTimeout(attempt)
    return () => {
      clearTimeout(timer)
    }
  }, [root, focus, showSettings])
}

const MOST_TRIES = 10

const isOnCard = ({ part, key }: FocusOn): boolean =>
  part === 'card' || part === 'name' || key.startsWith(':')

const one = (root: HTMLElement, selector: string): HTMLElement | undefined =>
  root.querySelector<HTMLElement>(selector) ?? undefined

const cardOf = (root: HTMLElement, { key }: FocusOn): HTMLElement | undefined =>
  one(root, `[data-card="${CSS.escape(key)}"]`)

function targetOf(root: HTMLElement, focus: FocusOn): HTMLElement | undefined {
  const { key, part } = focus
  switch (part) {
    case 'card':
      return cardOf(root, focus)
    case 'name':
      return one(root, `[data-name="${CSS.escape(key)}"]`)
    case 'settings':
      return one(root, '.leidraad-settings [data-setting]')
    default:
      return (
        one(root, `.leidraad-settings [data-setting="${CSS.escape(part)}"]`) ??
        one(root, `.leidraad-canvas [data-setting="${CSS.escape(part)}"]`)
      )
  }
}

function reveal(target: HTMLElement, { part }: FocusOn): void {
  const group = target.closest('details')
  if (group !== null) {
    group.open = true
  }
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'nearest' })
  if (part === 'name' && target instanceof HTMLInputElement) {
    target.select()
  }
}
