import { describe, expect, it } from '@jest/globals'

import type { TimelineItem } from '../domain/pupils/timeline.js'
import { dueText, timelineDetail, timelineText } from './pupilScreen.js'

const of = { at: '2026-11-30T12:00:00.000Z', plan: { id: '7', title: 'OPP 2026-2027' } }

describe('The timeline of a pupil', () => {
  it.each<[TimelineItem, string, string]>([
    [{ kind: 'plan', phase: 'signing', ...of }, 'OPP 2026-2027 begonnen', 'Ter ondertekening'],
    [{ kind: 'signed', url: '/x', ...of }, 'OPP 2026-2027 ondertekend en verzegeld', ''],
    [
      { kind: 'asked', name: 'Agnieszka Kowalska', role: 'guardian', ...of },
      'Agnieszka Kowalska (ouder of verzorger) om een bijdrage gevraagd',
      'bij OPP 2026-2027',
    ],
    [
      { kind: 'shared', name: 'Mo Mentor', role: 'externalMentor', ...of },
      'Concept gedeeld met Mo Mentor (externe mentor)',
      'bij OPP 2026-2027',
    ],
    [
      { kind: 'remarked', name: 'Marta Kowalska', count: 1, ...of },
      'Marta Kowalska schreef een opmerking bij het concept',
      'bij OPP 2026-2027',
    ],
    [
      { kind: 'remarked', name: 'Marta Kowalska', count: 3, ...of },
      'Marta Kowalska schreef 3 opmerkingen bij het concept',
      'bij OPP 2026-2027',
    ],
    [{ kind: 'conversation', stage: 'held', ...of }, 'Gesprek gevoerd', 'bij OPP 2026-2027'],
    [
      { kind: 'file', fileId: '3', name: 'verslag.pdf', section: 'Bijlagen', ...of },
      'verslag.pdf, bij Bijlagen',
      'bij OPP 2026-2027',
    ],
  ])('says in words what there is', (item, text, detail) => {
    expect(timelineText(item, 'nl').toLowerCase()).toBe(text.toLowerCase())
    expect(timelineDetail(item, 'nl')).toBe(detail)
  })

  it('says what is due by when, and of whom', () => {
    const due = { day: '2026-12-01', isLate: false, plan: of.plan }
    expect(dueText({ kind: 'evaluate', ...due }, 'nl')).toBe(
      'OPP 2026-2027 evalueren, uiterlijk 1 december 2026',
    )
    expect(dueText({ kind: 'contribution', name: 'Łukasz', ...due }, 'en')).toBe(
      'Contribution of Łukasz to OPP 2026-2027, asked for by 1 December 2026',
    )
  })
})
