/**
 * From an unknown value to a layout, or to everything that is wrong with it; never throws. A section
 * that the form does not have is only warned about: it may come back, and its place is kept.
 */
import { z } from 'zod'

import '../withoutEval.js'

import type { PlanDefinition } from '../definition/definition.js'
import { isPrintable, jsonBytes } from '../kernel/json.js'
import { contrastOnWhite, MINIMUM_CONTRAST } from '../printing/accent.js'
import type { PrintLayout } from './layout.js'
import type { LayoutProblem, LayoutWarning } from './layoutProblem.js'

export const layoutLimits = {
  letterheadLines: 6,
  letterheadLine: 120,
  sections: 60,
  id: 64,
  /** Characters of a template, and of a style sheet. */
  source: 100 * 1024,
} as const

/** Both sources and some room for the rest. */
const MAX_BYTES = 5 * layoutLimits.source

export type ParsedLayout =
  | { ok: true; layout: PrintLayout; warnings: LayoutWarning[] }
  | { ok: false; problems: LayoutProblem[] }

const printable = (max: number) => z.string().max(max).refine(isPrintable)
const sectionIds = z.array(printable(layoutLimits.id)).max(layoutLimits.sections)
const source = z.string().max(layoutLimits.source).refine(isPrintable)

const schema = z.strictObject({
  cover: z.enum(['full', 'compact', 'none']).optional(),
  contents: z.boolean().optional(),
  order: sectionIds.optional(),
  density: z.enum(['roomy', 'compact']).optional(),
  columns: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  newPage: sectionIds.optional(),
  empty: z.enum(['say', 'omit']).optional(),
  accent: z.string().max(layoutLimits.id).optional(),
  logo: z.boolean().optional(),
  letterhead: z
    .array(printable(layoutLimits.letterheadLine))
    .max(layoutLimits.letterheadLines)
    .optional(),
  source: z.strictObject({ template: source, css: source }).optional(),
})

export function parseLayout(
  value: unknown,
  definition: Pick<PlanDefinition, 'sections'>,
): ParsedLayout {
  if (jsonBytes(value, MAX_BYTES) > MAX_BYTES) {
    return {
      ok: false,
      problems: [{ code: 'tooLong', setting: 'source', max: layoutLimits.source }],
    }
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) }
  }
  const layout = withoutUndefined(parsed.data)
  const problems = accentProblems(layout.accent)
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, layout, warnings: warningsOf(layout, definition) }
}

/** A key without a value is no JSON, and would change the digest of the version. */
const withoutUndefined = (layout: z.infer<typeof schema>): PrintLayout =>
  Object.fromEntries(Object.entries<unknown>(layout).filter(([, value]) => value !== undefined))

function problemsOf(issue: z.core.$ZodIssue): LayoutProblem[] {
  const setting = issue.path.filter((key) => typeof key === 'string').join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ code: 'unknown', setting: key.slice(0, layoutLimits.id) }))
  }
  if (issue.code === 'too_big') {
    const code = issue.origin === 'array' ? 'tooMany' : 'tooLong'
    return [{ code, setting, max: Number(issue.maximum) }]
  }
  return [{ code: 'shape', ...(setting !== '' && { setting }) }]
}

const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

function accentProblems(accent: string | undefined): LayoutProblem[] {
  if (accent === undefined) {
    return []
  }
  if (!isColour(accent)) {
    return [{ code: 'colour' }]
  }
  const ratio = contrastOnWhite(accent)
  return ratio < MINIMUM_CONTRAST
    ? [{ code: 'contrast', ratio: Math.floor(ratio * 100) / 100, minimum: MINIMUM_CONTRAST }]
    : []
}

function warningsOf(
  { order = [], newPage = [] }: PrintLayout,
  { sections }: Pick<PlanDefinition, 'sections'>,
): LayoutWarning[] {
  const known = new Set(sections.map(({ id }) => id))
  const strange = (setting: LayoutWarning['setting'], ids: string[]) =>
    ids.filter((id) => !known.has(id)).map((sectionId) => ({ setting, sectionId }))
  return [...strange('order', order), ...strange('newPage', newPage)]
}
