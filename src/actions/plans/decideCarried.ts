import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import type { SectionAnswers } from '../../domain/definition/answers.js'
import { decide, openIn } from '../../domain/plans/carried.js'
import { mayFillSection, mayReadSection } from '../../domain/plans/sectionAccess.js'
import { inTransaction } from '../inTransaction.js'
import { updateRecord } from '../records.js'
import { nowOf } from '../services.js'
import { assertDraft } from './keepSection.js'
import { staffSaver } from './savePlanSection.js'
import { saveSection } from './saveSection.js'
import { templateOf } from './stored.js'
import { sectionOf, type StoredSection } from './storedSections.js'

export type DecideCarried = {
  req: PayloadRequest
  planId: string
  sectionId: string
  /** Ids of fields of which the answer came along and nobody decided. */
  fields: unknown
  /** Whether it is left out; otherwise it is right as it stands. */
  leave: unknown
}

/** The decision of a person about answers that came along from the plan that this one follows. */
export async function decideCarried({ req, leave, ...wanted }: DecideCarried): Promise<void> {
  if (leave === true) {
    await leaveOut(req, wanted)
  } else {
    await confirm(req, wanted)
  }
}

type Wanted = Omit<DecideCarried, 'req' | 'leave'>

const confirm = (req: PayloadRequest, wanted: Wanted): Promise<void> =>
  inTransaction(
    req,
    async (within) => {
      const { author } = await staffSaver(within, wanted.planId)
      const { row, fields } = await openRow(within, wanted)
      const carried = decide(row.carried ?? {}, {
        ...{ fields, state: 'confirmed' },
        ...{ by: author.name, at: nowOf(within) },
      })
      await updateRecord(within, { collection: 'plan-sections', id: row.id }, { carried })
    },
    { attempts: 16, retryUnique: true },
  )

/** An answer that is taken away is saved as any other. */
async function leaveOut(req: PayloadRequest, wanted: Wanted): Promise<void> {
  const { planId, sectionId } = wanted
  const { row, fields } = await openRow(req, wanted)
  const kept = Object.entries(row.answers ?? {}).filter(([id]) => !fields.includes(id))
  const answers: SectionAnswers = Object.fromEntries(kept)
  await saveSection(req, { sectionId, revision: row.revision, answers }, (within) =>
    staffSaver(within, planId),
  )
}

async function openRow(
  req: PayloadRequest,
  { planId, sectionId, fields }: Wanted,
): Promise<{ row: StoredSection; fields: string[] }> {
  const { plan, reader } = await staffSaver(req, planId)
  const { definition } = (await templateOf(req, plan)).content
  const section = definition.sections.find(({ id }) => id === sectionId)
  if (!section || !mayReadSection(section, reader)) {
    throw new DomainError('record.notFound', `Plan ${planId} has no section ${sectionId}`)
  }
  if (!mayFillSection(section, reader)) {
    throw new DomainError('access.denied', `No right to fill section ${sectionId}`)
  }
  assertDraft(plan)
  const row = await sectionOf(req, planId, sectionId)
  return { row: row as StoredSection, fields: openAmong(row, fields) }
}

function openAmong(row: StoredSection | undefined, fields: unknown): string[] {
  const open = new Set(openIn(row?.carried ?? {}))
  const named = Array.isArray(fields) ? fields.map(String) : []
  if (named.length === 0 || !named.every((id) => open.has(id))) {
    throw new DomainError('plan.carried.unknown', 'Not all of these came along and are open')
  }
  return named
}
