/**
 * What working out a form takes, counted in steps rather than in time: browser and server stop at the
 * same one. A definition that could take more is refused when it is saved (`workload.ts`); this guards
 * against those of before that rule, and against answers that were never saved.
 */
import { DomainError } from '../errors.js'
import { limits } from '../kernel/limits.js'

export type Steps = { taken: number }

export function spend(steps: Steps, count = 1): void {
  steps.taken += count
  if (steps.taken > limits.steps) {
    throw new DomainError('forms.tooHeavy', `Evaluation took over ${limits.steps} steps`, {
      data: { max: limits.steps },
    })
  }
}

/** Steps that a text of so many characters takes to compare, beside the one for the answer. */
export const textSteps = (characters: number): number => Math.floor(characters / 1_000)
