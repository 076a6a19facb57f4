import type { Issue } from '../../domain/definition/answers.js'

/** Issues under the title of their section, in the order in which they were found. */
export function bySection(issues: readonly Issue[]): { title: string; found: Issue[] }[] {
  const titles = [...new Set(issues.map(titleOf))]
  return titles.map((title) => ({
    title,
    found: issues.filter((issue) => titleOf(issue) === title),
  }))
}

const titleOf = ({ values }: Issue): string => String(values.section ?? '')
