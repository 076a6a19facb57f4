import type { CollectionConfig } from 'payload'

import { closedAccess } from '../src/access/collectionAccess.js'
import { refuseChange, refuseNewFile } from '../src/access/immutable.js'
import { holds } from './holds.js'

/**
 * One PDF of a print job, kept until it is fetched or a week has passed. Nothing reaches it but the
 * download of that job.
 */
export const PrintFiles: CollectionConfig = {
  slug: 'print-files',
  graphQL: { singularName: 'PrintFile', pluralName: 'PrintFiles' },
  labels: {
    singular: { nl: 'Gemaakte PDF', en: 'Made PDF' },
    plural: { nl: 'Gemaakte PDF’s', en: 'Made PDFs' },
  },
  admin: { hidden: true },
  access: closedAccess,
  disableDuplicate: true,
  upload: { mimeTypes: ['application/pdf'], staticDir: 'print-files' },
  hooks: { beforeOperation: [refuseNewFile], beforeValidate: [refuseChange(['updatedAt'])] },
  fields: [
    { name: 'job', type: 'relationship', relationTo: 'print-jobs', required: true, index: true },
    { name: 'planId', type: 'text', required: true, index: true },
    // One a plan in a job, whoever comes first.
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'named', type: 'json', ...holds('Named', 'prints/zipNames'), required: true },
    { name: 'rights', type: 'text', required: true },
  ],
}
