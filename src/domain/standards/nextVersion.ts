import { DomainError } from '../errors.js'
import type { StandardContent } from './content.js'

/**
 * The number of the version about to be published.
 * Throws `standard.unchanged` when the content is the same, and `standard.incomplete` without a title
 * or, for a plan template, without sections: a version cannot be taken back.
 */
export function nextVersion(
  latest: { number: number; digest: string } | undefined,
  content: StandardContent,
  digest: string,
): { number: number } {
  if (content.title.trim() === '' || isEmptyTemplate(content)) {
    throw new DomainError('standard.incomplete', `A ${content.kind} without title or sections`)
  }
  if (latest?.digest === digest) {
    throw new DomainError('standard.unchanged', `Version ${latest.number} has the same content`, {
      data: { number: latest.number },
    })
  }
  return { number: (latest?.number ?? 0) + 1 }
}

const isEmptyTemplate = (content: StandardContent): boolean =>
  content.kind === 'planTemplate' && content.definition.sections.length === 0
