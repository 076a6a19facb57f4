/**
 * Where an answer can come from, and what is kept of it. A value that came from a source and was
 * changed by a person is that person's: a source never overwrites it.
 */
import type { Scalar } from './answers.js'

export const sources = [
  'pupil.name',
  'pupil.firstName',
  'pupil.dateOfBirth',
  'pupil.enrolmentDate',
  'pupil.group',
  'guardians.names',
  'guardian1.name',
  'guardian1.email',
  'guardian1.phone',
  'guardian2.name',
  'guardian2.email',
  'guardian2.phone',
  'group.name',
  'group.schoolYear',
  'group.teachers',
  'school.name',
  'school.city',
  'board.name',
  'author.name',
  /** The same field (same section and field id) of the subject's last plan of the same kind. */
  'earlierPlan',
] as const
export type Source = (typeof sources)[number]

/** What a source gave, and when: by field id, kept beside the answers of a section. */
export type Provenance = { from: Source; value: Scalar; at: string }
export type Provenances = Record<string, Provenance>
