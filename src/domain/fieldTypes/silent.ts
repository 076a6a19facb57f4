/** A type that nobody answers: what it shows on a screen and on paper. */
import type { PresentedBody } from '../forms/presented.js'
import type { Language } from '../kernel/language.js'
import type { Block } from '../printing/document.js'
import type { z } from 'zod'
import { comparesNothing, type Comparing } from './comparing.js'
import { placed, type Placed } from './fieldBase.js'
import type { Described } from './leaf.js'

/** What was worked out for it, where it follows from other answers. */
export type Shown = { value: number | string | undefined; language: Language }

export type Silent<F extends Placed> = Described<F> & {
  /** What it has in common with others. */
  common: z.core.$ZodLooseShape
  /** Whether it comes to a value, though nobody gives it. */
  hasValue: boolean
  /** How conditions and calculations see it. */
  comparing: (field: F) => Comparing<F, never>
  /** Among the answers, beneath its label; nothing while there is nothing to see. */
  present: (field: F, shown: Shown) => PresentedBody | undefined
  /** On a form to be filled on paper. */
  blank: (field: F) => Block | undefined
}

/** What says the same whatever was answered. */
export const withoutValue = {
  common: placed,
  hasValue: false,
  comparing: () => comparesNothing,
} as const
