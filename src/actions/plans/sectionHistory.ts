import type { PayloadRequest } from 'payload'

import { withTextIds } from '../../access/references.js'
import { DomainError } from '../../domain/errors.js'
import type { SectionAnswers } from '../../domain/definition/answers.js'
import type { Author } from '../../domain/plans/author.js'
import { mayReadSection } from '../../domain/plans/sectionAccess.js'
import type { PlanTemplateContent } from '../../domain/standards/content.js'
import { asSystem } from '../asSystem.js'
import { loadAsPerson } from '../load.js'
import { findRecords } from '../records.js'
import { readerOf } from './readerOf.js'
import { isTemplate, templateOf, type TemplateVersion } from './stored.js'
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
  const template = await templateOf(req, plan)
  const reader = readerOf(req, plan)
  const isRead = ({ definition }: PlanTemplateContent): boolean =>
    definition.sections.some(
      (section) => section.id === sectionId && mayReadSection(section, reader),
    )
  if (!isRead(template.content)) {
    throw new DomainError('record.notFound', `Plan ${planId} has no section ${sectionId}`)
  }
  const stored = await sectionOf(req, planId, sectionId)
  const wasClosed = (await earlierOf(req, template)).some(
    (content) => hasSection(content, sectionId) && !isRead(content),
  )
  return stored && !wasClosed ? versionsOf(req, stored) : []
}

const hasSection = ({ definition }: PlanTemplateContent, sectionId: string): boolean =>
  definition.sections.some(({ id }) => id === sectionId)

/**
 * What older versions of the template said of their sections: a plan may have been filled with them,
 * and what was written for fewer readers stays theirs when a newer version opens the section.
 */
async function earlierOf(
  req: PayloadRequest,
  { standardId, number }: TemplateVersion,
): Promise<PlanTemplateContent[]> {
  const versions = await findRecords(req, 'standard-versions', {
    where: { standardId: { equals: standardId }, number: { less_than: number } },
  })
  return versions.filter(isTemplate).map(({ content }) => content)
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
