import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { NO_LINK } from '../audit/chain.js'
import { eventTypes, type AuditLink } from '../audit/event.js'
import type { Evidence, EvidenceParty } from '../sealing/evidence.js'
import { partyFindings } from './partyFindings.js'

/** The rule as one would say it, in time that grows with parties times acts times disclosures. */
function slowly({ parties, chain, disclosures }: Evidence): string[] {
  const acts = chain.filter(({ type }) => ['signer.signed', 'signer.declined'].includes(type))
  const unclaimed = new Set(acts)
  const isActOf = (link: AuditLink, party: EvidenceParty) => {
    const { facts } = link
    return (
      link.type === `signer.${party.outcome}` &&
      link.at === party.at &&
      facts.signerId === party.signerId &&
      facts.intent === party.intent &&
      (['role', 'method'] as const).every(
        (name) => facts[name] === undefined || facts[name] === party[name],
      ) &&
      (['name', 'statement'] as const).every((name) =>
        disclosures
          .filter((one) => one.sequence === link.sequence && one.name === name)
          .every(({ value }) => value === party[name]),
      )
    )
  }
  const wrong = parties.filter((party) => {
    const act = acts.find((link) => unclaimed.has(link) && isActOf(link, party))
    return !act || !unclaimed.delete(act)
  })
  return [
    ...wrong.map(({ name }) => name),
    ...[...unclaimed].map(({ facts, sequence }) => String(facts.signerId ?? sequence)),
  ]
}

const quickly = (evidence: Evidence) => partyFindings(evidence).map(({ values }) => values.party)

const one = <T>(...values: T[]) => fc.constantFrom(...values)

const party = fc.record(
  {
    signerId: one('s1', 's2'),
    name: one('Ali', 'Bo'),
    role: one('guardian' as const, 'pupil' as const),
    roleLabel: fc.constant(''),
    outcome: one('signed' as const, 'declined' as const),
    intent: one('seen' as const, 'heard' as const),
    statement: one('Ali', 'nee'),
    at: one('1', '2'),
    method: one('typed' as const, 'drawn' as const),
    means: fc.constant('personalLink' as const),
  },
  {
    requiredKeys: ['signerId', 'name', 'role', 'roleLabel', 'outcome', 'at', 'means'],
  },
)
/** Acts of the parties, some of them silent about a part or about something else altogether. */
const factsOf = fc.record(
  {
    signerId: one<string | number>('s1', 's2', 1),
    intent: one<string | boolean>('seen', 'heard', false),
    role: one('guardian', 'pupil'),
    method: one('typed', 'drawn'),
  },
  { requiredKeys: [] },
)
const link = fc.record({
  stream: fc.constant('r'),
  sequence: fc.integer({ min: 1, max: 4 }),
  type: one('signer.signed' as const, 'signer.declined' as const, ...eventTypes),
  at: one('1', '2'),
  facts: factsOf,
  commitments: fc.constant({}),
  previous: fc.constant(NO_LINK),
  hash: fc.constant(NO_LINK),
})
const disclosure = fc.record({
  sequence: fc.integer({ min: 1, max: 4 }),
  name: one('name', 'statement', 'email'),
  salt: fc.constant(''),
  value: one('Ali', 'Bo', 'nee'),
})
const evidence = fc.record({
  parties: fc.array(party, { maxLength: 6 }),
  chain: fc.array(link, { maxLength: 8 }),
  disclosures: fc.array(disclosure, { maxLength: 6 }),
}) as unknown as fc.Arbitrary<Evidence>

/** For every party an act that says of it what it may, or less. */
const agreeing = fc
  .array(fc.tuple(party, fc.subarray(['role', 'method'] as const), fc.boolean()), { maxLength: 6 })
  .map((parts) => ({
    parties: parts.map(([said]) => said),
    chain: parts
      .map(([{ outcome, at, signerId, intent, ...said }, told], index) => ({
        ...{ stream: 'r', sequence: index + 1, type: `signer.${outcome}`, at, previous: NO_LINK },
        ...{ hash: NO_LINK, commitments: {} },
        facts: { signerId, intent, ...Object.fromEntries(told.map((name) => [name, said[name]])) },
      }))
      .reverse(),
    disclosures: parts.flatMap(([{ name }, , isOpen], index) =>
      isOpen ? [{ sequence: index + 1, name: 'name', salt: '', value: name }] : [],
    ),
  })) as unknown as fc.Arbitrary<Evidence>

describe('parties and acts', () => {
  it.each([
    ['that have little to do with one another', evidence],
    ['that were made of one another', agreeing],
  ])(
    '%s are matched as by trying every act for every party',
    (_, some) => {
      fc.assert(
        fc.property(some, (given) => {
          expect(quickly(given)).toEqual(slowly(given))
        }),
        { numRuns: 2_000 },
      )
    },
    30_000,
  )

  it.each([
    ['that agree', 'Ali', 'Ali'],
    ['that do not', 'Ali', 'Bo'],
  ])('%s are looked at as often each, however many there are', (_, ...names) => {
    const seen = (count: number): number => {
      let looks = 0
      const watched = <T extends object>(value: T): T =>
        new Proxy(value, {
          get: (target, name) => {
            looks += 1
            return Reflect.get(target, name) as unknown
          },
        })
      const many = <T extends object>(make: (index: number) => T) =>
        Array.from({ length: count }, (_one, index) => watched(make(index)))
      const said = { signerId: 's1', name: names[0], outcome: 'signed', at: '1' }
      const told = { sequence: 1, type: 'signer.signed', at: '1', facts: { signerId: 's1' } }
      partyFindings({
        parties: many(() => said),
        chain: many(() => told),
        disclosures: many((index) => ({ sequence: 1, name: 'name', value: names[index % 2] })),
      } as unknown as Evidence)
      return looks
    }
    expect(seen(100)).toBe(seen(50) * 2)
  })
})
