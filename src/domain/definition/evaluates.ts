/**
 * What makes a template one of evaluations: which plans it evaluates, and where it says of each of
 * their goals what follows. It is said here and not by those plans, so that a plan that was signed
 * before can be evaluated too.
 */
import type { FieldRef } from './condition.js'

/** What an evaluation concludes about a goal. */
export const goalOutcomes = ['continue', 'adjust', 'done'] as const
export type GoalOutcome = (typeof goalOutcomes)[number]

export type Evaluates = {
  /** Of the templates of the plans that it evaluates: `opp`. */
  planKinds: string[]
  /** The group with an item for each goal of the plan. */
  goals: FieldRef
  /** A choice in that group; what each option concludes. An option that is not named continues. */
  outcome: { field: string; options: Record<string, GoalOutcome> }
}
