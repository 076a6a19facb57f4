/** What is wrong with a definition, and where: a path for programs, labels for people. */
import { isRecord, ownValue } from '../kernel/json.js'

export type ProblemCode =
  | 'type'
  | 'missing'
  | 'unknownKey'
  | 'forbiddenKey'
  | 'characters'
  | 'notJson'
  | 'id'
  | 'duplicate'
  | 'empty'
  | 'tooLong'
  | 'tooMany'
  | 'tooFew'
  | 'range'
  | 'choice'
  | 'bounds'
  | 'date'
  | 'time'
  /** Names a field, row, column or slot that is not there. */
  | 'reference'
  /** A comparison or function that does not fit the field. */
  | 'comparison'
  /** A calculation with what is no number or date. */
  | 'expression'
  /** A condition that never holds. */
  | 'unreachable'
  /** Depends on itself. */
  | 'circle'
  /** A condition tells its readers about a section they may not read. */
  | 'leak'
  | 'source'
  /** A field that cannot mean this for the plan. */
  | 'meaning'
  /** What is meant would be another day tomorrow. */
  | 'meaningToday'
  /** What everyone of the school may know of a plan is answered where not all of them read. */
  | 'meaningRead'
  /** An answer that cannot stand in the plan in brief. */
  | 'inBrief'
  /** Is of one plan alone, and goes along to no other. */
  | 'carry'
  /** Takes over what another column holds, and has not room for all of it. */
  | 'carryRoom'
  /** Cannot tell in an evaluation what it is to tell of a goal. */
  | 'evaluates'
  /** An evaluation in which no goal of the plan is told. */
  | 'goalUntold'
  /** What follows for a goal, and may stay open. */
  | 'outcomeOpen'
  /** Nobody of the school may read it. */
  | 'unread'
  | 'depth'
  | 'size'
  /** Too many parts hang on one another in a row. */
  | 'chain'
  /** A type of field that is not known here. */
  | 'notInstalled'
  /** Filled to its bounds, its rules would take too long. */
  | 'tooHeavy'

export type Path = readonly (string | number)[]

/** Found in a definition, not yet placed for people. */
export type Finding = {
  code: ProblemCode
  path: Path
  values?: Record<string, string | number>
}

export type DefinitionProblem = {
  code: ProblemCode
  path: (string | number)[]
  /** Titles and labels met on the way: `['Handelingsdeel', 'Doelen', 'Domein']`. */
  labels: string[]
  /** What the text needs: `{ max: 200 }`, `{ allowed: 'date, number' }`. */
  values: Record<string, string | number>
}

function labelOf(value: unknown): string[] {
  const label = ownValue(value, 'title') ?? ownValue(value, 'label')
  return isRecord(value) && typeof label === 'string' && label.trim() !== ''
    ? [label.trim().slice(0, 80)]
    : []
}

export function labelsAt(root: unknown, path: Path): string[] {
  const labels = labelOf(root)
  let value = root
  for (const key of path) {
    value = ownValue(value, key)
    labels.push(...labelOf(value))
  }
  return labels
}

export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => ownValue(value, key), root)
