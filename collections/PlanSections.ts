import type { CollectionConfig } from 'payload'

import { closedAccess } from '../src/access/collectionAccess.js'
import { keepSection } from '../src/actions/plans/keepSection.js'
import { holds } from './holds.js'
import { schoolFields } from './placeFields.js'

/**
 * The answers to one section of one plan, apart from the plan itself: who may not read a section
 * must not find it by searching either. Closed to everyone; actions read and write it.
 */
export const PlanSections: CollectionConfig = {
  slug: 'plan-sections',
  graphQL: { singularName: 'PlanSection', pluralName: 'PlanSections' },
  labels: {
    singular: { nl: 'Antwoorden', en: 'Answers' },
    plural: { nl: 'Antwoorden', en: 'Answers' },
  },
  admin: { hidden: true },
  access: closedAccess,
  // Who wrote what and when; of a section that is typed in for weeks, the last two hundred saves.
  versions: { maxPerDoc: 200 },
  disableDuplicate: true,
  hooks: { beforeChange: [keepSection] },
  fields: [
    { name: 'plan', type: 'relationship', relationTo: 'plans', required: true, index: true },
    { name: 'sectionId', type: 'text', required: true },
    // One row per section, whoever comes first.
    { name: 'key', type: 'text', unique: true },
    { name: 'answers', type: 'json', ...holds('SectionAnswers', 'definition/answers') },
    { name: 'revision', type: 'number', required: true, defaultValue: 0 },
    { name: 'savedBy', type: 'json', ...holds('Author', 'plans/author') },
    { name: 'savedAt', type: 'date' },
    { name: 'order', type: 'json', ...holds('SaveOrder', 'plans/saveOrder') },
    { name: 'provenance', type: 'json', ...holds('Provenances', 'definition/source') },
    { name: 'carried', type: 'json', ...holds('CarriedAnswers', 'plans/carried') },
    { name: 'unmapped', type: 'json', ...holds('UnplacedByVersion', 'versions/unplaced') },
    ...schoolFields,
  ],
}
