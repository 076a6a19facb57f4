import type { PayloadRequest } from 'payload'

import { DomainError } from '../../domain/errors.js'
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { languageOf } from '../../domain/kernel/language.js'
import type { PrintLayout } from '../../domain/layout/layout.js'
import type { LayoutProblem } from '../../domain/layout/layoutProblem.js'
import { parseLayout } from '../../domain/layout/parseLayout.js'
import { layoutProblemText } from '../../translations/layout.js'
import { servicesOf } from '../services.js'

type Laid = { layout?: unknown; definition: Pick<PlanDefinition, 'sections'> }

/** The layout, with the source of those who wrote one checked; or everything that is wrong with it. */
export function assertLayout(
  req: PayloadRequest,
  { layout: value, definition }: Laid,
): PrintLayout {
  const parsed = parseLayout(value ?? {}, definition)
  if (!parsed.ok) {
    throw layoutRefusal(req, parsed.problems)
  }
  const { layout } = parsed
  const found = layout.source ? servicesOf(req.payload).composer.checkSource(layout.source) : []
  if (found.length > 0) {
    throw layoutRefusal(
      req,
      found.map((problem) => ({ code: 'source', problem })),
    )
  }
  return layout
}

const LISTED = 50

export function layoutRefusal(req: PayloadRequest, problems: LayoutProblem[]): DomainError {
  const language = languageOf(req.i18n.language)
  return new DomainError('layout.invalid', `A layout with ${problems.length} problems`, {
    data: {
      problems: problems
        .slice(0, LISTED)
        .map((problem) => ({ ...problem, text: layoutProblemText(problem, language) })),
    },
  })
}
