import type { CollectionConfig } from 'payload'

import { keepQuery } from './keepQuery.js'
import { keepTimes } from './keepTimes.js'

/** What holds for every collection of ours, whatever else it says. */
export const governed = ({ hooks, ...collection }: CollectionConfig): CollectionConfig => ({
  ...collection,
  // Any account could lock the records of another school.
  lockDocuments: false,
  hooks: {
    ...hooks,
    beforeOperation: [keepQuery, ...(hooks?.beforeOperation ?? [])],
    beforeValidate: [keepTimes, ...(hooks?.beforeValidate ?? [])],
  },
})
