import { ownValue } from '../domain/kernel/json.js'

const titleFields = ['title', 'term', 'role', 'remark']
const LONGEST = 80

/** What names a row of a standard, from the first of its fields that does. */
export function rowTitle(row: unknown): string | undefined {
  const titles = titleFields.map((name) => ownValue(row, name))
  const title = titles.find(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  )
  return title !== undefined && title.length > LONGEST
    ? `${title.slice(0, LONGEST).trimEnd()}…`
    : title
}
