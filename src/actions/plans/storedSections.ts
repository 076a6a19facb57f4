import type { PayloadRequest } from 'payload'

import type { Answers, SectionAnswers } from '../../domain/definition/answers.js'
import type { Provenances } from '../../domain/definition/source.js'
import type { Author } from '../../domain/plans/author.js'
import type { SaveOrder } from '../../domain/plans/saveOrder.js'
import { findRecords } from '../records.js'

export type StoredSection = {
  id: string
  plan: unknown
  sectionId: string
  answers: SectionAnswers
  /** How often it was saved; a save names the number it started from. */
  revision: number
  savedBy?: Author | null
  savedAt?: string | null
  /** Of the last save: its number in the session of the author, and the revision it was made from. */
  order?: SaveOrder | null
  provenance?: Provenances | null
  /** Answers that a newer template has no place for, by the template they were given to. */
  unmapped?: Record<string, unknown> | null
  updatedAt?: string
}

/** Every section that was ever saved, restricted ones too: who asks decides what leaves. */
export const sectionsOf = (req: PayloadRequest, planId: string): Promise<StoredSection[]> =>
  findRecords<StoredSection>(req, 'plan-sections', {
    where: { plan: { equals: planId } },
    sort: 'createdAt',
  })

/** A section that was emptied, or that a newer template left out, holds none. */
export const answersOf = (sections: readonly StoredSection[]): Answers =>
  Object.fromEntries(
    sections
      .filter(({ answers }) => Object.keys(answers).length > 0)
      .map(({ sectionId, answers }) => [sectionId, answers]),
  )

export async function sectionOf(
  req: PayloadRequest,
  planId: string,
  sectionId: string,
): Promise<StoredSection | undefined> {
  const [section] = await findRecords<StoredSection>(req, 'plan-sections', {
    where: { key: { equals: sectionKey(planId, sectionId) } },
    limit: 1,
  })
  return section
}

export const sectionKey = (planId: string, sectionId: string): string => `${planId}:${sectionId}`
