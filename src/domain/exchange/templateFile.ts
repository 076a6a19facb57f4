/**
 * A plan template as a file, between schools and installations: everything a version is made of,
 * with its ids. What is read back has the digest of what was written.
 */
import { z } from 'zod'

import '../withoutEval.js'

import type { DefinitionProblem } from '../definition/definitionProblem.js'
import { isPrintable, isRecord } from '../kernel/json.js'
import { parseDefinition } from '../forms/parseDefinition.js'
import type { PlanTemplateContent } from '../standards/content.js'

export const TEMPLATE_FORMAT = 'leidraad.plan-template'
export const TEMPLATE_FORMAT_VERSION = 1

export type TemplateFile = Omit<PlanTemplateContent, 'kind'> & {
  format: typeof TEMPLATE_FORMAT
  formatVersion: typeof TEMPLATE_FORMAT_VERSION
  /** The last published version when it was exported: where it came from, not what it holds. */
  source?: { number: number; digest: string }
}

/** `path` for programs, `labels` for people; `notTemplate` and `newer` concern the whole file. */
export type TemplateProblem =
  | { code: 'notTemplate' }
  | { code: 'newer'; version: number; known: number }
  | { code: 'unknownKey' | 'invalid'; path: (string | number)[] }
  | { code: 'definition'; problem: DefinitionProblem }

export type ReadTemplate =
  { ok: true; template: TemplateFile } | { ok: false; problems: TemplateProblem[] }

const TITLE = 200
const KIND = 60

const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() !== '' && isPrintable(text))

const frame = z.strictObject({
  format: z.literal(TEMPLATE_FORMAT),
  formatVersion: z.literal(TEMPLATE_FORMAT_VERSION),
  title: line(TITLE),
  planKind: line(KIND),
  definition: z.unknown(),
  layout: z.record(z.string(), z.unknown()).optional(),
  source: z
    .strictObject({ number: z.int().min(1), digest: z.string().regex(/^[0-9a-f]{64}$/) })
    .optional(),
})

export const writeTemplate = (
  { kind: _, ...content }: PlanTemplateContent,
  source: TemplateFile['source'],
): TemplateFile => ({
  format: TEMPLATE_FORMAT,
  formatVersion: TEMPLATE_FORMAT_VERSION,
  ...content,
  ...(source && { source }),
})

/** From an unknown value to a template, or to everything that is wrong with it; never throws. */
export function readTemplate(value: unknown): ReadTemplate {
  if (!isRecord(value) || value.format !== TEMPLATE_FORMAT) {
    return refuse([{ code: 'notTemplate' }])
  }
  const version = value.formatVersion
  return typeof version === 'number' && version > TEMPLATE_FORMAT_VERSION
    ? refuse([{ code: 'newer', version, known: TEMPLATE_FORMAT_VERSION }])
    : readParts(value)
}

function readParts(value: Record<string, unknown>): ReadTemplate {
  const parsed = frame.safeParse(value)
  const definition = parseDefinition(value.definition)
  if (!parsed.success || !definition.ok) {
    return refuse([
      ...(parsed.error?.issues ?? []).flatMap(frameProblems),
      ...(definition.ok ? [] : definition.problems.map(definitionProblem)),
    ])
  }
  const { layout, source, ...rest } = parsed.data
  return {
    ok: true,
    template: {
      ...rest,
      definition: definition.definition,
      ...(layout && { layout }),
      ...(source && { source }),
    },
  }
}

const refuse = (problems: TemplateProblem[]): ReadTemplate => ({ ok: false, problems })

function frameProblems(issue: z.core.$ZodIssue): TemplateProblem[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol')
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ code: 'unknownKey', path: [...path, key.slice(0, KIND)] }))
    : [{ code: 'invalid', path }]
}

const definitionProblem = (problem: DefinitionProblem): TemplateProblem => ({
  code: 'definition',
  problem: { ...problem, path: ['definition', ...problem.path] },
})
