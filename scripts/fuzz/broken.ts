/** What attackers, old programs and accidents make of a sound value. */
import fc, { type GeneratorValue } from 'fast-check'

type Json = Record<string, unknown>
type Spot = { holder: Json; key: string }

export const upTo = (g: GeneratorValue, max: number): number => g(fc.nat, { max })
export const oneOf = <T>(g: GeneratorValue, items: readonly T[]): T =>
  items[upTo(g, items.length - 1)] as T

const MEGABYTE = 1024 * 1024

const nested = (depth: number): unknown =>
  JSON.parse(`${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`) as unknown
const strange = (): unknown =>
  JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":1}}') as unknown

const scalars: readonly unknown[] = [
  null,
  '',
  ' ',
  'x',
  '2026-02-30',
  '25:61',
  'a\u0000b',
  '\ud800',
  '🧒🏽',
  0,
  -1,
  1.5,
  1e308,
  true,
  [],
  {},
  [null],
  [[]],
  [{}],
  'other:',
  'javascript:alert(1)',
  "'; DROP TABLE plans; --",
  { $gt: '' },
]

/** Rare, because each costs as much as hundreds of others. */
const heavy: readonly (() => unknown)[] = [
  () => 'x'.repeat(5 * MEGABYTE),
  () => Array.from({ length: 10_000 }, (_, index) => ({ id: `r${index}`, values: {} })),
  () => nested(400),
]

/** Every place in a value that can be changed. */
function spotsIn(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) {
    return []
  }
  const holder = value as Json
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...spotsIn(holder[key])])
}

/** In place, so that a key stays where it was. */
const put = ({ holder, key }: Spot, value: unknown): void => {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}

type Breakage = (spot: Spot, g: GeneratorValue, spots: Spot[]) => void

const breakages: readonly Breakage[] = [
  // A copy: what is put in is broken further, and must not come back broken in another case.
  (spot, g) => put(spot, structuredClone(oneOf(g, scalars))),
  (spot, g) => put(spot, g(fc.jsonValue)),
  (spot, g, spots) => {
    const other = oneOf(g, spots.length > 0 ? spots : [spot])
    put(spot, structuredClone(other.holder[other.key]))
  },
  ({ holder, key }) => {
    Reflect.deleteProperty(holder, key)
  },
  ({ holder }, g) => {
    put({ holder, key: oneOf(g, ['extra', '__proto__', 'constructor', 'toString', '$where']) }, 1)
  },
  (spot) => put(spot, [spot.holder[spot.key], spot.holder[spot.key]]),
  (spot) => {
    const value = spot.holder[spot.key]
    put(spot, Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : [value])
  },
  (spot) => put(spot, strange()),
  (spot) => put(spot, nested(30)),
]

const asJson = (value: unknown): unknown => (JSON.parse(JSON.stringify([value])) as [unknown])[0]

/** A value with one to three breakages, or something else altogether; sound at times, by luck. */
export function broken(g: GeneratorValue, sound: unknown): unknown {
  const kind = upTo(g, 599)
  if (kind < 1) {
    return oneOf(g, heavy)()
  }
  if (kind < 30) {
    return asJson(g(fc.jsonValue))
  }
  const whole: Json = { value: asJson(sound) }
  if (kind === 30) {
    put(oneOf(g, spotsIn(whole)), oneOf(g, heavy)())
    return whole.value
  }
  for (let left = 1 + upTo(g, 2); left > 0; left--) {
    const spots = spotsIn(whole)
    oneOf(g, breakages)(
      oneOf(g, spots.length > 0 ? spots : [{ holder: whole, key: 'value' }]),
      g,
      spots,
    )
  }
  return asJson(whole.value)
}
