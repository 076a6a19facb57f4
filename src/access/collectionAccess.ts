/** Turns the role table into Payload access functions: every key declared, versions scoped as reads. */
import type { Access, CollectionConfig, Where } from 'payload'

import { isEmptyReach, reachOf, type Noun, type Reach, type Verb } from '../domain/tenancy/roles.js'
import { membershipsOfRequest } from './person.js'

/** Which fields of a collection say where a record belongs. */
export type PlaceFields = { board: string; school?: string }

const owned: PlaceFields = { board: 'board', school: 'school' }

function whereOf(reach: Reach, { board, school }: PlaceFields): Where | boolean {
  if (reach.everywhere) {
    return true
  }
  if (isEmptyReach(reach)) {
    return false
  }
  const clauses: Where[] = []
  if (reach.boards.length) {
    clauses.push({ [board]: { in: reach.boards } })
  }
  if (school && reach.schools.length) {
    clauses.push({ [school]: { in: reach.schools } })
  }
  clauses.push(...sharedWhere(reach.sharedBy, { board, ...(school && { school }) }))
  return clauses.length ? { or: clauses } : false
}

function sharedWhere(boards: string[], { board, school }: PlaceFields): Where[] {
  if (!boards.length) {
    return []
  }
  const ofBoard: Where = { [board]: { in: boards } }
  return [school ? { and: [ofBoard, { [school]: { exists: false } }] } : ofBoard]
}

export const accessTo =
  (noun: Noun, verb: Verb, place: PlaceFields = owned): Access =>
  ({ req }) =>
    whereOf(reachOf(membershipsOfRequest(req), noun, verb), place)

/**
 * As `accessTo`, without what holds sections of a plan that only some roles read: whoever keeps the
 * platform running reaches every school, and is named in none of those sections.
 */
export const unrestrictedAccessTo =
  (noun: Noun, verb: Verb): Access =>
  ({ req }) => {
    const reach = reachOf(membershipsOfRequest(req), noun, verb)
    return reach.everywhere ? { restricted: { not_equals: true } } : whereOf(reach, owned)
  }

const inVersion = ({ board, school }: PlaceFields): PlaceFields => ({
  board: board === 'id' ? 'parent' : `version.${board}`,
  ...(school && { school: school === 'id' ? 'parent' : `version.${school}` }),
})

export const nobody: Access = () => false

/** The access keys of an ordinary collection. */
export function accessOf(noun: Noun, place: PlaceFields = owned): Required<RecordAccess> {
  return {
    admin: ({ req }) => membershipsOfRequest(req).length > 0,
    create: ({ req }) => !isEmptyReach(reachOf(membershipsOfRequest(req), noun, 'create')),
    read: accessTo(noun, 'read', place),
    readVersions: accessTo(noun, 'read', inVersion(place)),
    update: accessTo(noun, 'update', place),
    delete: accessTo(noun, 'delete', place),
    unlock: nobody,
  }
}

/** The access keys of a record that only the system writes. */
export const readOnlyAccessOf = (noun: Noun, place: PlaceFields = owned): RecordAccess => ({
  ...accessOf(noun, place),
  create: nobody,
  update: nobody,
  delete: nobody,
})

export type RecordAccess = Pick<
  NonNullable<CollectionConfig['access']>,
  'admin' | 'create' | 'read' | 'readVersions' | 'update' | 'delete' | 'unlock'
>

/** For what only actions read and write, whoever asks. */
export const closedAccess = {
  admin: () => false,
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies Required<RecordAccess>
