/**
 * After a part moved or was copied: every condition and calculation still means the field it meant.
 * A reference that cannot be said from its new place is left as it was, and turns up as a problem.
 */
import type { Guards, PlanDefinition } from '../definition/definition.js'
import type { FieldRef } from '../definition/condition.js'
import { mapMeanings } from '../definition/meanings.js'
import { outlineOf, scopeOf, targetsOf, type Node, type Outline } from '../logic/outline.js'
import { movedEvaluates } from './evaluates.js'
import { pathOfRef, refOfPath, withBrief, withoutLostBrief } from './inBrief.js'
import { mapReferences } from './mapReferences.js'
import { withMeanings } from './meanings.js'
import { isSamePath, type NodePath } from './nodePath.js'

type Moved = {
  /** Where what now stands here stood before. */
  from: (path: NodePath) => NodePath
  /** Where what stood there is now, for a rule that stands at `holder` now. */
  to: (path: NodePath, holder: NodePath) => NodePath
}

function nodeAt(outline: Outline, [sectionId = '', ...ids]: NodePath): Node | undefined {
  let node: Node | undefined = outline.get(sectionId)
  for (const id of ids) {
    node = node?.children.get(id)
  }
  return node
}

const pathOf = (node: Node): NodePath =>
  node.kind === 'section' ? [node.section.id] : [...pathOf(node.parent), node.field.id]

function meant(outline: Outline, holder: Node, ref: FieldRef): NodePath | undefined {
  const targets = targetsOf(outline, scopeOf(holder), ref)
  const target = targets[ref.column === undefined ? 0 : 1]
  return target && pathOf(target)
}

/** The ways to say a place, shortest first. */
function waysTo([section = '', field = '', column]: NodePath, row: string | undefined): FieldRef[] {
  const at = { field, ...(row !== undefined && { row }), ...(column !== undefined && { column }) }
  return column === undefined
    ? [at, { section, ...at }]
    : [{ field: column }, at, { section, ...at }]
}

type Wanted = { path: NodePath; row?: string }

/** How to name a place from a rule that stands at `holder`. */
export function refFinder(definition: PlanDefinition) {
  const outline = outlineOf(definition)
  return (holder: NodePath, wanted: Wanted): FieldRef | undefined => refIn(outline, holder, wanted)
}

function refIn(outline: Outline, holder: NodePath, { path, row }: Wanted): FieldRef | undefined {
  const node = nodeAt(outline, holder)
  if (node === undefined || path.length > 3) {
    return inSameRow(outline, node, path)
  }
  return waysTo(path, row).find((ref) => {
    const found = meant(outline, node, ref)
    return found !== undefined && isSamePath(found, path) && ref.row === row
  })
}

function inSameRow(outline: Outline, node: Node | undefined, path: NodePath): FieldRef | undefined {
  const ref = { field: path.at(-1) ?? '' }
  const found = node && meant(outline, node, ref)
  return found !== undefined && isSamePath(found, path) ? ref : undefined
}

export function keepReferences(
  before: PlanDefinition,
  after: PlanDefinition,
  moved: Moved,
): PlanDefinition {
  const then = outlineOf(before)
  const now = outlineOf(after)
  const kept = mapReferences(after, (ref, holder) => {
    const stood = nodeAt(then, moved.from(holder))
    const target = stood && meant(then, stood, ref)
    const wanted = target && moved.to(target, holder)
    const stands = nodeAt(now, holder)
    const found = stands && meant(now, stands, ref)
    if (wanted === undefined || (found !== undefined && isSamePath(found, wanted))) {
      return ref
    }
    return refIn(now, holder, { path: wanted, ...(ref.row && { row: ref.row }) }) ?? ref
  })
  const guarded = movedEvaluates(before, keepGuards(before, kept, moved), (path) =>
    moved.to(path, []),
  )
  const whole = keepMeanings(before, guarded, moved)
  return keepBrief(before, whole, moved)
}

function keepGuards(
  { guards }: PlanDefinition,
  after: PlanDefinition,
  { to }: Moved,
): PlanDefinition {
  if (guards === undefined) {
    return after
  }
  const kept = (ref: FieldRef): FieldRef => {
    const [section = '', field = ''] = to([ref.section ?? '', ref.field], [])
    return section === ref.section && field === ref.field ? ref : { ...ref, section, field }
  }
  return { ...after, guards: mapGuards(guards, kept) }
}

/** In rows there is no one answer for the whole plan: what moves there means nothing any more. */
function keepMeanings(
  { meanings }: PlanDefinition,
  after: PlanDefinition,
  { to }: Moved,
): PlanDefinition {
  if (meanings === undefined) {
    return after
  }
  const kept = (ref: FieldRef): FieldRef | undefined => {
    const place = to([ref.section ?? '', ref.field], [])
    const [section = '', field = ''] = place
    return place.length === 2 ? { ...ref, section, field } : undefined
  }
  return withMeanings(after, mapMeanings(meanings, kept))
}

/** A column that moved out of its rows, or a field into some, is still the same answer. */
function keepBrief({ inBrief }: PlanDefinition, after: PlanDefinition, { to }: Moved) {
  const kept = inBrief?.flatMap((ref) => refOfPath(to(pathOfRef(ref), [])) ?? [])
  return kept === undefined ? after : withoutLostBrief(withBrief(after, kept))
}

function mapGuards({ pupilHeard, consultation }: Guards, map: (ref: FieldRef) => FieldRef): Guards {
  return {
    ...(pupilHeard && {
      pupilHeard: {
        ...pupilHeard,
        heard: map(pupilHeard.heard),
        whyNot: map(pupilHeard.whyNot),
      },
    }),
    ...(consultation && {
      consultation: {
        ...consultation,
        conversations: map(consultation.conversations),
        ...(consultation.agreed && { agreed: map(consultation.agreed) }),
      },
    }),
  }
}
