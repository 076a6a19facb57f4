/**
 * Whether every party of evidence is one act of its chain, and every act one party. A stranger may
 * send thousands of both, so neither is searched for in the other: acts wait under what they say,
 * and a party asks only for what can be said of it.
 */
import type { AuditLink, Disclosure, EventType } from '../audit/event.js'
import type { Evidence, EvidenceParty } from '../sealing/evidence.js'
import type { Finding } from './verdict.js'

const actOf: Record<EvidenceParty['outcome'], EventType> = {
  signed: 'signer.signed',
  declined: 'signer.declined',
}
const actTypes: readonly EventType[] = Object.values(actOf)

/** Of these an act may say nothing; it then fits whatever a party says. */
const unsaid = ['role', 'method', 'name', 'statement'] as const

type Said = string | number | boolean | undefined
type Act = { link: AuditLink; at: number }
/** By what they say; the first of the chain stands last, where it is taken from. */
type Waiting = Map<string, Act[]>
/** By link and name; `false`, which fits nobody, where disclosures contradict one another. */
type Disclosed = Map<string, string | false>

export function partyFindings({ parties, chain, disclosures }: Evidence): Finding[] {
  const acts = chain.filter(({ type }) => actTypes.includes(type))
  const waiting = waitingActs(acts, disclosedIn(disclosures))
  const unclaimed = new Set(acts)
  const unfounded = parties.filter((party) => {
    const act = firstFor(party, waiting)?.pop()
    return act === undefined || !unclaimed.delete(act.link)
  })
  return [
    ...unfounded.map(({ name }) => mismatch(name)),
    ...[...unclaimed].map(({ facts, sequence }) => mismatch(String(facts.signerId ?? sequence))),
  ]
}

const mismatch = (party: string): Finding => ({ code: 'partiesMismatch', values: { party } })
const keyOf = (...said: Said[]): string => JSON.stringify(said.map((value) => value ?? null))

function disclosedIn(disclosures: readonly Disclosure[]): Disclosed {
  const found: Disclosed = new Map()
  for (const { sequence, name, value } of disclosures) {
    const key = keyOf(sequence, name)
    found.set(key, (found.get(key) ?? value) === value && value)
  }
  return found
}

function waitingActs(acts: readonly AuditLink[], disclosed: Disclosed): Waiting {
  const waiting: Waiting = new Map()
  for (const [at, link] of [...acts.entries()].reverse()) {
    const key = keyOfAct(link, disclosed)
    const alike = waiting.get(key) ?? []
    alike.push({ link, at })
    waiting.set(key, alike)
  }
  return waiting
}

function keyOfAct({ type, at, facts, sequence }: AuditLink, disclosed: Disclosed): string {
  const { signerId, intent, role, method } = facts
  const [name, statement] = ['name', 'statement'].map((one) => disclosed.get(keyOf(sequence, one)))
  return keyOf(type, at, signerId, intent, role, method, name, statement)
}

/** The acts alike of which the next stands first in the chain; a party is the first that fits. */
function firstFor(party: EvidenceParty, waiting: Waiting): Act[] | undefined {
  const fitting = keysFor(party).map((key) => waiting.get(key))
  return fitting.reduce((first, other) => (placeOf(other) < placeOf(first) ? other : first))
}

const placeOf = (alike: Act[] | undefined): number => alike?.at(-1)?.at ?? Infinity

/** Sixteen: with and without each of what may be unsaid. */
function keysFor(party: EvidenceParty): string[] {
  const { outcome, at, signerId, intent } = party
  const ways = unsaid.reduce<Said[][]>(
    (before, name) =>
      before.flatMap((way) => [
        [...way, party[name]],
        [...way, undefined],
      ]),
    [[actOf[outcome], at, signerId, intent]],
  )
  return ways.map((way) => keyOf(...way))
}
