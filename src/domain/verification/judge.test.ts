import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { appendLink, commit } from '../audit/chain.js'
import type { AuditLink } from '../audit/event.js'
import { canonicalBytes, canonicalJson, digestOf } from '../canonical.js'
import { consentFacts, strictest } from '../signing/consent.js'
import { buildEvidence, type EvidenceParts } from '../sealing/buildEvidence.js'
import type { Evidence } from '../sealing/evidence.js'
import { MAX_EVIDENCE_BYTES, parseEvidence } from '../sealing/parseEvidence.js'
import { judge } from './judge.js'
import { reasonCodes, type Inspection, type ReasonCode, type Verdict } from './verdict.js'

const sentence = 'Ik heb dit plan gelezen en stem in met het handelingsdeel.'
const salt = 'ab'.repeat(32)
const digests = {
  documentDigest: '1'.repeat(64),
  answersDigest: '2'.repeat(64),
  templateDigest: '3'.repeat(64),
}
const minute = (n: number) => `2026-11-22T14:0${n}:00.000Z`

async function partsOf(): Promise<EvidenceParts> {
  const stream = 'request-1'
  const chain: AuditLink[] = []
  const append = async (
    type: AuditLink['type'],
    facts: AuditLink['facts'],
    personal: Record<string, string> = {},
  ) => {
    const commitments: Record<string, string> = {}
    for (const [name, value] of Object.entries(personal)) {
      commitments[name] = await commit(salt, value)
    }
    const at = minute(chain.length)
    chain.push(await appendLink(chain.at(-1), { stream, type, at, facts, commitments }))
  }
  await append('request.created', { ...digests, signers: 2, ...consentFacts(strictest, 1) })
  await append('signer.invited', { signerId: 's1', mailbox: 1 }, { address: 'x***@o***.nl' })
  await append('signer.invited', { signerId: 's2', mailbox: 2 }, { address: 's***@o***.nl' })
  const again = { signerId: 's1', mailbox: 1, ofSender: true }
  await append('signer.invited', again, { address: 'f***@o***.nl' })
  const sentenceDigest = await digestOf(sentence)
  const signed = { signerId: 's1', intent: 'consentActionPart', role: 'guardian', method: 'typed' }
  await append('signer.signed', { ...signed, sentenceDigest }, { name: 'Fatima el Amrani' })
  const declined = { signerId: 's2', role: 'pupil' }
  await append('signer.declined', declined, { name: 'Sami el Amrani' })
  await append('request.completed', {})
  const means = 'personalLink' as const
  return {
    requestId: stream,
    title: 'OPP',
    school: 'De Regenboog',
    ...digests,
    parties: [
      {
        ...{
          signerId: 's1',
          name: 'Fatima el Amrani',
          role: 'guardian',
          roleLabel: 'Ouder',
          means,
        },
        ...{ outcome: 'signed', intent: 'consentActionPart', at: minute(4), method: 'typed' },
        sentence,
        address: { masked: 'f***@o***.nl', mailbox: 1, ofSender: true },
      },
      {
        ...{ signerId: 's2', name: 'Sami el Amrani', role: 'pupil', roleLabel: 'Leerling', means },
        ...{ outcome: 'declined', statement: 'Ik wil dit niet', at: minute(5) },
        address: { masked: 's***@o***.nl', mailbox: 2 },
      },
    ],
    chain,
    disclosures: [
      { sequence: 5, name: 'name', salt, value: 'Fatima el Amrani' },
      { sequence: 6, name: 'name', salt, value: 'Sami el Amrani' },
      { sequence: 3, name: 'address', salt, value: 's***@o***.nl' },
      { sequence: 4, name: 'address', salt, value: 'f***@o***.nl' },
    ],
    completedAt: minute(6),
    consent: { ...strictest, state: 'given', asked: 1, given: 1, refused: 0 },
  }
}

