/**
 * Who reads and who fills a section. Staff come in by their role in the school, contributors by an
 * invitation. A section that not every reader of the plan may read is restricted: it is left out of
 * whatever those others see, lists, exports and prints included.
 */
export const staffAudiences = ['boardAdmin', 'schoolAdmin', 'coordinator', 'teacher'] as const
export type StaffAudience = (typeof staffAudiences)[number]

export const contributorRoles = ['guardian', 'pupil', 'externalMentor', 'colleague'] as const
/** `colleague`: a teacher or mentor without an account here. */
export type ContributorRole = (typeof contributorRoles)[number]

export const audiences = [...staffAudiences, ...contributorRoles] as const
export type Audience = (typeof audiences)[number]

export type SectionAccess = {
  /** @default everyone who may read the plan; a contributor only when named here or in `fill` */
  read?: Audience[]
  /** @default staff who may fill the plan */
  fill?: Audience[]
}

/** Without a list the staff; whoever is named to fill a section reads it too. */
export const readersOf = (access: SectionAccess | undefined): ReadonlySet<Audience> =>
  new Set<Audience>([...(access?.read ?? staffAudiences), ...(access?.fill ?? [])])
