/** Read back by ical.js, the parser of Thunderbird. */
import { describe, expect, it } from '@jest/globals'
import ICAL from 'ical.js'

import { calendarFile, type CalendarEvent } from './calendarFile.js'
import { endOf, startOf } from './conversation.js'

const event = (said: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'leidraad-7f3c',
  sequence: 2,
  isCancelled: false,
  changedAt: '2026-12-01T10:00:00.000Z',
  moment: { date: '2026-12-10', from: '14:00', to: '14:45' },
  title: 'Gesprek met De Regenboog',
  description: 'Neem mee: rapport; agenda, bril\nTot dan! C:\\map',
  location: 'Kamer 3, Dorpsstraat 1',
  organizer: { name: 'Carla "C" Bos', email: 'carla@kompas.example' },
  guest: { name: 'Łukasz', email: 'o?x@ouder.example', standing: 'comes' },
  ...said,
})

function read(given: CalendarEvent) {
  const calendar = ICAL.Component.fromString(calendarFile(given))
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone'))
  const component = calendar.getFirstSubcomponent('vevent') as ICAL.Component
  const moment = (name: string) => {
    const time = component.getFirstPropertyValue(name) as ICAL.Time
    time.zone = zone
    return new Date(time.toUnixTime() * 1000).toISOString()
  }
  return { calendar, component, moment }
}

describe('calendarFile', () => {
  it('is read as it was meant', () => {
    const { calendar, component } = read(event())
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    const told = ['uid', 'sequence', 'summary', 'description', 'location', 'status']
    expect(told.map((name) => component.getFirstPropertyValue(name))).toEqual([
      'leidraad-7f3c',
      2,
      'Gesprek met De Regenboog',
      'Neem mee: rapport; agenda, bril\nTot dan! C:\\map',
      'Kamer 3, Dorpsstraat 1',
      'CONFIRMED',
    ])
    const organizer = component.getFirstProperty('organizer')
    expect([organizer?.getParameter('cn'), organizer?.getFirstValue()]).toEqual([
      'Carla C Bos',
      'mailto:carla@kompas.example',
    ])
    const guest = component.getFirstProperty('attendee')
    expect([guest?.getParameter('cn'), guest?.getParameter('partstat')]).toEqual([
      'Łukasz',
      'ACCEPTED',
    ])
    expect(guest?.getFirstValue()).toBe('mailto:o%3Fx@ouder.example')
  })

  it.each([
    { date: '2026-12-10', from: '14:00', to: '14:45' },
    { date: '2027-06-10', from: '14:00', to: '14:45' },
    { date: '2027-03-28', from: '01:30', to: '03:15' },
    { date: '2026-10-25', from: '03:00', to: '03:30' },
    { date: '2030-10-27', from: '09:00', to: '10:00' },
  ])('stands on the same moment in summer and winter: $date $from', (moment) => {
    const { moment: at } = read(event({ moment }))
    expect([at('dtstart'), at('dtend')]).toEqual([startOf(moment), endOf(moment)])
  })

  it('cancels what it invited to', () => {
    const { calendar, component } = read(event({ isCancelled: true, sequence: 3 }))
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(component.getFirstPropertyValue('uid')).toBe('leidraad-7f3c')
  })

  it('keeps lines within 75 bytes, and letters whole', () => {
    const title = 'Gesprek over één school: '.repeat(9) + '👩‍👦'.repeat(9)
    const file = calendarFile(event({ title }))
    const lines = file.split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(read(event({ title })).component.getFirstPropertyValue('summary')).toBe(title)
  })

  it('lets nobody write a line of their own', () => {
    const name = 'Carla"\r\nATTENDEE:mailto:x@y.example'
    const { component } = read(
      event({
        title: 'A\r\nURL:https://elders.example',
        organizer: { name, email: 'c@d.example' },
      }),
    )
    expect(component.getAllProperties('attendee')).toHaveLength(1)
    expect(component.getFirstProperty('url')).toBeNull()
    expect(component.getFirstPropertyValue('summary')).toBe('A\nURL:https://elders.example')
  })
})
