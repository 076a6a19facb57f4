import { describe, expect, it } from '@jest/globals'

import { languages } from '../domain/kernel/language.js'
import { reasonCodes } from '../domain/verification/verdict.js'
import { explainFinding, explainVerdict } from './explainVerdict.js'
import { verification } from './verification.js'

const values = {
  subject: 'De Regenboog',
  issuer: 'Uitgever',
  validFrom: '2026-01-01T00:00:00.000Z',
  validUntil: '2028-01-01T00:00:00.000Z',
  claimedAt: '–',
  link: 3,
  reason: 'hash',
  digest: 'answersDigest',
  name: 'name',
  party: 'Fatima',
}

describe('a reason in words', () => {
  it.each(reasonCodes.flatMap((code) => languages.map((language) => [code, language] as const)))(
    'for %s in %s is complete',
    (code, language) => {
      const text = explainFinding({ code, values }, language)
      expect(Object.values(text).every((part) => part.length > 5)).toBe(true)
      expect(text.meaning).not.toMatch(/[{}]|undefined|\bhash\b|answersDigest/)
    },
  )

  it('speaks Dutch time', () => {
    const claimedAt = '2026-11-22T13:05:00.000Z'
    const finding = { code: 'certificateNotValid' as const, values: { ...values, claimedAt } }
    expect(explainFinding(finding, 'nl').meaning).toContain('22 november 2026, 14.05 uur')
  })
})

describe('a verdict in words', () => {
  it('says that a demonstration proves nothing', () => {
    const genuine = { result: 'genuine', demonstration: true, sealedBy: 'x', issuer: 'y' } as const
    const verdict = { ...genuine, evidence: {} as never }
    expect(explainVerdict(verdict, 'nl').title).toContain('demonstratiezegel')
    expect(explainVerdict({ ...verdict, demonstration: false }, 'nl').meaning).toContain('door x.')
    expect(explainVerdict({ result: 'unreadable' }, 'en')).toBe(verification.en.verdicts.unreadable)
  })
})
