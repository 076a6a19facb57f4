import type { PayloadRequest } from 'payload'

import { eachLanguage } from '../../domain/kernel/language.js'
import type { PrintFailure } from '../../domain/prints/printJob.js'
import { prints } from '../../translations/prints.js'
import { findAsPerson } from '../records.js'
import type { StoredPrintJob } from './stored.js'

/** Nothing is said of a plan but that it is not there for this person. */
export const unreadable = (planId: string): PrintFailure => ({
  planId,
  reason: eachLanguage((language) => prints[language].unreadable),
})

/** What failed, as far as this person may read the plans today: titles and reasons may name a pupil. */
export async function failuresFor(
  req: PayloadRequest,
  { failures }: Pick<StoredPrintJob, 'failures'>,
): Promise<PrintFailure[]> {
  const all = failures ?? []
  const readable = await readablePlans(
    req,
    all.map(({ planId }) => planId),
  )
  return all.map((failure) => (readable.has(failure.planId) ? failure : unreadable(failure.planId)))
}

/** So many at a time that no database minds the length of the question. */
const AT_A_TIME = 200

export async function readablePlans(
  req: PayloadRequest,
  planIds: readonly string[],
): Promise<Set<string>> {
  const readable = new Set<string>()
  for (let start = 0; start < planIds.length; start += AT_A_TIME) {
    const plans = await findAsPerson(req, 'plans', {
      where: { id: { in: planIds.slice(start, start + AT_A_TIME) } },
      limit: AT_A_TIME,
      select: { title: true },
      orNone: true,
    })
    plans.forEach(({ id }) => readable.add(id))
  }
  return readable
}
