import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { appendLink, commit, opens, verifyChain, type NewEvent } from './chain.js'
import { eventTypes, type AuditLink, type Disclosure } from './event.js'

const hex = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((b) => Buffer.from(b).toString('hex'))

const newEvent: fc.Arbitrary<NewEvent> = fc.record({
  stream: fc.constant('request-1'),
  type: fc.constantFrom(...eventTypes),
  at: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  facts: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
  commitments: fc.dictionary(fc.string(), hex),
})

async function chainOf(events: readonly NewEvent[]): Promise<AuditLink[]> {
  const links: AuditLink[] = []
  for (const event of events) {
    links.push(await appendLink(links.at(-1), event))
  }
  return links
}

const someEvents = fc.array(newEvent, { minLength: 2, maxLength: 8 })
const position = fc.nat()

/** Every chain the change makes must either fail or be no change at all. */
const breaks = (change: (links: AuditLink[], at: number, other: AuditLink[]) => AuditLink[]) =>
  fc.assert(
    fc.asyncProperty(someEvents, someEvents, position, async (events, others, place) => {
      const links = await chainOf(events)
      const changed = change([...links], place % links.length, await chainOf(others))
      fc.pre(JSON.stringify(changed) !== JSON.stringify(links))
      expect(await verifyChain(changed)).toMatchObject({ ok: false })
    }),
  )

describe('a chain', () => {
  it('verifies as appended and after storage as JSON, and gives its head', async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, async (events) => {
        const links = await chainOf(events)
        const stored = JSON.parse(JSON.stringify(links)) as AuditLink[]
        expect(await verifyChain(stored)).toEqual({ ok: true, head: links.at(-1)?.hash })
      }),
    )
  })

  it('counts from one', async () => {
    const [first, second] = await chainOf(fc.sample(newEvent, 2))
    expect([first?.sequence, second?.sequence]).toEqual([1, 2])
  })

  it('proves nothing when it is empty', async () => {
    expect(await verifyChain([])).toEqual({ ok: false, at: 0, reason: 'empty' })
  })

  it('takes no event of another stream', async () => {
    const [first] = await chainOf(fc.sample(newEvent, 1))
    const [event] = fc.sample(newEvent, 1)
    await expect(
      appendLink(first, { ...(event as NewEvent), stream: 'request-2' }),
    ).rejects.toMatchObject({ code: 'audit.append.conflict' })
  })

  it('keeps its hash: a changed construction would disown every stored chain', async () => {
    const link = await appendLink(undefined, {
      stream: 'request-1',
      type: 'request.created',
      at: '2026-11-22T14:05:00.000Z',
      facts: { signers: 4 },
      commitments: {},
    })
    expect(link.hash).toBe('7ae6815ae0a5ac70436a56ca4feaa033eb843efa2baa692bdb2ce391deb1c20c')
  })
})

describe('a chain breaks', () => {
  it('when any byte of its stored text changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        someEvents,
        position,
        fc.integer({ min: 1, max: 127 }),
        async (events, place, mask) => {
          const links = await chainOf(events)
          const bytes = Buffer.from(JSON.stringify(links))
          const at = place % bytes.length
          bytes[at] = (bytes[at] ?? 0) ^ mask
          const changed = parsed(bytes)
          fc.pre(changed !== undefined && JSON.stringify(changed) !== JSON.stringify(links))
          const check = await verifyChain(changed as AuditLink[]).catch(() => ({ ok: false }))
          expect(check.ok).toBe(false)
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each(['sequence', 'type', 'at', 'facts', 'commitments', 'previous', 'hash'] as const)(
    'when %s of a link is that of another',
    async (field) => {
      await breaks((links, at, other) => {
        links[at] = { ...(links[at] as AuditLink), [field]: other[at % other.length]?.[field] }
        return links
      })
    },
  )

  it('when a link says it is of another stream', async () => {
    await breaks((links, at) => {
      links[at] = { ...(links[at] as AuditLink), stream: 'request-2' }
      return links
    })
  })

  it('when a field is added to a link', async () => {
    await breaks((links, at) => {
      links[at] = { ...(links[at] as AuditLink), ...{ note: 'x' } }
      return links
    })
  })

  it('when a link before the last is dropped', async () => {
    await breaks((links, at) =>
      links.filter((_, index) => index !== Math.min(at, links.length - 2)),
    )
  })

  it('when two links are swapped', async () => {
    await breaks((links, at) => {
      const next = (at + 1) % links.length
      const [a, b] = [links[at] as AuditLink, links[next] as AuditLink]
      links[at] = b
      links[next] = a
      return links
    })
  })

  it('when a link is put in between or doubled', async () => {
    await breaks((links, at, other) =>
      links.toSpliced(at, 0, other[at % other.length] as AuditLink),
    )
    await breaks((links, at) => links.toSpliced(at, 0, links[at] as AuditLink))
  })

  it('says where and why', async () => {
    const links = await chainOf(fc.sample(newEvent, 4))
    links[2] = { ...(links[2] as AuditLink), at: 'never' }
    expect(await verifyChain(links)).toEqual({ ok: false, at: 2, reason: 'hash' })
    expect(await verifyChain(links.slice(1))).toEqual({ ok: false, at: 0, reason: 'sequence' })
  })
})

describe('a cut tail', () => {
  it('leaves a chain that holds but has another head', async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, position, async (events, place) => {
        const links = await chainOf(events)
        const cut = links.slice(0, 1 + (place % (links.length - 1)))
        const check = await verifyChain(cut)
        expect(check.ok && check.head).not.toBe(links.at(-1)?.hash)
      }),
    )
  })
})

describe('a commitment', () => {
  it('is opened by its own salt and value only', async () => {
    const pair = fc.record({ salt: hex, value: fc.string() })
    await fc.assert(
      fc.asyncProperty(pair, pair, async (own, other) => {
        const commitment = await commit(own.salt, own.value)
        expect(await opens(own, commitment)).toBe(true)
        expect(await opens({ ...own, salt: other.salt }, commitment)).toBe(own.salt === other.salt)
        expect(await opens({ ...own, value: other.value }, commitment)).toBe(
          own.value === other.value,
        )
      }),
    )
  })

  it('refuses a short salt, and a malformed one opens nothing', async () => {
    await expect(commit('00', 'x')).rejects.toThrow('salt of 32 bytes')
    expect(await opens({ salt: '00', value: 'x' }, '00')).toBe(false)
  })

  it('outlives the disclosure: an erased value leaves the chain valid', async () => {
    const salt = '11'.repeat(32)
    const commitments = { name: await commit(salt, 'Fatima el Amrani') }
    const links = await chainOf(fc.sample(newEvent, 3).map((event) => ({ ...event, commitments })))
    const disclosures: Disclosure[] = [
      { sequence: 1, name: 'name', salt, value: 'Fatima el Amrani' },
    ]
    disclosures.pop()
    expect(await verifyChain(links)).toMatchObject({ ok: true })
    expect(JSON.stringify(links)).not.toContain('Fatima')
  })
})

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}
