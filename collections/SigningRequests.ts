import type { CollectionConfig } from 'payload'

import { readOnlyAccessOf, unrestrictedAccessTo } from '../src/access/collectionAccess.js'
import { refuseChange, refuseDelete, refuseNewFile } from '../src/access/immutable.js'
import { signingRequestEndpoints } from '../src/endpoints/signingRequests.js'
import { moment } from './dates.js'
import { holds } from './holds.js'
import { schoolFields } from './placeFields.js'

/** One frozen rendering of a plan (the uploaded PDF), its digest, and how its signing goes. */
export const SigningRequests: CollectionConfig = {
  slug: 'signing-requests',
  graphQL: { singularName: 'SigningRequest', pluralName: 'SigningRequests' },
  labels: {
    singular: { nl: 'Ondertekening', en: 'Signing request' },
    plural: { nl: 'Ondertekeningen', en: 'Signing requests' },
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'status', 'sentAt'],
    group: { nl: 'Ondertekenen', en: 'Signing' },
    components: { edit: { SaveButton: 'leidraad/client#NoSaveButton' } },
  },
  access: { ...readOnlyAccessOf('signing'), read: unrestrictedAccessTo('signing', 'read') },
  endpoints: signingRequestEndpoints,
  upload: { mimeTypes: ['application/pdf'], staticDir: 'signing-requests' },
  hooks: {
    beforeOperation: [refuseNewFile],
    beforeValidate: [refuseChange(['status', 'completedAt', 'updatedAt'])],
    beforeDelete: [refuseDelete],
  },
  fields: [
    { name: 'title', type: 'text', required: true, label: { nl: 'Titel', en: 'Title' } },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'open',
      index: true,
      label: { nl: 'Status', en: 'Status' },
      options: [
        { value: 'open', label: { nl: 'Wacht op ondertekenaars', en: 'Waiting for signers' } },
        { value: 'completed', label: { nl: 'Iedereen heeft getekend', en: 'Everyone has signed' } },
        { value: 'sealed', label: { nl: 'Verzegeld', en: 'Sealed' } },
        { value: 'declined', label: { nl: 'Geweigerd', en: 'Declined' } },
        { value: 'noConsent', label: { nl: 'Geen instemming', en: 'No consent' } },
        { value: 'withdrawn', label: { nl: 'Ingetrokken', en: 'Withdrawn' } },
      ],
    },
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'plans',
      required: true,
      index: true,
      label: { nl: 'Plan', en: 'Plan' },
    },
    {
      name: 'progress',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: 'leidraad/client#SigningProgress' } },
    },
    {
      name: 'snapshot',
      type: 'json',
      ...holds('Snapshot', 'signing/snapshot'),
      required: true,
      admin: { hidden: true },
    },
    {
      name: 'documentDigest',
      type: 'text',
      required: true,
      label: { nl: 'Vingerafdruk', en: 'Digest' },
    },
    {
      name: 'sentAt',
      type: 'date',
      admin: moment,
      required: true,
      label: { nl: 'Verstuurd op', en: 'Sent on' },
    },
    {
      name: 'sentBy',
      type: 'relationship',
      relationTo: 'users',
      label: { nl: 'Verstuurd door', en: 'Sent by' },
    },
    {
      name: 'completedAt',
      type: 'date',
      admin: moment,
      label: { nl: 'Compleet op', en: 'Completed on' },
    },
    // Whether sections are in it that only some roles read.
    { name: 'restricted', type: 'checkbox', defaultValue: false, admin: { hidden: true } },
    ...schoolFields,
  ],
}
