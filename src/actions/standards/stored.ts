/** Standards as stored, and the content they hold. */
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { parseDefinition } from '../../domain/forms/parseDefinition.js'
import { parseLayout } from '../../domain/layout/parseLayout.js'
import { DomainError } from '../../domain/errors.js'
import type {
  PlanTemplateContent,
  StandardContent,
  StandardKind,
} from '../../domain/standards/content.js'
import type { collectionOfKind } from '../../domain/standards/kinds.js'
import { careProtocolContent, functionDescriptionContent } from '../../domain/standards/draftOf.js'
import type { Stored } from '../../records/stored.js'

/** Of any kind, as a draft. */
export type StoredStandard = Stored<(typeof collectionOfKind)[StandardKind]>

export type StoredVersion = Stored<'standard-versions'>

const contentOfKind: Record<StandardKind, (doc: unknown) => StandardContent> = {
  functionDescription: functionDescriptionContent,
  careProtocol: careProtocolContent,
  planTemplate: planTemplateContent,
}

export const contentOf = (kind: StandardKind, doc: unknown): StandardContent =>
  contentOfKind[kind](doc)

function planTemplateContent(doc: unknown): PlanTemplateContent {
  const { title, planKind, definition, layout } = doc as Record<string, string>
  const parsed = parseDefinition(definition)
  if (!parsed.ok) {
    throw new DomainError('forms.definition.invalid', 'The stored definition has problems', {
      data: { problems: parsed.problems },
    })
  }
  return {
    kind: 'planTemplate',
    title: title ?? '',
    planKind: planKind ?? '',
    definition: parsed.definition,
    ...layoutIn(layout, parsed.definition),
  }
}

/** A layout that says nothing is left out, so that it does not count in the digest. */
function layoutIn(value: unknown, definition: PlanDefinition): Pick<PlanTemplateContent, 'layout'> {
  const parsed = parseLayout(value ?? {}, definition)
  if (!parsed.ok) {
    throw new DomainError('layout.invalid', 'The stored layout has problems', {
      data: { problems: parsed.problems },
    })
  }
  return Object.keys(parsed.layout).length > 0 ? { layout: parsed.layout } : {}
}
