import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { zipNames, type Named } from './zipNames.js'

const plan = (subject: string, kind = 'OPP', day = '2026-11-22'): Named => ({ subject, kind, day })
const nameOf = (named: Named): string | undefined => zipNames([named])[0]

describe('Names in a zip', () => {
  it('say whom, what and when', () => {
    expect(nameOf(plan('Łukasz de Vries-Kowalski'))).toBe(
      'Łukasz de Vries-Kowalski - OPP - 2026-11-22.pdf',
    )
    expect(nameOf(plan('’t Hart, Ayşe'))).toBe('’t Hart Ayşe - OPP - 2026-11-22.pdf')
  })

  it('number what has the same name, capitals aside', () => {
    expect(zipNames([plan('Noor'), plan('noor'), plan('Noor'), plan('Sem')])).toEqual([
      'Noor - OPP - 2026-11-22.pdf',
      'noor - OPP - 2026-11-22 (2).pdf',
      'Noor - OPP - 2026-11-22 (3).pdf',
      'Sem - OPP - 2026-11-22.pdf',
    ])
  })

  it.each(['../../etc/passwd', 'C:\\con', 'a/b', '\u202Egnp.exe', 'a\u0000b', '...', '<script>'])(
    'hold nothing of a path or a command: %s',
    (subject) => {
      expect(nameOf(plan(subject))).not.toMatch(/[/\\:*?"<>|\p{C}]|\.\./u)
    },
  )

  it('stay within what file systems take and differ, whatever the names', () => {
    const named = fc.record({
      subject: fc.string({ unit: 'grapheme', maxLength: 300 }),
      kind: fc.string({ unit: 'grapheme', maxLength: 100 }),
      day: fc.constantFrom('2026-11-22', ''),
    })
    fc.assert(
      fc.property(fc.array(named, { maxLength: 20 }), (plans) => {
        const names = zipNames(plans)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(plans.length)
        for (const name of names) {
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
          expect(name).toMatch(/^[\p{L}\p{N}’][^/\\:*?"<>|\p{C}]*\.pdf$/u)
        }
      }),
    )
  })

  it('are the same for the same plans', () => {
    const plans = [plan('Noor'), plan('Noor')]
    expect(zipNames(plans)).toEqual(zipNames(plans))
  })
})
