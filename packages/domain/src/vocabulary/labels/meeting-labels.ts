import type { ItemAnswer, ItemKind, ReasonCode, SectionCode, StandingCode, WorkGroup, SeriesReason } from '../meeting-codes.js'
import { words, type Labels } from './label-text.js'

/** Without days and dates; with them they come from `reasonWords`. */
export const reasonCodeLabels: Labels<ReasonCode> = {
  VRAKNINGSDAG_SATT: words('Vräkningsdag satt', 'Day of eviction set', '[UF 16:2]'),
  BARNFAMILJ: words('Barnfamilj', 'Family with children', '[Seed 4]'),
  NY_OCH_SEN: words('Ny och sen', 'New and late', '[Seed 4, dag 24]'),
  UPPREPAD: words('Sen flera gånger', 'Late several times', '[Seed 4]'),
  UNG_FORSTA_KONTRAKT: words('Ung, första kontraktet', 'Young, first contract', '[Seed 4]'),
  FORSTA_GANG_SEN: words('Sen för första gången', 'Late for the first time', '[Seed 4, Mimer]'),
  UNDERRATTELSE_UTAN_ATGARD: words('Underrättelse utan första åtgärd', 'Notice without a first action', '[JB 12:44, Seed 4]'),
  INGEN_KONTAKT: words('Ingen kontakt', 'No contact', '[Seed 4, dag 19]'),
  GRIND_SAKNAS: words('Grind: något saknas', 'Gate: something is missing', '[Seed 4]'),
  SAMTYCKE_UPPHOR: words('Samtycke upphör', 'Consent ends', '[C8]'),
  UPPGIFT_KVAR: words('Uppgiften från mötet är inte gjord', 'The task of the meeting is not done', '[Seed 4]'),
  LOVAT_TILL: words('Lovat', 'Promised', '[Seed 4]'),
  UNDERRATTELSE_MOTTAGEN: words('Underrättelsen är mottagen', 'The notice is received', '[SoF 11:3, Seed 4]'),
}

/** The heading of a part of the day's work; the meeting's day stands after FORE_MOTET. */
export const workGroupLabels: Labels<WorkGroup> = {
  FRIST_NU: words('Frist i dag eller i morgon', 'Due today or tomorrow', '[Seed 4]'),
  FORE_MOTET: words('Före mötet', 'Before the meeting', '[Seed 4]'),
  SENARE: words('Senare', 'Later', '[Seed 4]'),
  KLART_I_DAG: words('Klart i dag', 'Done today', '[Seed 4]'),
}

export const sectionCodeLabels: Labels<SectionCode> = {
  BORJAN: words('Början', 'Opening', '[Seed 4]'),
  HUSHALL: words('Hushåll', 'Households', '[Seed 4]'),
  LARANDE: words('Lärande och avslut', 'Learning and closing', '[Seed 4]'),
}

export const itemKindLabels: Labels<ItemKind> = {
  STAENDE: words('Står alltid med', 'Always on the agenda', '[Seed 4]'),
  HUSHALL: words('Hushåll', 'Household', '[Seed 4]'),
  LARANDE: words('Lärande', 'Learning', '[Seed 4]'),
  OVRIGT: words('Annat', 'Other', '[Seed 4]'),
}

export const itemAnswerLabels: Labels<ItemAnswer> = {
  FORESLAGEN: words('Väntar på svar', 'Waiting for an answer', '[Seed 4]'),
  TA_MED: words('Med', 'Taken up', '[Seed 4]'),
  AVSTA: words('Avstår', 'Left out', '[Seed 4]'),
}

export const standingCodeLabels: Labels<StandingCode> = {
  NARVARO_OCH_JAV: words('Närvaro och jäv', 'Presence and conflicts of interest', '[Seed 4; FL 16–18]'),
  FOREGAENDE_MOTE: words('Föregående möte', 'The previous meeting', '[Seed 4]'),
  NASTA_MOTE: words('Nästa möte', 'The next meeting', '[Seed 4]'),
}

/** With a small letter, to stand after the day that was agreed on; of a day off its own name is said instead. */
export const seriesReasonLabels: Labels<SeriesReason> = {
  LEDIG: words('ledig dag', 'a day off', '[1989:253 1–2 §§, 1930:173 2 §]'),
  KLAMDAG: words('klämdag', 'a workday between two days off', '[1989:253 1–2 §§]'),
  JULIUPPEHALL: words('uppehåll i juli', 'a pause in July', '[Seed 4]'),
  REDAN_BOKAT: words('ni har redan ett möte då', 'you have a meeting then already', '[Seed 4]'),
}
