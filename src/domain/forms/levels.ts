/** What is asked at a level is asked above it too. */
import { completenessLevels, type CompletenessLevel, type Issue } from '../definition/answers.js'
import type { RequiredLevel } from '../fieldTypes/fieldBase.js'

const rank = (level: CompletenessLevel): number => completenessLevels.indexOf(level)

export const isAskedAt = (required: RequiredLevel | undefined, level: CompletenessLevel): boolean =>
  required !== undefined && rank(required) <= rank(level)

/** What stands in the way; the rest is shown and blocks nothing. */
export const blockingIssues = (issues: readonly Issue[]): Issue[] =>
  issues.filter(({ warning }) => warning !== true)
