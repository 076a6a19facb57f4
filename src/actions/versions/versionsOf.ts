import type { PayloadRequest } from 'payload'

import { asPerson } from '../asSystem.js'
import type { TemplateVersion } from '../plans/stored.js'

export type NumberedTemplate = Pick<TemplateVersion, 'id' | 'number' | 'digest' | 'content'>

/** The published versions of a template, the latest first. */
export async function versionsOf(
  req: PayloadRequest,
  standardId: string,
): Promise<NumberedTemplate[]> {
  const { docs } = await req.payload.find({
    collection: 'standard-versions',
    where: { standardId: { equals: standardId }, kind: { equals: 'planTemplate' } },
    sort: '-number',
    pagination: false,
    depth: 0,
    ...asPerson(req),
  })
  return docs as unknown as NumberedTemplate[]
}
