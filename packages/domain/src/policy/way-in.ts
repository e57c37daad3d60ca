import { MAIL_MAX, PHONE_MAX, WAY_IN_HOURS_MAX } from '../vocabulary/limits.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import type { Viewer } from './viewer.js'

/** What somebody writes of the own organisation's way in. Empty text is nothing said. */
export interface WayInWritten {
  readonly phone: string
  readonly mail: string
  readonly hours: string
  readonly answersId: string | null
  readonly deputyId: string | null
}

/** The own organisation's way in is written by its coordinator, who is asked for it, or by a manager, who answers for it. */
export function mayWriteWayIn({ role }: Pick<Viewer, 'role'>): Decision {
  return role === 'SAMORDNARE' || role === 'CHEF' ? ALLOWED : refused('INGANG_SKRIVS_AV_ANDRA')
}

/** What rests on single persons is for managers, who can do something about it; about colleagues, so for nobody else. */
export function mayReadDependences({ role }: Pick<Viewer, 'role'>): Decision {
  return role === 'CHEF' ? ALLOWED : refused('FINNS_INTE')
}

const PHONE = /^\+?[\d\s()/–-]+$/u
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u
const digitsIn = (text: string): number => text.replaceAll(/\D/gu, '').length

/** Whether it can be kept, part by part: what is not said yet may wait, what is said must be usable. */
export function mayKeep(part: keyof WayInWritten, { phone, mail, hours, answersId, deputyId }: WayInWritten, colleagues: ReadonlySet<string>): Decision {
  switch (part) {
    case 'phone': return phone === '' || (PHONE.test(phone) && phone.length <= PHONE_MAX && digitsIn(phone) >= 5) ? ALLOWED : refused('INGANG_TELEFON')
    case 'mail': return mail === '' || (MAIL.test(mail) && mail.length <= MAIL_MAX) ? ALLOWED : refused('INGANG_MEJL')
    case 'hours': return hours.length <= WAY_IN_HOURS_MAX ? ALLOWED : refused('INGANG_TEXT_LANG')
    case 'answersId': return answersId === null || colleagues.has(answersId) ? ALLOWED : refused('INGANG_PERSON')
    case 'deputyId': return allOf(
      deputyId === null || colleagues.has(deputyId) ? ALLOWED : refused('INGANG_PERSON'),
      deputyId !== null && deputyId === answersId ? refused('INGANG_SAMMA') : ALLOWED)
  }
}
