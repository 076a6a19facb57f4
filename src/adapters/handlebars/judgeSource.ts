/** All that an author wrote, judged when it is saved and again before every use, by one rule. */
import { LRUCache } from 'lru-cache'

import { DomainError } from '../../domain/errors.js'
import type { SourceProblem } from '../../domain/layout/layoutProblem.js'
import { judgeCss } from './judgeCss.js'
import { judgeTemplate, type JudgedTemplate } from './judgeTemplate.js'

export type Source = { template: unknown; css: unknown }
/** Its style sheet as it is printed, and the words in that. */
export type JudgedSource = JudgedTemplate & { css: string; words: string }

/** A template has many plans. */
const judged = new LRUCache<string, JudgedSource>({ max: 50 })

export function judgeSource(source: Source): JudgedSource {
  const { template, css } = source
  if (typeof template !== 'string' || typeof css !== 'string') {
    return judge(source)
  }
  const key = `${template.length}:${template}${css}`
  const known = judged.get(key) ?? judge(source)
  judged.set(key, known)
  return known
}

function judge({ template, css }: Source): JudgedSource {
  const sheet = judgeCss(css)
  const { attributes, problems } = judgeTemplate(template)
  return { ...sheet, attributes, problems: [...problems, ...sheet.problems] }
}

export function assertSource(source: Source): JudgedSource {
  const found = judgeSource(source)
  assertNone(found.problems)
  return found
}

export function assertNone(problems: SourceProblem[]): void {
  if (problems.length > 0) {
    throw new DomainError('layout.invalid', 'The source of the layout is not allowed', {
      data: { problems: problems.map((problem) => ({ code: 'source', problem })) },
    })
  }
}
