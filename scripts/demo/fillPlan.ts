import type { PayloadRequest } from 'payload'

import { planForm } from '../../src/actions/plans/planForm.js'
import { savePlanSection } from '../../src/actions/plans/savePlanSection.js'

/** Section by section, over what is there. */
export async function fillPlan(
  req: PayloadRequest,
  planId: string,
  sections: Record<string, unknown>,
): Promise<void> {
  const form = await planForm({ req, planId })
  for (const [sectionId, answers] of Object.entries(sections)) {
    const revision = form.sections[sectionId]?.revision ?? 0
    await savePlanSection({ req, planId, sectionId, revision, answers })
  }
}
