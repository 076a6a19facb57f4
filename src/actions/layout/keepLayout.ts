import type { CollectionBeforeValidateHook } from 'payload'

import { parseDefinition } from '../../domain/forms/parseDefinition.js'
import { assertLayout } from './assertLayout.js'
import { assertReadable } from './assertReadable.js'
import { exampleDocument } from './exampleDocument.js'

type Template = {
  title?: string
  layout?: unknown
  definition?: unknown
}

/** In a hook, not in field validation: Payload skips that on drafts, restore and duplicate. */
export const keepLayout: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const { layout: value } = (data ?? {}) as Template
  if (value === undefined || value === null) {
    return data
  }
  const template = { ...(originalDoc as Template | undefined), ...(data as Template) }
  const parsed = parseDefinition(template.definition)
  const definition = parsed.ok ? parsed.definition : undefined
  const layout = assertLayout(req, { layout: value, definition: definition ?? { sections: [] } })
  if (definition && layout.source !== undefined) {
    const { title = '' } = template
    const organisation = { school: title }
    await assertReadable(req, exampleDocument(req, { title, organisation, definition, layout }))
  }
  return { ...data, layout }
}
