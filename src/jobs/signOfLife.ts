/** What is at work says so every few seconds, so that others see that its process has ended. */
import type { Payload, TaskConfig } from 'payload'

const EVERY_MS = 10_000

type Task = TaskConfig<{ input: object; output: object }>

/** The task, whose job is touched for as long as it is at work. */
export function withSignOfLife(task: Task): Task {
  const { handler } = task
  if (typeof handler === 'string') {
    return task
  }
  return {
    ...task,
    handler: async (args) => {
      const stop = keepTouching(args.req.payload, args.job.id)
      try {
        return await handler(args)
      } finally {
        await stop()
      }
    },
  }
}

/** Gives what ends it: no touch comes after that, which would undo the end of the job. */
function keepTouching(payload: Payload, id: number | string): () => Promise<void> {
  let touching = Promise.resolve()
  const timer = setInterval(() => {
    touching = touching.then(() => touch(payload, id))
  }, EVERY_MS)
  return async () => {
    clearInterval(timer)
    await touching
  }
}

async function touch(payload: Payload, id: number | string): Promise<void> {
  try {
    const data = { updatedAt: new Date().toISOString() }
    await payload.db.updateJobs({ id, data, returning: false })
  } catch (err) {
    payload.logger.warn({ err, msg: `Job ${id} could not say that it is at work` })
  }
}
