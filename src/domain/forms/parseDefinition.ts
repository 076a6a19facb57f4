/**
 * From an unknown value to a plan definition, or to everything that is wrong with it. Never throws;
 * size and depth are checked first, so that a hostile value costs little.
 */
import type { z } from 'zod'
import type { PlanDefinition } from '../definition/definition.js'
import type { DefinitionProblem, Finding, Path } from '../definition/definitionProblem.js'
import { labelsAt, valueAt } from '../definition/definitionProblem.js'
import { ruleFindings } from './definitionRules.js'
import { definitionSchema } from './definitionSchema.js'
import { isAbsent } from '../fieldTypes/index.js'
import { isPrintable, isRecord, jsonBytes } from '../kernel/json.js'
import { forbiddenKeys, limits } from '../kernel/limits.js'

export type ParsedDefinition =
  { ok: true; definition: PlanDefinition } | { ok: false; problems: DefinitionProblem[] }

export function parseDefinition(value: unknown): ParsedDefinition {
  const foreign = foreignFindings(value)
  if (foreign.length > 0) {
    return refuse(value, foreign)
  }
  const parsed = definitionSchema().safeParse(value)
  if (!parsed.success) {
    return refuse(
      value,
      parsed.error.issues.flatMap((issue) => shapeFindings(issue, value)),
    )
  }
  const broken = ruleFindings(parsed.data)
  return broken.length > 0 ? refuse(value, broken) : { ok: true, definition: parsed.data }
}

function refuse(value: unknown, findings: Finding[]): ParsedDefinition {
  const problems = findings.slice(0, limits.listed).map(({ code, path, values = {} }) => ({
    code,
    path: [...path],
    labels: labelsAt(value, path),
    values,
  }))
  return { ok: false, problems }
}

function foreignFindings(value: unknown): Finding[] {
  const bytes = jsonBytes(value, limits.definitionBytes)
  return bytes > limits.definitionBytes
    ? [{ code: 'size', path: [], values: { max: limits.definitionBytes } }]
    : strangeIn(value, [])
}

/** What JSON cannot hold, or what would reach a prototype. The size is bounded before. */
function strangeIn(value: unknown, path: Path): Finding[] {
  if (path.length > limits.depth) {
    return [{ code: 'depth', path, values: { max: limits.depth } }]
  }
  if (typeof value === 'string') {
    return isPrintable(value) ? [] : [{ code: 'characters', path }]
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => strangeIn(item, [...path, index]))
  }
  if (isRecord(value)) {
    return Object.keys(value).flatMap((key) => strangeKey(value, { key, path }))
  }
  return isJsonScalar(value) ? [] : [{ code: 'notJson', path }]
}

function strangeKey(
  record: Record<string, unknown>,
  { key, path }: { key: string; path: Path },
): Finding[] {
  return forbiddenKeys.has(key)
    ? [{ code: 'forbiddenKey', path: [...path, key], values: { key } }]
    : strangeIn(record[key], [...path, key])
}

const isJsonScalar = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value))

function shapeFindings(issue: z.core.$ZodIssue, value: unknown): Finding[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'unknownKey',
      path: [...path, key],
      values: { key: key.slice(0, limits.id) },
    }))
  }
  if (valueAt(value, path) === undefined) {
    return [{ code: 'missing', path, values: { key: String(path.at(-1) ?? '') } }]
  }
  return [{ path, ...(unknownType(value, path) ?? judgementOf(issue)) }]
}

/** Of a field; of a value elsewhere that is not among those allowed, these are said. */
function unknownType(value: unknown, path: Path): Omit<Finding, 'path'> | undefined {
  const type = valueAt(value, path)
  const isType = path[0] === 'sections' && path.at(-1) === 'type' && typeof type === 'string'
  return isType && isAbsent({ type })
    ? { code: 'notInstalled', values: { type: type.slice(0, limits.id) } }
    : undefined
}

function judgementOf(issue: z.core.$ZodIssue): Omit<Finding, 'path'> {
  switch (issue.code) {
    case 'too_big':
      return tooBig(issue)
    case 'too_small':
      return issue.origin === 'array'
        ? { code: 'tooFew', values: { min: Number(issue.minimum) } }
        : { code: 'range', values: { min: Number(issue.minimum) } }
    case 'invalid_value':
      return { code: 'choice', values: { allowed: issue.values.map(String).join(', ') } }
    case 'invalid_union':
      return { code: 'choice', values: { allowed: allowedTypes(issue) } }
    case 'custom':
      return { code: (issue.params as { code: Finding['code'] }).code }
    case 'invalid_type':
      return { code: 'type', values: { expected: issue.expected } }
    default:
      return { code: 'type', values: { expected: 'value' } }
  }
}

function tooBig(issue: z.core.$ZodIssueTooBig): Omit<Finding, 'path'> {
  const values = { max: Number(issue.maximum) }
  if (issue.origin === 'string') {
    return { code: 'tooLong', values }
  }
  return { code: issue.origin === 'array' ? 'tooMany' : 'range', values }
}

const allowedTypes = (issue: z.core.$ZodIssueInvalidUnion): string =>
  'options' in issue ? (issue.options ?? []).map(String).join(', ') : ''
