import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { idOf } from '../../domain/kernel/reference.js'
import type { PlanTemplateContent } from '../../domain/standards/content.js'
import type { Stored } from '../../records/stored.js'
import { loadAsSystem } from '../load.js'
import { findRecords } from '../records.js'
import { remembered } from '../remember.js'
import type { StoredVersion } from '../standards/stored.js'

export type StoredPlan = Stored<'plans'>

export type StoredPupil = Stored<'pupils'>

export type TemplateVersion = StoredVersion & { content: PlanTemplateContent }

/** The template version that a plan holds on to, whoever may read that version today. */
export function templateOf(
  req: PayloadRequest,
  { template }: Pick<StoredPlan, 'template'>,
): Promise<TemplateVersion> {
  const id = idOf(template) ?? ''
  return remembered(req, `standard-versions ${id}`, () => readTemplate(req, id))
}

async function readTemplate(req: PayloadRequest, id: string): Promise<TemplateVersion> {
  const version = await loadAsSystem(req, { collection: 'standard-versions', id })
  if (!isTemplate(version)) {
    throw new DomainError('record.notFound', `Version ${id} is no plan template`)
  }
  return version
}

/** The templates of many plans, read at once, by the id of the version that each holds on to. */
export async function templatesOf(
  req: PayloadRequest,
  plans: readonly Pick<StoredPlan, 'template'>[],
): Promise<ReadonlyMap<string, TemplateVersion>> {
  const ids = [...new Set(plans.flatMap(({ template }) => idOf(template) ?? []))]
  const versions =
    ids.length === 0
      ? []
      : await findRecords(req, 'standard-versions', { where: { id: { in: ids } } })
  return new Map(versions.filter(isTemplate).map((version) => [version.id, version]))
}

export const isTemplate = <Version extends Pick<StoredVersion, 'content'>>(
  version: Version,
): version is Version & Pick<TemplateVersion, 'content'> => version.content.kind === 'planTemplate'

export const pupilOf = (req: PayloadRequest, { pupil }: Pick<StoredPlan, 'pupil'>) =>
  loadAsSystem(req, { collection: 'pupils', id: idOf(pupil) ?? '' })
