import { describe, expect, it } from '@jest/globals'

import { eventTypes } from '../domain/audit/event.js'
import { languages } from '../domain/kernel/language.js'
import type { PlanEvent } from '../domain/plans/history.js'
import { planEventMoment, planEventText } from './workspace.js'

const at = '2026-11-30T13:05:00.000Z'
const written = {
  kind: 'written',
  ...{ at, since: at, sectionId: 'goals', section: 'Handelingsdeel', name: 'Carla Coster' },
} as const

describe('An event of a plan', () => {
  it.each<[PlanEvent, string]>([
    [{ kind: 'begun', at }, 'Het plan is begonnen'],
    [
      { kind: 'begun', at, follows: 'OPP 2025-2026' },
      'Het plan is begonnen als vervolg op OPP 2025-2026',
    ],
    [written, 'Carla Coster schreef in Handelingsdeel'],
    [{ kind: 'asked', at, name: 'Łukasz' }, 'Łukasz is om een bijdrage gevraagd'],
    [{ kind: 'contributed', at, name: 'Łukasz' }, 'Łukasz was klaar met de bijdrage'],
    [{ kind: 'signing', at, type: 'signer.signed', name: 'Ayşe Demir' }, 'Ayşe Demir tekende'],
    [
      { kind: 'signing', at, type: 'plan.ended', reason: 'leftSchool' },
      'Het plan is beëindigd: de leerling is van school',
    ],
  ])('is a sentence', (event, text) => {
    expect(planEventText(event, 'nl')).toBe(text)
  })

  it('of signing is never told by its code, nor with an empty place', () => {
    for (const language of languages) {
      for (const type of eventTypes) {
        const text = planEventText({ kind: 'signing', at, type, reason: 'leftSchool' }, language)
        expect(text).toMatch(/^[^{}]{10,}$/)
        expect(text).not.toContain(type)
      }
    }
  })

  it('tells its moment, and of writing also since when', () => {
    expect(planEventMoment(written, 'nl')).toBe('30 november 2026, 14.05 uur')
    const since = '2026-11-30T12:00:00.000Z'
    expect(planEventMoment({ ...written, since }, 'nl')).toBe(
      '30 november 2026, 14.05 uur, vanaf 13.00 uur',
    )
  })
})
