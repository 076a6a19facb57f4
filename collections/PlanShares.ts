import type { CollectionConfig } from 'payload'

import { readOnlyAccessOf } from '../src/access/collectionAccess.js'
import { refuseChange } from '../src/access/immutable.js'
import { contributorRoles } from '../src/domain/definition/access.js'
import { shareStatuses } from '../src/domain/sharing/share.js'
import { shareEndpoints } from '../src/endpoints/sharing.js'
import { contributionPanel } from '../src/translations/contributionPanel.js'
import { sharingPanel } from '../src/translations/sharingPanel.js'
import { moment } from './dates.js'
import { holds } from './holds.js'
import { labelled } from './labelled.js'
import { linkSecret } from './linkSecret.js'
import { schoolFields } from './placeFields.js'

/** One person without an account with whom the draft of a plan is shared. */
export const PlanShares: CollectionConfig = {
  slug: 'plan-shares',
  graphQL: { singularName: 'PlanShare', pluralName: 'PlanShares' },
  labels: {
    singular: { nl: 'Gedeeld concept', en: 'Shared draft' },
    plural: { nl: 'Gedeelde concepten', en: 'Shared drafts' },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'role', 'status', 'lastReadAt', 'plan'],
    group: { nl: 'Leerlingen', en: 'Pupils' },
    components: { edit: { SaveButton: 'leidraad/client#NoSaveButton' } },
  },
  // Read by who may follow signing: the coordinator and whoever stands above.
  access: readOnlyAccessOf('signing'),
  endpoints: shareEndpoints,
  disableDuplicate: true,
  hooks: {
    beforeValidate: [
      refuseChange([
        'status',
        'tokenHash',
        'expiresAt',
        'mailedAt',
        'firstReadAt',
        'lastReadAt',
        'updatedAt',
      ]),
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
    { name: 'message', type: 'textarea', label: { nl: 'Bericht', en: 'Message' } },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'shared',
      label: { nl: 'Status', en: 'Status' },
      options: labelled(shareStatuses, (language) => sharingPanel[language].statuses),
    },
    {
      name: 'expiresAt',
      type: 'date',
      required: true,
      admin: moment,
      label: { nl: 'Link werkt tot', en: 'Link works until' },
    },
    {
      name: 'sharedBy',
      type: 'json',
      ...holds('Inviter', 'contributions/contribution'),
      required: true,
      admin: { hidden: true },
    },
    // Nobody opens for others what they may not read themselves.
    {
      name: 'sharedAs',
      type: 'json',
      ...holds('Reader', 'plans/sectionAccess'),
      required: true,
      admin: { hidden: true },
    },
    {
      name: 'mailedAt',
      type: 'date',
      admin: moment,
      label: { nl: 'Gemaild op', en: 'Mailed on' },
    },
    {
      name: 'firstReadAt',
      type: 'date',
      admin: moment,
      label: { nl: 'Voor het eerst geopend', en: 'First opened' },
    },
    {
      name: 'lastReadAt',
      type: 'date',
      admin: moment,
      label: { nl: 'Laatst geopend', en: 'Last opened' },
    },
    linkSecret,
    ...schoolFields,
  ],
}
