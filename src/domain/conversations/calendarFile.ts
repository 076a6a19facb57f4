/**
 * A conversation as a calendar file (RFC 5545, as a message of RFC 5546). Ours, because it is one event
 * without repetition: see docs/decisions/0023. It names no pupil: people share their calendars.
 */
import type { Standing } from './answer.js'
import type { Moment } from './conversation.js'

/** Calendars know an invitation again by its `uid`; of two the higher `sequence` holds. */
export type CalendarEvent = {
  uid: string
  sequence: number
  isCancelled: boolean
  /** When it was last changed, ISO 8601 in UTC. */
  changedAt: string
  moment: Moment
  title: string
  description: string
  location: string
  /** Of a conversation behind a link. */
  url?: string
  organizer: { name: string; email: string }
  guest: { name: string; email: string; standing: Standing }
}

/** The rule of the European Union, that holds since 1996. */
const amsterdam = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

export type CalendarMethod = 'REQUEST' | 'CANCEL'

export const methodOf = ({ isCancelled }: Pick<CalendarEvent, 'isCancelled'>): CalendarMethod =>
  isCancelled ? 'CANCEL' : 'REQUEST'

export function calendarFile(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Leidraad//Gesprek//NL',
    'CALSCALE:GREGORIAN',
    `METHOD:${methodOf(event)}`,
    ...amsterdam,
    ...eventLines(event),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const eventLines = (event: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${text(event.uid)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${compact(event.changedAt.replace(/\.\d+/, ''))}`,
  `DTSTART;TZID=Europe/Amsterdam:${local(event.moment.date, event.moment.from)}`,
  `DTEND;TZID=Europe/Amsterdam:${local(event.moment.date, event.moment.to)}`,
  `SUMMARY:${text(event.title)}`,
  `DESCRIPTION:${text(event.description)}`,
  `LOCATION:${text(event.location)}`,
  ...(event.url === undefined ? [] : [`URL:${event.url}`]),
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  `ORGANIZER;${named(event.organizer)}`,
  // Of the others a guest gets no address, and the answer is given on our page.
  `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat[event.guest.standing]};RSVP=FALSE;${named(event.guest)}`,
  'END:VEVENT',
]

const partstat: Record<Standing, string> = {
  open: 'NEEDS-ACTION',
  comes: 'ACCEPTED',
  otherTime: 'TENTATIVE',
  notComing: 'DECLINED',
}

const compact = (iso: string): string => iso.replace(/[-:]/g, '')

const local = (date: string, time: string): string => `${compact(date)}T${compact(time)}00`

const text = (value: string): string =>
  value
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Control}/gu, '')

/** Within quotes everything may stand but a quote and what nobody sees. */
const named = ({ name, email }: { name: string; email: string }): string =>
  `CN="${name.replace(/["\p{Control}]/gu, '')}":mailto:${encodeURIComponent(email).replace('%40', '@')}`

const OCTETS = 75
const encoder = new TextEncoder()

/** Lines of at most 75 bytes; what goes on begins with a space, and no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (bytes + size > OCTETS) {
      parts.push(part)
      part = ' '
      bytes = 1
    }
    part += character
    bytes += size
  }
  return [...parts, part].join('\r\n')
}