type Party = Evidence['parties'][number]
type Readable = Extract<Inspection, { readable: true }>
let evidence: Evidence
let bytes: Uint8Array
const seal: Readable['seals'][number] = {
  intact: true,
  coversWholeFile: true,
  trust: 'trusted',
  subject: 'Stichting Het Kompas',
  issuer: 'Een echte uitgever',
  claimedAt: '2026-11-22T14:05:00.000Z',
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: '2028-01-01T00:00:00.000Z',
  format: 'PAdES-BASELINE-B',
}
const inspected = (changes: Partial<typeof seal>, of: Uint8Array = bytes): Inspection => ({
  readable: true,
  seals: [{ ...seal, ...changes }],
  evidence: of,
})
const codesOf = (verdict: Verdict): ReasonCode[] =>
  verdict.result === 'notGenuine' ? verdict.reasons.map(({ code }) => code) : []
const codesFor = async (changed: Evidence) =>
  codesOf(await judge(inspected({}, canonicalBytes(changed))))

beforeAll(async () => {
  const built = await buildEvidence(await partsOf())
  evidence = built.evidence
  bytes = built.bytes
})

describe('a verdict', () => {
  it('is genuine when everything holds', async () => {
    expect(await judge(inspected({}))).toEqual({
      result: 'genuine',
      demonstration: false,
      sealedBy: seal.subject,
      issuer: seal.issuer,
      claimedAt: seal.claimedAt,
      evidence,
    })
  })

  it('says that the seal is a demonstration', async () => {
    expect(await judge(inspected({ trust: 'demonstration' }))).toMatchObject({
      result: 'genuine',
      demonstration: true,
    })
  })

  it('is unreadable when there was nothing to read', async () => {
    expect(await judge({ readable: false })).toEqual({ result: 'unreadable' })
  })

  it('names only the missing seal of a file that was never sealed', async () => {
    expect(codesOf(await judge({ readable: true, seals: [] }))).toEqual(['notSealed'])
  })

  it.each([
    [{ intact: false }, 'contentChanged'],
    [{ coversWholeFile: false }, 'appended'],
    [{ trust: 'unknown' }, 'sealUnknown'],
    [{ format: 'other' }, 'sealForm'],
    [{ claimedAt: '2025-12-31T23:59:59.000Z' }, 'certificateNotValid'],
    [{ claimedAt: '2028-01-01T00:00:01.000Z' }, 'certificateNotValid'],
    [{ claimedAt: undefined }, 'certificateNotValid'],
    [{ claimedAt: 'yesterday' }, 'certificateNotValid'],
    [{ validUntil: '' }, 'certificateNotValid'],
  ] as const)('of a seal with %p names %s', async (changes, code) => {
    const verdict = await judge(inspected(changes))
    expect(codesOf(verdict)).toEqual([code])
    expect(verdict).toMatchObject({ evidence })
  })

  it('names every reason', async () => {
    const worst = { intact: false, coversWholeFile: false, trust: 'unknown' as const }
    expect(
      codesOf(await judge(inspected({ ...worst, claimedAt: 'never' }, Buffer.from('{}')))),
    ).toEqual([
      'contentChanged',
      'appended',
      'sealUnknown',
      'certificateNotValid',
      'evidenceUnreadable',
    ])
  })

  it('does not let a second good seal speak for a first one that covers less', async () => {
    const seals = [{ ...seal, coversWholeFile: false }, seal]
    expect(codesOf(await judge({ readable: true, seals, evidence: bytes }))).toEqual(['appended'])
  })

  it('misses evidence', async () => {
    expect(codesOf(await judge({ readable: true, seals: [seal] }))).toEqual(['evidenceMissing'])
  })
})

