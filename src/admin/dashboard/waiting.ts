/** What waits for a person, as the first page of the admin shows it. */
import type { ConsentState } from '../../domain/signing/consent.js'

export const MOST_SHOWN = 5

export type Waiting = {
  id: string
  title: string
  at: string
  names: string[]
  consent?: ConsentState | null
  /** How many of them wait at this place. */
  count?: number
}
export type WaitingList = {
  items: Waiting[]
  total: number
  /** Of all plans in it, where nothing but their ids tells which they are. */
  planIds?: string[]
}
export type Today = {
  /** Guardians do not agree, or not any more, with a plan that is under way. */
  consent: WaitingList
  overdue: WaitingList
  evaluationDue: WaitingList
  late: WaitingList
  drafts: WaitingList
  signing: WaitingList
  declined: WaitingList
  sealing: WaitingList
  /** Said of a shared draft, and not answered. */
  remarks: WaitingList
  /** Somebody who was invited asks for another moment. */
  otherMoments: WaitingList
}

export type Kind = keyof Today

export const EMPTY: WaitingList = { items: [], total: 0 }
