import type { CollectionConfig } from 'payload'

import { accessOf } from '../src/access/collectionAccess.js'
import { keepPlace } from '../src/access/placeHooks.js'
import { pictureTypes } from '../src/domain/printing/pictures.js'
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
  upload: {
    mimeTypes: [...pictureTypes],
    staticDir: 'media',
    crop: false,
    focalPoint: false,
  },
  fields: [
    { name: 'alt', type: 'text', required: true, label: { nl: 'Beschrijving', en: 'Description' } },
    ...placeFields,
  ],
}
