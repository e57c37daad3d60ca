import { describe, expect, it } from 'vitest'
import { fromIso } from '../vocabulary/instant.js'
import { calendarFile, type CalendarMeeting } from './calendar-file.js'

const MADE = { language: 'sv', at: fromIso('2026-11-19T09:42:00Z') } as const
const MEETING: CalendarMeeting = {
  id: 'm-1', startsAt: fromIso('2026-11-26T08:00:00Z'), endsAt: fromIso('2026-11-26T09:30:00Z'), place: 'Stadshuset, rum Älven; plan 2', partnership: 'Älvsala',
  link: 'https://bokvar.example/moten/m-1', changes: 0, cancelled: false }
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n')
const lineOf = (meeting: Partial<CalendarMeeting>, name: string): string | undefined => unfolded(calendarFile([{ ...MEETING, ...meeting }], MADE)).find((line) => line.startsWith(name) && !line.includes('T030000') && !line.includes('T020000'))

describe('a calendar file', () => {
  it.each([
    ['in winter', '2026-11-26T08:00:00Z', '20261126T090000'], ['in summer', '2027-06-17T07:00:00Z', '20270617T090000'],
    ['the day before summer time', '2027-03-27T08:00:00Z', '20270327T090000'], ['the day after', '2027-03-29T07:00:00Z', '20270329T090000'],
    ['the day before winter time', '2027-10-30T07:00:00Z', '20271030T090000'], ['the day after that', '2027-11-01T08:00:00Z', '20271101T090000'],
    ['on a leap day', '2028-02-29T08:00:00Z', '20280229T090000'],
  ])('has the hour that the clock in Sweden shows, %s', (_when, startsAt, wall) => {
    expect(lineOf({ startsAt: fromIso(startsAt) }, 'DTSTART;')).toBe(`DTSTART;TZID=Europe/Stockholm:${wall}`)
  })
  it('is the same meeting with a higher number when it was moved, and out of the calendar when it was cancelled', () => {
    expect([lineOf({ changes: 2 }, 'UID'), lineOf({ changes: 2 }, 'SEQUENCE'), lineOf({ changes: 2 }, 'STATUS'), lineOf({ changes: 2 }, 'METHOD')]).toEqual(['UID:m-1@bokvar', 'SEQUENCE:2', 'STATUS:CONFIRMED', 'METHOD:PUBLISH'])
    expect([lineOf({ changes: 3, cancelled: true }, 'STATUS'), lineOf({ cancelled: true }, 'METHOD')]).toEqual(['STATUS:CANCELLED', 'METHOD:CANCEL'])
    const both = unfolded(calendarFile([MEETING, { ...MEETING, id: 'm-2', cancelled: true }], MADE))
    expect(both.filter((line) => /^(METHOD|STATUS)/.test(line))).toEqual(['METHOD:PUBLISH', 'STATUS:CONFIRMED', 'STATUS:CANCELLED'])
  })
  it('says when and where in words that a calendar does not mistake, in lines of at most 75 octets', () => {
    expect(lineOf({}, 'LOCATION')).toBe('LOCATION:Stadshuset\\, rum Älven\\; plan 2')
    expect(lineOf({ place: 'Rum 1\r\nATTENDEE:x' }, 'LOCATION')).toBe('LOCATION:Rum 1\\nATTENDEE:x')
    const long = calendarFile([{ ...MEETING, place: 'Å'.repeat(200) }], MADE)
    expect(long.split('\r\n').every((line) => encodeURIComponent(line).replaceAll(/%../g, '_').length <= 75)).toBe(true)
    expect(unfolded(long)).toContain(`LOCATION:${'Å'.repeat(200)}`)
  })
})
