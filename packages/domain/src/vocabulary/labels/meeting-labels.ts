import type {
  ItemAnswer, ItemKind, LearningCode, ReasonCode, SectionCode, SendCheckCode, StandingCode, Tone, WorkGroup,
} from '../meeting-codes.js'
import { words, type Labels } from './label-text.js'

/** Without days and dates; whole sentences come from `reasonWords`. */
export const reasonCodeLabels: Labels<ReasonCode> = {
  VRAKNINGSDAG_SATT: words('Vräkningsdag satt', 'Day of eviction set', '[UF 16:2]'),
  BARNFAMILJ: words('Barnfamilj', 'Family with children', '[Seed 4]'),
  NY_OCH_SEN: words('Ny och sen', 'New and late', '[Seed 4, dag 24]'),
  UPPREPAD: words('Sen igen', 'Late again', '[Seed 4]'),
  UNG_FORSTA_KONTRAKT: words('Ung, första kontraktet', 'Young, first contract', '[Seed 4]'),
  FORSTA_GANG_SEN: words('Sen för första gången', 'Late for the first time', '[Seed 4, Mimer]'),
  UNDERRATTELSE_UTAN_ATGARD: words('Underrättelse utan första åtgärd', 'Notice without a first action', '[JB 12:44, Seed 4]'),
  INGEN_KONTAKT: words('Ingen kontakt', 'No contact', '[Seed 4, dag 19]'),
  GRIND_SAKNAS: words('Grind: något saknas', 'Gate: something is missing', '[Seed 4]'),
  SAMTYCKE_UPPHOR: words('Samtycke upphör', 'Consent ends', '[C8]'),
  LOVAT_FORRA_MOTET: words('Lovat förra mötet', 'Promised last time', '[Seed 4]'),
  UNDERRATTELSE_MOTTAGEN: words('Underrättelsen är mottagen', 'The notice is received', '[SoF 11:3, Seed 4]'),
}

export const toneLabels: Labels<Tone> = {
  ACTION: words('Att göra', 'To do', '[Seed 4]'),
  DEADLINE: words('Dag som biter', 'A day that bites', '[Seed 4]'),
  OWN: words('Ur uppgifterna', 'From the facts', '[Seed 4]'),
  CONSENT: words('Vilar på samtycke', 'Rests on a consent', '[OSL 12:2]'),
  DONE: words('Klart', 'Done', '[Seed 4]'),
}

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
  STAENDE: words('Står alltid med', 'Always there', '[Seed 4]'),
  HUSHALL: words('Hushåll', 'Household', '[Seed 4]'),
  LARANDE: words('Lärande', 'Learning', '[Seed 4]'),
  OVRIGT: words('Egen punkt', 'Own point', '[Seed 4]'),
}

export const itemAnswerLabels: Labels<ItemAnswer> = {
  FORESLAGEN: words('Väntar på svar', 'Waiting for an answer', '[Seed 4]'),
  TA_MED: words('Med', 'Taken along', '[Seed 4]'),
  AVSTA: words('Avstås', 'Left out', '[Seed 4]'),
}

export const standingCodeLabels: Labels<StandingCode> = {
  NARVARO_OCH_JAV: words('Närvaro och jäv', 'Presence and conflicts of interest', '[Seed 4; FL 16–18]'),
  FOREGAENDE_MOTE: words('Föregående möte', 'The previous meeting', '[Seed 4]'),
  BARNEN: words('Vad betyder det här för barnen?', 'What does this mean for the children?', '[barnkonventionen 3, Seed 4]'),
  NASTA_MOTE: words('Nästa möte', 'The next meeting', '[Seed 4]'),
}

export const learningCodeLabels: Labels<LearningCode> = {
  SEKRETESS_OCH_SAMTYCKE: words('Vad får vi prata om, och när?', 'What may we talk about, and when?', '[OSL 10:1, 12:2, 26:1]'),
  RINGA_FORST: words('Ringa först, skriva sedan', 'Call first, write later', '[Seed 4]'),
  UNGA_OCH_HYRAN: words('Unga och hyran: varför blir det sent?', 'Young tenants and rent: why is it late?', '[Seed 4]'),
  BARNENS_BEHOV: words('Vad barn behöver veta när hemmet är osäkert', 'What children need to know when home is uncertain', '[Seed 4, Bilaga 4]'),
  SAMMA_BARNFAMILJ: words('Menar vi samma sak med barnfamilj?', 'Do we mean the same by family with children?', '[Seed 4]'),
  AVIN_TILL_KRONOFOGDEN: words('Vägen från obetald avi till Kronofogden', 'From unpaid bill to Kronofogden', '[Seed 4]'),
  ATERVINNINGSFRISTEN: words('Tre veckor att betala och bo kvar', 'Three weeks to pay and stay', '[JB 12:44]'),
  UNDERRATTELSENS_VAG: words('Vad händer med en underrättelse hos socialtjänsten?', 'What happens to a notice at social services?', '[Seed 4, Malmö stad]'),
  BUDGET_OCH_SKULD: words('Så arbetar budget- och skuldrådgivningen', 'How budget and debt advice works', '[SoL 13:2, Seed 4]'),
  EKONOMISKT_BISTAND: words('När kan ekonomiskt bistånd gälla en hyresskuld?', 'When can financial assistance cover rent arrears?', '[SoF 12:2, Seed 4]'),
  INFLYTTNINGSSAMTALET: words('Samtalet vid inflyttning', 'The talk when moving in', '[Seed 4, Timråbo]'),
  HEMBESOKET: words('Hembesöket: hur hälsar vi på?', 'The home visit: how do we call?', '[Seed 4, JO 6367-2019]'),
  AVBETALNINGSPLANER: words('Vilka avbetalningsplaner håller?', 'Which payment plans last?', '[Seed 4]'),
  ALDRE_SOM_SLUTAR_BETALA: words('När en äldre plötsligt slutar betala', 'When an older tenant suddenly stops paying', '[Seed 4, Mimer]'),
  KRONOFOGDENS_STATISTIK: words('Så läser vi Kronofogdens siffror', 'How to read Kronofogden’s figures', '[Kronofogden]'),
  GODA_EXEMPEL: words('Ett hushåll som kunde bo kvar: vad hjälpte?', 'A home that was kept: what helped?', '[Seed 4]'),
  EN_INGANG: words('En ingång: svarar numret?', 'One way in: does the number answer?', '[Seed 4]'),
  MALEN_HITTILLS: words('Målen så här långt', 'Our goals so far', '[Seed 4]'),
}

export const sendCheckCodeLabels: Labels<SendCheckCode> = {
  SVARA_PA_FORSLAG: words('Svara på förslagen', 'Answer the proposals', '[Seed 4]'),
  TID_PLATS_DELTAGARE: words('Tid, plats och deltagare', 'Time, place and participants', '[Seed 4]'),
  RYMS_I_TIDEN: words('Punkterna ryms i tiden', 'The points fit in the time', '[Seed 4]'),
}
