import type { CollectionConfig } from 'payload'

import { closedAccess } from '../src/access/collectionAccess.js'
import { refuseChange } from '../src/access/immutable.js'
import { remarkStatuses } from '../src/domain/sharing/remark.js'
import { remarkEndpoints } from '../src/endpoints/sharing.js'
import { sharingPanel } from '../src/translations/sharingPanel.js'
import { holds } from './holds.js'
import { labelled } from './labelled.js'
import { schoolFields } from './placeFields.js'

/**
 * What readers of a shared draft said of it, and what was said to that. As restricted as the sections
 * it is about, so closed to everyone; actions read and write it. Replies are only ever added to.
 */
export const PlanRemarks: CollectionConfig = {
  slug: 'plan-remarks',
  graphQL: { singularName: 'PlanRemark', pluralName: 'PlanRemarks' },
  labels: {
    singular: { nl: 'Opmerking', en: 'Remark' },
    plural: { nl: 'Opmerkingen', en: 'Remarks' },
  },
  admin: { hidden: true },
  access: closedAccess,
  endpoints: remarkEndpoints,
  disableDuplicate: true,
  hooks: { beforeValidate: [refuseChange(['status', 'replies', 'updatedAt'])] },
  fields: [
    { name: 'plan', type: 'relationship', relationTo: 'plans', required: true, index: true },
    { name: 'share', type: 'relationship', relationTo: 'plan-shares', required: true, index: true },
    { name: 'sectionId', type: 'text' },
    { name: 'fieldId', type: 'text' },
    // As they were called, and for whom the section was, when it was written.
    { name: 'sectionTitle', type: 'text' },
    { name: 'fieldLabel', type: 'text' },
    { name: 'access', type: 'json', ...holds('SectionAccess', 'definition/access') },
    { name: 'text', type: 'textarea', required: true },
    { name: 'madeAt', type: 'date', required: true },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'open',
      options: labelled(remarkStatuses, (language) => sharingPanel[language].remarkStatuses),
    },
    { name: 'replies', type: 'json', ...holds('Reply[]', 'sharing/remark') },
    ...schoolFields,
  ],
}
