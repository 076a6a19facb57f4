import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { emptyLine, joined, left, type FairLine, type LineLimits, type Moved } from './fairLine.js'

type Asked = { address: string; number: number }

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
    join: (address: string) => {
      const asked = { address, number: came.length }
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

const addressesOf = (all: readonly Asked[]) => all.map(({ address }) => address).join('')

describe('A line', () => {
  it('begins at once what finds a place, and leaves one for the next address', () => {
    const { begun, join } = lineOf({ all: 3, each: 2, waiting: 9 })
    Array.from('aaaab', join)
    expect(addressesOf(begun)).toBe('aab')
  })

  it('gives each address a turn, however many wait of another', () => {
    const { begun, join, leave } = lineOf({ all: 1, each: 1, waiting: 99 })
    Array.from('aaaaabbc', join)
    for (let index = 0; index < 7; index += 1) {
      leave(begun.at(-1) as Asked)
    }
    expect(addressesOf(begun)).toBe('aabcabaa')
  })

  it('passes over an address of which enough has begun, which keeps its turn', () => {
    const { begun, join, leave } = lineOf({ all: 3, each: 2, waiting: 9 })
    const [first] = Array.from('aaabb', join)
    leave(begun[2] as Asked)
    expect(addressesOf(begun)).toBe('aabb')
    leave(first as Asked)
    expect(addressesOf(begun)).toBe('aabba')
  })

  it('forgets who hung up before their turn', () => {
    const { begun, join, leave } = lineOf({ all: 1, each: 1, waiting: 9 })
    const [first, second, third] = Array.from('aaa', join)
    leave(second as Asked)
    leave(first as Asked)
    expect(begun).toEqual([first, third])
  })

  it('refuses the last of the longest when it is full, and never who comes alone', () => {
    const { begun, refused, join } = lineOf({ all: 1, each: 1, waiting: 3 })
    const all = Array.from('aaaaabbc', join)
    expect(begun).toEqual([all[0]])
    expect(refused.map(({ number }) => number)).toEqual([4, 3, 6, 2])
  })

  const places = fc.record({
    all: fc.integer({ min: 1, max: 6 }),
    each: fc.integer({ min: 1, max: 6 }),
    waiting: fc.integer({ min: 0, max: 12 }),
  })
  /** Somebody comes, or one of those who are there goes, begun or not. */
  const events = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e') },
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
        expect(line.begun.filter((asked) => ofOne(line.begun, asked).length > limits.each)).toEqual(
          [],
        )
        expect(line.begun.length < limits.all ? nextIn(line, limits) : []).toEqual([])
      }
    })
  })

  it('begins what an address asks in the order in which it came', () => {
    holds((limits, list) => {
      for (const { begun } of usedBy(limits, list)) {
        const [last] = begun.slice(-1)
        const own = last ? ofOne(begun, last) : []
        expect(own).toEqual([...own].sort(byNumber))
      }
    })
  })

  it('lets nobody who may begin wait for more than one of each other address', () => {
    holds((limits, list) => {
      const passedBy = new Map<Asked, string[]>()
      let count = 0
      for (const { before, begun } of usedBy(limits, list)) {
        for (const begins of begun.slice(count)) {
          for (const asked of nextIn(before, limits).filter((other) => other !== begins)) {
            const passed = passedBy.get(asked) ?? []
            expect(passed).not.toContain(begins.address)
            passedBy.set(asked, [...passed, begins.address])
          }
        }
        count = begun.length
      }
    })
  })
})

const byNumber = (one: Asked, other: Asked) => one.number - other.number

const ofOne = (all: readonly Asked[], { address }: Asked) =>
  all.filter((asked) => asked.address === address)

const waitingIn = ({ waiting }: FairLine<Asked>) => [...waiting.values()].flat()

/** The first of each address of which more may begin. */
const nextIn = ({ begun, waiting }: FairLine<Asked>, { each }: LineLimits) =>
  [...waiting.values()].flatMap(([first]) =>
    first && ofOne(begun, first).length < each ? [first] : [],
  )
