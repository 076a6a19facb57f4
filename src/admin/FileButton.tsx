'use client'

import { Button } from '@payloadcms/ui'
import { useRef } from 'react'

type FileButtonProps = {
  label: string
  /** As the `accept` of an input: `.docx`. */
  accept: string
  isBusy: boolean
  onFile: (file: File) => void
}

/** A button that asks for one file. */
export function FileButton({ label, accept, isBusy, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="leidraad-hidden"
        tabIndex={-1}
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) {
            onFile(file)
          }
          // The same file, once repaired, can be chosen again.
          target.value = ''
        }}
      />
      <Button
        buttonStyle="secondary"
        margin={false}
        disabled={isBusy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </div>
  )
}
