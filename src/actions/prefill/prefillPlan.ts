import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { withTextIds } from '../../access/references.js'
import type { SectionAnswers } from '../../domain/definition/answers.js'
import type { PlanDefinition, Section } from '../../domain/definition/definition.js'
import { validateAnswers } from '../../domain/forms/validateAnswers.js'
import { fillFromSources, hasSources, type SourceValues } from '../../domain/prefill/prefill.js'
import { answersMeaning } from '../../domain/plans/answersMeaning.js'
import { circumstancesOf } from '../plans/circumstancesOf.js'
import { factsOfRecord, keepFacts } from '../plans/keepFacts.js'
import { authorOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan } from '../plans/stored.js'
import { createRecord } from '../records.js'
import { nowOf } from '../services.js'
import { sourceValues } from './sourceValues.js'

/** A new plan starts with what is known already. */
export const prefillNewPlan: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') {
    return doc as unknown
  }
  const plan = withTextIds(req.payload, 'plans', doc)
  await prefillPlan(req, plan)
  return { ...(doc as object), ...(await keepFacts(req, plan)) }
}

async function prefillPlan(req: PayloadRequest, plan: StoredPlan): Promise<void> {
  const { definition } = (await templateOf(req, plan)).content
  const author = req.user ? authorOf(req) : undefined
  const values = hasSources(definition)
    ? await sourceValues(req, plan, { ...(author && { author: author.name }) })
    : { known: {} }
  // What the record was made with is where the plan asks for it.
  const given = answersMeaning(definition, factsOfRecord(plan))
  for (const section of definition.sections) {
    const filling = { definition, section, values, given: given[section.id] ?? {} }
    const filled = filledSection(req, plan, filling)
    if (Object.keys(filled.answers).length) {
      await createRecord(req, 'plan-sections', {
        data: {
          plan: plan.id,
          sectionId: section.id,
          ...filled,
          // Nobody saved it yet: who starts from the empty form starts from here.
          revision: 0,
          savedAt: nowOf(req),
          ...(author && { savedBy: author }),
        },
      })
    }
  }
}

type Filling = {
  definition: PlanDefinition
  section: Section
  values: SourceValues
  given: SectionAnswers
}

/** What a record holds may not fit the field: then the field stays open, for a person. */
function filledSection(
  req: PayloadRequest,
  plan: StoredPlan,
  { definition, section, values, given }: Filling,
) {
  const before = { answers: given, provenance: {} }
  const filled = fillFromSources(section, before, { values, at: nowOf(req) })
  const unfit = validateAnswers({
    definition,
    answers: { [section.id]: filled.answers },
    level: 'save',
    circumstances: circumstancesOf(req, plan),
    sectionIds: [section.id],
  }).map(({ fieldId }) => fieldId)
  const fits = ([fieldId]: [string, unknown]): boolean => !unfit.includes(fieldId)
  return {
    answers: Object.fromEntries(Object.entries(filled.answers).filter(fits)),
    provenance: Object.fromEntries(Object.entries(filled.provenance).filter(fits)),
  }
}
