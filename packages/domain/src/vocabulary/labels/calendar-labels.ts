import type { AxisInstantCode, AxisStepState, DayCount, DayOff, GateGroup, GatePreset, GateStep, LadderStep, LadderTrigger, RecoveryForm, RecoveryState, StepGroup, TimelinePreset, TimelineStepCode } from '../calendar-codes.js'
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

/** Whose practice a process goal was chosen from. */
export const gatePresetLabels: Labels<GatePreset> = {
  METODEN: words('Som i metodstödet', 'As in the method support', '[Seed 4]'),
  TIMRABO: words('Som Timråbo', 'As Timråbo', '[Seed 4]'),
  VASBYHEM: words('Som Väsbyhem', 'As Väsbyhem', '[Seed 4]'),
  BOSTADEN: words('Som Bostaden', 'As Bostaden', '[Seed 4]'),
  MKB: words('Som MKB', 'As MKB', '[Seed 4]'),
  SOLATUM: words('Som Solatum', 'As Solatum', '[Seed 4]'),
  MIMER: words('Som Mimer', 'As Mimer', '[Seed 4]'),
  KRISTIANSTADSBYGGEN: words('Som Kristianstadsbyggen', 'As Kristianstadsbyggen', '[Seed 0]'),
  MALMO: words('Som Malmö stad', 'As the city of Malmö', '[Seed 4]'),
}

export const timelinePresetLabels: Labels<TimelinePreset> = {
  METODEN: words('Som i metodstödet', 'As in the method support', '[Seed 4]'),
  SOLATUM: words('Som Solatum', 'As Solatum', '[Seed 4]'),
  TIMRABO: words('Som Timråbo', 'As Timråbo', '[Seed 4]'),
  MIMER: words('Som Mimer', 'As Mimer', '[Seed 4]'),
  MKB: words('Som MKB', 'As MKB', '[Seed 4]'),
  BOSTADEN: words('Som Bostaden', 'As Bostaden', '[Seed 4]'),
}

export const dayCountLabels: Labels<DayCount> = {
  DAGAR: words('Dagar efter sista betalningsdag', 'Days after the last day to pay', '[Seed 4, dag 2–28]'),
  VARDAGAR: words('Vardagar efter sista betalningsdag', 'Workdays after the last day to pay', '[Seed 4, MKB, Mimer]'),
  DAG_I_MANADEN: words('Dag i månaden', 'Day of the month', '[Seed 4, MKB]'),
}

export const stepGroupLabels: Labels<StepGroup> = {
  ALLA: words('Alla', 'Everybody', '[Seed 4, dag 7]'),
  PRIORITERADE: words('Prioriterade grupper', 'Groups put first', '[Seed 4, dag 7 och 19]'),
}

export const recoveryStateLabels: Labels<RecoveryState> = {
  HAR_INTE_BORJAT: words('Återvinningsfristen har inte börjat löpa', 'The period to pay and stay has not begun', '[JB 12:44]'),
  LOPER: words('Återvinningsfristen löper', 'The period to pay and stay is running', '[JB 12:44]'),
  HAR_LOPT_UT: words('Återvinningsfristen har löpt ut', 'The period to pay and stay has ended', '[JB 12:44]'),
  BETALD_I_TID: words('Hyran är betald i tid', 'The rent was paid in time', '[JB 12:43–44]'),
  BETALD_SENARE: words('Hyran är betald efter återvinningsfristen', 'The rent was paid after the period to pay and stay', '[JB 12:44]'),
  SOCIALNAMNDEN_SVARAR: words('Socialnämnden svarar för hyran', 'The social welfare board answers for the rent', '[JB 12:44 st. 4 p. 1]'),
}

/** In a sentence too: "Ingen dag är införd för formulär 1 till hyresgästen". */
export const recoveryFormLabels: Labels<RecoveryForm> = {
  FORMULAR_1: words('Formulär 1 till hyresgästen', 'Form 1 to the tenant', '[JB 12:44, SFS 1978:314, formulär 1]'),
  FORMULAR_3: words('Formulär 3 till socialnämnden', 'Form 3 to the social welfare board', '[JB 12:44, SFS 1978:314, formulär 3]'),
}

/** To stand after the step: "Telefon, skulle ha gjorts". */
export const axisStepStateLabels: Labels<AxisStepState> = {
  GJORD: words('gjort', 'done', '[Seed 4]'),
  NU: words('att göra nu', 'to do now', '[Seed 4]'),
  FORSENAD: words('skulle ha gjorts', 'should have been done', '[Seed 4]'),
  ERSATT: words('ersatt av ett senare steg', 'replaced by a later step', '[Seed 4]'),
  DAGEN_HAR_VARIT: words('dagen har varit', 'the day has been', '[Seed 4]'),
  KOMMANDE: words('kommer', 'to come', '[Seed 4]'),
}

