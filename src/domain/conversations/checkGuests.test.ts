import { describe, expect, it } from '@jest/globals'

import { checkGuests } from './checkGuests.js'

const samir = { id: '7', name: 'Samir el Idrissi', email: 'samir@kompas.example' }
const marta = { name: 'Marta Kowalska', email: 'marta@ouder.example', role: 'guardian' }
const sjoerd = { name: 'Sjoerd de Vries', email: 'sjoerd@ouder.example', role: 'guardian' }
const asked = { colleagues: [samir], senderEmail: 'carla@kompas.example', invited: [marta] }

const problemsOf = (...guests: unknown[]) => {
  const checked = checkGuests({ guests }, asked)
  return checked.ok ? [] : checked.problems
}

describe('checkGuests', () => {
  it('takes each address once, of who is invited already too', () => {
    expect(problemsOf(sjoerd)).toEqual([])
    expect(problemsOf(sjoerd, { ...marta, email: ' Marta+school@ouder.example' })).toEqual([
      { code: 'invitedGuest', index: 1 },
    ])
    const again = { ...sjoerd, name: 'Een ander', email: 'SJOERD@ouder.example' }
    expect(problemsOf(sjoerd, again)).toEqual([{ code: 'doubleGuest', index: 1 }])
    expect(problemsOf({ role: 'staff', user: '7' }, { role: 'staff', user: '7' })).toEqual([
      { code: 'doubleGuest', index: 1 },
    ])
  })

  it('takes nobody who planned it, and who adds guests as a colleague only', () => {
    const planned = { ...asked, plannerEmail: 'mo@kompas.example', senderEmail: samir.email }
    const codeOf = (guest: object) => {
      const checked = checkGuests({ guests: [guest] }, planned)
      return checked.ok ? undefined : checked.problems[0]?.code
    }
    expect(codeOf({ ...sjoerd, email: 'Mo@kompas.example' })).toBe('plannerAddress')
    expect(codeOf({ ...sjoerd, email: samir.email })).toBe('senderAddress')
    expect(codeOf({ role: 'staff', user: '7' })).toBeUndefined()
  })

  it('takes as many as there is room for beside who is invited', () => {
    const some = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...sjoerd, email: `gast${at}@x.example` }))
    expect(problemsOf(...some(14))).toEqual([])
    expect(problemsOf(...some(15))).toEqual([{ code: 'guests' }])
    expect(problemsOf()).toEqual([{ code: 'guests' }])
  })
})
