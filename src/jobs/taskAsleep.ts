import type { TaskConfig } from 'payload'

type Task = TaskConfig<{ input: object; output: object }>

/**
 * A task while the plugin is disabled. Its name is part of the shape of the database; it plans nothing,
 * and a job that was waiting is not taken for done.
 */
export const taskAsleep = ({ schedule, ...task }: Task): Task => ({
  ...task,
  ...(schedule && { schedule: schedule.map(neverNow) }),
  handler: () => {
    throw new Error('Leidraad is disabled: this job can be done when it no longer is')
  },
})

const neverNow = (schedule: NonNullable<Task['schedule']>[number]) => ({
  ...schedule,
  hooks: { beforeSchedule: () => ({ shouldSchedule: false }) },
})
