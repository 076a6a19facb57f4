'use client'

import { Button, ConfirmationModal, useModal } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { admin } from '../translations/admin.js'
import { useLanguage } from './useLanguage.js'

type ConfirmProps = {
  /** Of the dialog, once in a page. */
  slug: string
  /** What is done, on the button and again in the dialog. */
  label: string
  /** Of the button for who hears it, when its label stands there more often; begins with the label. */
  name?: string
  heading: string
  body: ReactNode
  onConfirm: () => Promise<void> | void
}

/** A button for what is asked once more before it is done. */
export function ConfirmButton({ slug, label, name, heading, body, onConfirm }: ConfirmProps) {
  const { openModal } = useModal()
  return (
    <>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        {...(name !== undefined && { 'aria-label': name })}
        onClick={() => {
          openModal(slug)
        }}
      >
        {label}
      </Button>
      <ConfirmationModal
        modalSlug={slug}
        heading={heading}
        body={body}
        confirmLabel={label}
        cancelLabel={admin[useLanguage()].cancel}
        onConfirm={onConfirm}
      />
    </>
  )
}
