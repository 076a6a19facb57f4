/**
 * One difference between two definitions, and what it means for the answers of running plans.
 * Ids make it: the same id with another label was renamed, an id that stands elsewhere was moved.
 */
import type { FieldType } from '../fieldTypes/index.js'
import type { RequiredLevel } from '../fieldTypes/fieldBase.js'

/** What changed: a part of the definition, or the definition as a whole. */
export type ChangedPart = 'definition' | 'section' | 'field' | 'column' | 'row' | 'option' | 'slot'

/** `losesPlace`: answers of running plans may have no place in the newer definition. */
export type ChangeWeight = 'harmless' | 'attention' | 'losesPlace'

export const aspects = [
  'conditions',
  'access',
  'limits',
  'wording',
  'source',
  'carry',
  'expression',
  'consent',
  'signing',
  'guards',
  'meanings',
  'inBrief',
  'subject',
  'evaluates',
] as const
/** What of a part changed, where the old and the new value say little in a sentence. */
export type Aspect = (typeof aspects)[number]

type Changed =
  | { kind: 'added' | 'removed' }
  | { kind: 'renamed'; was: string }
  /** `to` is absent for a move within the same section, group or table. */
  | { kind: 'moved'; how: 'within' | 'section' | 'intoGroup' | 'outOfGroup'; to?: string }
  | { kind: 'type'; was: FieldType; becomes: FieldType }
  | { kind: 'required'; was?: RequiredLevel; becomes?: RequiredLevel }
  | { kind: Aspect }

export type WhatChanged = {
  part: ChangedPart
  /** Ids from the section inward, in the newer definition; of what was removed, in the older. */
  path: string[]
  /** As it is called now; of what was removed, as it was called. */
  label: string
  /** The labels of what it stands in, from the section inward. */
  within: string[]
}

export type Change = Changed & WhatChanged & { weight: ChangeWeight }
