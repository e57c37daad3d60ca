import type { ActionKind, ActionResult, CaseKind, LandlordOutcome, LegalStage, SocialOutcome } from '../case-codes.js'
import { words, type Labels } from './label-text.js'

export const caseKindLabels: Labels<CaseKind> = {
  HYRESSKULD: words('Hyresskuld', 'Rent arrears', '[JB 12:42 p. 1, Seed 4]'),
  UPPREPAD_SEN_BETALNING: words('Upprepat sen betalning', 'Repeatedly late payment', '[JB 12:46 p. 2, Seed 4]'),
  STORNING: words('Störningar', 'Disturbance', '[JB 12:25, 12:42 p. 9]'),
  VANVARD_SANITART: words('Vanvård av bostaden', 'Neglect of the home', '[JB 12:24, 12:42 p. 6, Seed 4]'),
  OLOVLIG_ANDRAHAND: words('Andrahand utan lov', 'Sublet without permission', '[JB 12:39, 12:42 p. 3]'),
  BROTTSLIG_ANVANDNING: words('Brott i bostaden', 'Crime in the home', '[JB 12:42 p. 12]'),
  OVRIGT: words('Annat', 'Other', '[JB 12:42]'),
}

export const legalStageLabels: Labels<LegalStage> = {
  SEN: words('Hyran är sen', 'Rent is late', '[Seed 4]'),
  INKASSO: words('Inkassokrav skickat', 'Debt collection demand sent', '[1974:182, Seed 4]'),
  RATTELSEANMANING: words('Rättelseanmaning skickad', 'Formal warning sent', '[JB 12:25 a]'),
  UPPSAGD_FORVERKAD: words('Uppsagd, hyresrätten förverkad', 'Terminated, tenancy forfeited', '[JB 12:42]'),
  ATERVINNINGSFRIST: words('Kan betala och bo kvar', 'Can pay and stay', '[JB 12:44]'),
  UPPSAGD_46_2: words('Uppsagd till hyrestidens slut', 'Terminated at the end of the lease', '[JB 12:46 p. 2]'),
  HYRESNAMND: words('Prövas i hyresnämnden', 'Before the rent tribunal', '[JB 12:49, 1973:188]'),
  BF_ANSOKT: words('Betalningsföreläggande ansökt', 'Order for payment applied for', '[1990:746]'),
  BESTRITT: words('Hyresgästen har bestritt', 'Contested by the tenant', '[1990:746]'),
  UTSLAG: words('Utslag från Kronofogden', 'Decision by Kronofogden', '[1990:746]'),
  AVHYSNING_ANSOKT: words('Vräkning ansökt', 'Eviction applied for', '[UB 16 kap.]'),
  DATUM_SATT: words('Vräkningsdag satt', 'Day of eviction set', '[UB 16 kap., UF 16:2]'),
  UPPSKOV: words('Uppskjuten av hyresvärden', 'Put off by the landlord', '[Seed 4]'),
  ANSTAND: words('Anstånd', 'Respite', '[UB 16:4]'),
  VERKSTALLD: words('Vräkningen verkställd', 'Eviction carried out', '[UB 16 kap.]'),
  ATERKALLAD: words('Ansökan återkallad', 'Application withdrawn', '[Seed 4]'),
  KVAR: words('Bor kvar', 'Stays in the home', '[Seed 4]'),
}

