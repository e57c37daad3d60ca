import type {
  NoShowRule, ProcessAnswer, ProcessDutyCode, ProcessHousehold, ProcessLetter, ProcessNoteKind, ProcessNumber, ProcessPreset, ProcessReason, ProcessState, ProcessStepCode,
} from '../process-codes.js'
import { words, type Labels } from './label-text.js'

const MALMO = '[Seed 4, Malmö stad]'

export const processStateLabels: Labels<ProcessState> = {
  INKOMMEN: words('Underrättelsen har kommit', 'The notice has come', MALMO),
  OMRADE_KONTROLL: words('Området är kontrollerat', 'The area is checked', MALMO),
  OVERSAND: words('Skickad vidare', 'Sent on', MALMO),
  FOLKBOKFORING_KONTROLL: words('Folkbokföringen är kontrollerad', 'The population register is checked', MALMO),
  REGISTRERAD: words('Registrerad i diariet eller journalen', 'Entered in the register or the journal', MALMO),
  BEKRAFTAD: words('Mottagandet är kvitterat', 'Receipt is confirmed', MALMO),
  INTERN_INFO: words('Handläggare på andra enheter vet', 'Handlers at other units know', MALMO),
  TIDIGARE_KANNEDOM: words('Tidigare ärenden är kontrollerade', 'Earlier cases are checked', MALMO),
  BREV: words('Brev är skickat', 'A letter is sent', MALMO),
  KONTAKT: words('Kontakt med hushållet', 'Contact with the household', MALMO),
  SAMTYCKE: words('Samtycke', 'Consent', MALMO),
  HV_KONTAKT: words('Kontakt med hyresvärden', 'Contact with the landlord', MALMO),
  MOTE: words('Möte', 'Meeting', MALMO),
  LOSNING: words('Lösning', 'Solution', MALMO),
  AVSLUTAD: words('Avslutat', 'Closed', MALMO),
}

export const processNoteKindLabels: Labels<ProcessNoteKind> = {
  OMRADE: words('Område', 'Area', MALMO),
  FOLKBOKFORING: words('Folkbokföring', 'Population register', MALMO),
  REGISTRERAD: words('Registrering', 'Entry in the register', MALMO),
  INTERN_INFO: words('Information till andra enheter', 'Information to other units', MALMO),
  BARNENS_SITUATION: words('Barnens situation', 'The children’s situation', '[Barnkonventionen 3; Seed 4]'),
  HYRESVARD_FRAGAD: words('Frågat hyresvärden om det har löst sig', 'Asked the landlord whether it is solved', MALMO),
  LOSNING: words('Lösning', 'Solution', MALMO),
  BESIKTNING: words('Städat och besiktigat', 'Cleaned and inspected', MALMO),
  INSATS: words('Insatsen är igång', 'Support has started', MALMO),
  INGA_NYA: words('Hyresvärden säger att inga nya störningar har kommit', 'The landlord says that there are no new disturbances', MALMO),
  KFM_BEKRAFTAD: words('Kronofogdens underrättelse är bekräftad', 'The Enforcement Authority’s notice is confirmed', '[SoF 11:3]'),
  KFM_HANDLAGGARE: words('Ansvarig handläggare', 'Responsible handler', '[SoF 11:3]'),
  KFM_KOPIA: words('Kopia till hyresgästen', 'Copy to the tenant', '[SoF 11:3]'),
  UPPFOLJNING_1: words('Första uppföljningen efter vräkningen', 'First follow-up after the eviction', '[domain 3.5]'),
  UPPFOLJNING_2: words('Andra uppföljningen efter vräkningen', 'Second follow-up after the eviction', '[domain 3.5]'),
}

export const processAnswerLabels: Labels<ProcessAnswer> = {
  EGET: words('Vårt område', 'Our area', MALMO),
  VIDARE: words('Skickad vidare', 'Sent on', MALMO),
  SKRIVEN_DAR: words('Skriven på adressen', 'Registered at the address', MALMO),
  INTE_SKRIVEN: words('Inte skriven på adressen', 'Not registered at the address', MALMO),
  OKANT: words('Går inte att säga', 'Cannot be told', MALMO),
  LOST: words('Det har löst sig', 'It is solved', MALMO),
  INTE_LOST: words('Det har inte löst sig', 'It is not solved', MALMO),
  HAR_BOSTAD: words('Har en bostad', 'Has a home', '[domain 3.5]'),
  TILLFALLIGT: words('Bor tillfälligt', 'Lives somewhere for the time being', '[domain 3.5]'),
  SAKNAR_BOSTAD: words('Saknar bostad', 'Has no home', '[domain 3.5]'),
  INTE_NADD: words('Gick inte att nå', 'Could not be reached', '[domain 3.5]'),
}

