/** The collections of ours as an app has them, and what it has of its own in their place. */
import type { CollectionConfig, Config, Field } from 'payload'

import { DomainError } from '../domain/errors.js'
import { isRecord } from '../domain/kernel/json.js'
import { asPeople } from './asPeople.js'
import {
  slugsOf,
  wishFor,
  type CollectionOverride,
  type CollectionsOption,
  type Slugs,
} from './collectionOptions.js'

import { withSubfields } from './fields.js'
import { held } from './held.js'

/** Without what the app leaves out or has already; the others by its names and with its changes. */
export function ourCollections(
  all: CollectionConfig[],
  option: CollectionsOption = {},
): CollectionConfig[] {
  const slugs = slugsOf(option)
  return all.flatMap((collection) => {
    const wish = wishFor(option, collection.slug)
    if (wish === false || typeof wish === 'string') {
      return []
    }
    const named = { ...collection, fields: naming(slugs)(collection.fields) }
    return [wish ? held(named, wanted(wish, named)) : named]
  })
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
  option: CollectionsOption = {},
  { users, disabled }: Beside,
): CollectionConfig[] =>
  collections.map((collection) =>
    collection.slug === option.users ? asPeople(collection, { users, disabled }) : collection,
  )

/** Relations to people and pictures, by the names of the app. */
const naming = (slugs: Slugs) => {
  const renamed = (fields: Field[]): Field[] => fields.map(renamedField)
  const renamedField = (field: Field): Field => {
    if (field.type === 'relationship' || field.type === 'upload') {
      const { relationTo } = field
      return isReplaceable(relationTo)
        ? ({ ...field, relationTo: slugs[relationTo] } as Field)
        : field
    }
    return withSubfields(field, renamed)
  }
  return renamed
}

const isReplaceable = (slug: unknown): slug is keyof Slugs => slug === 'users' || slug === 'media'
