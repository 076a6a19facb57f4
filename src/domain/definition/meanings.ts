/** The meanings of a template one by one, whatever they are about. */
import type { FieldRef } from './condition.js'
import type { Meaning, Meanings } from './definition.js'

export type Meant = { meaning: Meaning; ref: FieldRef }

export const meantIn = ({ occasion, ...days }: Meanings = {}): Meant[] => [
  ...(Object.entries(days) as [Meaning, FieldRef][]).map(([meaning, ref]) => ({ meaning, ref })),
  ...(occasion ? [{ meaning: 'occasion', ref: occasion.field } as const] : []),
]

/** With every field named anew; a meaning of which the field is gone goes with it. */
export function mapMeanings(
  meanings: Meanings,
  map: (ref: FieldRef) => FieldRef | undefined,
): Meanings {
  const kept = meantIn(meanings).flatMap(({ meaning, ref }) => {
    const field = map(ref)
    return field === undefined ? [] : [[meaning, valueOf(meanings, meaning, field)]]
  })
  return Object.fromEntries(kept) as Meanings
}

const valueOf = ({ occasion }: Meanings, meaning: Meaning, field: FieldRef) =>
  meaning === 'occasion' ? { ...occasion, field } : field
