/**
 * Our collections have names, in code, and slugs, in an app: it may put a prefix before all of them, and
 * have people and pictures of its own. Code says the name; it becomes a slug where it meets Payload.
 */
export const collectionNames = [
  'plans',
  'plan-sections',
  'plan-files',
  'contributions',
  'plan-shares',
  'plan-remarks',
  'conversations',
  'conversation-guests',
  'print-jobs',
  'print-files',
  'pupils',
  'groups',
  'function-descriptions',
  'care-protocols',
  'plan-templates',
  'standard-versions',
  'signing-requests',
  'signers',
  'signed-documents',
  'audit-events',
  'boards',
  'schools',
  'users',
  'media',
] as const

export type CollectionName = (typeof collectionNames)[number]

export type Slugs = Readonly<Record<CollectionName, string>>

export const isCollectionName = (name: unknown): name is CollectionName =>
  collectionNames.some((each) => each === name)

export const prefixedSlugs = (prefix: string): Slugs =>
  Object.fromEntries(collectionNames.map((name) => [name, `${prefix}${name}`])) as Slugs

/** What our code calls the collection of this slug; `undefined` when it is none of ours. */
export const nameOfSlug = (slugs: Slugs, slug: string): CollectionName | undefined =>
  collectionNames.find((name) => slugs[name] === slug)

/** Below the root of the API. @example '/plans/7/form' */
export type RecordPath = `/${CollectionName}/${string}`
export type ApiPath = RecordPath | `/${CollectionName}?${string}`
const parts = /^(\/collections)?\/([^/?]+)(.*)$/s

/**
 * The same address of the API or the admin, by the slug that its collection has in the app.
 *
 * @example pathInApp(slugs, '/collections/plans/7')
 */
export function pathInApp(slugs: Slugs, path: `/${string}`): `/${string}` {
  const [, root = '', name, rest = ''] = parts.exec(path) ?? []
  return isCollectionName(name) ? (`${root}/${slugs[name]}${rest}` as `/${string}`) : path
}
