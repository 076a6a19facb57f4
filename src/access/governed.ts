import type { CollectionConfig } from 'payload'

import { keepQuery } from './keepQuery.js'
import { keepTimes } from './keepTimes.js'

/** What holds for every collection of ours, whatever else it says. */
export const governed = ({ admin, hooks, ...collection }: CollectionConfig): CollectionConfig => ({
  ...collection,
  // Without the tab that shows a record as JSON.
  admin: { ...admin, hideAPIURL: true },
  // Any account could lock the records of another school.
  lockDocuments: false,
  hooks: {
    ...hooks,
    beforeOperation: [keepQuery, ...(hooks?.beforeOperation ?? [])],
    beforeValidate: [keepTimes, ...(hooks?.beforeValidate ?? [])],
  },
})
