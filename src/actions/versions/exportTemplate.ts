import type { PayloadRequest } from 'payload'

import { writeTemplate, type TemplateFile } from '../../domain/exchange/templateFile.js'
import type { PlanTemplateContent } from '../../domain/standards/content.js'
import { loadAsPerson } from '../load.js'
import { contentOf } from '../standards/stored.js'
import { versionsOf } from './versionsOf.js'

/** The draft as it is stored, with the version that was last published from it. */
export async function exportTemplate({
  req,
  standardId,
}: {
  req: PayloadRequest
  standardId: string
}): Promise<TemplateFile> {
  const standard = await loadAsPerson(req, {
    collection: 'plan-templates',
    id: standardId,
  })
  const content = contentOf('planTemplate', standard) as PlanTemplateContent
  const [latest] = await versionsOf(req, standardId)
  return writeTemplate(content, latest && { number: latest.number, digest: latest.digest })
}
