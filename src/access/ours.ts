import type { CollectionConfig, Payload } from 'payload'

/** What `governed` writes on each collection of ours, so that an app keeps its own as they were. */
export const ours = { leidraad: true } as const satisfies CollectionConfig['custom']

export const isOurs = ({ collections }: Pick<Payload, 'collections'>, slug: string): boolean =>
  collections[slug]?.config.custom.leidraad === true
