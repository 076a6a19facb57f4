import type { CollectionConfig } from 'payload'

import { keepQuery } from './keepQuery.js'
import { keepTimes } from './keepTimes.js'
import { ours } from './ours.js'
import { storeIds } from './references.js'

/** What holds for every collection of ours, whatever else it says. */
export const governed = ({ admin, hooks, ...collection }: CollectionConfig): CollectionConfig => ({
  ...collection,
  custom: { ...collection.custom, ...ours },
  admin: {
    ...admin,
    // Without the tab that shows a record as JSON.
    hideAPIURL: true,
    components: {
      ...admin?.components,
      edit: { SaveButton: 'leidraad/client#SaveButton', ...admin?.components?.edit },
    },
  },
  // Any account could lock the records of another school.
  lockDocuments: false,
  hooks: {
    ...hooks,
    beforeOperation: [keepQuery, ...(hooks?.beforeOperation ?? [])],
    beforeValidate: [keepTimes, ...(hooks?.beforeValidate ?? [])],
    beforeChange: [...(hooks?.beforeChange ?? []), storeIds],
  },
})
