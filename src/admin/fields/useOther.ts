'use client'

import { useState } from 'react'

type Asked = {
  /** What was written; `undefined` while the answer holds nothing else. */
  text: string | undefined
  /** Whether an answer stands that leaves no room for something else. */
  isTaken: boolean
  onText: (text: string | undefined) => void
}

export type Other = {
  isOn: boolean
  text: string
  choose: (isOn: boolean) => void
  write: (text: string) => void
}

/** Something else that was chosen and not yet written is no answer; the form remembers the choice. */
export function useOther({ text, isTaken, onText }: Asked): Other {
  const [isAwaited, setAwaited] = useState(false)
  return {
    isOn: text !== undefined || (isAwaited && !isTaken),
    text: text ?? '',
    choose: (isOn) => {
      setAwaited(isOn)
      onText(undefined)
    },
    write: (next) => {
      setAwaited(true)
      onText(next.trim() === '' ? undefined : next)
    },
  }
}
