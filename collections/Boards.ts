import type { CollectionConfig } from 'payload'

import { accessOf } from '../src/access/collectionAccess.js'
import { refuseDeleteInUse } from '../src/access/refuseDeleteInUse.js'

export const Boards: CollectionConfig = {
  slug: 'boards',
  graphQL: { singularName: 'Board', pluralName: 'Boards' },
  labels: { singular: { nl: 'Bestuur', en: 'Board' }, plural: { nl: 'Besturen', en: 'Boards' } },
  admin: { useAsTitle: 'name', group: { nl: 'Organisatie', en: 'Organisation' } },
  access: accessOf('board', { board: 'id' }),
  hooks: { beforeDelete: [refuseDeleteInUse] },
  fields: [
    { name: 'name', type: 'text', required: true, label: { nl: 'Naam', en: 'Name' } },
    { name: 'boardNumber', type: 'text', label: { nl: 'Bestuursnummer', en: 'Board number' } },
  ],
}