describe('evidence', () => {
  const change = (changes: Partial<Evidence>): Evidence => ({ ...evidence, ...changes })
  const party = (index: number, changes: Partial<Evidence['parties'][number]>) =>
    change({
      parties: evidence.parties.map((p, i) => (i === index ? { ...p, ...changes } : p)),
    })

  it('with an edited chain is broken', async () => {
    const chain = evidence.chain.map((link, at) =>
      at === 1 ? { ...link, facts: { ...link.facts, intent: 'seen' } } : link,
    )
    expect(await codesFor(change({ chain }))).toContain('chainBroken')
  })

  it('without its last link misses the head', async () => {
    expect(await codesFor(change({ chain: evidence.chain.slice(0, -1) }))).toEqual([
      'chainHeadMismatch',
    ])
  })

  it('with an empty chain is broken', async () => {
    expect(await codesFor(change({ chain: [] }))).toContain('chainBroken')
  })

  it.each(['documentDigest', 'answersDigest', 'templateDigest'] as const)(
    'with another %s than the request recorded is about something else',
    async (digest) => {
      expect(await codesFor(change({ [digest]: '9'.repeat(64) }))).toEqual(['digestMismatch'])
    },
  )

  it('with a value that was not committed to does not open it', async () => {
    const [first, ...others] = evidence.disclosures
    const disclosures = [{ ...first, salt: '00'.repeat(32) }, ...others] as Evidence['disclosures']
    expect(await codesFor(change({ disclosures }))).toEqual(['disclosureMismatch'])
  })

  it.each([
    { sequence: 99, name: 'name' },
    { sequence: 2, name: 'phone' },
    { sequence: 2, name: 'toString' },
  ])('that discloses what no link committed to (%p) does not hold', async (where) => {
    const disclosures = [...evidence.disclosures, { ...where, salt, value: 'x' }]
    expect(await codesFor(change({ disclosures }))).toEqual(['disclosureMismatch'])
  })

  it('still holds when the disclosures are erased', async () => {
    expect(await judge(inspected({}, canonicalBytes(change({ disclosures: [] }))))).toMatchObject({
      result: 'genuine',
    })
  })

  it.each([
    [0, { outcome: 'declined' }],
    [0, { intent: 'seen' }],
    [0, { signerId: 's3' }],
    [0, { at: minute(6) }],
    [0, { name: 'Een Ander' }],
    [0, { role: 'principal' }],
    [0, { sentence: 'Ik stem niet in.' }],
    [0, { method: 'drawn' }],
    [1, { outcome: 'signed', intent: 'seen' }],
    [0, { address: { masked: 'x***@o***.nl', mailbox: 1, ofSender: true } }],
    [0, { address: { masked: 'f***@o***.nl', mailbox: 2, ofSender: true } }],
    [0, { address: { masked: 'f***@o***.nl', mailbox: 1 } }],
    [1, { address: { masked: 's***@o***.nl', mailbox: 2, ofSender: true } }],
  ] as const)('in which party %p says %p contradicts the chain', async (index, changes) => {
    expect(await codesFor(party(index, changes))).toContain('partiesMismatch')
  })

  it.each([
    { state: 'given', refused: 1 },
    { state: 'refused' },
    { asked: 2, state: 'partly' },
    { withoutConsent: 'perspective' },
    { actionDigest: '4'.repeat(64) },
    { earlierRequest: 'r0' },
    { given: 0, asked: 0, state: 'notAsked' },
  ] as const)('that tells %j of consent contradicts the answers', async (told) => {
    const { consent = {} as never } = evidence
    expect(await codesFor(change({ consent: { ...consent, ...told } }))).toEqual([
      'consentMismatch',
    ])
  })

  it('that leaves a party out, adds one or doubles one contradicts the chain', async () => {
    const [first, second] = evidence.parties as [Evidence['parties'][0], Evidence['parties'][0]]
    for (const parties of [
      [first],
      [first, second, { ...first, signerId: 's9' }],
      [first, first, second],
    ]) {
      expect(await codesFor(change({ parties }))).toContain('partiesMismatch')
    }
  })

  it('is not built when it would not hold', async () => {
    const parts = await partsOf()
    for (const wrong of [{ parties: [] }, { title: 'x'.repeat(50_001) }, { requestId: '' }]) {
      await expect(buildEvidence({ ...parts, ...wrong })).rejects.toMatchObject({
        code: 'sealing.failed',
      })
    }
  })
})

