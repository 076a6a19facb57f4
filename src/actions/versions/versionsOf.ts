import type { PayloadRequest } from 'payload'

import { isTemplate, type TemplateVersion } from '../plans/stored.js'
import { findAsPerson } from '../records.js'

export type NumberedTemplate = Pick<TemplateVersion, 'id' | 'number' | 'digest' | 'content'>

/** The published versions of a template, the latest first. */
export async function versionsOf(
  req: PayloadRequest,
  standardId: string,
): Promise<NumberedTemplate[]> {
  const versions = await findAsPerson(req, 'standard-versions', {
    where: { standardId: { equals: standardId }, kind: { equals: 'planTemplate' } },
    sort: '-number',
  })
  return versions.filter(isTemplate)
}
