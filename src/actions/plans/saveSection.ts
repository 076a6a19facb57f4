import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import type { Answers, Issue, SectionAnswers } from '../../domain/definition/answers.js'
import type { PlanDefinition, Section } from '../../domain/definition/definition.js'
import { readOnlyIssues } from '../../domain/forms/readOnlyIssues.js'
import type { Provenances } from '../../domain/definition/source.js'
import { judgeOf } from '../../domain/forms/validateAnswers.js'
import { authorKey, type Author } from '../../domain/plans/author.js'
import { decidedBySave } from '../../domain/plans/carried.js'
import { arrivalOf, type SaveOrder } from '../../domain/plans/saveOrder.js'
import { mayFillSection, mayReadSection, type Reader } from '../../domain/plans/sectionAccess.js'
import type { Circumstances } from '../../domain/logic/formState.js'
import { inTransaction } from '../inTransaction.js'
import { createRecord, updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { consentAfterSave } from '../signing/consentOfPlan.js'
import { circumstancesOf } from './circumstancesOf.js'
import { countSave } from './countSave.js'
import { storedFacts } from './keepFacts.js'
import { assertDraft, writingChecked } from './keepSection.js'
import { referenceIssues } from './referenceIssues.js'
import { templateOf, type StoredPlan } from './stored.js'
import { answersOf, sectionsOf, type StoredSection } from './storedSections.js'

export type SaveSection = {
  sectionId: string
  /** The revision these answers were made from; 0 for a section that was never saved. */
  revision: unknown
  /** Number of this save in the window of its author, so that saves may overtake each other. */
  sequence?: unknown
  /** Names that window. @default one window per author */
  session?: unknown
  answers: unknown
  /** What sources gave with these answers, by field id; a source may fill what is read-only. */
  provenance?: Provenances
}

/** Who saves, and the plan as it is in the transaction of the save. */
export type Saver = { plan: StoredPlan; author: Author; reader: Reader }

export type SavedSection = {
  revision: number
  /** What this section still misses to be signed. */
  issues: Issue[]
  savedBy: Author
  savedAt: string
}

/**
 * The one way to write answers: for who may fill the section, as long as nobody else saved it since.
 * Whether the person may fill this plan at all is decided by `open`, which may run several times.
 */
export const saveSection = (
  req: PayloadRequest,
  wanted: SaveSection,
  open: (req: PayloadRequest) => Promise<Saver>,
): Promise<SavedSection> =>
  inTransaction(req, async (within) => save(within, { ...wanted, ...(await open(within)) }), {
    attempts: 16,
    retryUnique: true,
  })

type Save = SaveSection & Saver

type Found = {
  plan: StoredPlan
  definition: PlanDefinition
  section: Section
  stored: StoredSection | undefined
  all: Answers
  circumstances: Circumstances
}

async function save(req: PayloadRequest, wanted: Save): Promise<SavedSection> {
  const found = await find(req, wanted)
  if (!isInTime(found, wanted)) {
    return savedAs(found.stored as StoredSection, judged(found, found.all))
  }
  const judge = judged(found, { ...found.all, [wanted.sectionId]: wanted.answers })
  assertNone(judge('save'))
  const answers = await checked(req, found, wanted)
  const row = await writingChecked(req, { ...found, answers }, () =>
    write(req, found, { ...wanted, answers }),
  )
  await countSave(req, found.plan, await changedBy(req, found, answers))
  return savedAs(row, judge)
}

/** What the plan as a whole takes from these answers. */
async function changedBy(
  req: PayloadRequest,
  { plan, definition, section, all }: Found,
  given: SectionAnswers,
) {
  const answers = { ...all, [section.id]: given }
  return {
    ...storedFacts(req, definition, answers),
    ...(await consentAfterSave(req, plan, { definition, answers })),
  }
}

async function find(req: PayloadRequest, wanted: Save): Promise<Found> {
  const { plan, sectionId, reader } = wanted
  const { definition } = (await templateOf(req, plan)).content
  const section = definition.sections.find(({ id }) => id === sectionId)
  if (!section || !mayReadSection(section, reader)) {
    throw new DomainError('record.notFound', `Plan ${plan.id} has no section ${sectionId}`)
  }
  if (!mayFillSection(section, reader)) {
    throw new DomainError('access.denied', `No right to fill section ${sectionId}`)
  }
  assertDraft(plan)
  const sections = await sectionsOf(req, plan.id)
  const stored = sections.find((row) => row.sectionId === sectionId)
  return {
    plan,
    definition,
    section,
    stored,
    all: answersOf(sections),
    circumstances: circumstancesOf(req, plan),
  }
}

function isInTime({ plan, section, stored }: Found, wanted: Save): boolean {
  const revision = stored?.revision ?? 0
  const arrival = arrivalOf(
    { revision, order: stored?.order },
    {
      author: authorKey(wanted.author),
      session: sessionOf(wanted),
      from: wanted.revision,
      ...(typeof wanted.sequence === 'number' && { sequence: wanted.sequence }),
    },
  )
  if (arrival === 'stale') {
    throw new DomainError('plan.revision.stale', `Section ${section.id} of ${plan.id} is newer`, {
      data: theirs(stored),
    })
  }
  return arrival === 'inTime'
}

const nobodys = { revision: 0, answers: {}, savedBy: null, savedAt: null }

const theirs = (stored: StoredSection | undefined): Record<string, unknown> => {
  const { revision, answers, savedBy, savedAt } = { ...nobodys, ...stored }
  return { revision, answers, savedBy, savedAt }
}

const MAX_SESSION = 64

const sessionOf = ({ session }: SaveSection): string =>
  typeof session === 'string' ? session.slice(0, MAX_SESSION) : ''

type Judge = ReturnType<typeof judgeOf>

const judged = ({ definition, section, circumstances }: Found, answers: unknown): Judge =>
  judgeOf({ definition, answers, circumstances, sectionIds: [section.id] })

/** Answers of the right shape: nothing of them was read-only, and what they name belongs to the plan. */
async function checked(
  req: PayloadRequest,
  found: Found,
  { answers, provenance = {} }: SaveSection,
): Promise<SectionAnswers> {
  const { definition, section, all, circumstances } = found
  const after = { ...all, [section.id]: answers }
  const changed = readOnlyIssues({
    ...{ definition, circumstances, before: all, after },
    sectionIds: [section.id],
  })
  assertNone(changed.filter(({ fieldId = '' }) => !Object.hasOwn(provenance, fieldId)))
  const given = (answers ?? {}) as SectionAnswers
  const before = all[section.id] ?? {}
  assertNone(await referenceIssues(req, { plan: found.plan, section, before, answers: given }))
  return given
}

function assertNone(issues: Issue[]): void {
  const blocking = issues.filter(({ warning }) => !warning)
  if (blocking.length) {
    throw new DomainError('forms.answers.invalid', 'Answers do not fit their section', {
      data: { issues: blocking },
    })
  }
}

async function write(
  req: PayloadRequest,
  { plan, section, stored }: Found,
  wanted: Save & { answers: SectionAnswers },
): Promise<StoredSection> {
  const from = stored?.revision ?? 0
  const row = {
    answers: wanted.answers,
    revision: from + 1,
    savedBy: wanted.author,
    savedAt: nowOf(req),
    order: orderOf(wanted, from),
    ...(wanted.provenance && { provenance: { ...stored?.provenance, ...wanted.provenance } }),
    ...(stored?.carried && { carried: decidedHere(req, stored, { section, ...wanted }) }),
  }
  if (stored) {
    await updateRecord(req, { collection: 'plan-sections', id: stored.id }, row)
    return { ...stored, ...row }
  }
  return createRecord(req, 'plan-sections', {
    data: { plan: plan.id, sectionId: section.id, ...row },
  })
}

/** What came along from an earlier plan and is written anew, is decided. */
const decidedHere = (
  req: PayloadRequest,
  { answers: before, carried }: StoredSection,
  { section, answers: after, author }: Save & { section: Section; answers: SectionAnswers },
) =>
  decidedBySave(section, carried ?? {}, {
    before: before ?? {},
    after,
    by: author.name,
    at: nowOf(req),
  })

function orderOf(wanted: Save, current: number): SaveOrder | null {
  const { author, sequence, revision } = wanted
  return typeof sequence === 'number'
    ? {
        author: authorKey(author),
        session: sessionOf(wanted),
        sequence,
        from: typeof revision === 'number' ? revision : current,
      }
    : null
}

const savedAs = (row: StoredSection, judge: Judge): SavedSection => ({
  revision: row.revision,
  issues: judge('sign'),
  savedBy: row.savedBy as Author,
  savedAt: new Date(row.savedAt ?? '').toISOString(),
})
