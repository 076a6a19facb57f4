import type { PayloadRequest } from 'payload'

import { digestOf } from '../../domain/canonical.js'
import type { Section } from '../../domain/forms/definition.js'
import { formatDate } from '../../domain/forms/format.js'
import { composePlan } from '../../domain/plans/composePlan.js'
import type { Fact, PrintableDocument, SignatureBlock } from '../../domain/printing/document.js'
import { initialsOf } from '../../domain/pupils/name.js'
import { signing } from '../../translations/signing.js'
import { organisationOf } from '../organisationOf.js'
import { circumstancesOf } from './circumstancesOf.js'
import { onlyContent, type PlanContent } from './planContent.js'
import { pupilOf, type StoredPlan, type StoredPupil, type TemplateVersion } from './stored.js'

const words = signing.nl

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
  const pupil = await pupilOf(req, plan)
  const { content } = template
  return composePlan({
    title: content.title,
    subtitle: pupil.displayName,
    organisation: await organisationOf(req, plan),
    facts: factsOf(plan, pupil, template),
    signatures,
    status,
    foot: {
      label: `${content.planKind.toUpperCase()} ${initialsOf(pupil)}`,
      version: status === 'draft' ? words.draft : '',
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

function factsOf(plan: StoredPlan, pupil: StoredPupil, template: TemplateVersion): Fact[] {
  const date = (value: string | null | undefined) => value && formatDate(value, 'nl')
  const facts: [string, string | null | undefined][] = [
    [words.pupil, pupil.displayName],
    [words.born, date(pupil.dateOfBirth)],
    [words.group, pupil.groupName],
    [words.enrolled, date(pupil.enrolmentDate)],
    [words.starts, date(plan.startDate)],
    [words.template, `${template.content.title}, ${words.version} ${template.number}`],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
