/** The text of a definition: what it means, or everything that is wrong with it and where. */
import type { PlanDefinition } from '../../domain/definition/definition.js'
import { problemText } from '../../translations/definitionProblem.js'
import { parseDefinition } from '../../domain/forms/parseDefinition.js'
import type { Language } from '../../domain/kernel/language.js'
import { lineAndColumn, readJson } from './readJson.js'

export type SourceProblem = { text: string; offset: number; line: number }

export type CheckedSource =
  | { kind: 'broken'; offset: number; line: number; column: number }
  | { kind: 'wrong'; value: unknown; problems: SourceProblem[] }
  | { kind: 'fine'; value: unknown; definition: PlanDefinition }

export function checkSource(source: string, language: Language): CheckedSource {
  const read = readJson(source)
  if (!read.ok) {
    const { offset, line, column } = read
    return { kind: 'broken', offset, line, column }
  }
  const { value, placeOf } = read
  const parsed = parseDefinition(value)
  if (parsed.ok) {
    return { kind: 'fine', value, definition: parsed.definition }
  }
  const problems = parsed.problems.map((problem) => {
    const offset = placeOf(problem.path)
    const { line } = lineAndColumn(source, offset)
    return { text: problemText(problem, language), offset, line }
  })
  return { kind: 'wrong', value, problems }
}

export const toSource = (value: unknown): string =>
  value === undefined || value === null ? '' : JSON.stringify(value, null, 2)
