'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'

import type { PrintJobView } from '../../domain/prints/printJob.js'
import { admin } from '../../translations/admin.js'
import { fill } from '../../translations/fill.js'
import { prints } from '../../translations/prints.js'
import { useApi } from '../useApi.js'
import { useLanguage } from '../useLanguage.js'

type ActProps = {
  job: PrintJobView
  act: 'cancel' | 'erase'
  /** What is lost by it. */
  body: string
  onChanged: () => Promise<void>
}

/** Stops a job or erases what it made; asks once, since something is lost. */
export function JobAct({ job, act, body, onChanged }: ActProps) {
  const api = useApi()
  const language = useLanguage()
  const words = prints[language][act]
  const { openModal } = useModal()
  const { id, title } = job
  const modal = `${act}-prints-${id}`
  const confirmed = async (): Promise<void> => {
    const reply = await api.post(`/print-jobs/${id}/${act}`)
    if (reply.ok) {
      toast.success(words.done)
    } else {
      toast.error(reply.failure.message)
    }
    await onChanged()
  }
  return (
    <>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        aria-label={fill(words.labelOf, { title })}
        onClick={() => {
          openModal(modal)
        }}
      >
        {words.label}
      </Button>
      <ConfirmationModal
        modalSlug={modal}
        heading={words.title}
        body={body}
        confirmLabel={words.label}
        cancelLabel={admin[language].cancel}
        onConfirm={confirmed}
      />
    </>
  )
}
