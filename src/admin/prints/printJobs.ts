/** What the API says about PDFs of many plans, and how it is told. */
import type { Language } from '../../domain/kernel/language.js'
import { isUnderWay, type PrintJobView } from '../../domain/prints/printJob.js'
import { amount, fill } from '../../translations/fill.js'
import { prints } from '../../translations/prints.js'

/** `group:ID` or `school:ID`; empty for everything. */
export type Choice = { place: string; year: string }

export const noChoice: Choice = { place: '', year: '' }

/** For the address of the count and the body of the request; nothing while nothing was chosen. */
export function scopeOf({ place, year }: Choice): Record<string, string> | undefined {
  const [kind = '', id = ''] = place.split(':')
  const scope = { ...(id !== '' && { [kind]: id }), ...(year !== '' && { year }) }
  return Object.keys(scope).length > 0 ? scope : undefined
}

export function progressText({ done, total, failures }: PrintJobView, language: Language): string {
  const words = prints[language]
  const made = fill(words.progress, { done, total })
  return failures.length === 0 ? made : `${made}, ${amount(words.failedSoFar, failures.length)}`
}

/** Read aloud at every tenth, and at the end: a figure a second would be noise. */
export function spokenText(job: PrintJobView, language: Language): string {
  const words = prints[language]
  if (!isUnderWay(job.status)) {
    return `${job.title}: ${words.statuses[job.status]}`
  }
  const tenth = Math.floor((job.done * 10) / job.total)
  const done = Math.floor((tenth * job.total) / 10)
  return `${job.title}: ${fill(words.progress, { done, total: job.total })}`
}
