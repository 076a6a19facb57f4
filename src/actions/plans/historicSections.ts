import type { PayloadRequest } from 'payload'

import type { Section } from '../../domain/definition/definition.js'
import { mayReadSection } from '../../domain/plans/sectionAccess.js'
import type { PlanTemplateContent } from '../../domain/standards/content.js'
import { findRecords } from '../records.js'
import { readerOf } from './readerOf.js'
import { isTemplate, templateOf, type StoredPlan, type TemplateVersion } from './stored.js'

type Historic = {
  /** What this person reads of the plan today. */
  readable: Section[]
  /** Of those, what no older version of the template closed to them. */
  everOpen: Section[]
}

/** Of which sections of a plan this person may read what was written before. */
export async function historicSections(req: PayloadRequest, plan: StoredPlan): Promise<Historic> {
  const template = await templateOf(req, plan)
  const reader = readerOf(req, plan)
  const isRead = (section: Section): boolean => mayReadSection(section, reader)
  const readable = template.content.definition.sections.filter(isRead)
  const closed = new Set(
    (await earlierOf(req, template))
      .flatMap(({ definition }) => definition.sections)
      .filter((section) => !isRead(section))
      .map(({ id }) => id),
  )
  return { readable, everOpen: readable.filter(({ id }) => !closed.has(id)) }
}

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
    select: { content: true },
  })
  return versions.filter(isTemplate).map(({ content }) => content)
}
