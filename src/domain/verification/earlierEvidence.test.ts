import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { buildEvidence } from '../sealing/buildEvidence.js'
import type { Evidence } from '../sealing/evidence.js'
import { consentState, strictest } from '../signing/consent.js'
import { findingsOf } from './findings.js'

const evidenceOf = (version: 1 | 2): Evidence => {
  const url = new URL(`../../../test/fixtures/evidence-v${version}.json`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')) as Evidence
}

describe('evidence of earlier versions', () => {
  it('holds when it was sealed before addresses were told', async () => {
    const sealedThen = evidenceOf(1)
    expect(sealedThen.formatVersion).toBe(1)
    expect(await findingsOf(sealedThen)).toEqual([])
  })

  it('holds when its request was sent then and is sealed now', async () => {
    const { parties, ...sent } = evidenceOf(1)
    const told = parties.map((party, index) => ({
      ...party,
      address: { masked: 'm***@o***.nl', mailbox: index + 1 },
    }))
    const given = parties.filter(({ intent }) => intent === 'consentActionPart').length
    const refused = parties.filter(({ intent }) => intent === 'disagreeWithStatement').length
    const asked = given + refused
    const state = consentState({ asked, given, refused, open: 0 }, strictest)
    const { evidence: sealedNow } = await buildEvidence({
      ...sent,
      parties: told,
      consent: { ...strictest, state, asked, given, refused },
    })
    expect(sealedNow.formatVersion).toBe(3)
    expect(await findingsOf(sealedNow)).toEqual([])
  })

  it('holds when it was sealed before consent was told', async () => {
    const sealedThen = evidenceOf(2)
    expect(sealedThen.formatVersion).toBe(2)
    expect(await findingsOf(sealedThen)).toEqual([])
  })

  it.each(['follows', 'evaluates'])(
    '%s the plan that its chain names, and no other',
    async (kind) => {
      const named = { [kind]: { title: 'OPP 2025-2026', sha256: 'a'.repeat(64) } }
      const findings = await findingsOf({ ...evidenceOf(1), ...named })
      expect(findings).toEqual([{ code: 'digestMismatch', values: { digest: `${kind}Digest` } }])
    },
  )
})
