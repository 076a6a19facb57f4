import type { PayloadRequest } from 'payload'

import type { PlanDefinition } from '../../domain/definition/definition.js'
import { mayReadSection } from '../../domain/plans/sectionAccess.js'
import { compareDefinitions } from '../../domain/versions/compareDefinitions.js'
import type { MovePreview } from '../../domain/versions/overview.js'
import { moveOf, type MoveOfPlan, type Wanted } from './moveOf.js'

/** What a person would see happen; of sections closed to them there is nothing in it. */
export async function previewMove({
  req,
  ...wanted
}: { req: PayloadRequest } & Wanted): Promise<MovePreview> {
  const found = await moveOf(req, wanted)
  const { from, to, reader, move } = found
  const older = from.content.definition
  const newer = to.content.definition
  const hidden = new Set([...closedIds(older, found), ...closedIds(newer, found)])
  const isOpen = (path: readonly string[]): boolean => !hidden.has(path[0] ?? '')
  return {
    from: { id: from.id, number: from.number },
    to: { id: to.id, number: to.number },
    changes: compareDefinitions(older, newer).filter(({ path }) => isOpen(path)),
    carried: move.carried.filter((item) => isOpen(item.from.path)),
    fresh: move.fresh.filter(({ path }) => isOpen(path)),
    unplaced: move.unplaced.filter(({ section }) => mayReadSection(section, reader)),
    revisions: revisionsOf(found),
  }
}

const closedIds = ({ sections }: PlanDefinition, { reader }: MoveOfPlan): string[] =>
  sections.filter((section) => !mayReadSection(section, reader)).map(({ id }) => id)

export function revisionsOf(found: MoveOfPlan): Record<string, number> {
  const closed = new Set(closedIds(found.from.content.definition, found))
  return Object.fromEntries(
    found.sections
      .filter(({ sectionId }) => !closed.has(sectionId))
      .map(({ sectionId, revision }) => [sectionId, revision]),
  )
}
