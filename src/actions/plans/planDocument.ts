import type { PayloadRequest } from 'payload'

import { digestOf } from '../../domain/canonical.js'
import type { Section } from '../../domain/definition/definition.js'
import { formatDate } from '../../domain/kernel/format.js'
import { composePlan } from '../../domain/plans/composePlan.js'
import type { Fact, PrintableDocument, SignatureBlock } from '../../domain/printing/document.js'
import { fill } from '../../translations/fill.js'
import { planLife } from '../../translations/planLife.js'
import { signing } from '../../translations/signing.js'
import { organisationOf } from '../organisationOf.js'
import { circumstancesOf } from './circumstancesOf.js'
import { evaluatedOf } from './evaluating.js'
import { formerOf, type Former } from './following.js'
import { onlyContent, type PlanContent } from './planContent.js'
import type { StoredPlan, TemplateVersion } from './stored.js'
import { subjectOf, type PlanSubject } from './subjectOf.js'

// Asked for each time: an app may have words of its own.
const words = () => signing.nl

export type PlanDocument = {
  status: PrintableDocument['status']
  signatures?: SignatureBlock[]
  /** All of the plan, and which of its sections go in: those that its readers may read. */
  content: PlanContent
  keeps: (section: Section) => boolean
}

/** The plan as it stands for some readers, as a document to print or to read. */
export async function planDocument(
  req: PayloadRequest,
  plan: StoredPlan,
  { status, signatures = [], content: whole, keeps }: PlanDocument,
): Promise<PrintableDocument> {
  const { template, definition, answers } = whole
  const printed = onlyContent(whole, keeps)
  const subject = await subjectOf(req, plan)
  const { content } = template
  return composePlan({
    title: content.title,
    subtitle: subject.name,
    organisation: await organisationOf(req, plan),
    facts: factsOf(plan, {
      ...{ subject, template },
      former: await formerOf(req, plan),
      evaluated: await evaluatedOf(req, plan),
    }),
    signatures,
    status,
    foot: {
      label: `${content.planKind.toUpperCase()} ${subject.short}`.trim(),
      version: status === 'draft' ? words().draft : '',
      digest: (await digestOf(printed.answers)).slice(0, 8),
    },
    definition,
    answers,
    sectionIds: printed.definition.sections.map(({ id }) => id),
    circumstances: circumstancesOf(req, plan),
    ...(content.layout && { layout: content.layout }),
    language: 'nl',
  })
}

type Told = {
  subject: PlanSubject
  template: TemplateVersion
  former: Former | undefined
  evaluated: Former | undefined
}

function factsOf(plan: StoredPlan, { subject, template, former, evaluated }: Told): Fact[] {
  const life = planLife.nl
  const starts = plan.startDate && formatDate(plan.startDate, 'nl')
  return [
    ...subject.facts,
    ...(starts ? [{ label: evaluated ? life.evaluatedOn : words().starts, value: starts }] : []),
    ...(evaluated ? [{ label: life.evaluates, value: nameOfFormer(evaluated) }] : []),
    ...(former ? [{ label: life.follows, value: nameOfFormer(former) }] : []),
    {
      label: words().template,
      value: `${template.content.title}, ${words().version} ${template.number}`,
    },
  ]
}

/** By its title, and the day from which it was in force: two plans may be called the same. */
function nameOfFormer({ plan, document }: Former): string {
  const from = formatDate(plan.startDate ?? document.sealedAt, 'nl')
  return fill(planLife.nl.former, { title: document.title, date: from })
}
