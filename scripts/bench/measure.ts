import { setTimeout as pause } from 'node:timers/promises'

/** What a call leaves to be cleared up must not fall on the next. */
const PAUSE = 20

/** Milliseconds of one call. */
export async function timed(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await call()
  return performance.now() - start
}

export function percentile(times: number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  const index = Math.min(sorted.length - 1, Math.floor(sorted.length * share))
  return sorted[index] ?? NaN
}

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits))

export type Figures = { p50: number; p95: number; runs: number }

export const figuresOf = (times: number[]): Figures => ({
  p50: round(percentile(times, 0.5)),
  p95: round(percentile(times, 0.95)),
  runs: times.length,
})

/** Turns that do not count: a server has printed before, and its code is compiled. */
const WARM_UP = 10

/** Takes turns, so that what else the machine does falls on all alike. */
export async function inTurns(
  calls: Record<string, () => Promise<unknown>>,
  runs: number,
): Promise<Record<string, Figures>> {
  const names = Object.keys(calls)
  const times = new Map(names.map((name) => [name, [] as number[]]))
  for (let run = -WARM_UP; run < runs; run += 1) {
    for (const [name, call] of Object.entries(calls)) {
      await pause(PAUSE)
      const time = await timed(call)
      if (run >= 0) {
        times.get(name)?.push(time)
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, figuresOf(times.get(name) ?? [])]))
}
