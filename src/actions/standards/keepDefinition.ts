import type { CollectionBeforeValidateHook } from 'payload'

import { DomainError } from '../../domain/errors.js'
import { parseDefinition } from '../../domain/forms/parseDefinition.js'

/** In a hook, not in field validation: Payload skips that on restore and duplicate. */
export const keepDefinition: CollectionBeforeValidateHook = ({ data }) => {
  const { definition } = (data ?? {}) as { definition?: unknown }
  if (definition === undefined) {
    return data
  }
  const parsed = parseDefinition(definition)
  if (!parsed.ok) {
    throw new DomainError('forms.definition.invalid', 'The definition has problems', {
      data: { problems: parsed.problems },
    })
  }
  return { ...data, definition: parsed.definition }
}
