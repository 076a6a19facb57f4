import type { CollectionConfig } from 'payload'

import { readOnlyAccessOf } from '../src/access/collectionAccess.js'
import { refuseChange } from '../src/access/immutable.js'
import { contributionStatuses } from '../src/domain/contributions/contribution.js'
import { contributorRoles } from '../src/domain/definition/access.js'
import { contributionEndpoints } from '../src/endpoints/contributions.js'
import { contributionPanel } from '../src/translations/contributionPanel.js'
import { day, moment } from './dates.js'
import { holds } from './holds.js'
import { labelled } from './labelled.js'
import { linkSecret } from './linkSecret.js'
import { schoolFields } from './placeFields.js'

/** One person without an account who was asked to fill a part of a plan. */
export const Contributions: CollectionConfig = {
  slug: 'contributions',
  graphQL: { singularName: 'Contribution', pluralName: 'Contributions' },
  labels: {
    singular: { nl: 'Bijdrage', en: 'Contribution' },
    plural: { nl: 'Bijdragen', en: 'Contributions' },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'role', 'status', 'dueDate', 'plan'],
    group: { nl: 'Leerlingen', en: 'Pupils' },
    components: { edit: { SaveButton: 'leidraad/client#NoSaveButton' } },
  },
  // Read by who may follow signing: the coordinator and whoever stands above.
  access: readOnlyAccessOf('signing'),
  endpoints: contributionEndpoints,
  disableDuplicate: true,
  hooks: {
    beforeValidate: [
      refuseChange(['status', 'tokenHash', 'expiresAt', 'invitedAt', 'doneAt', 'updatedAt']),
    ],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: { nl: 'Naam', en: 'Name' } },
    { name: 'email', type: 'email', required: true, label: { nl: 'E-mail', en: 'E-mail' } },
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'plans',
      required: true,
      index: true,
      label: { nl: 'Plan', en: 'Plan' },
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      label: { nl: 'Rol', en: 'Role' },
      options: labelled(contributorRoles, (language) => contributionPanel[language].roles),
    },
    {
      name: 'sections',
      type: 'json',
      ...holds('string[]'),
      required: true,
      admin: { hidden: true },
    },
    { name: 'message', type: 'textarea', label: { nl: 'Bericht', en: 'Message' } },
    { name: 'dueDate', type: 'date', ...day, label: { nl: 'Graag voor', en: 'Due' } },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'invited',
      label: { nl: 'Status', en: 'Status' },
      options: labelled(contributionStatuses, (language) => contributionPanel[language].statuses),
    },
    {
      name: 'expiresAt',
      type: 'date',
      required: true,
      admin: moment,
      label: { nl: 'Link werkt tot', en: 'Link works until' },
    },
    {
      name: 'invitedBy',
      type: 'json',
      ...holds('Inviter', 'contributions/contribution'),
      required: true,
      admin: { hidden: true },
    },
    {
      name: 'invitedAt',
      type: 'date',
      admin: moment,
      label: { nl: 'Gevraagd op', en: 'Asked on' },
    },
    { name: 'doneAt', type: 'date', admin: moment, label: { nl: 'Klaar op', en: 'Done on' } },
    linkSecret,
    ...schoolFields,
  ],
}
