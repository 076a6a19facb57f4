import type { CollectionConfig } from 'payload'

import { closedAccess } from '../src/access/collectionAccess.js'
import { refuseChange, refuseNewFile } from '../src/access/immutable.js'
import { holds } from './holds.js'
import { schoolFields } from './placeFields.js'

/**
 * Files added to a section of a plan. Read by whoever may read that section, through the plan;
 * nothing reaches them under an address of their own.
 */
export const PlanFiles: CollectionConfig = {
  slug: 'plan-files',
  graphQL: { singularName: 'PlanFile', pluralName: 'PlanFiles' },
  labels: {
    singular: { nl: 'Bijlage', en: 'Attachment' },
    plural: { nl: 'Bijlagen', en: 'Attachments' },
  },
  admin: { hidden: true },
  access: closedAccess,
  disableDuplicate: true,
  upload: {
    staticDir: 'plan-files',
    crop: false,
    focalPoint: false,
    // What a file is was decided by its content before it came here.
    allowRestrictedFileTypes: true,
  },
  // The section follows the answer when a plan moves to a newer template.
  hooks: {
    beforeOperation: [refuseNewFile],
    beforeValidate: [refuseChange(['updatedAt', 'sectionId'])],
  },
  fields: [
    { name: 'plan', type: 'relationship', relationTo: 'plans', required: true, index: true },
    { name: 'sectionId', type: 'text', required: true },
    { name: 'name', type: 'text', required: true },
    { name: 'addedBy', type: 'json', ...holds('Author', 'plans/author') },
    ...schoolFields,
  ],
}
