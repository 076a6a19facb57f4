/** Many plans made into PDFs at once, for one person, who fetches them in one zip. */
import { isRecord } from '../kernel/json.js'
import type { Written } from '../kernel/words.js'
import { isSchoolYear } from './schoolYear.js'

export const printJobStatuses = ['queued', 'running', 'done', 'cancelled', 'failed'] as const
export type PrintJobStatus = (typeof printJobStatuses)[number]

export const isUnderWay = (status: PrintJobStatus): boolean =>
  status === 'queued' || status === 'running'

/** More than the plans of a large school; a zip of them still fits a disk and a patience. */
export const MAX_PLANS = 2_000
/** They are about children: what was made is fetched, or goes. */
export const DAYS_KEPT = 7

/** Which plans: of a group or a school, of a school year, or of both; one of them at least. */
export type PrintScope = { group?: string; school?: string; year?: string }

const textIn = (value: Record<string, unknown>, key: string): string => {
  const text = value[key]
  return typeof text === 'string' ? text.trim() : ''
}

/** Nothing when no choice was made, or one that makes no sense. */
export function parseScope(value: unknown): PrintScope | undefined {
  if (!isRecord(value)) {
    return undefined
  }
  const [group, school, year] = ['group', 'school', 'year'].map((key) => textIn(value, key))
  const scope = { ...(group && { group }), ...(school && { school }), ...(year && { year }) }
  const isSound = Object.keys(scope).length > 0 && (!year || isSchoolYear(year))
  return isSound ? scope : undefined
}

export const sameScope = (a: PrintScope, b: PrintScope): boolean =>
  a.group === b.group && a.school === b.school && a.year === b.year

/** A plan without its PDF, and why, in words of the moment it failed. */
export type PrintFailure = {
  planId: string
  /** Its title; absent when the person may not read it. */
  label?: string
  reason: Written<string>
}

/** What the person who asked sees of it. */
export type PrintJobView = {
  id: string
  title: string
  status: PrintJobStatus
  total: number
  done: number
  failures: { label?: string; reason: string }[]
  askedAt: string
  expiresAt?: string
}

export type PrintCount = {
  total: number
  draft: number
  signing: number
  signed: number
  max: number
}
