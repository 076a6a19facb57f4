import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { emptyLine, joined, left, type FairLine, type LineLimits, type Moved } from './fairLine.js'

type Asked = { address: string; visitor: string; number: number }

const addressOf = ({ address }: Asked) => address
const visitorOf = ({ address, visitor }: Asked) => `${address}${visitor}`
const isOfOneAddress = (one: Asked, other: Asked) => one.address === other.address

/** A line in use, and all that came of it. */
function lineOf(limits: LineLimits) {
  let line: FairLine<Asked> = emptyLine
  const came: Asked[] = []
  const begun: Asked[] = []
  const refused: Asked[] = []
  const gone: Asked[] = []
  const move = (moved: Moved<Asked>) => {
    line = moved.line
    begun.push(...[moved.begins ?? []].flat())
    refused.push(...[moved.refused ?? []].flat())
  }
  return {
    came,
    begun,
    refused,
    gone,
    line: () => line,
    /** `a` of that address, `a1` and `a2` for two visitors of it. */
    join: (who: string) => {
      const asked = { address: who.slice(0, 1), visitor: who.slice(1), number: came.length }
      came.push(asked)
      move(joined(line, asked, limits))
      return asked
    },
    leave: (asked: Asked) => {
      gone.push(asked)
      move(left(line, asked, limits))
    },
  }
}

const addressesOf = (all: readonly Asked[]) => all.map(addressOf).join('')
const visitorsOf = (all: readonly Asked[]) => all.map(visitorOf).join(' ')

/** Where visitors of an address are not told apart by their places. */
const placesOf = (all: number, each: number, waiting: number): LineLimits => ({
  all,
  each,
  own: each,
  waiting,
})

