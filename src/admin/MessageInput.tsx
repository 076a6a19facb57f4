'use client'

import { limits } from '../domain/kernel/limits.js'
import { Labelled } from './Labelled.js'

type MessageProps = {
  label: string
  help: string
  problem?: string | undefined
  message: string
  onMessage: (message: string) => void
}

/** The word of their own that a sender adds to a mail. */
export function MessageInput({ label, help, problem, message, onMessage }: MessageProps) {
  return (
    <Labelled label={label} help={help} problem={problem}>
      <textarea
        className="leidraad-input leidraad-input--long"
        rows={3}
        maxLength={limits.message}
        value={message}
        onChange={({ target }) => {
          onMessage(target.value)
        }}
      />
    </Labelled>
  )
}
