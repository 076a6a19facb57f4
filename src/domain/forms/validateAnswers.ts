/**
 * Whether answers fit their definition: the one validation, the same in browser and server.
 *
 * The answers are untrusted: any value gives a list of issues, never an exception; only own
 * properties are read; an answer to what the definition does not hold is an issue, not ignored.
 */
import type { CompletenessLevel, Issue } from './answers.js'
import { findingOf } from './checkAnswer.js'
import type { Field, PlanDefinition, Section } from './definition.js'
import { issueAt, unknownKeys } from './issues.js'
import { isRecord, jsonBytes, ownValue } from './json.js'
import { limits } from './limits.js'
import { validateRows } from './validateRows.js'

export function validateAnswers(
  definition: PlanDefinition,
  answers: unknown,
  level: CompletenessLevel,
): Issue[] {
  if (isTooBig(answers)) {
    return [tooBig({})]
  }
  if (!isRecord(answers ?? {})) {
    return [{ code: 'type', values: { expected: 'answers' } }]
  }
  const known = new Set(definition.sections.map(({ id }) => id))
  const issues = [
    ...unknownKeys(answers ?? {}, known).map((key): Issue => ({
      code: 'unknown',
      values: { key },
    })),
    ...definition.sections.flatMap((section) =>
      sectionIssues(section, ownValue(answers, section.id), level),
    ),
  ]
  return issues.slice(0, limits.listed)
}

export function validateSection(
  section: Section,
  answers: unknown,
  level: CompletenessLevel,
): Issue[] {
  return isTooBig(answers)
    ? [tooBig(placeOf(section))]
    : sectionIssues(section, answers, level).slice(0, limits.listed)
}

const isTooBig = (answers: unknown): boolean =>
  jsonBytes(answers, limits.answersBytes) > limits.answersBytes

const tooBig = (place: Partial<Issue>): Issue => ({
  ...place,
  code: 'size',
  values: { ...place.values, max: limits.answersBytes },
})

type SectionPlace = Pick<Issue, 'sectionId' | 'values'>

const placeOf = ({ id, title }: Section): SectionPlace => ({
  sectionId: id,
  values: { section: title },
})

function sectionIssues(section: Section, answers: unknown, level: CompletenessLevel): Issue[] {
  const place = placeOf(section)
  if (!isRecord(answers ?? {})) {
    return [{ ...place, code: 'type', values: { ...place.values, expected: 'answers' } }]
  }
  const fields = section.fields.filter((field) => field.type !== 'explanation')
  const strangers = unknownKeys(answers ?? {}, new Set(fields.map(({ id }) => id)))
  return [
    ...strangers.map((key): Issue => ({
      ...place,
      code: 'unknown',
      fieldId: key,
      values: { ...place.values, key },
    })),
    ...fields.flatMap((field) => fieldIssues({ field, place, level }, ownValue(answers, field.id))),
  ]
}

type Asked = { field: Field; place: SectionPlace; level: CompletenessLevel }

function fieldIssues({ field, place, level }: Asked, value: unknown): Issue[] {
  if (field.type === 'explanation') {
    return []
  }
  const at = {
    sectionId: place.sectionId,
    fieldId: field.id,
    values: { ...place.values, field: field.label },
  }
  if (field.type === 'table' || field.type === 'group') {
    return validateRows({ field, at, level }, value)
  }
  const finding = findingOf({ field, level }, value)
  return finding === undefined ? [] : [issueAt(at, finding)]
}
