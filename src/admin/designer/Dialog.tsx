'use client'

import { XIcon } from '@payloadcms/ui'
import { useEffect, useId, useRef, type ReactNode } from 'react'

import { IconButton } from '../fields/RowTools.js'
import { useWords } from './DesignContext.js'

type DialogProps = { title: string; onClose: () => void; children: ReactNode }

/** The browser's own modal dialog: Escape closes it and the focus goes back where it was. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { words } = useWords()
  const id = useId()
  const dialog = useModal()
  return (
    <dialog
      ref={dialog}
      className="leidraad-dialog"
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => {
        event.stopPropagation()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) {
          onClose()
        }
      }}
    >
      <div className="leidraad-dialog__body">
        <div className="leidraad-dialog__head">
          <h2 className="leidraad-canvas__title" id={id}>
            {title}
          </h2>
          <IconButton label={words.close} onClick={onClose}>
            <XIcon />
          </IconButton>
        </div>
        {children}
      </div>
    </dialog>
  )
}

/** Opens over the page, and gives the focus back on closing. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const { current } = dialog
    const before = document.activeElement
    if (current?.open === false) {
      current.showModal()
      current.querySelector<HTMLElement>('[data-first]')?.focus()
    }
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus({ preventScroll: true })
      }
    }
  }, [])
  return dialog
}