describe('reading evidence', () => {
  it('takes its own canonical bytes only', () => {
    expect(parseEvidence(bytes)).toEqual(evidence)
    expect(parseEvidence(Buffer.from(JSON.stringify(evidence, null, 1)))).toBeUndefined()
    expect(parseEvidence(Buffer.concat([Buffer.from('\ufeff'), bytes]))).toBeUndefined()
  })

  it.each([
    ['an unknown field', (e: Evidence) => ({ ...e, note: 'x' })],
    ['a missing field', (e: Evidence) => ({ ...e, head: undefined })],
    ['another format', (e: Evidence) => ({ ...e, format: 'other' })],
    ['a newer version', (e: Evidence) => ({ ...e, formatVersion: 4 })],
    ['consent in the second version', (e: Evidence) => ({ ...e, formatVersion: 2 })],
    ['addresses in the first version', (e: Evidence) => ({ ...e, formatVersion: 1 })],
    [
      'a party without an address',
      ({
        parties: [{ address: _, ...first }, ...others],
        ...e
      }: Evidence & { parties: [Party] }) => ({
        ...e,
        parties: [first, ...others],
      }),
    ],
    ['an unknown event', (e: Evidence) => ({ ...e, chain: [{ ...e.chain[0], type: 'x' }] })],
    ['a list for a text', (e: Evidence) => ({ ...e, title: ['x'] })],
    ['a very long text', (e: Evidence) => ({ ...e, title: 'x'.repeat(50_001) })],
  ])('refuses %s', (_, changed) => {
    expect(
      parseEvidence(
        Buffer.from(canonicalJson(changed(evidence as Evidence & { parties: [Party] }))),
      ),
    ).toBeUndefined()
  })

  it.each([
    ['parties', 501],
    ['chain', 5_001],
    ['disclosures', 10_001],
  ] as const)('does not look at more %s than evidence has', async (name, count) => {
    const many = { ...evidence, [name]: Array.from({ length: count }, () => evidence[name][0]) }
    expect(await codesFor(many)).toEqual(['evidenceTooLarge'])
  })

  it('does not look at more bytes than evidence has, unpacked or not', async () => {
    for (const large of [Buffer.alloc(MAX_EVIDENCE_BYTES + 1), 'tooLarge' as const]) {
      expect(codesOf(await judge({ readable: true, seals: [seal], evidence: large }))).toEqual([
        'evidenceTooLarge',
      ])
    }
  })

  it('refuses a doubled key, in which two readers could see two things', () => {
    const json = Buffer.from(bytes).toString()
    expect(
      parseEvidence(Buffer.from(json.replace('"title":', '"title":"x","title":'))),
    ).toBeUndefined()
    expect(
      parseEvidence(Buffer.from(json.replace('"facts":{', '"facts":{"__proto__":{},'))),
    ).toBeUndefined()
  })

  it('survives any bytes, deep nesting and size', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => parseEvidence(any) === undefined),
    )
    expect(parseEvidence(Buffer.from('['.repeat(1_000_000)))).toBeUndefined()
    expect(parseEvidence(new Uint8Array(MAX_EVIDENCE_BYTES + 1).fill(0x20))).toBeUndefined()
  })

  it('never yields a genuine verdict after a changed byte that still reads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 127 }), async (place, mask) => {
        const changed = Buffer.from(bytes)
        const at = place % changed.length
        changed[at] = (changed[at] ?? 0) ^ mask
        const verdict = await judge(inspected({}, changed))
        // Only what no link speaks of (title, school, labels, …) rests on the seal alone.
        if (verdict.result === 'genuine') {
          expect(verdict.evidence.chain).toEqual(evidence.chain)
          expect(verdict.evidence.parties.map(({ intent }) => intent)).toEqual([
            'consentActionPart',
            undefined,
          ])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has a test above for every reason', () => {
    expect(reasonCodes).toHaveLength(15)
  })
})
