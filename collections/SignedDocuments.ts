import type { CollectionConfig } from 'payload'

import { readOnlyAccessOf, unrestrictedAccessTo } from '../src/access/collectionAccess.js'
import { refuseChange, refuseDelete, refuseNewFile } from '../src/access/immutable.js'
import { moment } from './dates.js'
import { schoolFields } from './placeFields.js'

/** The sealed PDF. One per signing request: the unique request is what makes sealing idempotent. */
export const SignedDocuments: CollectionConfig = {
  slug: 'signed-documents',
  graphQL: { singularName: 'SignedDocument', pluralName: 'SignedDocuments' },
  labels: {
    singular: { nl: 'Ondertekend document', en: 'Signed document' },
    plural: { nl: 'Ondertekende documenten', en: 'Signed documents' },
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'plan', 'sealedAt'],
    group: { nl: 'Ondertekenen', en: 'Signing' },
    components: { edit: { SaveButton: 'leidraad/client#NoSaveButton' } },
  },
  access: {
    ...readOnlyAccessOf('signedDocument'),
    read: unrestrictedAccessTo('signedDocument', 'read'),
  },
  upload: { mimeTypes: ['application/pdf'], staticDir: 'signed-documents' },
  hooks: {
    beforeOperation: [refuseNewFile],
    beforeValidate: [refuseChange(['updatedAt'])],
    beforeDelete: [refuseDelete],
  },
  fields: [
    { name: 'title', type: 'text', required: true, label: { nl: 'Titel', en: 'Title' } },
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'signing-requests',
      required: true,
      unique: true,
      label: { nl: 'Ondertekening', en: 'Signing request' },
    },
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'plans',
      index: true,
      label: { nl: 'Plan', en: 'Plan' },
    },
    {
      name: 'sha256',
      type: 'text',
      required: true,
      index: true,
      label: { nl: 'SHA-256', en: 'SHA-256' },
    },
    {
      name: 'sealedAt',
      type: 'date',
      admin: moment,
      required: true,
      label: { nl: 'Verzegeld op', en: 'Sealed on' },
    },
    {
      name: 'demonstration',
      type: 'checkbox',
      label: { nl: 'Demonstratiezegel', en: 'Demonstration seal' },
    },
    // Whether sections are in it that only some roles read.
    { name: 'restricted', type: 'checkbox', defaultValue: false, admin: { hidden: true } },
    ...schoolFields,
  ],
}
