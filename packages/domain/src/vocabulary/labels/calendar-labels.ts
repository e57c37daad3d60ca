import type { DayOff, GateStep, RecoveryState, TimelinePreset, TimelineStepCode } from '../calendar-codes.js'
import { words, type Labels } from './label-text.js'

const HOLIDAYS = '[1989:253 1–2 §§]'
const EVES = '[1930:173 2 §]'

/** With a small letter, to stand in a sentence: "söndag: gör det fre 20 nov". */
export const dayOffLabels: Labels<DayOff> = {
  LORDAG: words('lördag', 'Saturday', EVES),
  SONDAG: words('söndag', 'Sunday', HOLIDAYS),
  NYARSDAGEN: words('nyårsdagen', 'New Year’s Day', HOLIDAYS),
  TRETTONDEDAG_JUL: words('trettondedag jul', 'Epiphany', HOLIDAYS),
  LANGFREDAGEN: words('långfredagen', 'Good Friday', HOLIDAYS),
  PASKDAGEN: words('påskdagen', 'Easter Sunday', HOLIDAYS),
  ANNANDAG_PASK: words('annandag påsk', 'Easter Monday', HOLIDAYS),
  FORSTA_MAJ: words('första maj', 'the first of May', HOLIDAYS),
  KRISTI_HIMMELSFARDSDAG: words('Kristi himmelsfärdsdag', 'Ascension Day', HOLIDAYS),
  PINGSTDAGEN: words('pingstdagen', 'Whit Sunday', HOLIDAYS),
  NATIONALDAGEN: words('nationaldagen', 'the National Day', HOLIDAYS),
  MIDSOMMARAFTON: words('midsommarafton', 'Midsummer Eve', EVES),
  MIDSOMMARDAGEN: words('midsommardagen', 'Midsummer Day', HOLIDAYS),
  ALLA_HELGONS_DAG: words('alla helgons dag', 'All Saints’ Day', HOLIDAYS),
  JULAFTON: words('julafton', 'Christmas Eve', EVES),
  JULDAGEN: words('juldagen', 'Christmas Day', HOLIDAYS),
  ANNANDAG_JUL: words('annandag jul', 'Boxing Day', HOLIDAYS),
  NYARSAFTON: words('nyårsafton', 'New Year’s Eve', EVES),
}

export const timelineStepLabels: Labels<TimelineStepCode> = {
  NOTIS: words('Sms eller e-post', 'Text message or e-mail', '[Seed 4, dag 2]'),
  TELEFON: words('Telefon', 'Phone call', '[Seed 4, dag 7]'),
  INKASSOKRAV: words('Inkassokrav', 'Debt collection demand', '[Seed 4, dag 7]'),
  HANVISNING_BUS: words('Hänvisning till budget- och skuldrådgivning', 'Referral to budget and debt advice', '[Seed 4, dag 7]'),
  HEMBESOK_HV: words('Hembesök', 'Home visit', '[Seed 4, dag 19]'),
  SAMVERKANSMOTE: words('Månadsmöte', 'Monthly meeting', '[Seed 4, dag 24]'),
  KFM_ANSOKAN: words('Ansökan till Kronofogden', 'Application to Kronofogden', '[Seed 4, dag 28]'),
}

export const timelinePresetLabels: Labels<TimelinePreset> = {
  METODEN: words('Som i metodstödet', 'As in the method support', '[Seed 4]'),
  SOLATUM: words('Som Solatum', 'As Solatum', '[Seed 4]'),
  TIMRABO: words('Som Timråbo', 'As Timråbo', '[Seed 4]'),
  MKB: words('Som MKB', 'As MKB', '[Seed 4]'),
  BOSTADEN: words('Som Bostaden', 'As Bostaden', '[Seed 4]'),
}

export const recoveryStateLabels: Labels<RecoveryState> = {
  HAR_INTE_BORJAT: words('Återvinningsfristen har inte börjat löpa', 'The period to pay and stay has not begun', '[JB 12:44]'),
  LOPER: words('Återvinningsfristen löper', 'The period to pay and stay is running', '[JB 12:44]'),
  HAR_LOPT_UT: words('Återvinningsfristen har löpt ut', 'The period to pay and stay has ended', '[JB 12:44]'),
}

/** To stand after "Grind före". */
export const gateStepLabels: Labels<GateStep> = {
  INKASSOKRAV: words('inkassokrav', 'debt collection', '[Seed 4]'),
  UPPSAGNING: words('uppsägning', 'termination', '[JB 12:42]'),
  BF_ANSOKAN: words('ansökan', 'the application', '[1990:746]'),
  AVHYSNINGSANSOKAN: words('ansökan om vräkning', 'the application for eviction', '[UB 16 kap.]'),
  VERKSTALLIGHET: words('vräkningen', 'the eviction', '[UB 16 kap.]'),
}
