import type { PayloadRequest } from 'payload'

import { isoDay } from '../../domain/kernel/format.js'
import { evaluateForm } from '../../domain/logic/evaluateForm.js'
import { carriedIssues } from '../../domain/plans/carried.js'
import { goalSectionOf, type Conclusion } from '../../domain/plans/evaluating.js'
import { mayFillSection, mayReadSection } from '../../domain/plans/sectionAccess.js'
import { may } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { circumstancesOf } from './circumstancesOf.js'
import { evaluatedOnBy, evaluationsBefore } from './evaluating.js'
import { formerOf, type Former } from './following.js'
import { planContent, type PlanContent } from './planContent.js'
import { readerOf } from './readerOf.js'
import type { StoredPlan } from './stored.js'

export type OpenCarried = {
  sectionId: string
  /** What section and field are called. */
  section: string
  fieldId: string
  field: string
  /** To be looked at one by one. */
  review: boolean
  mayDecide: boolean
}

type EvaluationNamed = { id: string; title: string; on: string }

export type CarriedOfPlan = {
  /** The plan they came from; absent in a plan that follows none. */
  former?: { id: string; title: string; startedOn: string }
  /** The evaluation of that plan that it was begun with, and what follows from it for its goals. */
  evaluation?: EvaluationNamed & { conclusions: Conclusion[] }
  /** Sealed since this draft was begun, so that its goals do not go by it. */
  evaluatedSince?: EvaluationNamed
  /** What nobody decided, in the order of the form. */
  open: OpenCarried[]
}

/** What came along and is to be confirmed, of the sections that this person reads. */
export async function carriedOfPlan({
  req,
  planId,
}: {
  req: PayloadRequest
  planId: string
}): Promise<CarriedOfPlan> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  const former = await formerOf(req, plan)
  if (former === undefined) {
    return { open: [] }
  }
  const { id, title, startDate } = former.plan
  return {
    former: {
      id,
      title: title ?? '',
      startedOn: isoDay(startDate ?? former.document.sealedAt),
    },
    ...(await evaluationsFor(req, plan, former)),
    open: plan.status === 'draft' ? openOf(req, plan, await planContent(req, plan)) : [],
  }
}

/** What it concludes is for who may read where it tells of the goals. */
async function evaluationsFor(
  req: PayloadRequest,
  plan: StoredPlan,
  former: Former,
): Promise<Pick<CarriedOfPlan, 'evaluation' | 'evaluatedSince'>> {
  const { known, since } = await evaluationsBefore(req, former.plan, plan)
  const section = known && goalSectionOf(known.template.content.definition)
  const isTold = section && mayReadSection(section, readerOf(req, plan))
  const isOpen = plan.status === 'draft'
  return {
    ...(isTold && {
      evaluation: { ...namedBy(former, known), conclusions: known.conclusions },
    }),
    ...(isOpen && since && { evaluatedSince: namedBy(former, since) }),
  }
}

const namedBy = (former: Former, evaluation: Former): EvaluationNamed => ({
  id: evaluation.plan.id,
  title: evaluation.plan.title ?? '',
  on: evaluatedOnBy(former, evaluation),
})

function openOf(
  req: PayloadRequest,
  plan: StoredPlan,
  { definition, answers, carried }: PlanContent,
): OpenCarried[] {
  const reader = readerOf(req, plan)
  const mayFill = may(req, { noun: 'plan', verb: 'update' }, plan)
  const state = evaluateForm(definition, answers, circumstancesOf(req, plan))
  return definition.sections
    .filter((section) => mayReadSection(section, reader))
    .flatMap((section) =>
      carriedIssues({ definition, carried, state, sectionIds: [section.id] }).map(
        ({ fieldId = '', values }): OpenCarried => ({
          ...{ sectionId: section.id, section: section.title, fieldId },
          field: String(values.field),
          review: carried[section.id]?.[fieldId]?.review ?? false,
          mayDecide: mayFill && mayFillSection(section, reader),
        }),
      ),
    )
}
