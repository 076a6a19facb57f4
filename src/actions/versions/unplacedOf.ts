import { mayReadSection, type Reader } from '../../domain/plans/sectionAccess.js'
import type { UnplacedOfVersion } from '../../domain/versions/overview.js'
import type { UnplacedAnswer } from '../../domain/versions/unplaced.js'
import type { StoredSection } from '../plans/storedSections.js'

/** Kept on the row of the section they were given in, by the id of the version they left. */
export type StoredUnplaced = Record<string, { number: number; answers: UnplacedAnswer[] }>

export const storedUnplaced = ({ unmapped }: StoredSection): StoredUnplaced =>
  (unmapped ?? {}) as StoredUnplaced

/** Whoever may read it: who asks decides what leaves. */
export const allUnplaced = (row: StoredSection): UnplacedOfVersion[] =>
  Object.values(storedUnplaced(row)).flatMap(({ number, answers }) =>
    answers.map((answer) => ({ ...answer, version: number })),
  )

/** What a reader may see of it, by the readers that its section had then. */
export const unplacedOf = (
  sections: readonly StoredSection[],
  reader: Reader,
): UnplacedOfVersion[] =>
  sections.flatMap(allUnplaced).filter(({ section }) => mayReadSection(section, reader))
