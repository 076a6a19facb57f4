import type { CollectionConfig } from 'payload'

import { readOnlyAccessOf } from '../src/access/collectionAccess.js'
import { refuseChange } from '../src/access/immutable.js'
import { guestRoles } from '../src/domain/conversations/conversation.js'
import { guestEndpoints } from '../src/endpoints/conversations.js'
import { conversationPanel } from '../src/translations/conversationPanel.js'
import { moment } from './dates.js'
import { holds } from './holds.js'
import { labelled } from './labelled.js'
import { linkSecret } from './linkSecret.js'
import { schoolFields } from './placeFields.js'

/** Who was invited, and to what, stays; so does an answer of who was withdrawn. */
const changing = [
  'answer',
  'tokenHash',
  'invitedAt',
  'withdrawnAt',
  'calendarMoment',
  'reminded',
  'updatedAt',
]

/** One person who is invited to a conversation, by a link of their own. */
export const ConversationGuests: CollectionConfig = {
  slug: 'conversation-guests',
  graphQL: { singularName: 'ConversationGuest', pluralName: 'ConversationGuests' },
  labels: {
    singular: { nl: 'Genodigde', en: 'Guest' },
    plural: { nl: 'Genodigden', en: 'Guests' },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'role', 'invitedAt', 'conversation'],
    group: { nl: 'Leerlingen', en: 'Pupils' },
    components: { edit: { SaveButton: 'leidraad/client#NoSaveButton' } },
  },
  access: readOnlyAccessOf('signing'),
  endpoints: guestEndpoints,
  disableDuplicate: true,
  hooks: {
    beforeValidate: [refuseChange(changing)],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: { nl: 'Naam', en: 'Name' } },
    { name: 'email', type: 'email', required: true, label: { nl: 'E-mail', en: 'E-mail' } },
    {
      name: 'conversation',
      type: 'relationship',
      relationTo: 'conversations',
      required: true,
      index: true,
      label: { nl: 'Gesprek', en: 'Conversation' },
    },
    // Parts of a plan go with it.
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
      options: labelled(guestRoles, (language) => conversationPanel[language].roles),
    },
    {
      name: 'answer',
      type: 'json',
      ...holds('GuestAnswer', 'conversations/answer'),
      admin: { hidden: true },
    },
    {
      name: 'invitedAt',
      type: 'date',
      admin: moment,
      label: { nl: 'Laatste mail', en: 'Last mail' },
    },
    {
      name: 'withdrawnAt',
      type: 'date',
      admin: moment,
      label: { nl: 'Niet meer uitgenodigd sinds', en: 'Not invited any more since' },
    },
    // What the last calendar file that was mailed left in their calendar.
    {
      name: 'calendarMoment',
      type: 'json',
      ...holds('Moment', 'conversations/conversation'),
      admin: { hidden: true },
    },
    // Which reminder was sent by itself last.
    { name: 'reminded', type: 'text', admin: { hidden: true } },
    linkSecret,
    ...schoolFields,
  ],
}
