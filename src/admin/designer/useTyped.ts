'use client'

import { createContext, startTransition, useContext, useEffect, useRef, useState } from 'react'

/** After so long without a key, what was typed goes into the definition. */
const PAUSE_MS = 350

/** Everything that is being typed and is not yet in the definition. */
export type Typing = Set<() => void>

export const TypingContext = createContext<Typing>(new Set())

/**
 * Text as it is typed: a keystroke renders its own input and nothing else. It reaches the definition
 * at a pause, on leaving the input, and before anything that needs the whole definition.
 */
export function useTyped(value: string, onCommit: (text: string) => void) {
  const typing = useContext(TypingContext)
  const [text, setText] = useState(value)
  const pending = useRef<string>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const commit = useRef(() => {})
  commit.current = () => {
    const { current } = pending
    clearTimeout(timer.current)
    pending.current = undefined
    typing.delete(flush)
    if (current !== undefined && current !== value) {
      onCommit(current)
    }
  }
  const [flush] = useState(() => () => {
    commit.current()
  })
  useEffect(() => {
    if (pending.current === undefined) {
      setText(value)
    }
  }, [value])
  // What leaves the page while it is being typed in is not lost.
  useEffect(() => flush, [flush])
  const onText = (next: string): void => {
    setText(next)
    pending.current = next
    typing.add(flush)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      startTransition(flush)
    }, PAUSE_MS)
  }
  return { text, onText, flush }
}
