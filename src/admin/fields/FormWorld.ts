'use client'

import { createContext, useContext } from 'react'

import type { PlanPerson } from '../../actions/plans/peopleOfPlan.js'
import type { FileAnswer } from '../../domain/definition/answers.js'
import type { SourceChange } from '../../domain/prefill/prefill.js'
import type { SignatureSlot } from '../../domain/signing/slots.js'
import type { Reply } from '../failure.js'

export type Upload = {
  file: File
  sectionId: string
  fieldId: string
  onProgress: (percent: number) => void
}

/** What inputs need to know besides their own answer: the same for every field of a form. */
export type FormWorld = {
  people: readonly PlanPerson[]
  slots: readonly Pick<SignatureSlot, 'id' | 'label'>[]
  /** Absent where nothing is kept, as in a preview. */
  files?: {
    upload: (upload: Upload) => Promise<Reply<FileAnswer>>
    url: (fileId: string) => string
  }
  sources?: {
    changeOf: (sectionId: string, fieldId: string) => SourceChange | undefined
    /** Whether it was taken or left; a failure is shown by who gives this. */
    decide: (sectionId: string, fieldId: string, take: boolean) => Promise<boolean>
  }
}

const FormWorldContext = createContext<FormWorld>({ people: [], slots: [] })

export const FormWorldProvider = FormWorldContext.Provider

export const useFormWorld = (): FormWorld => useContext(FormWorldContext)
