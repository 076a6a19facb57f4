import { mayReadSection, type Reader } from '../../domain/plans/sectionAccess.js'
import type { UnplacedOfVersion } from '../../domain/versions/overview.js'
import type { StoredSection } from '../plans/storedSections.js'

/** Whoever may read it: who asks decides what leaves. */
export const allUnplaced = (row: Pick<StoredSection, 'unmapped'>): UnplacedOfVersion[] =>
  Object.values(row.unmapped ?? {}).flatMap(({ number, answers }) =>
    answers.map((answer) => ({ ...answer, version: number })),
  )

/** What a reader may see of it, by the readers that its section had then. */
export const unplacedOf = (
  sections: readonly StoredSection[],
  reader: Reader,
): UnplacedOfVersion[] =>
  sections.flatMap(allUnplaced).filter(({ section }) => mayReadSection(section, reader))
