import type { CollectionConfig } from 'payload'

import { readOnlyAccessOf } from '../src/access/collectionAccess.js'
import { refuseChange, refuseDelete } from '../src/access/immutable.js'
import { signerEndpoints } from '../src/endpoints/signingRequests.js'
import { intents, signerRoles } from '../src/domain/signing/slots.js'
import { signing } from '../src/translations/signing.js'
import { moment } from './dates.js'
import { holds } from './holds.js'
import { labelled } from './labelled.js'
import { linkSecret } from './linkSecret.js'
import { schoolFields } from './placeFields.js'

/** One person who was asked to sign, and what they did. */
export const Signers: CollectionConfig = {
  slug: 'signers',
  graphQL: { singularName: 'Signer', pluralName: 'Signers' },
  labels: {
    singular: { nl: 'Ondertekenaar', en: 'Signer' },
    plural: { nl: 'Ondertekenaars', en: 'Signers' },
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['request', 'name', 'role', 'status', 'answeredAt'],
    group: { nl: 'Ondertekenen', en: 'Signing' },
    components: { edit: { SaveButton: 'leidraad/client#NoSaveButton' } },
  },
  // Those of one request stand together, in their order.
  defaultSort: ['-request.sentAt', 'request', 'order'],
  access: readOnlyAccessOf('signing'),
  endpoints: signerEndpoints,
  hooks: {
    beforeValidate: [
      refuseChange([
        'status',
        'intent',
        'statement',
        'signature',
        'answeredAt',
        'invitedAt',
        'tokenHash',
        'copySentAt',
        'updatedAt',
      ]),
    ],
    beforeDelete: [refuseDelete],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: { nl: 'Naam', en: 'Name' } },
    { name: 'email', type: 'email', required: true, label: { nl: 'E-mail', en: 'E-mail' } },
    {
      name: 'request',
      type: 'relationship',
      relationTo: 'signing-requests',
      required: true,
      index: true,
      label: { nl: 'Ondertekening', en: 'Signing request' },
    },
    { name: 'slotId', type: 'text', required: true, admin: { hidden: true } },
    {
      name: 'role',
      type: 'select',
      required: true,
      label: { nl: 'Rol', en: 'Role' },
      options: labelled(signerRoles, (language) => signing[language].roles),
    },
    {
      name: 'roleLabel',
      type: 'text',
      required: true,
      label: { nl: 'Tekent als', en: 'Signs as' },
    },
    {
      name: 'intents',
      type: 'json',
      ...holds('Intent[]', 'signing/slots'),
      required: true,
      admin: { hidden: true },
    },
    {
      name: 'sentences',
      type: 'json',
      ...holds('Sentences', 'signing/sentences'),
      admin: { hidden: true },
    },
    { name: 'order', type: 'number', required: true, label: { nl: 'Volgorde', en: 'Order' } },
    { name: 'required', type: 'checkbox', label: { nl: 'Nodig', en: 'Required' } },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      label: { nl: 'Status', en: 'Status' },
      options: [
        { value: 'waiting', label: { nl: 'Nog niet aan de beurt', en: 'Not yet their turn' } },
        { value: 'invited', label: { nl: 'Uitgenodigd', en: 'Invited' } },
        { value: 'signed', label: { nl: 'Getekend', en: 'Signed' } },
        { value: 'declined', label: { nl: 'Niet getekend', en: 'Declined' } },
      ],
    },
    {
      name: 'intent',
      type: 'select',
      label: { nl: 'Betekenis', en: 'Meaning' },
      options: labelled(intents, (language) => signing[language].intents),
    },
    {
      name: 'statement',
      type: 'textarea',
      label: { nl: 'Zienswijze of reden', en: 'Statement or reason' },
    },
    {
      name: 'signature',
      type: 'json',
      ...holds('Signature', 'signing/slots'),
      admin: { hidden: true },
    },
    {
      name: 'invitedAt',
      type: 'date',
      admin: moment,
      label: { nl: 'Uitgenodigd op', en: 'Invited on' },
    },
    {
      name: 'answeredAt',
      type: 'date',
      admin: moment,
      label: { nl: 'Antwoord op', en: 'Answered on' },
    },
    {
      name: 'copySentAt',
      type: 'date',
      admin: moment,
      label: { nl: 'Afschrift gestuurd op', en: 'Copy sent on' },
    },
    linkSecret,
    ...schoolFields,
  ],
}
