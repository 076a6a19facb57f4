import type { PayloadRequest } from 'payload'

import type { Issue, SectionAnswers } from '../../domain/definition/answers.js'
import type { Section } from '../../domain/definition/definition.js'
import { referencesIn, type Reference } from '../../domain/plans/referencesIn.js'
import { findRecords } from '../records.js'
import { peopleOfPlan } from './peopleOfPlan.js'
import type { StoredPlan } from './stored.js'

type Checked = {
  plan: StoredPlan
  section: Section
  before: SectionAnswers
  answers: SectionAnswers
}

/** People who do not belong to the plan, and files that were not added to this section of it. */
export async function referenceIssues(req: PayloadRequest, checked: Checked): Promise<Issue[]> {
  const { section, before, answers } = checked
  // Who left the school, and what was answered before, stays.
  const known = new Set(referencesIn(section, before).flatMap(namesOf))
  const fresh = referencesIn(section, answers).filter((reference) =>
    namesOf(reference).some((name) => !known.has(name)),
  )
  return [
    ...(await personIssues(req, checked, fresh)),
    ...(await fileIssues(req, checked, { fresh, known })),
  ]
}

const namesOf = (reference: Reference): string[] =>
  'person' in reference
    ? [JSON.stringify([reference.person.ref, reference.person.name])]
    : reference.files.map(({ id, name, mimeType, bytes }) =>
        JSON.stringify([id, name, mimeType, bytes]),
      )

async function personIssues(
  req: PayloadRequest,
  { plan }: Checked,
  fresh: readonly Reference[],
): Promise<Issue[]> {
  const wanted = fresh.filter((reference) => 'person' in reference)
  const people = wanted.length ? await peopleOfPlan(req, plan) : []
  return wanted
    .filter(
      ({ field, person }) =>
        !people.some(
          ({ kind, ref, name }) =>
            ref === person.ref && name === person.name && field.among.includes(kind),
        ),
    )
    .map(({ at }): Issue => ({ ...at, code: 'person' }))
}

async function fileIssues(
  req: PayloadRequest,
  { plan, section }: Checked,
  { fresh, known }: { fresh: readonly Reference[]; known: ReadonlySet<string> },
): Promise<Issue[]> {
  const wanted = fresh.filter((reference) => 'files' in reference)
  if (!wanted.length) {
    return []
  }
  const files = await findRecords(req, 'plan-files', {
    where: { and: [{ plan: { equals: plan.id } }, { sectionId: { equals: section.id } }] },
  })
  const there = new Set([
    ...known,
    ...files.map(({ id, name, mimeType, filesize }) =>
      JSON.stringify([id, name, mimeType, filesize]),
    ),
  ])
  return wanted
    .filter((reference) => namesOf(reference).some((name) => !there.has(name)))
    .map(({ at }): Issue => ({ ...at, code: 'file' }))
}
