import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import type { SectionAnswers } from '../../domain/forms/answers.js'
import type { Author } from '../../domain/plans/author.js'
import { mayReadSection } from '../../domain/plans/sectionAccess.js'
import { asSystem } from '../asSystem.js'
import { loadAsPerson } from '../load.js'
import { readerOf } from './readerOf.js'
import { templateOf, type StoredPlan } from './stored.js'
import { sectionOf, type StoredSection } from './storedSections.js'

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
  const plan = await loadAsPerson<StoredPlan>(req, { collection: 'plans', id: planId })
  const { definition } = (await templateOf(req, plan)).content
  const section = definition.sections.find(({ id }) => id === sectionId)
  if (!section || !mayReadSection(section, readerOf(req, plan))) {
    throw new DomainError('record.notFound', `Plan ${planId} has no section ${sectionId}`)
  }
  const stored = await sectionOf(req, planId, sectionId)
  return stored ? versionsOf(req, stored) : []
}

async function versionsOf(req: PayloadRequest, { id }: StoredSection): Promise<HistoryEntry[]> {
  const { docs } = await req.payload.findVersions({
    collection: 'plan-sections',
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    depth: 0,
    pagination: false,
    ...asSystem(req),
  })
  return docs
    .map(({ version }) => version as unknown as StoredSection)
    .map(({ savedAt, savedBy, answers, revision }) => ({
      at: savedAt ? new Date(savedAt).toISOString() : '',
      by: savedBy ?? null,
      answers,
      revision,
    }))
    .sort((a, b) => b.revision - a.revision)
}
