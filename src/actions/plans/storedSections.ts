import type { PayloadRequest } from 'payload'

import type { Answers } from '../../domain/definition/answers.js'
import type { CarriedAnswers } from '../../domain/plans/carried.js'
import type { Stored } from '../../records/stored.js'
import { findRecords } from '../records.js'

export type StoredSection = Stored<'plan-sections'>

/** Every section that was ever saved, restricted ones too: who asks decides what leaves. */
export const sectionsOf = (req: PayloadRequest, planId: string): Promise<StoredSection[]> =>
  findRecords(req, 'plan-sections', {
    where: { plan: { equals: planId } },
    sort: 'createdAt',
  })

/** A section that was emptied, or that a newer template left out, holds none. */
export const answersOf = (sections: readonly StoredSection[]): Answers =>
  Object.fromEntries(
    sections.flatMap(({ sectionId, answers }) =>
      answers && Object.keys(answers).length > 0 ? [[sectionId, answers]] : [],
    ),
  )

export const carriedOf = (sections: readonly StoredSection[]): Record<string, CarriedAnswers> =>
  Object.fromEntries(
    sections.flatMap(({ sectionId, carried }) => (carried ? [[sectionId, carried]] : [])),
  )

export async function sectionOf(
  req: PayloadRequest,
  planId: string,
  sectionId: string,
): Promise<StoredSection | undefined> {
  const [section] = await findRecords(req, 'plan-sections', {
    where: { key: { equals: sectionKey(planId, sectionId) } },
    limit: 1,
  })
  return section
}

export const sectionKey = (planId: string, sectionId: string): string => `${planId}:${sectionId}`
