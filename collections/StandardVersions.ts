import type { CollectionConfig } from 'payload'

import { readOnlyAccessOf } from '../src/access/collectionAccess.js'
import { refuseChange, refuseDelete } from '../src/access/immutable.js'
import { versionEndpoints } from '../src/endpoints/standards.js'
import { holds } from './holds.js'
import { placeFields } from './placeFields.js'

/** What was published, frozen: numbered, with a digest over its canonical JSON. */
export const StandardVersions: CollectionConfig = {
  slug: 'standard-versions',
  graphQL: { singularName: 'StandardVersion', pluralName: 'StandardVersions' },
  labels: {
    singular: { nl: 'Gepubliceerde versie', en: 'Published version' },
    plural: { nl: 'Gepubliceerde versies', en: 'Published versions' },
  },
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['label', 'kind', 'number', 'publishedAt'],
    group: { nl: 'Standaarden', en: 'Standards' },
  },
  access: readOnlyAccessOf('version'),
  endpoints: versionEndpoints,
  hooks: { beforeValidate: [refuseChange(['updatedAt'])], beforeDelete: [refuseDelete] },
  fields: [
    { name: 'label', type: 'text', required: true, label: { nl: 'Naam', en: 'Name' } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      label: { nl: 'Soort', en: 'Kind' },
      options: [
        {
          value: 'functionDescription',
          label: { nl: 'Functiebeschrijving', en: 'Function description' },
        },
        { value: 'careProtocol', label: { nl: 'Zorgprotocol', en: 'Care protocol' } },
        { value: 'planTemplate', label: { nl: 'Plansjabloon', en: 'Plan template' } },
      ],
    },
    {
      name: 'standardId',
      type: 'text',
      required: true,
      index: true,
      label: { nl: 'Standaard', en: 'Standard' },
    },
    { name: 'number', type: 'number', required: true, label: { nl: 'Versie', en: 'Version' } },
    // One number a standard: two people who publish at once do not both get it.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    {
      name: 'digest',
      type: 'text',
      required: true,
      index: true,
      label: { nl: 'Vingerafdruk', en: 'Digest' },
    },
    {
      name: 'content',
      type: 'json',
      ...holds('StandardContent', 'standards/content'),
      required: true,
      admin: { hidden: true },
    },
    {
      name: 'publishedAt',
      type: 'date',
      required: true,
      label: { nl: 'Gepubliceerd op', en: 'Published on' },
    },
    {
      name: 'publishedBy',
      type: 'relationship',
      relationTo: 'users',
      label: { nl: 'Gepubliceerd door', en: 'Published by' },
    },
    {
      name: 'print',
      type: 'ui',
      admin: {
        disableListColumn: true,
        position: 'sidebar',
        components: { Field: 'leidraad/client#PrintLink' },
      },
    },
    ...placeFields,
  ],
}
