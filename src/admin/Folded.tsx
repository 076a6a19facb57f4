'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'

import { admin } from '../translations/admin.js'
import { useLanguage } from './useLanguage.js'

type FoldedProps = {
  label: string
  /** The form, which is given what closes it. */
  children: (close: () => void) => ReactNode
}

/** A form behind a button: what was typed in it is there still when it is opened again. */
export function Folded({ label, children }: FoldedProps) {
  const words = admin[useLanguage()]
  const id = useId()
  const { button, form, isOpen, wasOpened, setOpen } = useFold()
  const close = (): void => {
    setOpen(false)
  }
  return (
    <div className="leidraad-folded">
      <Button
        ref={button}
        buttonStyle="secondary"
        size="small"
        margin={false}
        // Payload's button leaves out what it does not know.
        extraButtonProps={{ 'aria-expanded': isOpen, 'aria-controls': id }}
        onClick={() => {
          setOpen(!isOpen)
        }}
      >
        {label}
      </Button>
      <div id={id} ref={form} role="group" aria-label={label} hidden={!isOpen}>
        {wasOpened && children(close)}
        <Button buttonStyle="secondary" size="small" margin={false} onClick={close}>
          {words.close}
        </Button>
      </div>
    </div>
  )
}

/** Focus goes into the form when it opens, and back to the button when it closes. */
function useFold() {
  const button = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState<boolean>()
  const wasOpened = isOpen !== undefined
  useEffect(() => {
    if (wasOpened) {
      const target = isOpen ? form.current?.querySelector<HTMLElement>(inputs) : button.current
      target?.focus()
    }
  }, [isOpen, wasOpened])
  return { button, form, isOpen: isOpen === true, wasOpened, setOpen }
}

const inputs = 'input, select, textarea, button'
