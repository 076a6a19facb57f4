'use client'

import { useState } from 'react'

import type { Typed } from './sharing.js'

export type TypedAnswer = { text: string; onText: (text: string) => void }

/** Answers that are being written: held by the list, so that they stay when a remark changes under them. */
export function useTyped() {
  const [typed, setTyped] = useState<Typed>({})
  const answerOf = (remarkId: string): TypedAnswer => ({
    text: typed[remarkId] ?? '',
    onText: (text) => {
      setTyped((before) => ({ ...before, [remarkId]: text }))
    },
  })
  return { typed, answerOf }
}
