import type { CollectionConfig } from 'payload'

import { readOnlyAccessOf } from '../src/access/collectionAccess.js'
import { refuseChange, refuseDelete } from '../src/access/immutable.js'
import {
  conversationEventTypes,
  draftEventTypes,
  eventTypes,
  type AnyEventType,
} from '../src/domain/audit/event.js'
import { eachLanguage, type Language } from '../src/domain/kernel/language.js'
import { fill } from '../src/translations/fill.js'
import { signingPanel, someoneIn } from '../src/translations/signingPanel.js'
import { holds } from './holds.js'
import { schoolFields } from './placeFields.js'

/** The kind of an event, whoever it was. */
function inWords(type: AnyEventType, language: Language): string {
  const { events } = signingPanel[language]
  return fill(events[type] ?? type, { signer: someoneIn(type, language) })
}

/** Links of hash chains; only ever added to. Erasing a disclosure leaves its chain whole. */
export const AuditEvents: CollectionConfig = {
  slug: 'audit-events',
  graphQL: { singularName: 'AuditEvent', pluralName: 'AuditEvents' },
  labels: {
    singular: { nl: 'Gebeurtenis', en: 'Audit event' },
    plural: { nl: 'Logboek', en: 'Audit log' },
  },
  admin: {
    useAsTitle: 'type',
    defaultColumns: ['type', 'stream', 'at'],
    group: { nl: 'Ondertekenen', en: 'Signing' },
    components: { edit: { SaveButton: 'leidraad/client#NoSaveButton' } },
  },
  access: readOnlyAccessOf('audit'),
  hooks: {
    beforeValidate: [refuseChange(['disclosures', 'updatedAt'])],
    beforeDelete: [refuseDelete],
  },
  fields: [
    {
      name: 'stream',
      type: 'text',
      required: true,
      index: true,
      label: { nl: 'Waarvan', en: 'Of' },
      admin: { components: { Cell: 'leidraad/client#StreamCell' } },
    },
    { name: 'sequence', type: 'number', required: true, label: { nl: 'Nummer', en: 'Sequence' } },
    // Unique stream and sequence: a chain cannot fork.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    {
      name: 'type',
      type: 'select',
      required: true,
      label: { nl: 'Gebeurtenis', en: 'Event' },
      options: [...eventTypes, ...draftEventTypes, ...conversationEventTypes].map((value) => ({
        value,
        label: eachLanguage((language) => inWords(value, language)),
      })),
      admin: { components: { Cell: 'leidraad/client#EventCell' } },
    },
    // Text, not a date: the stored form is what was hashed.
    {
      name: 'at',
      type: 'text',
      required: true,
      label: { nl: 'Tijdstip', en: 'Time' },
      admin: { components: { Cell: 'leidraad/client#MomentCell' } },
    },
    {
      name: 'facts',
      type: 'json',
      ...holds("EventBody['facts']", 'audit/event'),
      required: true,
      label: { nl: 'Feiten', en: 'Facts' },
      admin: { components: { Field: 'leidraad/client#JsonText' } },
    },
    {
      name: 'commitments',
      type: 'json',
      ...holds("EventBody['commitments']", 'audit/event'),
      required: true,
      admin: { hidden: true },
    },
    {
      name: 'disclosures',
      type: 'json',
      ...holds('Disclosure[]', 'audit/event'),
      access: { read: () => false, create: () => false, update: () => false },
      admin: { hidden: true },
    },
    {
      name: 'previous',
      type: 'text',
      required: true,
      label: { nl: 'Vorige schakel', en: 'Previous link' },
    },
    { name: 'hash', type: 'text', required: true, label: { nl: 'Schakel', en: 'Link' } },
    ...schoolFields,
  ],
}
