/**
 * Whose turn it is when more is asked than can be begun at once: one address after the other, and what
 * one address asks in the order in which it came. A move makes a new line, and says what came of it.
 */

export type LineLimits = {
  /** So many may have begun and not be done. */
  all: number
  /** So many of these may be of one address: fewer, so that the next address finds a place. */
  each: number
  /** So many may wait. When more come, the address with the longest line loses its last. */
  waiting: number
}

type Asked = { address: string }

/** By address. Whose turn is next stands first. */
type Waiting<T> = ReadonlyMap<string, readonly T[]>

export type FairLine<T extends Asked> = {
  readonly begun: readonly T[]
  readonly waiting: Waiting<T>
}

export type Moved<T extends Asked> = {
  line: FairLine<T>
  /** At most one, as one place at a time comes free. */
  begins?: T
  refused?: T
}

export const emptyLine: FairLine<never> = { begun: [], waiting: new Map() }

export function joined<T extends Asked>(
  { begun, waiting }: FairLine<T>,
  asked: T,
  limits: LineLimits,
): Moved<T> {
  const own = [...(waiting.get(asked.address) ?? []), asked]
  const moved = advanced({ begun, waiting: withOwn(waiting, asked.address, own) }, limits)
  return countOf(moved.line.waiting) > limits.waiting ? shortened(moved.line) : moved
}

/** Of what is done, or needs its place no longer, and of who hung up before their turn. */
export function left<T extends Asked>(
  { begun, waiting }: FairLine<T>,
  asked: T,
  limits: LineLimits,
): Moved<T> {
  const isOther = (other: T): boolean => other !== asked
  const own = waiting.get(asked.address) ?? []
  return advanced(
    {
      begun: begun.filter(isOther),
      waiting: own.includes(asked) ? withOwn(waiting, asked.address, own.filter(isOther)) : waiting,
    },
    limits,
  )
}

/** Who had a turn goes to the end; an address of which enough has begun keeps its turn. */
function advanced<T extends Asked>(line: FairLine<T>, { all, each }: LineLimits): Moved<T> {
  const { begun, waiting } = line
  if (begun.length >= all) {
    return { line }
  }
  for (const [address, own] of waiting) {
    const [begins] = own
    if (begins && begun.filter((other) => other.address === address).length < each) {
      const others = withOwn(waiting, address, [])
      const after = { begun: [...begun, begins], waiting: withOwn(others, address, own.slice(1)) }
      return { line: after, begins }
    }
  }
  return { line }
}

function shortened<T extends Asked>({ begun, waiting }: FairLine<T>): Moved<T> {
  const longest = [...waiting.values()].reduce(
    (most, own) => (own.length >= most.length ? own : most),
    [],
  )
  const refused = longest.at(-1)
  return {
    line: {
      begun,
      waiting: refused ? withOwn(waiting, refused.address, longest.slice(0, -1)) : waiting,
    },
    refused,
  }
}

/** An address keeps its place among the others; a new one comes last. */
function withOwn<T>(waiting: Waiting<T>, address: string, own: readonly T[]): Waiting<T> {
  const changed = new Map(waiting)
  if (own.length > 0) {
    changed.set(address, own)
  } else {
    changed.delete(address)
  }
  return changed
}

const countOf = <T>(waiting: Waiting<T>): number =>
  [...waiting.values()].reduce((sum, own) => sum + own.length, 0)
