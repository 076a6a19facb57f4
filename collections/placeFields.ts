import type { Field } from 'payload'

/** Where a record belongs. The board follows from the school; see access/placeHooks. */
export const placeFields: Field[] = [
  {
    name: 'school',
    type: 'relationship',
    relationTo: 'schools',
    index: true,
    label: { nl: 'School', en: 'School' },
    admin: {
      position: 'sidebar',
      description: {
        nl: 'Leeg: van het bestuur, voor alle scholen.',
        en: 'Empty: of the board, for all its schools.',
      },
    },
  },
  {
    name: 'board',
    type: 'relationship',
    relationTo: 'boards',
    index: true,
    label: { nl: 'Bestuur', en: 'Board' },
    admin: { position: 'sidebar' },
  },
]

/** The same for records that always belong to a school. */
export const schoolFields: Field[] = [
  {
    name: 'school',
    type: 'relationship',
    relationTo: 'schools',
    index: true,
    label: { nl: 'School', en: 'School' },
    admin: { position: 'sidebar' },
  },
  {
    name: 'board',
    type: 'relationship',
    relationTo: 'boards',
    index: true,
    label: { nl: 'Bestuur', en: 'Board' },
    admin: { position: 'sidebar', readOnly: true },
  },
]
