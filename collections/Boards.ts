import type { CollectionConfig } from 'payload'

import { accessOf } from '../src/access/collectionAccess.js'
import { eachLanguage } from '../src/domain/kernel/language.js'
import { consentOfWhom, strictest, withoutConsent } from '../src/domain/signing/consent.js'
import { consentWords } from '../src/translations/consent.js'
import { refuseDeleteInUse } from '../src/access/refuseDeleteInUse.js'
import { labelled } from './labelled.js'

export const Boards: CollectionConfig = {
  slug: 'boards',
  graphQL: { singularName: 'Board', pluralName: 'Boards' },
  labels: { singular: { nl: 'Bestuur', en: 'Board' }, plural: { nl: 'Besturen', en: 'Boards' } },
  admin: { useAsTitle: 'name', group: { nl: 'Organisatie', en: 'Organisation' } },
  access: accessOf('board', { board: 'id' }),
  hooks: { beforeDelete: [refuseDeleteInUse] },
  fields: [
    { name: 'name', type: 'text', required: true, label: { nl: 'Naam', en: 'Name' } },
    { name: 'boardNumber', type: 'text', label: { nl: 'Bestuursnummer', en: 'Board number' } },
    {
      type: 'collapsible',
      label: eachLanguage((language) => consentWords[language].policy),
      admin: { description: eachLanguage((language) => consentWords[language].policyHelp) },
      fields: [
        {
          name: 'consentOf',
          type: 'select',
          defaultValue: strictest.consentOf,
          label: eachLanguage((language) => consentWords[language].consentOf),
          options: labelled(consentOfWhom, (language) => consentWords[language].consentOfWhom),
        },
        {
          name: 'withoutConsent',
          type: 'select',
          defaultValue: strictest.withoutConsent,
          label: eachLanguage((language) => consentWords[language].withoutConsent),
          options: labelled(
            withoutConsent,
            (language) => consentWords[language].withoutConsentWhat,
          ),
        },
      ],
    },
  ],
}
