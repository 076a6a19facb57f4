import { describe, expect, it } from '@jest/globals'

import { checkPlanning, checkSetting } from './checkPlanning.js'

const now = '2026-11-30T13:00:00.000Z'
const asked = {
  now,
  senderEmail: 'carla@kompas.example',
  colleagues: [{ id: '7', name: 'Samir el Idrissi', email: 'samir@kompas.example' }],
}
const moment = { date: '2026-12-10', from: '14:00', to: '14:45' }
const setting = { moments: [moment], place: { kind: 'address', text: 'Kamer 3' }, message: '' }
const marta = { name: 'Marta Kowalska', email: 'marta@ouder.example', role: 'guardian' }

const problemsOf = (sent: unknown) => {
  const checked = checkPlanning(sent, asked)
  return checked.ok ? [] : checked.problems
}
const ofMoments = (...moments: unknown[]) => problemsOf({ ...setting, moments, guests: [marta] })

describe('checkPlanning', () => {
  it('puts moments in order, and looks up the address of a colleague', () => {
    const later = { ...moment, date: '2026-12-11' }
    const sent = {
      ...setting,
      moments: [later, moment],
      guests: [marta, { role: 'staff', user: '7' }],
    }
    expect(checkPlanning(sent, asked)).toEqual({
      ok: true,
      value: {
        ...setting,
        moments: [moment, later],
        guests: [marta, { name: 'Samir el Idrissi', email: 'samir@kompas.example', role: 'staff' }],
      },
    })
  })

  it.each([
    [{ ...moment, date: '2026-02-30' }, 'date'],
    [{ ...moment, from: '2 uur' }, 'time'],
    [{ ...moment, to: '14:00' }, 'order'],
    [{ ...moment, date: '2026-11-29' }, 'past'],
    // Two o'clock in Amsterdam is now.
    [{ ...moment, date: '2026-11-30' }, 'past'],
    [{ ...moment, date: '2028-12-10' }, 'far'],
    [{ date: '2027-03-28', from: '02:15', to: '03:30' }, 'skipped'],
    [null, 'date'],
  ])('says what is wrong with a moment: %j', (wrong, code) => {
    expect(ofMoments(moment, wrong)).toEqual([{ code, index: 1 }])
  })

  it('takes one to five moments, each once', () => {
    const days = [10, 11, 12, 13, 14, 15].map((day) => ({ ...moment, date: `2026-12-${day}` }))
    expect(ofMoments()).toEqual([{ code: 'moments' }])
    expect(ofMoments(...days.slice(0, 5))).toEqual([])
    expect(ofMoments(...days)).toEqual([{ code: 'moments' }])
    expect(ofMoments(moment, moment)).toEqual([{ code: 'double', index: 1 }])
  })

  it.each([
    [{ kind: 'phone', text: '' }, []],
    [{ kind: 'link', text: 'https://praat.example/kamer?x=1' }, []],
    [{ kind: 'link', text: 'http://praat.example/kamer' }, [{ code: 'link' }]],
    [{ kind: 'link', text: 'javascript:alert(1)//https://a.b' }, [{ code: 'link' }]],
    [{ kind: 'address', text: '' }, [{ code: 'place' }]],
    [{ kind: 'address', text: 'Kamer 3\nURL:x' }, [{ code: 'place' }]],
    [{ kind: 'address', text: 'x'.repeat(301) }, [{ code: 'place' }]],
    [{ kind: 'constructor', text: 'Kamer 3' }, [{ code: 'place' }]],
    [undefined, [{ code: 'place' }]],
  ])('takes an address, a link over https, or the phone: %j', (place, problems) => {
    expect(problemsOf({ ...setting, place, guests: [marta] })).toEqual(problems)
  })

  it('asks one to fifteen people, none of them at the address of who asks', () => {
    const withGuests = (...guests: unknown[]) => problemsOf({ ...setting, guests })
    expect(withGuests()).toEqual([{ code: 'guests' }])
    const many = Array.from({ length: 16 }, (_, at) => ({ ...marta, email: `gast${at}@x.example` }))
    expect(withGuests(...many)).toEqual([{ code: 'guests' }])
    expect(withGuests({ ...marta, email: 'carla+marta@kompas.example' })).toEqual([
      { code: 'senderAddress', index: 0 },
    ])
    expect(
      withGuests({ role: 'guardian' }, { role: 'staff', user: '8' }, { ...marta, role: 'x' }),
    ).toEqual([
      { code: 'guest', index: 0 },
      { code: 'email', index: 0 },
      { code: 'colleague', index: 1 },
      { code: 'role', index: 2 },
    ])
  })

  it('finds nothing in what is nothing, and throws nothing', () => {
    for (const sent of [undefined, null, 7, 'x', [], { moments: 'x', guests: {} }]) {
      expect(problemsOf(sent).map(({ code }) => code)).toEqual(['moments', 'place', 'guests'])
    }
    expect(checkSetting({ ...setting, message: 'x'.repeat(1001) }, asked)).toEqual({
      ok: false,
      problems: [{ code: 'message' }],
    })
  })
})
