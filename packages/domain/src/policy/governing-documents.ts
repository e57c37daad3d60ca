import { isBrokenAddress } from '../governing-documents/web-address.js'
import { organisingTopicsOf, type GoverningKind, type OrganisingTopic } from '../vocabulary/governing-codes.js'
import { GOVERNING_NAME_MAX, GOVERNING_PLACE_MAX, GOVERNING_TEXT_MAX } from '../vocabulary/limits.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import type { Viewer } from './viewer.js'

/** What somebody writes of a document of the own organisation. */
export interface DocumentWritten {
  readonly kind: GoverningKind
  readonly name: string
  /** What it means for those with whom the organisation works. */
  readonly meaning: string
  /** Where it is found: a web address, or words. */
  readonly place: string
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly reviewOn: LocalDate | null
}

/** The own organisation's documents and answers are written by its coordinators, and by its managers, who answer for them [Seed 4]. */
export function mayWriteGoverning({ role }: Pick<Viewer, 'role'>): Decision {
  return role === 'SAMORDNARE' || role === 'CHEF' ? ALLOWED : refused('STYRDOK_SKRIVS_AV_ANDRA')
}

/** Whether a version can be kept, part by part. Its first day may have been: what governs is often older than the library. */
export function mayKeepDocument(part: Exclude<keyof DocumentWritten, 'kind' | 'from'>, { name, meaning, place, from, until, reviewOn }: DocumentWritten, today: LocalDate): Decision {
  switch (part) {
    case 'name': return name === '' || name.length > GOVERNING_NAME_MAX || /[\n\r]/u.test(name) ? refused('STYRDOK_NAMN') : ALLOWED
    case 'meaning': return meaning === '' || meaning.length > GOVERNING_TEXT_MAX ? refused('STYRDOK_BETYDER') : ALLOWED
    case 'place': return allOf(
      place === '' || place.length > GOVERNING_PLACE_MAX ? refused('STYRDOK_PLATS') : ALLOWED,
      isBrokenAddress(place) ? refused('STYRDOK_ADRESS') : ALLOWED)
    case 'until': return until === null || compare(until, from) >= 0 ? ALLOWED : refused('STYRDOK_DAGAR')
    case 'reviewOn': return reviewOn === null || compare(reviewOn, today) > 0 ? ALLOWED : refused('STYRDOK_GENOMGANG')
  }
}

/** Taking a document out of use: once, with why. What it said stays readable to its own organisation. */
export function mayTakeOutDocument(viewer: Pick<Viewer, 'role'>, { takenOut, reason }: { readonly takenOut: boolean; readonly reason: string }): Decision {
  return allOf(
    mayWriteGoverning(viewer),
    takenOut ? refused('STYRDOK_UR_BRUK') : ALLOWED,
    reason === '' || reason.length > GOVERNING_TEXT_MAX ? refused('STYRDOK_SKAL') : ALLOWED,
  )
}

/** Answering a question about the own organisation. Empty text takes an answer back, so there has to be one. */
export function mayAnswerOrganising({ role, organisationKind }: Pick<Viewer, 'role' | 'organisationKind'>, { topic, text, answered }: { readonly topic: OrganisingTopic; readonly text: string; readonly answered: boolean }): Decision {
  return allOf(
    mayWriteGoverning({ role }),
    organisingTopicsOf(organisationKind).includes(topic) ? ALLOWED : refused('ORGANISERING_FRAGA'),
    (text === '' && !answered) || text.length > GOVERNING_TEXT_MAX ? refused('ORGANISERING_SVAR') : ALLOWED,
  )
}
