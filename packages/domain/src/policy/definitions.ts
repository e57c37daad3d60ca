import { DEFINITION_AGREED_MONTHS, DEFINITION_AHEAD_MONTHS, DEFINITION_NAME_MAX, DEFINITION_WORDS_MAX } from '../vocabulary/limits.js'
import { addMonths, compare, type LocalDate } from '../vocabulary/local-date.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import type { Viewer } from './viewer.js'

type Writer = Pick<Viewer, 'role'>

/** Each side's definition is written by its coordinators, and by its managers, who answer for what is agreed. Everybody of both sides reads what is proposed [Seed 4]. */
export function mayWriteDefinition({ role }: Writer): Decision {
  return role === 'SAMORDNARE' || role === 'CHEF' ? ALLOWED : refused('DEFINITION_SKRIVS_AV_ANDRA')
}

/** What somebody writes of it in words. */
export interface DefinitionWords { readonly name: string; readonly words: string }

/** A draft may lack anything, but not be longer than what it becomes. */
export function mayKeepDraft(part: keyof DefinitionWords, { name, words }: DefinitionWords): Decision {
  switch (part) {
    case 'name': return name.length > DEFINITION_NAME_MAX || /[\n\r]/u.test(name) ? refused('DEFINITION_NAMN') : ALLOWED
    case 'words': return words.length > DEFINITION_WORDS_MAX ? refused('DEFINITION_ORD') : ALLOWED
  }
}

/** What is proposed has a name, and says in words what it means. */
export function mayProposeDefinition(part: keyof DefinitionWords, written: DefinitionWords): Decision {
  return allOf(mayKeepDraft(part, written), written[part].trim() === '' ? refused(part === 'name' ? 'DEFINITION_NAMN' : 'DEFINITION_ORD') : ALLOWED)
}

/** Four eyes: what one side has proposed the other one says yes to, while it stands. */
export function mayAgreeOnDefinition(viewer: Writer, { own, open }: { readonly own: boolean; readonly open: boolean }): Decision {
  return allOf(mayWriteDefinition(viewer), own ? refused('DEFINITION_EGET_FORSLAG') : ALLOWED, open ? ALLOWED : refused('DEFINITION_INTE_OPPEN'))
}

/** One takes one's own proposal back while nobody has said yes to it. */
export function mayWithdrawDefinition(viewer: Writer, { open }: { readonly open: boolean }): Decision {
  return allOf(mayWriteDefinition(viewer), open ? ALLOWED : refused('DEFINITION_INTE_OPPEN'))
}

/** When it was agreed, and from when it holds. */
export interface DefinitionDays { readonly agreedOn: LocalDate; readonly validFrom: LocalDate }

/**
 * Whether the days can be kept. Agreed at a meeting of the portal, held or coming, or on a day behind; valid from today at the earliest,
 * and never before it was agreed or before the version it follows: what is counted is not counted again [domain 2].
 * @param where `earliest`: today, or the first day of the latest version where that is later
 */
export function mayAdoptDefinition(part: keyof DefinitionDays, { agreedOn, validFrom }: DefinitionDays, where: { readonly today: LocalDate; readonly earliest: LocalDate; readonly atMeeting: boolean }): Decision {
  switch (part) {
    case 'agreedOn': {
      const near = compare(agreedOn, addMonths(where.today, -DEFINITION_AGREED_MONTHS)) >= 0 && compare(agreedOn, addMonths(where.today, DEFINITION_AHEAD_MONTHS)) <= 0
      return near && (where.atMeeting || compare(agreedOn, where.today) <= 0) ? ALLOWED : refused(where.atMeeting ? 'DEFINITION_MOTE' : 'DEFINITION_ENADES')
    }
    case 'validFrom': return compare(validFrom, where.earliest) >= 0 && compare(validFrom, agreedOn) >= 0 && compare(validFrom, addMonths(where.today, DEFINITION_AHEAD_MONTHS)) <= 0 ? ALLOWED : refused('DEFINITION_GALLER_FRAN')
  }
}
