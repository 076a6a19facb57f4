/**
 * Whose turn it is when more is asked than can be begun at once: one address after the other, within an
 * address one visitor after the other, and what one visitor asks in the order in which it came. A move
 * makes a new line, and says what came of it.
 */

export type LineLimits = {
  /** So many may have begun and not be done. */
  all: number
  /** So many of these may be of one address: fewer, so that the next address finds a place. */
  each: number
  /** So many of these of one visitor of it: fewer, so that the next visitor finds one. */
  own: number
  /** So many may wait. When more come, the address with the longest line loses its last. */
  waiting: number
}

type Asked = { address: string; visitor: string }

/** Of the visitors of one address. Whose turn is next stands first. */
type Visitors<T> = ReadonlyMap<string, readonly T[]>
/** By address; the same. */
type Waiting<T> = ReadonlyMap<string, Visitors<T>>

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
  const theirs = [...theirsIn(waiting, asked), asked]
  const moved = advanced({ begun, waiting: withTheirs(waiting, asked, theirs) }, limits)
  return allIn(moved.line.waiting) > limits.waiting ? shortened(moved.line) : moved
}

/** Of what is done, or needs its place no longer, and of who hung up before their turn. */
export function left<T extends Asked>(
  { begun, waiting }: FairLine<T>,
  asked: T,
  limits: LineLimits,
): Moved<T> {
  const isOther = (other: T): boolean => other !== asked
  const theirs = theirsIn(waiting, asked).filter(isOther)
  return advanced(
    { begun: begun.filter(isOther), waiting: withTheirs(waiting, asked, theirs) },
    limits,
  )
}

/** Who had a turn goes to the end; of whom enough has begun keeps its turn. */
function advanced<T extends Asked>(line: FairLine<T>, limits: LineLimits): Moved<T> {
  const { begun, waiting } = line
  if (begun.length >= limits.all) {
    return { line }
  }
  for (const first of firstsOf(waiting)) {
    if (findsPlace(begun, first, limits)) {
      return { line: { begun: [...begun, first], waiting: served(waiting, first) }, begins: first }
    }
  }
  return { line }
}

/** Of each visitor of each address, whose turn is next first. */
function* firstsOf<T>(waiting: Waiting<T>): Generator<T> {
  for (const visitors of waiting.values()) {
    for (const [first] of visitors.values()) {
      if (first) {
        yield first
      }
    }
  }
}

function findsPlace<T extends Asked>(
  begun: readonly T[],
  { address, visitor }: T,
  { each, own }: LineLimits,
): boolean {
  const ofAddress = begun.filter((other) => other.address === address)
  const ofVisitor = ofAddress.filter((other) => other.visitor === visitor)
  return ofAddress.length < each && ofVisitor.length < own
}

function served<T extends Asked>(waiting: Waiting<T>, asked: T): Waiting<T> {
  const { address, visitor } = asked
  const visitors = new Map(waiting.get(address))
  const theirs = visitors.get(visitor)?.slice(1) ?? []
  visitors.delete(visitor)
  const others = new Map(waiting)
  others.delete(address)
  return changed(others, address, changed(visitors, visitor, theirs))
}

function shortened<T extends Asked>({ begun, waiting }: FairLine<T>): Moved<T> {
  const visitors = longestOf([...waiting.values()], countOf)
  const theirs = longestOf([...(visitors?.values() ?? [])], ({ length }) => length) ?? []
  const refused = theirs.at(-1)
  return {
    line: {
      begun,
      waiting: refused ? withTheirs(waiting, refused, theirs.slice(0, -1)) : waiting,
    },
    refused,
  }
}

const longestOf = <L>(lines: readonly L[], lengthOf: (line: L) => number): L | undefined =>
  lines.reduce<L | undefined>(
    (most, line) => (most && lengthOf(most) > lengthOf(line) ? most : line),
    undefined,
  )

const theirsIn = <T extends Asked>(waiting: Waiting<T>, { address, visitor }: T): readonly T[] =>
  waiting.get(address)?.get(visitor) ?? []

function withTheirs<T extends Asked>(
  waiting: Waiting<T>,
  { address, visitor }: T,
  theirs: readonly T[],
): Waiting<T> {
  const visitors: Visitors<T> = waiting.get(address) ?? new Map<string, readonly T[]>()
  return changed(waiting, address, changed(visitors, visitor, theirs))
}

/** Keeps its place among the others; what is new comes last, and of whom nothing waits goes. */
function changed<L extends { size: number } | { length: number }>(
  lines: ReadonlyMap<string, L>,
  name: string,
  line: L,
): ReadonlyMap<string, L> {
  const copy = new Map(lines)
  if (('size' in line ? line.size : line.length) > 0) {
    copy.set(name, line)
  } else {
    copy.delete(name)
  }
  return copy
}

const countOf = <T>(visitors: Visitors<T>): number =>
  [...visitors.values()].reduce((sum, { length }) => sum + length, 0)

const allIn = <T>(waiting: Waiting<T>): number =>
  [...waiting.values()].reduce((sum, visitors) => sum + countOf(visitors), 0)
