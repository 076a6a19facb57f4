import type { CollectionConfig } from 'payload'

import { accessOf } from '../src/access/collectionAccess.js'
import { keepPlace } from '../src/access/placeHooks.js'
import { placeFields } from './placeFields.js'

export const Media: CollectionConfig = {
  slug: 'media',
  graphQL: { singularName: 'Medium', pluralName: 'Media' },
  labels: {
    singular: { nl: 'Afbeelding', en: 'Picture' },
    plural: { nl: 'Afbeeldingen', en: 'Pictures' },
  },
  admin: { group: { nl: 'Organisatie', en: 'Organisation' } },
  access: accessOf('media'),
  hooks: { beforeValidate: [keepPlace('media')] },
  // No SVG: it can carry script.
  upload: {
    mimeTypes: ['image/png', 'image/jpeg'],
    staticDir: 'media',
    crop: false,
    focalPoint: false,
  },
  fields: [
    { name: 'alt', type: 'text', required: true, label: { nl: 'Beschrijving', en: 'Description' } },
    ...placeFields,
  ],
}