export const processHouseholdLabels: Labels<ProcessHousehold> = {
  VANVARD: words('Varning om vanvård, vilket hushåll som helst', 'Warning of neglect, whatever the household', MALMO),
  BARN: words('Barn i hushållet', 'Children in the household', MALMO),
  ALDRE: words('Äldre, utan barn', 'Older persons, no children', MALMO),
  KAND: words('Utan barn, känt sedan tidigare eller med ekonomiskt bistånd', 'No children, known before or with financial support', MALMO),
  INTE_KAND: words('Utan barn, inte känt sedan tidigare', 'No children, not known before', MALMO),
}

export const processLetterLabels: Labels<ProcessLetter> = {
  BESOKSBREV: words('Besöksbrev med tid', 'Visit letter with a time', MALMO),
  HEMBESOKSBREV: words('Hembesöksbrev', 'Home visit letter', MALMO),
  KONTAKTBREV: words('Kontaktbrev', 'Contact letter', MALMO),
}

export const noShowRuleLabels: Labels<NoShowRule> = {
  HEMBESOKSBREV: words('Ny tid som hembesök', 'A new time as a home visit', MALMO),
  KONTAKTBREV: words('Kontaktbrev', 'Contact letter', MALMO),
  GENOMGANG: words('Fråga hyresvärden vid nästa genomgång', 'Ask the landlord at the next review', MALMO),
}

export const processNumberLabels: Labels<ProcessNumber> = {
  ALDRE_FRAN: words('Äldre räknas från, år', 'Older persons are counted from, years', MALMO),
  KONTROLL_VARDAGAR: words('Kontroller görs inom, vardagar', 'Checks are made within, workdays', '[domain 3.5]'),
  BREV_VARDAGAR: words('Första brevet skickas inom, vardagar', 'The first letter goes within, workdays', '[domain 3.5]'),
  SVAR_DAGAR: words('Efter ett brev väntar ni, dagar', 'After a letter you wait, days', '[domain 3.5]'),
  BREV_HOGST: words('Brev utan svar, högst', 'Letters without an answer, at most', '[domain 3.5]'),
  GENOMGANG_DAGAR: words('Kontaktbreven gås igenom var, dagar', 'Contact letters are reviewed every, days', MALMO),
  UTEBLIVIT_HOGST: words('Uteblivna besök innan ni frågar hyresvärden, högst', 'Missed visits before you ask the landlord, at most', MALMO),
  BARN_DAGAR: words('Barnens situation utreds inom, dagar', 'The children’s situation is looked into within, days', '[domain 3.5]'),
  VARNING_MANADER: words('Lindrig varning med bara kontaktbrev avslutas efter, månader', 'A mild warning with a contact letter only is closed after, months', MALMO),
  LUGNT_DAGAR: words('Utan nya störningar i, dagar', 'Without new disturbances for, days', MALMO),
  KANNEDOM_MANADER: words('Tidigare ärenden länkas om de är högst, månader', 'Earlier cases are linked if they are at most, months', MALMO),
  UPPFOLJNING_1_DAGAR: words('Första uppföljningen efter en vräkning, dagar', 'First follow-up after an eviction, days', '[domain 3.5]'),
  UPPFOLJNING_2_DAGAR: words('Andra uppföljningen efter en vräkning, dagar', 'Second follow-up after an eviction, days', '[domain 3.5]'),
}

export const processStepLabels: Labels<ProcessStepCode> = {
  BEKRAFTA_KFM: words('Bekräfta Kronofogdens underrättelse', 'Confirm the Enforcement Authority’s notice', '[SoF 11:3]'),
  UTSE_HANDLAGGARE: words('Utse ansvarig handläggare', 'Name the responsible handler', '[SoF 11:3]'),
  SKICKA_KOPIA: words('Skicka en kopia till hyresgästen', 'Send a copy to the tenant', '[SoF 11:3]'),
  KONTROLLERA_OMRADE: words('Kontrollera om adressen hör till ert område', 'Check whether the address is in your area', MALMO),
  KONTROLLERA_FOLKBOKFORING: words('Kontrollera folkbokföringen', 'Check the population register', MALMO),
  REGISTRERA: words('Registrera underrättelsen', 'Enter the notice in the register', MALMO),
  SKICKA_BREV: words('Skicka brev', 'Send a letter', MALMO),
  LAMNA_LAPP: words('Lägg ett brev i brevinkastet', 'Leave a letter in the letterbox', MALMO),
  RING_HUSHALLET: words('Ring hushållet', 'Call the household', MALMO),
  SKICKA_NYTT_BREV: words('Skicka ett nytt brev', 'Send another letter', MALMO),
  FRAGA_HYRESVARDEN: words('Fråga hyresvärden om det har löst sig', 'Ask the landlord whether it is solved', MALMO),
  UTRED_BARNEN: words('Utred barnens situation', 'Look into the children’s situation', '[Barnkonventionen 3]'),
  FOLJ_UPP_BARNEN: words('Följ upp barnens situation', 'Follow up the children’s situation', '[Barnkonventionen 3]'),
  AVSLUTA: words('Avsluta enligt processen', 'Close by the process', MALMO),
}

