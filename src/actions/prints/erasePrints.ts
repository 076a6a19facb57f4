import { asPerson } from '../asSystem.js'
import { slugOf } from '../slugOf.js'
import type { OfJob } from './cancelPrints.js'
import { JOBS } from './stored.js'

/** By who asked, before its week is over: the job, and with it all that was made. */
export async function erasePrints({ req, jobId }: OfJob): Promise<void> {
  const slug = slugOf(req.payload, JOBS)
  await req.payload.delete({ collection: slug, id: jobId, depth: 0, ...asPerson(req) })
}
