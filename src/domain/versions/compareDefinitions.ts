/**
 * What a newer definition changes, as a list that can be said in sentences: empty for the same
 * definition, and never empty for another one. A removed section or group is one change, not one
 * for everything in it; what moved out of it is told apart.
 */
import type { PlanDefinition, Section } from '../definition/definition.js'
import { holdsAnswer } from '../forms/holdsAnswer.js'
import { aspectChanges, isSame, weightOf } from './aspectChanges.js'
import type { Change, WhatChanged } from './change.js'
import { fieldChanges } from './fieldChanges.js'
import { itemChanges, type Items } from './itemChanges.js'
import { matchDefinitions, type Matches } from './matchDefinitions.js'

export function compareDefinitions(before: PlanDefinition, after: PlanDefinition): Change[] {
  const matches = matchDefinitions(before, after)
  return [
    ...wholeChanges(before, after),
    ...sectionChanges(before, after, matches),
    ...fieldChanges(matches, before, after),
    ...itemChanges(slotsOf(before, after)),
  ]
}

const whole: WhatChanged = { part: 'definition', path: [], label: '', within: [] }

function wholeChanges(before: PlanDefinition, after: PlanDefinition): Change[] {
  const kinds = ['subject', 'guards', 'meanings', 'inBrief', 'evaluates'] as const
  const isChanged = (kind: (typeof kinds)[number]): boolean =>
    kind === 'subject'
      ? (before.subject ?? 'pupil') !== (after.subject ?? 'pupil')
      : !isSame(before[kind], after[kind])
  return kinds.filter(isChanged).map((kind) => ({ ...whole, kind, weight: weightOf[kind] }))
}

const slotsOf = (before: PlanDefinition, after: PlanDefinition): Items => ({
  part: 'slot',
  path: [],
  within: [],
  before: before.slots,
  after: after.slots,
})

function sectionChanges(before: PlanDefinition, after: PlanDefinition, matches: Matches): Change[] {
  const named = ({ id, title }: Section) => ({ id, label: title })
  const changes = itemChanges({
    part: 'section',
    path: [],
    within: [],
    before: before.sections.map(named),
    after: after.sections.map(named),
  })
  return [
    ...changes.map((change) => weighed(change, matches)),
    ...after.sections.flatMap((section) => ownChanges(before, section)),
  ]
}

function ownChanges(before: PlanDefinition, section: Section): Change[] {
  const older = before.sections.find(({ id }) => id === section.id)
  const what: WhatChanged = {
    part: 'section',
    path: [section.id],
    label: section.title,
    within: [],
  }
  return older ? aspectChanges(what, older, section) : []
}

/** By what the section holds: a section without answers is removed without loss. */
function weighed(change: Change, matches: Matches): Change {
  const inSection = ({ path }: { path: string[] }): boolean => path[0] === change.path[0]
  if (change.kind === 'removed') {
    const lost = matches.before
      .filter(inSection)
      .some(({ path, field }) => !matches.newer(path) && holdsAnswer(field))
    return { ...change, weight: lost ? 'losesPlace' : 'harmless' }
  }
  if (change.kind === 'added') {
    const asks = matches.after
      .filter(inSection)
      .some(({ path, field }) => !matches.older(path) && 'required' in field && field.required)
    return { ...change, weight: asks ? 'attention' : 'harmless' }
  }
  return change
}
