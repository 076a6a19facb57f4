import { setImmediate as letOthersGo } from 'node:timers/promises'

import type { PayloadRequest } from 'payload'

import { csv } from '../../domain/exchange/csv.js'
import { answerRows } from '../../domain/exchange/answerRows.js'
import { PLAN_ANSWERS_FORMAT, type PlanAnswers } from '../../domain/exchange/planAnswers.js'
import { DomainError } from '../../domain/errors.js'
import { isoDay } from '../../domain/kernel/format.js'
import { limits } from '../../domain/kernel/limits.js'
import { evaluateForm } from '../../domain/logic/evaluateForm.js'
import { mayReadSection } from '../../domain/plans/sectionAccess.js'
import { csvHeads } from '../../translations/planExport.js'
import { loadAsPerson } from '../load.js'
import { findRecords, pageAsPerson } from '../records.js'
import { nowOf } from '../services.js'
import { circumstancesOf } from './circumstancesOf.js'
import { onlyContent, planContent } from './planContent.js'
import { readerOf } from './readerOf.js'
import type { StoredPlan } from './stored.js'

type OfPlan = { req: PayloadRequest; planId: string }
export type Exported<T> = { content: T; title: string }

/** The answers of what this person may read, as our own format. */
export async function exportAnswers({ req, planId }: OfPlan): Promise<Exported<PlanAnswers>> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  const reader = readerOf(req, plan)
  const { template, definition, answers } = onlyContent(await planContent(req, plan), (section) =>
    mayReadSection(section, reader),
  )
  const { number, digest, content } = template
  const title = plan.title ?? content.title
  return {
    title,
    content: {
      format: PLAN_ANSWERS_FORMAT,
      formatVersion: 1,
      title,
      occasion: plan.occasion,
      exportedAt: nowOf(req),
      template: { title: content.title, number, digest },
      sections: definition.sections.map((section) => ({
        id: section.id,
        title: section.title,
        answers: answers[section.id] ?? {},
      })),
    },
  }
}

/** The same, one value a row, with labels. */
export async function exportRows({ req, planId }: OfPlan): Promise<Exported<string>> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  const rows = await rowsOf(req, plan)
  return {
    title: plan.title ?? '',
    content: csv([csvHeads.nl.plan, ...rows]),
  }
}

async function rowsOf(req: PayloadRequest, plan: StoredPlan): Promise<string[][]> {
  const whole = await planContent(req, plan)
  const reader = readerOf(req, plan)
  const state = evaluateForm(whole.definition, whole.answers, circumstancesOf(req, plan))
  const sections = whole.definition.sections.filter((section) => mayReadSection(section, reader))
  return answerRows({ sections, answers: whole.answers, state }).map(
    ({ section, field, row, column, value }) => [section, field, row, column, value],
  )
}

/** Of every plan of a template that this person may read, the latest first: all of them, or none. */
export async function exportTemplateRows({
  req,
  templateId,
}: {
  req: PayloadRequest
  templateId: string
}): Promise<Exported<string>> {
  const template = await loadAsPerson(req, {
    collection: 'plan-templates',
    id: templateId,
  })
  const parts = [csv([csvHeads.nl.template])]
  for (const plan of await plansOf(req, template.id)) {
    const { title = '', startDate } = plan
    const lead = [title ?? '', startDate ? isoDay(startDate) : '']
    parts.push(csv((await rowsOf(req, plan)).map((row) => [...lead, ...row])))
    await letOthersGo()
  }
  return { title: template.title, content: parts.join('') }
}

async function plansOf(req: PayloadRequest, templateId: string): Promise<StoredPlan[]> {
  const versions = await findRecords(req, 'standard-versions', {
    where: { standardId: { equals: templateId } },
  })
  const { docs, totalDocs } = await pageAsPerson(req, 'plans', {
    where: { template: { in: versions.map(({ id }) => id) } },
    sort: '-createdAt',
    limit: limits.exportedPlans,
  })
  if (totalDocs > limits.exportedPlans) {
    throw new DomainError('export.tooMany', `Template ${templateId} has ${totalDocs} plans`, {
      data: { total: totalDocs, max: limits.exportedPlans },
    })
  }
  return docs
}
