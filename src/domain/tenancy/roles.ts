/**
 * Who may do what: one table of role × noun × verb, and the reach a person has by it.
 *
 * A membership ties a person to a board, or to one school of a board. A board's role reaches all
 * schools of the board; a school's role reaches that school, and what the board shares with it.
 */
export const roles = [
  'platformAdmin',
  'boardAdmin',
  'schoolAdmin',
  'coordinator',
  'teacher',
  'reader',
] as const
export type Role = (typeof roles)[number]

export const nouns = [
  'board',
  'school',
  'user',
  'standard',
  'version',
  'pupil',
  'group',
  'plan',
  'signing',
  'signedDocument',
  'audit',
  'media',
] as const
export type Noun = (typeof nouns)[number]

export const verbs = ['read', 'create', 'update', 'delete', 'publish', 'send'] as const
export type Verb = (typeof verbs)[number]

type Permissions = Partial<Record<Noun, readonly Verb[]>>

const write = ['read', 'create', 'update', 'delete'] as const
const read = ['read'] as const

const reader: Permissions = {
  board: read,
  school: read,
  standard: read,
  version: read,
  media: read,
}
const teacher: Permissions = { ...reader, pupil: read, group: read, plan: ['read', 'update'] }
const coordinator: Permissions = {
  ...teacher,
  pupil: ['read', 'create', 'update'],
  group: ['read', 'create', 'update'],
  plan: [...write, 'send'],
  signing: read,
  signedDocument: read,
  audit: read,
}
const schoolAdmin: Permissions = {
  ...coordinator,
  school: ['read', 'update'],
  user: write,
  standard: [...write, 'publish'],
  pupil: write,
  group: write,
  media: write,
}
const boardAdmin: Permissions = {
  ...schoolAdmin,
  board: ['read', 'update'],
  school: ['read', 'create', 'update'],
}
const platformAdmin: Permissions = { ...boardAdmin, board: write, school: write }

export const permissions: Readonly<Record<Role, Permissions>> = {
  platformAdmin,
  boardAdmin,
  schoolAdmin,
  coordinator,
  teacher,
  reader,
}

export type Membership = { role: Role; board?: string; school?: string }

/** Where a person may do something. `sharedBy`: boards whose shared records a school's role may read. */
export type Reach =
  | { everywhere: true }
  | { everywhere: false; boards: string[]; schools: string[]; sharedBy: string[] }

export type Place = { board?: string; school?: string }

const personal: readonly Noun[] = ['pupil', 'group', 'plan', 'signing', 'signedDocument', 'audit']

/** A board shares its standards and the like; what is about one pupil belongs to one school. */
export const isOfOneSchool = (noun: Noun): boolean => personal.includes(noun)

const allows = (role: Role, noun: Noun, verb: Verb): boolean =>
  permissions[role][noun]?.includes(verb) ?? false

const present = (values: (string | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => value !== undefined && value !== '')),
]

export function reachOf(memberships: readonly Membership[], noun: Noun, verb: Verb): Reach {
  const granting = memberships
    .filter(isCompleteMembership)
    .filter(({ role }) => allows(role, noun, verb))
  if (granting.some(({ role }) => role === 'platformAdmin')) {
    return { everywhere: true }
  }
  const ofSchool = granting.filter(({ school }) => school)
  return {
    everywhere: false,
    boards: present(granting.filter(({ school }) => !school).map(({ board }) => board)),
    schools: present(ofSchool.map(({ school }) => school)),
    sharedBy:
      verb === 'read' && !isOfOneSchool(noun) ? present(ofSchool.map(({ board }) => board)) : [],
  }
}

/** Whether a record of this place lies within reach. A record without a school is its board's. */
export function reaches(reach: Reach, { board, school }: Place): boolean {
  if (reach.everywhere) {
    return true
  }
  const within = (ids: string[], id: string | undefined) => id !== undefined && ids.includes(id)
  return (
    within(reach.boards, board) ||
    within(reach.schools, school) ||
    (school === undefined && within(reach.sharedBy, board))
  )
}

export const isEmptyReach = (reach: Reach): boolean =>
  !reach.everywhere && [reach.boards, reach.schools, reach.sharedBy].every((ids) => !ids.length)

const rank = (role: Role): number => roles.indexOf(role)

/** A person grants no role above the own, and only where the own role manages users. */
export function mayGrant(own: readonly Membership[], granted: Membership): boolean {
  return own.some(
    (membership) =>
      rank(membership.role) <= rank(granted.role) &&
      reaches(reachOf([membership], 'user', 'update'), granted) &&
      (membership.school === undefined || granted.school === membership.school),
  )
}

/** A membership is complete when it names as much as its role needs; one that is not grants nothing. */
export function isCompleteMembership({ role, board, school }: Membership): boolean {
  if (role === 'platformAdmin') {
    return true
  }
  return role === 'boardAdmin' ? Boolean(board) && !school : Boolean(school)
}

export const isSameRole = (a: Membership, b: Membership): boolean =>
  a.role === b.role && a.board === b.board && a.school === b.school

/** What a person had of the roles that stand above a school, and would have no more. */
export const lostRoles = (had: readonly Membership[], keeps: readonly Membership[]): Membership[] =>
  had
    .filter(({ role }) => role === 'platformAdmin' || role === 'boardAdmin')
    .filter((membership) => !keeps.some((kept) => isSameRole(kept, membership)))
