import { describe, expect, it } from '@jest/globals'

import type { PlanningProblem } from '../../domain/conversations/planningProblem.js'
import {
  bodyOf,
  colleagueOf,
  draftOf,
  emptyDraft,
  freeColleagues,
  guestOf,
  notInvited,
  problemsAt,
} from './planning.js'
import { problemsIn } from './problemsIn.js'

const marta = { name: 'Marta', email: 'marta@ouder.example', role: 'guardian' as const }

describe('The form for a conversation', () => {
  it('sends what is needed, and no address of a colleague', () => {
    const guests = [guestOf(marta), colleagueOf({ id: '7', name: 'Samir' })]
    expect(bodyOf({ ...emptyDraft(), guests, message: 'Tot dan' })).toEqual({
      moments: [{ date: '', from: '', to: '' }],
      place: { kind: 'address', text: '' },
      message: 'Tot dan',
      guests: [marta, { role: 'staff', user: '7' }],
    })
  })

  it('begins a change with how it is now', () => {
    const moment = { date: '2026-12-10', from: '14:00', to: '14:45' }
    const place = { kind: 'phone' as const, text: '' }
    const draft = draftOf({ moments: [moment], place, message: 'Hoi' } as never)
    expect(bodyOf(draft)).toMatchObject({ moments: [moment], place, message: 'Hoi' })
  })

  it('proposes who is not invited yet', () => {
    const suggestions = [marta, { name: 'Sjoerd', email: '', role: 'guardian' as const }]
    expect(notInvited({ suggestions }, [guestOf(marta)])).toEqual([suggestions[1]])
  })

  it('takes a colleague once, whether just added or invited before', () => {
    const colleagues = [
      { id: '7', name: 'Samir' },
      { id: '8', name: 'Tom' },
    ]
    const invited = { name: 'Tom', role: 'staff' as const }
    const samir = colleagueOf({ id: '7', name: 'Samir' })
    expect(freeColleagues({ colleagues }, { guests: [invited], host: '9' })).toEqual([
      ...[colleagues[0]],
    ])
    expect(freeColleagues({ colleagues }, { guests: [invited], host: '7' })).toEqual([])
    expect(freeColleagues({ colleagues }, { guests: [samir, invited], host: '9' })).toEqual([])
  })

  it('finds back what the server said of a moment or a guest', () => {
    const problems = problemsIn<PlanningProblem>({
      data: { problems: [{ code: 'past', index: 0 }, { code: 'email', index: 0 }, null] },
    })
    expect(problemsAt(problems, 'moments', 0)).toEqual(['past'])
    expect(problemsAt(problems, 'guests', 0)).toEqual(['email'])
    expect(problemsAt(problems, 'guests', 1)).toEqual([])
    expect(problemsIn({ data: {} })).toEqual([])
  })
})
