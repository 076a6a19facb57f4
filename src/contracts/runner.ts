/** What a contract asks of the runner of tests: Jest's globals, or those of Vitest with `globals`. */

type Work = () => unknown

type Matchers = {
  toBe: (wanted: unknown) => void
  toEqual: (wanted: unknown) => void
  toMatch: (wanted: RegExp) => void
  toMatchObject: (wanted: object) => void
  toContain: (wanted: unknown) => void
}

type Expectation = Matchers & {
  not: Matchers
  rejects: { toMatchObject: (wanted: object) => Promise<void> }
}

type It = {
  (promise: string, work: Work): void
  each: <T>(cases: readonly T[]) => (promise: string, work: (one: T) => unknown) => void
}

type Runner = {
  it: It
  expect: (value: unknown) => Expectation
  beforeAll: (work: Work) => void
  afterAll: (work: Work) => void
}

const names = ['it', 'expect', 'beforeAll', 'afterAll'] as const

function runnerOf(world: Partial<Runner>): Runner {
  const missing = names.filter((name) => typeof world[name] !== 'function')
  if (missing.length > 0) {
    throw new Error(
      `leidraad/contracts runs inside a runner of tests that has ${names.join(', ')} as globals, such as Jest, or Vitest with \`globals: true\`; not there: ${missing.join(', ')}`,
    )
  }
  return world as Runner
}

export const { it, expect, beforeAll, afterAll } = runnerOf(globalThis as Partial<Runner>)
