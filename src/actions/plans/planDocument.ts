import type { PayloadRequest } from 'payload'

import { digestOf } from '../../domain/canonical.js'
import { formatDate } from '../../domain/forms/format.js'
import { composePlan } from '../../domain/plans/composePlan.js'
import type { Fact, PrintableDocument, SignatureBlock } from '../../domain/printing/document.js'
import { initialsOf } from '../../domain/pupils/name.js'
import { signing } from '../../translations/signing.js'
import { organisationOf } from '../organisationOf.js'
import {
  pupilOf,
  templateOf,
  type StoredPlan,
  type StoredPupil,
  type TemplateVersion,
} from './stored.js'

const words = signing.nl

export type Composed = { document: PrintableDocument; template: TemplateVersion }

/** The plan as it stands, with its template and its people, as a document to print or to read. */
export async function planDocument(
  req: PayloadRequest,
  plan: StoredPlan,
  {
    status,
    signatures = [],
  }: { status: PrintableDocument['status']; signatures?: SignatureBlock[] },
): Promise<Composed> {
  const template = await templateOf(req, plan)
  const pupil = await pupilOf(req, plan)
  const { content } = template
  const document = composePlan({
    title: content.title,
    subtitle: pupil.displayName,
    organisation: await organisationOf(req, plan),
    facts: factsOf(plan, pupil, template),
    signatures,
    status,
    foot: {
      label: `${content.planKind.toUpperCase()} ${initialsOf(pupil)}`,
      version: status === 'draft' ? words.draft : '',
      digest: (await digestOf(plan.answers ?? {})).slice(0, 8),
    },
    definition: content.definition,
    answers: plan.answers ?? {},
    language: 'nl',
  })
  return { document, template }
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
