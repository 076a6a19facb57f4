export type Cause = Record<string, unknown>

/** A cause may be its own cause. */
const DEEPEST = 6

/** An error and what lies below it: libraries wrap what the world told them. */
export function causesOf(error: unknown): Cause[] {
  const found: Cause[] = []
  let link = error
  while (typeof link === 'object' && link !== null && found.length < DEEPEST) {
    const cause = link as Cause
    found.push(cause)
    // GraphQL has a name of its own for it.
    link = cause.cause ?? cause.originalError
  }
  return found
}
