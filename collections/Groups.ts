import type { CollectionConfig } from 'payload'

import { accessOf } from '../src/access/collectionAccess.js'
import { keepPlace } from '../src/access/placeHooks.js'
import { refuseDeleteInUse } from '../src/access/refuseDeleteInUse.js'
import { nameField } from './nameField.js'
import { schoolFields } from './placeFields.js'

/** A class, learning group or mentor group: what a plan of a group is about. */
export const Groups: CollectionConfig = {
  slug: 'groups',
  graphQL: { singularName: 'Group', pluralName: 'Groups' },
  labels: { singular: { nl: 'Groep', en: 'Group' }, plural: { nl: 'Groepen', en: 'Groups' } },
  defaultSort: 'name',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'schoolYear', 'teachers', 'school'],
    group: { nl: 'Leerlingen', en: 'Pupils' },
    listSearchableFields: ['name', 'schoolYear'],
  },
  access: accessOf('group'),
  hooks: {
    beforeValidate: [keepPlace('group')],
    beforeDelete: [refuseDeleteInUse],
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'name',
          type: 'text',
          required: true,
          maxLength: 60,
          label: { nl: 'Naam', en: 'Name' },
        },
        {
          name: 'schoolYear',
          type: 'text',
          maxLength: 20,
          label: { nl: 'Schooljaar', en: 'School year' },
          admin: { description: { nl: 'Zoals 2026-2027.', en: 'Such as 2026-2027.' } },
        },
      ],
    },
    {
      name: 'teachers',
      type: 'array',
      label: { nl: 'Leerkrachten en mentoren', en: 'Teachers and mentors' },
      labels: {
        singular: { nl: 'Leerkracht of mentor', en: 'Teacher or mentor' },
        plural: { nl: 'Leerkrachten en mentoren', en: 'Teachers and mentors' },
      },
      fields: [nameField({ name: 'name', required: true, label: { nl: 'Naam', en: 'Name' } })],
    },
    {
      name: 'prints',
      type: 'ui',
      admin: {
        disableListColumn: true,
        condition: (data) => Boolean(data.id),
        components: { Field: 'leidraad/client#PrintsHere' },
      },
    },
    ...schoolFields,
  ],
}
