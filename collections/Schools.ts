import type { CollectionConfig, UploadFieldSingleValidation } from 'payload'
import { upload } from 'payload/shared'

import { accessOf } from '../src/access/collectionAccess.js'
import { keepSchool } from '../src/access/keepSchool.js'
import { refuseDeleteInUse } from '../src/access/refuseDeleteInUse.js'
import { idOf } from '../src/domain/kernel/reference.js'
import { pictureTypes } from '../src/domain/printing/pictures.js'
import { nameField } from './nameField.js'

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const colourPattern = /^#[0-9a-f]{6}$/i

/** One that stays need not be within sight of whoever changes the rest. */
const newLogo: UploadFieldSingleValidation = (value, options) =>
  idOf(value) === idOf(options.previousValue) || upload(value, options)

export const Schools: CollectionConfig = {
  slug: 'schools',
  graphQL: { singularName: 'School', pluralName: 'Schools' },
  labels: { singular: { nl: 'School', en: 'School' }, plural: { nl: 'Scholen', en: 'Schools' } },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'brin', 'city', 'board'],
    group: { nl: 'Organisatie', en: 'Organisation' },
  },
  access: accessOf('school', { board: 'board', school: 'id' }),
  hooks: { beforeValidate: [keepSchool], beforeDelete: [refuseDeleteInUse] },
  fields: [
    { name: 'name', type: 'text', required: true, label: { nl: 'Naam', en: 'Name' } },
    {
      name: 'slug',
      type: 'text',
      required: true,
      unique: true,
      label: { nl: 'Korte naam', en: 'Short name' },
      admin: {
        description: {
          nl: 'Kleine letters, cijfers en streepjes; voor adressen en opdrachten.',
          en: 'Lower case, digits and hyphens; used in addresses and commands.',
        },
      },
      validate: (value: unknown) =>
        (typeof value === 'string' && slugPattern.test(value)) ||
        'Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld de-regenboog.',
    },
    { name: 'brin', type: 'text', label: { nl: 'BRIN', en: 'BRIN' } },
    { name: 'city', type: 'text', label: { nl: 'Plaats', en: 'City' } },
    {
      name: 'principal',
      type: 'group',
      label: { nl: 'Directeur', en: 'Principal' },
      fields: [
        nameField({ name: 'name', label: { nl: 'Naam', en: 'Name' } }),
        { name: 'email', type: 'email', label: { nl: 'E-mail', en: 'E-mail' } },
      ],
    },
    {
      name: 'logo',
      type: 'upload',
      relationTo: 'media',
      label: { nl: 'Logo', en: 'Logo' },
      filterOptions: { mimeType: { in: [...pictureTypes] } },
      validate: newLogo,
    },
    {
      name: 'accent',
      type: 'text',
      label: { nl: 'Kleur van de school', en: 'Colour of the school' },
      admin: {
        description: {
          nl: 'Zoals #1f5f8b; wordt donkerder gemaakt waar dat nodig is om leesbaar te zijn.',
          en: 'Such as #1f5f8b; made darker where that is needed to be readable.',
        },
      },
      validate: (value: unknown) =>
        value === undefined ||
        value === null ||
        value === '' ||
        (typeof value === 'string' && colourPattern.test(value)) ||
        'Schrijf de kleur als # met zes tekens, bijvoorbeeld #1f5f8b.',
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
    {
      name: 'board',
      type: 'relationship',
      relationTo: 'boards',
      required: true,
      index: true,
      label: { nl: 'Bestuur', en: 'Board' },
      admin: { position: 'sidebar' },
    },
  ],
}
