import type { PayloadRequest } from 'payload'

import { withTextIds } from '../../access/references.js'
import { DomainError } from '../../domain/errors.js'
import type { SectionAnswers } from '../../domain/definition/answers.js'
import type { Author } from '../../domain/plans/author.js'
import { asSystem } from '../asSystem.js'
import { loadAsPerson } from '../load.js'
import { historicSections } from './historicSections.js'
import { sectionOf, type StoredSection } from './storedSections.js'
import { slugOf } from '../slugOf.js'

export type HistoryEntry = {
  at: string
  by: Author | null
  answers: SectionAnswers
  revision: number
}

/** Who wrote what and when in one section, the latest first. */
export async function sectionHistory({
  req,
  planId,
  sectionId,
}: {
  req: PayloadRequest
  planId: string
  sectionId: string
}): Promise<HistoryEntry[]> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  const { readable, everOpen } = await historicSections(req, plan)
  if (!readable.some(({ id }) => id === sectionId)) {
    throw new DomainError('record.notFound', `Plan ${planId} has no section ${sectionId}`)
  }
  const stored = await sectionOf(req, planId, sectionId)
  return stored && everOpen.some(({ id }) => id === sectionId) ? versionsOf(req, stored) : []
}

async function versionsOf(req: PayloadRequest, { id }: StoredSection): Promise<HistoryEntry[]> {
  const { docs } = await req.payload.findVersions({
    collection: slugOf(req.payload, 'plan-sections'),
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    depth: 0,
    pagination: false,
    ...asSystem(req),
  })
  return docs
    .map(({ version }) => withTextIds(req.payload, 'plan-sections', version))
    .map(({ savedAt, savedBy, answers, revision }) => ({
      at: savedAt ? new Date(savedAt).toISOString() : '',
      by: savedBy ?? null,
      answers: answers ?? {},
      revision,
    }))
    .sort((a, b) => b.revision - a.revision)
}
