import type { PayloadRequest } from 'payload'

import { isoDay } from '../../domain/kernel/format.js'
import { dayOfStored } from '../../domain/kernel/storedDay.js'
import { evaluateForm } from '../../domain/logic/evaluateForm.js'
import { carriedIssues } from '../../domain/plans/carried.js'
import { goalSectionOf, type Conclusion } from '../../domain/plans/evaluating.js'
import { mayFillSection, mayReadSection } from '../../domain/plans/sectionAccess.js'
import { may } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { circumstancesOf } from './circumstancesOf.js'
import { latestEvaluation } from './evaluating.js'
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

export type CarriedOfPlan = {
  /** The plan they came from; absent in a plan that follows none. */
  former?: { id: string; title: string; startedOn: string }
  /** The last evaluation of that plan, and what follows from it for its goals. */
  evaluation?: { id: string; title: string; on: string; conclusions: Conclusion[] }
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
  const evaluation = await evaluationFor(req, plan, former)
  return {
    former: {
      id,
      title: title ?? '',
      startedOn: isoDay(startDate ?? former.document.sealedAt),
    },
    ...(evaluation && { evaluation }),
    open: plan.status === 'draft' ? openOf(req, plan, await planContent(req, plan)) : [],
  }
}

/** For who may read where it tells of the goals. */
async function evaluationFor(
  req: PayloadRequest,
  plan: StoredPlan,
  former: Former,
): Promise<CarriedOfPlan['evaluation']> {
  const evaluation = await latestEvaluation(req, former.plan.id)
  const section = evaluation && goalSectionOf(evaluation.template.content.definition)
  if (!section || !mayReadSection(section, readerOf(req, plan))) {
    return undefined
  }
  const { id, title } = evaluation.plan
  const on = dayOfStored(former.plan.evaluatedOn) ?? isoDay(evaluation.document.sealedAt)
  return { id, title: title ?? '', on, conclusions: evaluation.conclusions }
}

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
