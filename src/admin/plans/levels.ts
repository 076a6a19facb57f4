/** What is missing per level, each thing at the first level that asks for it. */
import { canonicalJson } from '../../domain/canonical.js'
import {
  completenessLevels,
  type CompletenessLevel,
  type Issue,
} from '../../domain/definition/answers.js'
import type { Findings } from './liveForm.js'

export type LevelStanding = {
  level: CompletenessLevel
  isReached: boolean
  /** What blocks this level and none before it. */
  own: readonly Issue[]
  /** What blocks it altogether. */
  count: number
}

const keyOf = (issue: Issue): string => canonicalJson(issue)

const blocking = (issues: readonly Issue[]): Issue[] =>
  issues.filter(({ warning }) => warning !== true)

export function levelStandings(findings: Findings): LevelStanding[] {
  const seen = new Set<string>()
  return completenessLevels.map((level) => {
    const all = blocking(findings[level])
    const own = all.filter((issue) => !seen.has(keyOf(issue)))
    own.forEach((issue) => seen.add(keyOf(issue)))
    return { level, isReached: all.length === 0, own, count: all.length }
  })
}

/** What is worth knowing and blocks nothing. */
export const warningsOf = ({ sign }: Findings): Issue[] =>
  sign.filter(({ warning }) => warning === true)
