import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import type { SectionAnswers } from '../../domain/definition/answers.js'
import { isRecord } from '../../domain/kernel/json.js'
import type { Provenances } from '../../domain/definition/source.js'
import { carriedAlong } from '../../domain/plans/carried.js'
import { referencesIn } from '../../domain/plans/referencesIn.js'
import { isSame } from '../../domain/versions/aspectChanges.js'
import type { MovedPlan } from '../../domain/versions/overview.js'
import type { PlanMove } from '../../domain/versions/planMove.js'
import type { UnplacedByVersion } from '../../domain/versions/unplaced.js'
import { inTransaction } from '../inTransaction.js'
import { keepFacts } from '../plans/keepFacts.js'
import { allowTemplateChange } from '../plans/keepPlan.js'
import { authorOf } from '../plans/readerOf.js'
import { carriedOf, type StoredSection } from '../plans/storedSections.js'
import { consentAfterSave } from '../signing/consentOfPlan.js'
import { createRecord, findRecords, updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { moveOf, type MoveOfPlan, type Wanted } from './moveOf.js'
import { revisionsOf } from './previewMove.js'

export type MovePlan = Wanted & {
  req: PayloadRequest
  /** As the preview gave them: what was saved since is looked at again before it moves. */
  revisions: unknown
}

/** A plan goes to a newer version of its template, with all of its answers, or stays as it was. */
export const movePlan = ({ req, revisions, ...wanted }: MovePlan): Promise<MovedPlan> =>
  inTransaction(
    req,
    async (within) => {
      const found = await moveOf(within, wanted)
      assertCurrent(found, revisions)
      await pinVersion(within, found)
      await writeSections(within, found)
      await keepFacts(within, { id: found.plan.id, template: found.to.id })
      await moveFiles(within, found)
      return { number: found.to.number, unplaced: found.move.unplaced.length }
    },
    { attempts: 16, retryUnique: true },
  )

function assertCurrent(found: MoveOfPlan, revisions: unknown): void {
  const known = isRecord(revisions) ? revisions : {}
  if (!isSame(revisionsOf(found), known)) {
    throw new DomainError('plan.revision.stale', `Plan ${found.plan.id} was saved meanwhile`)
  }
}

/** Counts as a save, so that whoever saves a section at this moment meets the move. */
async function pinVersion(req: PayloadRequest, { plan, to, move }: MoveOfPlan): Promise<void> {
  allowTemplateChange(req, plan.id)
  await updateRecord(
    req,
    { collection: 'plans', id: plan.id },
    {
      template: to.id,
      revision: (plan.revision ?? 0) + 1,
      ...(await consentAfterSave(req, plan, { ...to.content, answers: move.answers })),
    },
  )
}

async function writeSections(req: PayloadRequest, found: MoveOfPlan): Promise<void> {
  const { sections, move } = found
  const known = new Set(sections.map(({ sectionId }) => sectionId))
  for (const row of sections) {
    await updateRecord(
      req,
      { collection: 'plan-sections', id: row.id },
      movedRow(req, found, { row, sectionId: row.sectionId }),
    )
  }
  for (const [sectionId, answers] of Object.entries(move.answers)) {
    if (!known.has(sectionId) && Object.keys(answers).length > 0) {
      await createRecord(req, 'plan-sections', {
        data: { plan: found.plan.id, sectionId, ...movedRow(req, found, { sectionId }) },
      })
    }
  }
}

type Row = { row?: StoredSection; sectionId: string }

/** Every row counts on, changed or not: a form that was open before the move asks to look again. */
function movedRow(req: PayloadRequest, found: MoveOfPlan, { row, sectionId }: Row) {
  const answers = found.move.answers[sectionId] ?? {}
  const isChanged = !isSame(answered(row?.answers ?? {}), answered(answers))
  return {
    answers,
    revision: (row?.revision ?? 0) + 1,
    order: null,
    provenance: provenanceOf(found, sectionId),
    carried: carriedAlong(carriedOf(found.sections), found.move)[sectionId] ?? null,
    unmapped: keptUnplaced(found, { ...(row && { row }), sectionId }),
    ...(isChanged && { savedBy: authorOf(req), savedAt: nowOf(req) }),
  }
}

const answered = (answers: SectionAnswers): SectionAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null))

/** Where a value came from goes along with it, unless it is said in other words now. */
function provenanceOf({ sections, move }: MoveOfPlan, sectionId: string): Provenances {
  const kept = move.carried.filter((item) => isKeptIn(item, sectionId))
  return Object.fromEntries(
    kept.flatMap(({ from, to }) => {
      const [section = '', field = ''] = from.path
      const given = sections.find((row) => row.sectionId === section)?.provenance?.[field]
      return given ? [[to.path[1] ?? '', given]] : []
    }),
  )
}

const isKeptIn = ({ kind, from, to }: PlanMove['carried'][number], sectionId: string): boolean =>
  kind !== 'converts' && from.path.length === 2 && to.path.length === 2 && to.path[0] === sectionId

function keptUnplaced(
  { from, move }: MoveOfPlan,
  { row, sectionId }: Row,
): UnplacedByVersion | null {
  const answers = move.unplaced.filter(({ section }) => section.id === sectionId)
  const before = row?.unmapped ?? {}
  const all = answers.length ? { ...before, [from.id]: { number: from.number, answers } } : before
  return Object.keys(all).length ? all : null
}

/** A file belongs to the section in which it is answered: that is who may read it. */
async function moveFiles(req: PayloadRequest, { plan, to, move }: MoveOfPlan): Promise<void> {
  const sectionOf = new Map(
    to.content.definition.sections.flatMap((section) =>
      referencesIn(section, move.answers[section.id] ?? {}).flatMap((found) =>
        'files' in found ? found.files.map(({ id }) => [id, section.id] as const) : [],
      ),
    ),
  )
  if (sectionOf.size === 0) {
    return
  }
  const files = await findRecords(req, 'plan-files', {
    where: { plan: { equals: plan.id } },
  })
  for (const { id, sectionId } of files) {
    const section = sectionOf.get(id) ?? sectionId
    if (section !== sectionId) {
      await updateRecord(req, { collection: 'plan-files', id }, { sectionId: section })
    }
  }
}
