import { performance } from 'node:perf_hooks'

/**
 * Which part of the time this thread was at work meanwhile, from 0 to 1; what is left is for others. A
 * part and no time, so that it is the same on a slow machine.
 */
export async function busyDuring(work: () => Promise<unknown>): Promise<number> {
  const from = performance.eventLoopUtilization()
  await work()
  return performance.eventLoopUtilization(from).utilization
}
