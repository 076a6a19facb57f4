import type { CollectionConfig } from 'payload'

import { readOnlyAccessOf } from '../src/access/collectionAccess.js'
import { refuseChange } from '../src/access/immutable.js'
import { conversationStatuses } from '../src/domain/conversations/conversation.js'
import { conversationEndpoints } from '../src/endpoints/conversations.js'
import { conversationPanel } from '../src/translations/conversationPanel.js'
import { moment } from './dates.js'
import { holds } from './holds.js'
import { labelled } from './labelled.js'
import { schoolFields } from './placeFields.js'

/** The plan and whoever planned it stay. */
const changing = [
  'status',
  'startsAt',
  'moments',
  'place',
  'message',
  'sequence',
  'changedAt',
  'minutes',
  'updatedAt',
]

/** A conversation about a plan, to which people are invited. */
export const Conversations: CollectionConfig = {
  slug: 'conversations',
  graphQL: { singularName: 'Conversation', pluralName: 'Conversations' },
  labels: {
    singular: { nl: 'Gesprek', en: 'Conversation' },
    plural: { nl: 'Gesprekken', en: 'Conversations' },
  },
  admin: {
    defaultColumns: ['startsAt', 'status', 'plan'],
    group: { nl: 'Leerlingen', en: 'Pupils' },
    components: { edit: { SaveButton: 'leidraad/client#NoSaveButton' } },
  },
  // Read by who may follow signing: the coordinator and whoever stands above.
  access: readOnlyAccessOf('signing'),
  endpoints: conversationEndpoints,
  disableDuplicate: true,
  hooks: { beforeValidate: [refuseChange(changing)] },
  fields: [
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'plans',
      required: true,
      index: true,
      label: { nl: 'Plan', en: 'Plan' },
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'planned',
      label: { nl: 'Status', en: 'Status' },
      options: labelled(conversationStatuses, (language) => conversationPanel[language].statuses),
    },
    // Of the first moment that is asked about; empty once it is cancelled or held.
    {
      name: 'startsAt',
      type: 'date',
      index: true,
      admin: moment,
      label: { nl: 'Begint', en: 'Begins' },
    },
    {
      name: 'moments',
      type: 'json',
      ...holds('Moment[]', 'conversations/conversation'),
      required: true,
      admin: { hidden: true },
    },
    {
      name: 'place',
      type: 'json',
      ...holds('Place', 'conversations/conversation'),
      required: true,
      admin: { hidden: true },
    },
    { name: 'message', type: 'textarea', label: { nl: 'Bericht', en: 'Message' } },
    {
      name: 'plannedBy',
      type: 'json',
      ...holds('Inviter', 'contributions/contribution'),
      required: true,
      admin: { hidden: true },
    },
    // Calendars take the higher of two for the one that holds.
    { name: 'sequence', type: 'number', defaultValue: 0, required: true, admin: { hidden: true } },
    { name: 'changedAt', type: 'date', required: true, admin: { hidden: true } },
    // Of a plan: who may read them is decided with it.
    {
      name: 'minutes',
      type: 'json',
      ...holds('KeptMinutes', 'conversations/minutes'),
      access: { read: () => false, create: () => false, update: () => false },
      admin: { hidden: true, disabled: true },
    },
    ...schoolFields,
  ],
}
