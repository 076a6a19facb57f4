/** What the three kinds of standards share: a draft that is edited, and versions that are published from it. */
import type { CollectionConfig, Field } from 'payload'

import { accessOf } from '../src/access/collectionAccess.js'
import { keepPlace } from '../src/access/placeHooks.js'
import type { StandardKind } from '../src/domain/standards/content.js'
import { freshRows } from '../src/actions/standards/freshRows.js'
import { standardEndpoints } from '../src/endpoints/standards.js'
import { placeFields } from './placeFields.js'

const publishPanel: Field = {
  name: 'publishing',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: 'leidraad/client#PublishPanel' },
  },
}

export const standardTitle: Field = {
  name: 'title',
  type: 'text',
  required: true,
  maxLength: 200,
  label: { nl: 'Titel', en: 'Title' },
}

type StandardParts = CollectionConfig & { kind: StandardKind }

export const standardCollection = ({
  kind,
  fields,
  admin,
  endpoints,
  ...rest
}: StandardParts): CollectionConfig => ({
  ...rest,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'school', 'updatedAt'],
    group: { nl: 'Standaarden', en: 'Standards' },
    ...admin,
  },
  access: accessOf('standard'),
  versions: { maxPerDoc: 100 },
  endpoints: [...(endpoints || []), ...standardEndpoints(kind)],
  hooks: {
    ...rest.hooks,
    beforeValidate: [keepPlace('standard'), freshRows, ...(rest.hooks?.beforeValidate ?? [])],
  },
  fields: [...fields, publishPanel, ...placeFields],
})