export const actionKindLabels: Labels<ActionKind> = {
  NOTIS: words('Påminnelse', 'Reminder', '[Seed 4, dag 2]'),
  BREV: words('Brev', 'Letter', '[Seed 4]'),
  TELEFON: words('Telefon', 'Phone call', '[Seed 4, dag 7]'),
  SMS: words('Sms', 'Text message', '[Seed 4, dag 2]'),
  EPOST: words('E-post', 'E-mail', '[Seed 4, dag 2]'),
  HEMBESOK_HV: words('Hembesök', 'Home visit', '[Seed 4, dag 19]'),
  HEMBESOK_SOC: words('Hembesök av socialtjänsten', 'Home visit by social services', '[JO 6367-2019]'),
  GEMENSAMT_HEMBESOK: words('Gemensamt hembesök', 'Joint home visit', '[Seed 4]'),
  MOTE_TRAFF: words('Möte med hyresgästen', 'Meeting with the tenant', '[Seed 4]'),
  LAPP: words('Lapp i brevlådan', 'Note through the letterbox', '[Seed 4, dag 19]'),
  AVBETALNINGSPLAN: words('Avbetalningsplan', 'Payment plan', '[Seed 4]'),
  INKASSOKRAV: words('Inkassokrav', 'Debt collection demand', '[Seed 4, dag 7]'),
  AMORTERING_INKASSO: words('Avbetalning hos inkassobolaget', 'Instalments at the collection agency', '[Seed 4, Mimer]'),
  HANVISNING_BUS: words('Hänvisad till budget- och skuldrådgivning', 'Referred to budget and debt advice', '[Seed 4, dag 7]'),
  HANVISNING_SOC: words('Hänvisad till socialtjänsten', 'Referred to social services', '[Seed 4]'),
  ANSTAND: words('Anstånd', 'Respite', '[Seed 4]'),
  RATTELSEANMANING_1: words('Första rättelseanmaningen', 'First formal warning', '[JB 12:25 a, Seed 4, Mimer]'),
  RATTELSEANMANING_2: words('Andra rättelseanmaningen', 'Second formal warning', '[Seed 4, Mimer]'),
  RATTELSEANMANING_3: words('Tredje rättelseanmaningen', 'Third formal warning', '[Seed 4, Mimer]'),
  KORTTIDSAVTAL_1PLUS1: words('Avtal månad för månad', 'Month by month lease', '[Seed 4, Väsbyhem]'),
  UNDERRATTELSE_SOC: words('Underrättelse till socialtjänsten', 'Notice to social services', '[JB 12:44]'),
  BETALNINGSATAGANDE_SOC: words('Socialtjänsten tar på sig hyran', 'Social services answer for the rent', '[JB 12:44 st. 4 p. 1]'),
  GOD_MAN_ANMALAN: words('Anmälan om behov av god man', 'Report of need for a legal guardian', '[Seed 4]'),
  NARVARO_AVHYSNING: words('Med vid vräkningen', 'Present at the eviction', '[Seed 4]'),
  BESOKSBREV: words('Brev med tid för besök', 'Letter with a time to visit us', '[Seed 4, Malmö stad]'),
  HEMBESOKSBREV: words('Brev med tid för hembesök', 'Letter with a time for a home visit', '[Seed 4, Malmö stad]'),
  KONTAKTBREV: words('Brev om att höra av sig', 'Letter asking to get in touch', '[Seed 4, Malmö stad]'),
}

export const actionResultLabels: Labels<ActionResult> = {
  NADD: words('Nådd', 'Reached', '[Seed 4]'),
  EJ_NADD: words('Ej nådd', 'Not reached', '[Seed 4]'),
  UTEBLEV: words('Kom inte', 'Did not come', '[Seed 4]'),
  AVBOJDE: words('Avböjde', 'Declined', '[Seed 4]'),
  LOST: words('Löst', 'Settled', '[Seed 4]'),
  FORTSATT: words('Gjort', 'Done', '[Seed 4]'),
}

export const landlordOutcomeLabels: Labels<LandlordOutcome> = {
  KVARBOENDE_BETALT: words('Bor kvar, skulden betald', 'Stays, debt paid', '[Seed 4]'),
  KVARBOENDE_PLAN: words('Bor kvar med avbetalningsplan', 'Stays with a payment plan', '[Seed 4]'),
  KVARBOENDE_1PLUS1: words('Bor kvar månad för månad', 'Stays month by month', '[Seed 4, Väsbyhem]'),
  BYTE_TILL_ANNAN_BOSTAD: words('Bytte till en annan bostad', 'Moved to another home', '[Seed 0, Vimarhem]'),
  EGEN_FLYTT: words('Flyttade själv', 'Moved out', '[Seed 4]'),
  AVHYST: words('Vräkt', 'Evicted', '[UB 16 kap.]'),
  ATERKALLAD_ANNAT: words('Avslutat av annat skäl', 'Closed for another reason', '[Seed 4]'),
}

export const socialOutcomeLabels: Labels<SocialOutcome> = {
  SKULD_BETALD: words('Skulden är betald', 'The debt is paid', '[Seed 4, Malmö stad]'),
  SANITERING_KLAR_INSATS_IGANG: words('Städat, och stödet är igång', 'Cleaned, and support has started', '[Seed 4, Malmö stad]'),
  STORNING_UPPHORD: words('Störningarna har upphört', 'The disturbance has ended', '[Seed 4, Malmö stad]'),
  VARNING_EJ_ALLVARLIG: words('Mindre varning, inget mer har hänt', 'Minor warning, nothing more happened', '[Seed 4, Malmö stad]'),
  AVHYSNING_VERKSTALLD: words('Vräkningen är verkställd', 'The eviction is carried out', '[Seed 4, Malmö stad]'),
  AVHYSNING_ATERKALLAD: words('Vräkningen är återkallad', 'The eviction is withdrawn', '[Seed 4, Malmö stad]'),
  OVERSAND_ANNAN_NAMND: words('Sänt till en annan nämnd', 'Sent to another board', '[Seed 4, Malmö stad]'),
  AVLIDEN: words('Personen har avlidit', 'The person has died', '[Seed 4, Malmö stad]'),
}
