import type { CollectionConfig } from 'payload'

import { accessOf } from '../src/access/collectionAccess.js'
import { keepPlace } from '../src/access/placeHooks.js'
import { refuseDeleteInUse } from '../src/access/refuseDeleteInUse.js'
import { keepDisplayName } from '../src/actions/pupils/keepDisplayName.js'
import { pupilEndpoints } from '../src/endpoints/pupils.js'
import { birthDay, day } from './dates.js'
import { nameField } from './nameField.js'
import { schoolFields } from './placeFields.js'

/** No citizen service number (BSN): it is not needed, so it is not kept. */
export const Pupils: CollectionConfig = {
  slug: 'pupils',
  graphQL: { singularName: 'Pupil', pluralName: 'Pupils' },
  labels: { singular: { nl: 'Leerling', en: 'Pupil' }, plural: { nl: 'Leerlingen', en: 'Pupils' } },
  defaultSort: 'lastName',
  admin: {
    useAsTitle: 'displayName',
    defaultColumns: ['displayName', 'groupName', 'dateOfBirth', 'school'],
    group: { nl: 'Leerlingen', en: 'Pupils' },
    listSearchableFields: ['displayName'],
    components: { views: { edit: { root: { Component: 'leidraad/client#PupilScreen' } } } },
  },
  access: accessOf('pupil'),
  endpoints: pupilEndpoints,
  hooks: {
    beforeValidate: [keepPlace('pupil')],
    beforeChange: [keepDisplayName],
    beforeDelete: [refuseDeleteInUse],
  },
  fields: [
    {
      type: 'row',
      fields: [
        nameField({
          name: 'firstName',
          required: true,
          label: { nl: 'Roepnaam', en: 'First name' },
        }),
        nameField({ name: 'infix', label: { nl: 'Tussenvoegsel', en: 'Infix' } }),
        nameField({
          name: 'lastName',
          required: true,
          index: true,
          label: { nl: 'Achternaam', en: 'Surname' },
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'dateOfBirth',
          type: 'date',
          ...birthDay,
          label: { nl: 'Geboortedatum', en: 'Date of birth' },
        },
        {
          name: 'enrolmentDate',
          type: 'date',
          ...day,
          label: { nl: 'Ingeschreven op', en: 'Enrolled on' },
        },
        { name: 'groupName', type: 'text', label: { nl: 'Groep of klas', en: 'Group or class' } },
      ],
    },
    {
      name: 'email',
      type: 'email',
      label: { nl: 'E-mail van de leerling', en: 'Pupil’s e-mail' },
      admin: {
        description: {
          nl: 'Hierheen gaat de persoonlijke link als de leerling zelf tekent.',
          en: 'The personal link goes here when the pupil signs.',
        },
      },
    },
    {
      name: 'guardians',
      type: 'array',
      label: { nl: 'Ouders en verzorgers', en: 'Parents and guardians' },
      labels: {
        singular: { nl: 'Ouder of verzorger', en: 'Parent or guardian' },
        plural: { nl: 'Ouders en verzorgers', en: 'Parents and guardians' },
      },
      fields: [
        nameField({ name: 'name', required: true, label: { nl: 'Naam', en: 'Name' } }),
        { name: 'email', type: 'email', label: { nl: 'E-mail', en: 'E-mail' } },
        { name: 'phone', type: 'text', label: { nl: 'Telefoon', en: 'Phone' } },
        {
          name: 'hasCustody',
          type: 'checkbox',
          defaultValue: true,
          label: { nl: 'Heeft ouderlijk gezag', en: 'Has custody' },
        },
      ],
    },
    {
      name: 'displayName',
      type: 'text',
      label: { nl: 'Naam', en: 'Name' },
      admin: { hidden: true },
    },
    ...schoolFields,
  ],
}
