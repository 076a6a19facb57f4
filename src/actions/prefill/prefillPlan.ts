import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { withTextIds } from '../../access/references.js'
import type { SectionAnswers } from '../../domain/definition/answers.js'
import type { PlanDefinition, Section } from '../../domain/definition/definition.js'
import { idOf } from '../../domain/kernel/reference.js'
import { validateAnswers } from '../../domain/forms/validateAnswers.js'
import { fillFromSources, hasSources, type SourceValues } from '../../domain/prefill/prefill.js'
import type { CarriedAnswers } from '../../domain/plans/carried.js'
import { answersMeaning } from '../../domain/plans/answersMeaning.js'
import { circumstancesOf } from '../plans/circumstancesOf.js'
import { factsOfRecord, keepFacts } from '../plans/keepFacts.js'
import { authorOf } from '../plans/readerOf.js'
import { templateOf, type StoredPlan, type TemplateVersion } from '../plans/stored.js'
import { createRecord } from '../records.js'
import { nowOf } from '../services.js'
import { carriedAnswers, type CameAlong } from './carriedAnswers.js'
import { evaluatedGoals } from './evaluatedGoals.js'
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
  const template = await templateOf(req, plan)
  const { definition } = template.content
  const came = await cameFor(req, plan, template)
  const values = await valuesFor(req, plan, definition)
  // What the record was made with is where the plan asks for it.
  const given = answersMeaning(definition, factsOfRecord(plan))
  const filled = definition.sections.map((section) => ({
    sectionId: section.id,
    ...filledSection(req, plan, {
      ...{ definition, section, values, given: given[section.id] ?? {} },
      came: came.answers[section.id] ?? {},
      carried: came.carried[section.id] ?? {},
    }),
  }))
  await createSections(req, plan, { filled, came })
}

const cameFor = (
  req: PayloadRequest,
  plan: StoredPlan,
  template: TemplateVersion,
): Promise<CameAlong> =>
  idOf(plan.evaluates) ? evaluatedGoals(req, plan, template) : carriedAnswers(req, plan, template)

async function valuesFor(
  req: PayloadRequest,
  plan: StoredPlan,
  definition: PlanDefinition,
): Promise<SourceValues> {
  if (!hasSources(definition)) {
    return { known: {} }
  }
  const author = req.user ? { author: authorOf(req).name } : {}
  const { known, earlierPlan } = await sourceValues(req, plan, author)
  // From the plan that it follows everything comes along to be confirmed.
  return { known, ...(earlierPlan && !idOf(plan.follows) && { earlierPlan }) }
}

type Filled = ReturnType<typeof filledSection> & { sectionId: string }

/** A section that the template no longer has keeps what came along of it. */
async function createSections(
  req: PayloadRequest,
  plan: StoredPlan,
  { filled, came }: { filled: readonly Filled[]; came: CameAlong },
): Promise<void> {
  const known = new Set(filled.map(({ sectionId }) => sectionId))
  const gone = Object.keys(came.unplaced)
    .filter((id) => !known.has(id))
    .map((sectionId) => ({ sectionId, answers: {}, provenance: {}, carried: {} }))
  for (const section of [...filled, ...gone]) {
    const unmapped = came.unplaced[section.sectionId]
    if (Object.keys(section.answers).length || unmapped) {
      await createRecord(req, 'plan-sections', {
        data: {
          plan: plan.id,
          ...section,
          ...(unmapped && { unmapped }),
          // Nobody saved it yet: who starts from the empty form starts from here.
          revision: 0,
          savedAt: nowOf(req),
          ...(req.user && { savedBy: authorOf(req) }),
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
  came: SectionAnswers
  carried: CarriedAnswers
}

/** What is known now goes before what was known then; what does not fit the field stays open, for a person. */
function filledSection(
  req: PayloadRequest,
  plan: StoredPlan,
  { definition, section, values, given, came, carried }: Filling,
) {
  const before = { answers: given, provenance: {} }
  const known = fillFromSources(section, before, { values, at: nowOf(req) })
  const filled = { ...known, answers: { ...came, ...known.answers } }
  const unfit = validateAnswers({
    definition,
    answers: { [section.id]: filled.answers },
    level: 'save',
    circumstances: circumstancesOf(req, plan),
    sectionIds: [section.id],
  }).map(({ fieldId }) => fieldId)
  const fits = ([fieldId]: [string, unknown]): boolean => !unfit.includes(fieldId)
  const isTheirs = ([fieldId]: [string, unknown]): boolean =>
    !unfit.includes(fieldId) && !Object.hasOwn(known.answers, fieldId)
  return {
    answers: Object.fromEntries(Object.entries(filled.answers).filter(fits)),
    provenance: Object.fromEntries(Object.entries(filled.provenance).filter(fits)),
    carried: Object.fromEntries(Object.entries(carried).filter(isTheirs)),
  }
}