export const axisInstantLabels: Labels<AxisInstantCode> = {
  SISTA_BETALNINGSDAG: words('Sista dag att betala hyran i tid', 'Last day to pay the rent in time', '[JB 12:20, 1930:173 2 §]'),
  KAN_FORVERKAS: words('Hyresrätten kan nu förverkas', 'The tenancy can now be forfeited', '[JB 12:42 p. 1]'),
  UNDERRATTELSE_GIVEN: words('Underrättelse skickad', 'Notice sent', '[JB 12:44, 63]'),
  HYRESGASTEN_DELGIVEN: words('Hyresgästen delgiven', 'Tenant served', '[JB 12:44]'),
  FRISTEN_BORJAR: words('Återvinningsfristen börjar', 'The period to pay and stay begins', '[JB 12:44]'),
  FRISTEN_SLUTAR: words('Sista dag att betala och bo kvar', 'Last day to pay and stay', '[JB 12:44]'),
  INGET_BESLUT_TILL_OCH_MED: words('Därefter kan vräkning beslutas', 'After this day an eviction can be decided', '[JB 12:44]'),
  BETALD: words('Hyran antecknad som betald', 'Rent recorded as paid', '[JB 12:43–44]'),
  VRAKNINGSDAG: words('Vräkningsdag', 'Day of eviction', '[UF 16:2]'),
}

export const ladderStepLabels: Labels<LadderStep> = {
  RATTELSEANMANING_1: words('Rättelseanmaning 1', 'First written warning', '[Seed 4, Mimer]'),
  RATTELSEANMANING_2: words('Rättelseanmaning 2 och träff', 'Second written warning and a meeting', '[Seed 4, Mimer]'),
  RATTELSEANMANING_3: words('Rättelseanmaning 3, träff och korttidsavtal', 'Third written warning, a meeting and a short-term contract', '[Seed 4, Mimer]'),
  UPPSAGD_46_2: words('Uppsägning till avtalstidens slut', 'Termination at the end of the lease', '[JB 12:46 p. 2]'),
}

/** As a sentence of its own, without its full stop. */
export const ladderTriggerLabels: Labels<LadderTrigger> = {
  FYRA_PA_TOLV_MANADER: words('Fyra sena hyror på tolv månader', 'Four late rents in twelve months', '[Seed 4, Mimer]'),
  TRE_I_RAD: words('Tre sena hyror i rad', 'Three late rents in a row', '[Seed 4, Mimer]'),
  INOM_SEX_MANADER: words('Ny sen hyra inom sex månader från förra steget', 'One more late rent within six months of the step before', '[Seed 4, Mimer]'),
}

/** To stand after "Grind före". */
export const gateStepLabels: Labels<GateStep> = {
  INKASSOKRAV: words('inkassokrav', 'debt collection', '[Seed 4]'),
  UPPSAGNING: words('uppsägning', 'termination', '[JB 12:42]'),
  BF_ANSOKAN: words('ansökan', 'the application', '[1990:746]'),
  AVHYSNINGSANSOKAN: words('ansökan om vräkning', 'the application for eviction', '[UB 16 kap.]'),
  VERKSTALLIGHET: words('vräkningen', 'the eviction', '[UB 16 kap.]'),
  EGET_STEG: words('ert eget steg', 'your own step', '[Seed 4]'),
}

/** Whom a process goal is for, as its sentence begins. */
export const gateGroupPhrases: Labels<GateGroup> = {
  ALLA: words('Alla hushåll', 'All households', '[Seed 4]'),
  BARNFAMILJ: words('Alla barnfamiljer', 'All families with children', '[Seed 4]'),
  UNGA_18_25: words('Alla unga vuxna (18–25 år)', 'All young adults (18–25)', '[Seed 4]'),
  ALDRE_65_PLUS: words('Alla äldre (65 år och uppåt)', 'All older people (65 and over)', '[Seed 4]'),
  FORSTA_GANG_SEN: words('Alla som är sena för första gången', 'All who are late for the first time', '[Seed 4]'),
  FORSTA_KONTRAKT: words('Alla med första kontraktet eller som nyss flyttat in', 'All with a first lease or newly moved in', '[Seed 4]'),
  TIDIGARE_SKOTSAM: words('Alla som alltid har betalat i tid', 'All who have always paid in time', '[Seed 4]'),
}

/** The steps as they stand after "innan". */
export const gateStepPhrases: Labels<GateStep> = {
  INKASSOKRAV: words('inkassokrav skickas', 'a debt collection demand is sent', '[1974:182]'),
  UPPSAGNING: words('hyresavtalet sägs upp', 'the lease is terminated', '[JB 12 kap.]'),
  BF_ANSOKAN: words('ansökan om betalningsföreläggande görs', 'an application for an order to pay is made', '[1990:746]'),
  AVHYSNINGSANSOKAN: words('ansökan om vräkning görs', 'an application for eviction is made', '[UB 16 kap.]'),
  VERKSTALLIGHET: words('vräkningen genomförs', 'the eviction takes place', '[UB 16 kap.]'),
  EGET_STEG: words('ett eget steg', 'a step of your own', '[Seed 4]'),
}
