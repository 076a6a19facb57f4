import type { PayloadRequest } from 'payload'

import type { Answers } from '../../domain/definition/answers.js'
import type { Occasion, PlanDefinition, Section } from '../../domain/definition/definition.js'
import { isoDay } from '../../domain/kernel/format.js'
import type { Provenances } from '../../domain/definition/source.js'
import type { Author } from '../../domain/plans/author.js'
import type { PlanStatus } from '../../domain/plans/planChange.js'
import { mayFillSection, readableBy, type Reader } from '../../domain/plans/sectionAccess.js'
import { hasSources, sourceChanges, type SourceChange } from '../../domain/prefill/prefill.js'
import { may } from '../assertMay.js'
import { loadAsPerson } from '../load.js'
import { sourceValues } from '../prefill/sourceValues.js'
import { nowOf } from '../services.js'
import { peopleOfPlan, type PlanPerson } from './peopleOfPlan.js'
import { readerOf } from './readerOf.js'
import { templateOf, type StoredPlan } from './stored.js'
import { answersOf, sectionsOf, type StoredSection } from './storedSections.js'

export type SectionStatus = {
  revision: number
  mayFill: boolean
  savedBy?: Author
  savedAt?: string
  /** What sources gave, by field id. */
  provenance: Provenances
  /** Sources that say something else since; a person decides. */
  sourceChanges: SourceChange[]
}

export type FormOfPlan = {
  /** Only what this person may read, as is everything that follows. */
  definition: PlanDefinition
  answers: Answers
  sections: Record<string, SectionStatus>
  people: PlanPerson[]
  status: PlanStatus
  occasion: Occasion
  mayFill: boolean
  maySend: boolean
  /** On the clock of Amsterdam. */
  today: string
}

/** What is needed to fill a plan. */
export async function planForm({
  req,
  planId,
}: {
  req: PayloadRequest
  planId: string
}): Promise<FormOfPlan> {
  const plan = await loadAsPerson(req, { collection: 'plans', id: planId })
  const isDraft = plan.status === 'draft'
  const mayFill = isDraft && may(req, { noun: 'plan', verb: 'update' }, plan)
  return {
    ...(await readForm(req, plan, { reader: readerOf(req, plan), mayFill })),
    people: await peopleOfPlan(req, plan),
    status: plan.status,
    occasion: plan.occasion,
    mayFill,
    maySend: isDraft && may(req, { noun: 'plan', verb: 'send' }, plan),
    today: isoDay(nowOf(req)),
  }
}

type ReadForm = Pick<FormOfPlan, 'definition' | 'answers' | 'sections'>

/** The part of a plan that this reader may read; `mayFill`: whether the plan is open to them. */
export async function readForm(
  req: PayloadRequest,
  plan: StoredPlan,
  { reader, mayFill }: { reader: Reader; mayFill: boolean },
): Promise<ReadForm> {
  const definition = readableBy((await templateOf(req, plan)).content.definition, reader)
  const readable = new Set(definition.sections.map(({ id }) => id))
  const stored = (await sectionsOf(req, plan.id)).filter(({ sectionId }) => readable.has(sectionId))
  const values = mayFill && hasSources(definition) ? await sourceValues(req, plan) : { known: {} }
  const statusOf = (section: Section): SectionStatus => {
    const own = stored.find(({ sectionId }) => sectionId === section.id)
    return {
      mayFill: mayFill && mayFillSection(section, reader),
      ...storedStatus(own),
      sourceChanges: sourceChanges(
        section,
        { answers: own?.answers ?? {}, provenance: own?.provenance ?? {} },
        values,
      ),
    }
  }
  return {
    definition,
    answers: answersOf(stored),
    sections: Object.fromEntries(
      definition.sections.map((section) => [section.id, statusOf(section)]),
    ),
  }
}

type StoredStatus = Omit<SectionStatus, 'mayFill' | 'sourceChanges'>

function storedStatus(stored: StoredSection | undefined): StoredStatus {
  if (!stored) {
    return { revision: 0, provenance: {} }
  }
  const { revision, provenance, savedBy, savedAt } = stored
  return {
    revision,
    provenance: provenance ?? {},
    ...(savedBy && { savedBy }),
    ...(savedAt && { savedAt: new Date(savedAt).toISOString() }),
  }
}