describe('A line', () => {
  it('begins at once what finds a place, and leaves one for the next address', () => {
    const { begun, join } = lineOf(placesOf(3, 2, 9))
    Array.from('aaaab', join)
    expect(addressesOf(begun)).toBe('aab')
  })

  it('gives each address a turn, however many wait of another', () => {
    const { begun, join, leave } = lineOf(placesOf(1, 1, 99))
    Array.from('aaaaabbc', join)
    for (let index = 0; index < 7; index += 1) {
      leave(begun.at(-1) as Asked)
    }
    expect(addressesOf(begun)).toBe('aabcabaa')
  })

  it('passes over an address of which enough has begun, which keeps its turn', () => {
    const { begun, join, leave } = lineOf(placesOf(3, 2, 9))
    const [first] = Array.from('aaabb', join)
    leave(begun[2] as Asked)
    expect(addressesOf(begun)).toBe('aabb')
    leave(first as Asked)
    expect(addressesOf(begun)).toBe('aabba')
  })

  it('gives each visitor of an address a turn in the turns of that address', () => {
    const { begun, join, leave } = lineOf(placesOf(1, 1, 99))
    ;['a1', 'a1', 'a1', 'a1', 'b1', 'a2', 'a2', 'a3'].forEach(join)
    for (let index = 0; index < 7; index += 1) {
      leave(begun.at(-1) as Asked)
    }
    expect(visitorsOf(begun)).toBe('a1 a1 b1 a2 a3 a1 a2 a1')
  })

  it('leaves a place of an address for its next visitor', () => {
    const { begun, join } = lineOf({ all: 4, each: 3, own: 2, waiting: 9 })
    ;['a1', 'a1', 'a1', 'a2', 'a3', 'b1'].forEach(join)
    expect(visitorsOf(begun)).toBe('a1 a1 a2 b1')
  })

  it('refuses the last of the visitor who has most waiting of the longest line', () => {
    const { refused, join } = lineOf(placesOf(1, 1, 4))
    ;['a1', 'b1', 'a2', 'a1', 'a1', 'a3'].forEach(join)
    expect(refused.map(({ number }) => number)).toEqual([4])
  })

  it('forgets who hung up before their turn', () => {
    const { begun, join, leave } = lineOf(placesOf(1, 1, 9))
    const [first, second, third] = Array.from('aaa', join)
    leave(second as Asked)
    leave(first as Asked)
    expect(begun).toEqual([first, third])
  })

  it('refuses the last of the longest when it is full, and never who comes alone', () => {
    const { begun, refused, join } = lineOf(placesOf(1, 1, 3))
    const all = Array.from('aaaaabbc', join)
    expect(begun).toEqual([all[0]])
    expect(refused.map(({ number }) => number)).toEqual([4, 3, 6, 2])
  })

  const places = fc.record({
    all: fc.integer({ min: 1, max: 6 }),
    each: fc.integer({ min: 1, max: 6 }),
    own: fc.integer({ min: 1, max: 6 }),
    waiting: fc.integer({ min: 0, max: 12 }),
  })
  /** Somebody comes, or one of those who are there goes, begun or not. */
  const events = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'd1') },
      { weight: 2, arbitrary: fc.nat(20) },
    ),
    { maxLength: 120 },
  )
  /** What is there after each event, and the line before it. */
  function* usedBy(limits: LineLimits, list: readonly (string | number)[]) {
    const used = lineOf(limits)
    for (const event of list) {
      const before = used.line()
      const all = [...before.begun, ...waitingIn(before)]
      const asked = typeof event === 'number' ? all[event % all.length] : undefined
      if (typeof event === 'string') {
        used.join(event)
      } else if (asked) {
        used.leave(asked)
      }
      yield { ...used, line: used.line(), before }
    }
  }
  const holds = (check: (limits: LineLimits, list: readonly (string | number)[]) => void) =>
    fc.assert(fc.property(places, events, check))

  it('loses nobody and holds its limits, and no place is free for which somebody waits', () => {
    holds((limits, list) => {
      for (const { came, refused, gone, line } of usedBy(limits, list)) {
        const all = [...line.begun, ...waitingIn(line), ...refused, ...gone]
        expect(all.sort(byNumber)).toEqual(came)
        expect(line.begun.length).toBeLessThanOrEqual(limits.all)
        expect(waitingIn(line).length).toBeLessThanOrEqual(limits.waiting)
        expect(line.begun.filter((asked) => isTooMuch(line.begun, asked, limits))).toEqual([])
        expect(line.begun.length < limits.all ? nextIn(line, limits) : []).toEqual([])
      }
    })
  })

  it('begins what a visitor asks in the order in which it came', () => {
    holds((limits, list) => {
      for (const { begun } of usedBy(limits, list)) {
        const [last] = begun.slice(-1)
        const own = last ? begun.filter((asked) => visitorOf(asked) === visitorOf(last)) : []
        expect(own).toEqual([...own].sort(byNumber))
      }
    })
  })

  it.each([
    ['address', addressOf, () => true],
    ['visitor of its address', visitorOf, isOfOneAddress],
  ])('lets no %s that may begin wait for more than one of each other', (_, nameOf, isAmong) => {
    holds((limits, list) => {
      const passedBy = new Map<string, string[]>()
      let count = 0
      for (const { before, begun, line } of usedBy(limits, list)) {
        for (const begins of begun.slice(count)) {
          const others = nextIn(before, limits).filter((asked) => isAmong(asked, begins))
          for (const other of new Set(others.map(nameOf))) {
            expect(passedBy.get(other) ?? []).not.toContain(nameOf(begins))
            passedBy.set(other, [...(passedBy.get(other) ?? []), nameOf(begins)])
          }
          passedBy.delete(nameOf(begins))
        }
        const here = new Set(waitingIn(line).map(nameOf))
        ;[...passedBy.keys()]
          .filter((name) => !here.has(name))
          .forEach((name) => passedBy.delete(name))
        count = begun.length
      }
    })
  })
})

const byNumber = (one: Asked, other: Asked) => one.number - other.number

const countBy = (all: readonly Asked[], nameOf: (asked: Asked) => string, asked: Asked) =>
  all.filter((other) => nameOf(other) === nameOf(asked)).length

const isTooMuch = (begun: readonly Asked[], asked: Asked, { each, own }: LineLimits) =>
  countBy(begun, addressOf, asked) > each || countBy(begun, visitorOf, asked) > own

const linesIn = ({ waiting }: FairLine<Asked>) =>
  [...waiting.values()].flatMap((own) => [...own.values()])
const waitingIn = (line: FairLine<Asked>) => linesIn(line).flat()

/** The first of each visitor of whom more may begin. */
const nextIn = (line: FairLine<Asked>, limits: LineLimits) =>
  linesIn(line).flatMap(([first]) =>
    first && !isTooMuch([...line.begun, first], first, limits) ? [first] : [],
  )
