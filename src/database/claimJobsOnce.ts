import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter, Where } from 'payload'

type UpdateJobs = BaseDatabaseAdapter['updateJobs']
type Args = Parameters<UpdateJobs>[0]
type Job = NonNullable<Awaited<ReturnType<UpdateJobs>>>[number]

const JOBS = 'payload-jobs'

/**
 * Payload 3.90 takes jobs on MongoDB by looking for those that wait and then writing on what it found,
 * also when somebody took them in between: two that run a queue at once both did the work. Here each
 * job is taken in one step, and only while it waits.
 */
export function claimJobsOnce(adapter: MongooseAdapter): void {
  const updateJobs = adapter.updateJobs.bind(adapter)
  const claim = claiming(adapter)
  adapter.updateJobs = (args) => (isClaim(args) ? claim(args) : updateJobs(args))
}

const isClaim = ({ id, data }: Args): boolean => id === undefined && data.processing === true

function claiming(adapter: MongooseAdapter): UpdateJobs {
  const find = adapter.find.bind(adapter)
  const updateOne = adapter.updateOne.bind(adapter)
  return async ({ where = {}, data, limit = 0, sort = 'createdAt' }) => {
    const waiting = { collection: JOBS, where, limit, sort, pagination: false }
    const { docs } = await find<{ id: string }>(waiting)
    const claimed: Job[] = []
    for (const { id } of docs) {
      const still: Where = { and: [{ id: { equals: id } }, where] }
      const job = (await updateOne({
        collection: JOBS,
        where: still,
        data: { ...data },
      })) as Job | null
      if (job) {
        claimed.push(job)
      }
    }
    return claimed
  }
}
