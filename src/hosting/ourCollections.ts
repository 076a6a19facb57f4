/** The collections of ours as an app has them, and what it has of its own in their place. */
import type { CollectionConfig, Config, Field } from 'payload'

import { DomainError } from '../domain/errors.js'
import { isRecord } from '../domain/kernel/json.js'
import { asPeople } from './asPeople.js'
import { isCollectionName, type CollectionName, type Slugs } from '../domain/kernel/slugs.js'
import { wishFor, type CollectionOverride, type CollectionsOption } from './collectionOptions.js'
import { withSubfields } from './fields.js'
import { held } from './held.js'

/** What an app says of our collections, and the slugs that come of it. */
type Said = {
  option?: CollectionsOption | undefined
  prefix?: string | undefined
  slugs: Slugs
}

/** Without what the app leaves out or has already; the others by its names and with its changes. */
export function ourCollections(all: readonly CollectionConfig[], said: Said): CollectionConfig[] {
  return all.flatMap((collection) => {
    const wish = wishFor(said.option ?? {}, nameOf(collection))
    if (wish === false || typeof wish === 'string') {
      return []
    }
    const named = inApp(collection, said)
    return [wish ? held(named, wanted(wish, named)) : named]
  })
}

function nameOf({ slug }: CollectionConfig): CollectionName {
  if (!isCollectionName(slug)) {
    throw new Error(`Expected a name of ours; add '${slug}' to src/domain/kernel/slugs.ts.`)
  }
  return slug
}

/** Under the slug it has in the app; its types of GraphQL are told apart in the same way. */
const inApp = (collection: CollectionConfig, { prefix = '', slugs }: Said): CollectionConfig => {
  const { graphQL, fields } = collection
  return {
    ...collection,
    slug: slugs[nameOf(collection)],
    ...(graphQL && prefix && { graphQL: typesInApp(graphQL, prefix) }),
    fields: inAppFields(fields, slugs),
  }
}

type Types = Exclude<CollectionConfig['graphQL'], false | undefined>

/** `leidraad-` before `Plan` is `LeidraadPlan`. */
function typesInApp({ singularName, pluralName, ...rest }: Types, prefix: string): Types {
  const before = prefix
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
  return {
    ...rest,
    ...(singularName && { singularName: `${before}${singularName}` }),
    ...(pluralName && { pluralName: `${before}${pluralName}` }),
  }
}

function wanted(wish: CollectionOverride, defaultCollection: CollectionConfig) {
  const given: unknown = wish({ defaultCollection })
  if (!isRecord(given) || given instanceof Promise) {
    throw new DomainError(
      'configuration.invalid',
      `Expected the function for '${defaultCollection.slug}' in \`collections\` to return a collection at once; begin with ({ defaultCollection }) => ({ ...defaultCollection, … }) in payload.config.ts.`,
    )
  }
  return given as Partial<CollectionConfig>
}

type Beside = { users: CollectionConfig; disabled: boolean }

/** The app's own: as they were, and its people with the roles of ours. */
export const ownCollections = (
  { collections = [] }: Pick<Config, 'collections'>,
  { option = {}, slugs }: Said,
  { users, disabled }: Beside,
): CollectionConfig[] =>
  collections.map((collection) =>
    collection.slug === option.users
      ? asPeople(collection, {
          users: { ...users, fields: inAppFields(users.fields, slugs) },
          disabled,
        })
      : collection,
  )

/** Relations, by the slugs of the app. */
const inAppFields = (fields: Field[], slugs: Slugs): Field[] =>
  fields.map((field) => {
    if (field.type === 'relationship' || field.type === 'upload') {
      const { relationTo } = field
      return isCollectionName(relationTo)
        ? ({ ...field, relationTo: slugs[relationTo] } as Field)
        : field
    }
    return withSubfields(field, (inner) => inAppFields(inner, slugs))
  })
