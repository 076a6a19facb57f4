'use client'

import {
  SaveButton as PayloadSaveButton,
  useForm,
  useFormModified,
  useFormProcessing,
  useFormSubmitted,
} from '@payloadcms/ui'
import type { SaveButtonClientProps } from 'payload'
import { useEffect } from 'react'

/** Payload's button, which stays open after a save that was refused or did not arrive. */
export function SaveButton(props: SaveButtonClientProps) {
  useStillUnsaved()
  return <PayloadSaveButton {...props} />
}

/** Payload takes such a form for saved: leaving it would lose what was typed without a word. */
function useStillUnsaved(): void {
  const { setModified } = useForm()
  const isModified = useFormModified()
  const isSubmitted = useFormSubmitted()
  const isProcessing = useFormProcessing()
  useEffect(() => {
    if (isSubmitted && !isProcessing && !isModified) {
      setModified(true)
    }
  }, [isSubmitted, isProcessing, isModified, setModified])
}
