/** What people are shown of versions: the same shapes in the actions that make them and the admin. */
import type { Change } from './change.js'
import type { MoveEffects } from './effects.js'
import type { CarriedAnswer, FreshField } from './planMove.js'
import type { UnplacedAnswer } from './unplaced.js'

export type UnplacedOfVersion = UnplacedAnswer & {
  /** Number of the version in which it last had a place. */
  version: number
}

export type PlanVersions = {
  current: { id: string; number: number }
  /** The latest that this person may read, when it is newer. */
  newer?: { id: string; number: number; publishedAt: string }
  mayMove: boolean
  unplaced: UnplacedOfVersion[]
}

export type MovePreview = {
  from: { id: string; number: number }
  to: { id: string; number: number }
  changes: Change[]
  carried: CarriedAnswer[]
  fresh: FreshField[]
  unplaced: UnplacedAnswer[]
  /** Of the sections this person reads; the move names them, so that it moves what was shown. */
  revisions: Record<string, number>
}

export type MovedPlan = {
  number: number
  /** Fields with answers that found no place. */
  unplaced: number
}

export type TemplateChanges = {
  /** The last published version; absent while there is none. */
  latest?: { number: number }
  changes: Change[]
  /** Whether the title, the kind of plan or the layout in print differs. */
  frameChanged: boolean
  plans: {
    /** Drafts on a published version, within reach of this person. */
    total: number
    /** How many of them were looked into. */
    counted: number
    byVersion: { number: number; plans: number }[]
    /** Of a template that a board shares. */
    bySchool: { name: string; plans: number }[]
    effects: MoveEffects
  }
}
