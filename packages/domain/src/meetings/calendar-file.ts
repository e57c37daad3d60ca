import { toIso, type Instant } from '../vocabulary/instant.js'
import type { Language } from '../vocabulary/language.js'
import { clockTime, toLocalDate } from '../vocabulary/local-date.js'

/** A meeting as a calendar has it: when and where, and nothing of what is spoken of. */
export interface CalendarMeeting {
  readonly id: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly place: string
  readonly partnership: string
  /** Where its agenda is read, by those who may. */
  readonly link: string
  /** How many times it was moved or cancelled: a calendar takes the highest number. */
  readonly changes: number
  readonly cancelled: boolean
}

const SUMMARY: Readonly<Record<Language, string>> = { sv: 'Månadsmöte', en: 'Monthly meeting' }

/**
 * Summer time in Sweden: the last Sundays of March and October at 01.00 UTC [directive 2000/84/EC, SFS 2001:127]. Written with
 * the file, so that a calendar anywhere has the hour that the clock in Sweden shows.
 */
const STOCKHOLM = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Stockholm',
  'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'DTSTART:19810329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE',
]

/**
 * A calendar file (iCalendar, RFC 5545) of meetings. One that was moved has the same UID and a higher SEQUENCE; a file of one
 * meeting that was cancelled takes it out of the calendar.
 * @param at when the file is made
 */
export function calendarFile(meetings: readonly CalendarMeeting[], { language, at }: { readonly language: Language; readonly at: Instant }): string {
  const method = meetings.length > 0 && meetings.every(({ cancelled }) => cancelled) ? 'CANCEL' : 'PUBLISH'
  const events = meetings.flatMap((meeting) => [
    'BEGIN:VEVENT', `UID:${meeting.id}@bokvar`, `DTSTAMP:${utc(at)}`, `SEQUENCE:${meeting.changes}`, `STATUS:${meeting.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART;TZID=Europe/Stockholm:${wall(meeting.startsAt)}`, `DTEND;TZID=Europe/Stockholm:${wall(meeting.endsAt)}`,
    `SUMMARY:${escaped(`${SUMMARY[language]}, ${meeting.partnership}`)}`, `LOCATION:${escaped(meeting.place)}`, `URL:${meeting.link}`, 'END:VEVENT',
  ])
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Bo kvar//Bo kvar//SV', `METHOD:${method}`, ...STOCKHOLM, ...events, 'END:VCALENDAR']
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** What the clock in Sweden shows: 20261126T090000. */
function wall(at: Instant): string {
  const { hour, minute } = clockTime(at)
  return `${toLocalDate(at).replaceAll('-', '')}T${String(hour).padStart(2, '0')}${String(minute).padStart(2, '0')}00`
}

function utc(at: Instant): string {
  return `${toIso(at).slice(0, 19).replaceAll(/[-:]/gu, '')}Z`
}

/** Text as RFC 5545 3.3.11 asks: what has a meaning there loses it, and other control characters are left out. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`).replaceAll(/\r?\n/gu, '\\n').replaceAll(/\p{Cc}/gu, '')
}

const LINE_OCTETS = 75

/** No line is longer than 75 octets, and no character is cut in two [RFC 5545 3.1]. */
function folded(line: string): string {
  const rows: string[] = []
  let row = ''
  let octets = 0
  for (const sign of line) {
    const more = octetsOf(sign.codePointAt(0) ?? 0)
    if (octets + more > LINE_OCTETS) {
      rows.push(row)
      row = ' '
      octets = 1
    }
    row += sign
    octets += more
  }
  return [...rows, row].join('\r\n')
}

/** How many octets a character takes in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