export const processReasonLabels: Labels<ProcessReason> = {
  VRAKNINGSDAG_SATT: words('Kronofogden har satt en dag för vräkning. Det här görs samma dag som underrättelsen kommer.', 'The Enforcement Authority has set a day of eviction. This is done on the day the notice comes.', '[SoF 11:3]'),
  UNDERRATTELSE_HAR_KOMMIT: words('En underrättelse har kommit.', 'A notice has come.', MALMO),
  ADRESSEN_STYR: words('Adressen styr vem som tar hand om underrättelsen.', 'The address decides who takes care of the notice.', MALMO),
  INNAN_NAGOT_SKRIVS: words('Är personen skriven på adressen, och finns det barn? Det avgör vilket brev som går.', 'Is the person registered at the address, and are there children? That decides which letter goes.', MALMO),
  VANVARD: words('Vid en varning om vanvård görs alltid hembesök.', 'A warning of neglect always means a home visit.', MALMO),
  BARNFAMILJ: words('Barnfamiljer får alltid ett brev med tid.', 'Families with children always get a letter with a time.', MALMO),
  ALDRE: words('Äldre får ett brev om besök eller hembesök.', 'Older persons get a letter about a visit or a home visit.', MALMO),
  KAND_SEDAN_TIDIGARE: words('Hushållet är känt sedan tidigare.', 'The household is known from before.', MALMO),
  INTE_KAND: words('Hushållet är inte känt sedan tidigare.', 'The household is not known from before.', MALMO),
  UTEBLEV: words('Ingen kom till besöket.', 'Nobody came to the visit.', MALMO),
  INGEN_HEMMA: words('Ingen var hemma vid hembesöket.', 'Nobody was at home at the home visit.', MALMO),
  INGET_SVAR: words('Brevet är skickat, och ingen har hörts av.', 'The letter is sent, and nobody has been heard from.', MALMO),
  INGEN_KONTAKT: words('Det har inte gått att få kontakt. Fråga bara den hyresvärd som själv har lämnat underrättelsen.', 'There has been no contact. Ask only the landlord who gave the notice.', MALMO),
  BARN_I_HUSHALLET: words('Det finns barn i hushållet.', 'There are children in the household.', '[Barnkonventionen 3]'),
  LOVAD_UPPFOLJNING: words('Ni har skrivit att det ska följas upp.', 'You have written that it is to be followed up.', '[Barnkonventionen 3]'),
  ANNAT_OMRADE: words('Underrättelsen är skickad till ett annat område.', 'The notice is sent to another area.', MALMO),
  SKULDEN_BETALD: words('Alla hyror som ni känner till är betalda.', 'All rents that you know of are paid.', MALMO),
  STADAT_OCH_INSATS: words('Det är städat och besiktigat, och insatsen är igång.', 'It is cleaned and inspected, and support has started.', MALMO),
  INGA_NYA_STORNINGAR: words('Inga nya störningar har kommit på en tid, säger hyresvärden.', 'No new disturbances for some time, says the landlord.', MALMO),
  BARA_KONTAKTBREV: words('Varningen var lindrig, och bara kontaktbrev har skickats.', 'The warning was mild, and only contact letters have been sent.', MALMO),
  HYRESVARDEN_SAGER_LOST: words('Hyresvärden säger att det har löst sig.', 'The landlord says that it is solved.', MALMO),
}

export const processDutyLabels: Labels<ProcessDutyCode> = {
  KFM_DATUM: words('Kronofogden har satt en vräkningsdag', 'The Enforcement Authority has set a day of eviction', '[SoF 11:3]'),
  UPPFOLJNING: words('Uppföljning efter vräkning', 'Follow-up after an eviction', '[domain 3.5]'),
}

export const processPresetLabels: Labels<ProcessPreset> = {
  MALMO: words('Malmö', 'Malmö', MALMO),
}
