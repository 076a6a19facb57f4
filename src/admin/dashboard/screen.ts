import type { Language } from '../../domain/kernel/language.js'

export type Screen = {
  language: Language
  /** An ISO date. */
  today: string
  addressOf: (path: `/${string}`) => string
}

/** What the person may do from here. */
export type Rights = Record<'plans' | 'signing' | 'newPlan' | 'newPupil' | 'newTemplate', boolean>
