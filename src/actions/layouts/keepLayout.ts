import type { CollectionBeforeValidateHook } from 'payload'

import type { PlanDefinition } from '../../domain/forms/definition.js'
import { assertLayout } from './assertLayout.js'

type Template = { layout?: unknown; definition?: PlanDefinition }

/** In a hook, not in field validation: Payload skips that on drafts, restore and duplicate. */
export const keepLayout: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { layout, definition } = (data ?? {}) as Template
  if (layout === undefined || layout === null) {
    return data
  }
  const form = definition ?? (originalDoc as Template | undefined)?.definition
  return { ...data, layout: assertLayout(req, { layout, definition: form ?? { sections: [] } }) }
}
