/** What the system keeps of the life of a plan: where it is, how it ended, what it goes on from or evaluates. */
import type { Field } from 'payload'

import { tellNextEvaluation, tellPhase } from '../src/actions/plans/askedPhases.js'
import { endReasons, phases } from '../src/domain/plans/phase.js'
import { lifeLabel } from '../src/translations/planLife.js'
import { day, moment } from './dates.js'

/** Written by the system, for everyone to read. */
export const ofTheSystem = {
  access: { create: () => false, update: () => false },
  admin: { position: 'sidebar', readOnly: true },
} as const

export const lifeFields: Field[] = [
  {
    name: 'phase',
    type: 'select',
    virtual: true,
    ...ofTheSystem,
    label: lifeLabel(({ phase }) => phase),
    // A column of the list; the head of the page tells it there.
    admin: { ...ofTheSystem.admin, condition: () => false },
    options: phases.map((value) => ({ value, label: lifeLabel((words) => words.phases[value]) })),
    hooks: { afterRead: [tellPhase] },
  },
  {
    name: 'discussedFrom',
    type: 'date',
    index: true,
    ...ofTheSystem,
    label: lifeLabel(({ discussedFrom }) => discussedFrom),
    admin: { ...ofTheSystem.admin, ...moment, condition: () => false },
  },
  {
    name: 'nextEvaluation',
    type: 'date',
    virtual: true,
    ...ofTheSystem,
    label: lifeLabel(({ nextEvaluation }) => nextEvaluation),
    // A column of the list, by which nothing is found: it stands in one of two columns.
    admin: { ...day.admin, ...ofTheSystem.admin, condition: () => false, disableListFilter: true },
    hooks: { afterRead: [tellNextEvaluation] },
  },
  {
    name: 'endedAt',
    type: 'date',
    index: true,
    ...ofTheSystem,
    label: lifeLabel(({ endedAt }) => endedAt),
    admin: { ...ofTheSystem.admin, ...moment, condition: ({ endedAt }) => Boolean(endedAt) },
  },
  {
    name: 'endReason',
    type: 'select',
    ...ofTheSystem,
    label: lifeLabel(({ endReason }) => endReason),
    options: endReasons.map((value) => ({
      value,
      label: lifeLabel((words) => words.reasons[value]),
    })),
    admin: { ...ofTheSystem.admin, condition: ({ endReason }) => Boolean(endReason) },
  },
  {
    name: 'follows',
    type: 'relationship',
    relationTo: 'plans',
    index: true,
    access: { update: () => false },
    label: lifeLabel(({ follows }) => follows),
    // Chosen where a plan is begun; the head of the page names it.
    admin: { hidden: true },
  },
  {
    name: 'supersededBy',
    type: 'relationship',
    relationTo: 'plans',
    ...ofTheSystem,
    label: lifeLabel(({ supersededBy }) => supersededBy),
    admin: { hidden: true },
  },
  {
    name: 'supersededFrom',
    type: 'date',
    index: true,
    ...ofTheSystem,
    label: lifeLabel(({ supersededFrom }) => supersededFrom),
    admin: { ...ofTheSystem.admin, ...moment, condition: () => false },
  },
  {
    name: 'evaluates',
    type: 'relationship',
    relationTo: 'plans',
    index: true,
    access: { update: () => false },
    label: lifeLabel(({ evaluates }) => evaluates),
    // Chosen by beginning at that plan; the head of the page names it.
    admin: { hidden: true },
  },
  {
    name: 'evaluatedOn',
    type: 'date',
    ...ofTheSystem,
    label: lifeLabel(({ evaluatedOn }) => evaluatedOn),
    admin: { ...ofTheSystem.admin, ...moment, condition: () => false },
  },
  {
    name: 'evaluateAgainBy',
    type: 'date',
    index: true,
    ...ofTheSystem,
    label: lifeLabel(({ evaluateAgainBy }) => evaluateAgainBy),
    admin: { ...ofTheSystem.admin, ...moment, condition: () => false },
  },
]
