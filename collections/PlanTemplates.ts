import type { CollectionConfig } from 'payload'

import { keepLayout } from '../src/actions/layout/keepLayout.js'
import { keepDefinition } from '../src/actions/standards/keepDefinition.js'
import { templateEndpoints } from '../src/endpoints/templates.js'
import { standardCollection, standardTitle } from './standardParts.js'

export const PlanTemplates: CollectionConfig = standardCollection({
  kind: 'planTemplate',
  slug: 'plan-templates',
  graphQL: { singularName: 'PlanTemplate', pluralName: 'PlanTemplates' },
  labels: {
    singular: { nl: 'Plansjabloon', en: 'Plan template' },
    plural: { nl: 'Plansjablonen', en: 'Plan templates' },
  },
  admin: { components: { beforeListTable: ['leidraad/client#TemplateImportPanel'] } },
  endpoints: templateEndpoints,
  hooks: { beforeValidate: [keepDefinition, keepLayout] },
  fields: [
    standardTitle,
    {
      name: 'planKind',
      type: 'text',
      required: true,
      defaultValue: 'opp',
      maxLength: 60,
      label: { nl: 'Soort plan', en: 'Kind of plan' },
    },
    {
      name: 'definition',
      type: 'json',
      required: true,
      label: { nl: 'Opbouw van het plan', en: 'Definition of the plan' },
      admin: { components: { Field: 'leidraad/client#DefinitionEditor' } },
    },
    {
      name: 'layout',
      type: 'json',
      label: { nl: 'Opmaak in druk', en: 'Layout in print' },
      admin: { components: { Field: 'leidraad/client#LayoutEditor' } },
    },
  ],
})
