import { sendBy } from '../calendar/meeting-cadence.js'
import { addWorkdays, isWorkday } from '../calendar/swedish-workdays.js'
import type { Instant } from '../vocabulary/instant.js'
import { clockTime, toLocalDate, type LocalDate } from '../vocabulary/local-date.js'

/** Reminders go out in the morning: from this hour, in Sweden. */
const FROM_HOUR = 7
/** A server that was down all morning sends none: in the afternoon people have looked themselves. */
const BEFORE_HOUR = 12

/** What is reminded of about a meeting. */
export type MeetingReminder = 'SKICKA_SENAST_I_DAG' | 'MOTE_NASTA_ARBETSDAG' | 'MOTE_I_DAG'

/** The day whose reminders go out at this instant; null outside the mornings of workdays. */
export function reminderDay(at: Instant): LocalDate | null {
  const day = toLocalDate(at)
  const { hour } = clockTime(at)
  return isWorkday(day) && hour >= FROM_HOUR && hour < BEFORE_HOUR ? day : null
}

/**
 * What an organisation is reminded of about a meeting on a day, or null.
 * @param sent it has sent its part of the agenda
 */
export function meetingReminder(meetingOn: LocalDate, sent: boolean, today: LocalDate): MeetingReminder | null {
  if (meetingOn === today) return 'MOTE_I_DAG'
  if (addWorkdays(meetingOn, -1) === today) return 'MOTE_NASTA_ARBETSDAG'
  return sendBy(meetingOn) === today && !sent ? 'SKICKA_SENAST_I_DAG' : null
}
