import type { Access, CollectionConfig, Field } from 'payload'

import { closedAccess } from '../src/access/collectionAccess.js'
import { isPerson } from '../src/access/person.js'
import { deleteFilesWithJob } from '../src/actions/prints/deleteFilesWithJob.js'
import { idOf } from '../src/domain/kernel/reference.js'
import { printJobStatuses } from '../src/domain/prints/printJob.js'
import { printJobEndpoints } from '../src/endpoints/prints.js'
import { prints } from '../src/translations/prints.js'
import { moment } from './dates.js'
import { holds } from './holds.js'
import { labelled } from './labelled.js'

/** Whoever asked, and nobody else whatever their role: what failed may name a pupil. */
const own: Access = ({ req }) => (isPerson(req) ? { askedBy: { equals: idOf(req.user) } } : false)

const never = () => false
/** For the work itself; no API shows it. */
const inside = (field: Field & { name: string }): Field =>
  ({
    ...field,
    access: { read: never, create: never, update: never },
    admin: { hidden: true },
  }) as Field

/**
 * PDFs of many plans at once, asked by one person. Which plans is fixed when they ask; what each of
 * them may read is decided when its turn comes, and again when the zip is fetched.
 */
export const PrintJobs: CollectionConfig = {
  slug: 'print-jobs',
  graphQL: { singularName: 'PrintJob', pluralName: 'PrintJobs' },
  labels: {
    singular: { nl: 'PDF’s van plannen', en: 'PDFs of plans' },
    plural: { nl: 'PDF’s van plannen', en: 'PDFs of plans' },
  },
  admin: { hidden: true, useAsTitle: 'title' },
  access: { ...closedAccess, read: own, delete: own },
  endpoints: printJobEndpoints,
  disableDuplicate: true,
  hooks: { beforeDelete: [deleteFilesWithJob] },
  fields: [
    { name: 'title', type: 'text', required: true },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'queued',
      index: true,
      options: labelled(printJobStatuses, (language) => prints[language].statuses),
    },
    { name: 'total', type: 'number', required: true },
    { name: 'done', type: 'number', required: true, defaultValue: 0 },
    inside({ name: 'failures', type: 'json', ...holds('PrintFailure[]', 'prints/printJob') }),
    { name: 'askedAt', type: 'date', required: true, admin: moment },
    // When it goes, with all that was made.
    { name: 'expiresAt', type: 'date', index: true, admin: moment },
    // An id and no relation: a person, group or school may go while prints of it are kept.
    { name: 'askedBy', type: 'text', required: true, index: true, admin: { hidden: true } },
    inside({
      name: 'scope',
      type: 'json',
      ...holds('PrintScope', 'prints/printJob'),
      required: true,
    }),
    inside({ name: 'plans', type: 'json', ...holds('string[]'), required: true }),
    // The person while theirs is under way: whoever asks twice at once asks once.
    inside({ name: 'runningKey', type: 'text', unique: true }),
    inside({ name: 'runner', type: 'text' }),
    inside({ name: 'attempts', type: 'number' }),
    inside({ name: 'seenAt', type: 'date' }),
  ],
}
