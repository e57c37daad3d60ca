import type { Outcome } from '@bokvar/domain/vocabulary'
import type { CaseKind, FactCategory, FactKind, LegalStage, LivingForm, NoticeChannel, NoticeCode, NoticeSender } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { categoryWord } from '../../text/facts'
import { sentence } from '../../text/number-words'

type Words<Code extends string> = Record<Code, () => string>

const KINDS: Words<CaseKind> = {
  HYRESSKULD: m.case_HYRESSKULD,
  UPPREPAD_SEN_BETALNING: m.case_UPPREPAD_SEN_BETALNING,
  STORNING: m.case_STORNING,
  VANVARD_SANITART: m.case_VANVARD_SANITART,
  OLOVLIG_ANDRAHAND: m.case_OLOVLIG_ANDRAHAND,
  BROTTSLIG_ANVANDNING: m.case_BROTTSLIG_ANVANDNING,
  OVRIGT: m.case_OVRIGT,
}

const STAGES: Words<LegalStage> = {
  SEN: m.stage_SEN,
  INKASSO: m.stage_INKASSO,
  RATTELSEANMANING: m.stage_RATTELSEANMANING,
  UPPSAGD_FORVERKAD: m.stage_UPPSAGD_FORVERKAD,
  ATERVINNINGSFRIST: m.stage_ATERVINNINGSFRIST,
  UPPSAGD_46_2: m.stage_UPPSAGD_46_2,
  HYRESNAMND: m.stage_HYRESNAMND,
  BF_ANSOKT: m.stage_BF_ANSOKT,
  BESTRITT: m.stage_BESTRITT,
  UTSLAG: m.stage_UTSLAG,
  AVHYSNING_ANSOKT: m.stage_AVHYSNING_ANSOKT,
  DATUM_SATT: m.stage_DATUM_SATT,
  UPPSKOV: m.stage_UPPSKOV,
  ANSTAND: m.stage_ANSTAND,
  VERKSTALLD: m.stage_VERKSTALLD,
  ATERKALLAD: m.stage_ATERKALLAD,
  KVAR: m.stage_KVAR,
}

const NOTICES: Words<NoticeCode> = {
  N_44_ARREARS: m.notice_N_44_ARREARS,
  N_44_TENANT: m.notice_N_44_TENANT,
  N_25A: m.notice_N_25A,
  N_42_COPY: m.notice_N_42_COPY,
  N_13B: m.notice_N_13B,
  N_KFM_DATE: m.notice_N_KFM_DATE,
  N_LIABILITY: m.notice_N_LIABILITY,
}

const CHANNELS: Words<NoticeChannel> = {
  POST: m.channel_POST,
  EPOST: m.channel_EPOST,
  FAX: m.channel_FAX,
  TELEFON: m.channel_TELEFON,
  ANNAN_SEKTION: m.channel_ANNAN_SEKTION,
  BESOK: m.channel_BESOK,
  PORTAL: m.channel_PORTAL,
}

const SENDERS: Words<NoticeSender> = {
  HYRESVARD: m.sender_HYRESVARD,
  INKASSO: m.sender_INKASSO,
  JURIST: m.sender_JURIST,
  VARD_OMSORG: m.sender_VARD_OMSORG,
  SJUKVARD: m.sender_SJUKVARD,
  POLIS: m.sender_POLIS,
  ENSKILD: m.sender_ENSKILD,
  ANHORIG: m.sender_ANHORIG,
  KRONOFOGDEN: m.sender_KRONOFOGDEN,
  HYRESNAMND: m.sender_HYRESNAMND,
}

const LIVING: Words<LivingForm> = {
  STADIGVARANDE: m.living_STADIGVARANDE,
  VAXELVIS: m.living_VAXELVIS,
  UMGANGE: m.living_UMGANGE,
}

const OUTCOMES: Words<Outcome> = {
  KVARBOENDE_BETALT: m.outcome_KVARBOENDE_BETALT,
  KVARBOENDE_PLAN: m.outcome_KVARBOENDE_PLAN,
  KVARBOENDE_1PLUS1: m.outcome_KVARBOENDE_1PLUS1,
  BYTE_TILL_ANNAN_BOSTAD: m.outcome_BYTE_TILL_ANNAN_BOSTAD,
  EGEN_FLYTT: m.outcome_EGEN_FLYTT,
  AVHYST: m.outcome_AVHYST,
  ATERKALLAD_ANNAT: m.outcome_ATERKALLAD_ANNAT,
  SKULD_BETALD: m.outcome_SKULD_BETALD,
  SANITERING_KLAR_INSATS_IGANG: m.outcome_SANITERING_KLAR_INSATS_IGANG,
  STORNING_UPPHORD: m.outcome_STORNING_UPPHORD,
  VARNING_EJ_ALLVARLIG: m.outcome_VARNING_EJ_ALLVARLIG,
  AVHYSNING_VERKSTALLD: m.outcome_AVHYSNING_VERKSTALLD,
  AVHYSNING_ATERKALLAD: m.outcome_AVHYSNING_ATERKALLAD,
  OVERSAND_ANNAN_NAMND: m.outcome_OVERSAND_ANNAN_NAMND,
  AVLIDEN: m.outcome_AVLIDEN,
}

/** Kinds whose own name says more than their category does. */
const FACTS: Partial<Words<FactKind>> = {
  HUSHALL: m.fact_HUSHALL,
  BARN_KANNEDOM: m.fact_BARN_KANNEDOM,
  TELEFON: m.fact_TELEFON,
  EPOST: m.fact_EPOST,
  ADRESS: m.fact_ADRESS,
  NAMN: m.fact_NAMN,
  STEG: m.fact_STEG,
  STORNING: m.fact_STORNING,
  ANTECKNING: m.fact_ANTECKNING,
  STATUS: m.fact_STATUS,
  KVITTENS: m.fact_KVITTENS,
}

const words = <Code extends string>(table: Words<Code>) => (code: Code): string => table[code]()
const options = <Code extends string>(table: Words<Code>) => (): readonly { value: Code; label: string }[] =>
  (Object.keys(table) as Code[]).map((code) => ({ value: code, label: sentence(table[code]()) }))

export const caseKindWord = words(KINDS)
export const caseKindOptions = options(KINDS)
export const stageWord = words(STAGES)
export const noticeWord = words(NOTICES)
export const channelWord = words(CHANNELS)
export const channelOptions = options(CHANNELS)
export const senderWord = words(SENDERS)
export const senderOptions = options(SENDERS)
export const livingWord = words(LIVING)
export const livingOptions = options(LIVING)

/** One's own facts are named from one's own side: "er kännedom", "överens med hyresgästen". */
const OWN_FACTS: Partial<Words<FactKind>> = { HUSHALL: m.fact_own_HUSHALL, BARN_KANNEDOM: m.fact_own_BARN_KANNEDOM }

/** What a fact is, as its label: the kind where that says more, otherwise what it is about. */
export function factWord(kind: FactKind, category: FactCategory | null, own: boolean): string {
  if (own && category === 'TENANCY_PLAN') return m.fact_own_PLAN()
  return (own ? OWN_FACTS[kind] : undefined)?.() ?? FACTS[kind]?.() ?? (category ? categoryWord(category) : kind)
}

/** How a case ended. The server keeps a code; one that is not known is shown as it is. */
export function outcomeWord(code: string): string {
  return (OUTCOMES as Readonly<Record<string, (() => string) | undefined>>)[code]?.() ?? code
}

const LANDLORD_NOTICES: readonly NoticeCode[] = ['N_44_ARREARS', 'N_44_TENANT', 'N_25A', 'N_42_COPY', 'N_LIABILITY']
const SOCIAL_NOTICES: readonly NoticeCode[] = ['N_44_ARREARS', 'N_25A', 'N_42_COPY', 'N_13B', 'N_KFM_DATE', 'N_LIABILITY']

/** The notices that a side gives or takes; the server refuses the others. */
export function noticeOptions(landlordSide: boolean): readonly { value: NoticeCode; label: string }[] {
  return (landlordSide ? LANDLORD_NOTICES : SOCIAL_NOTICES).map((code) => ({ value: code, label: NOTICES[code]() }))
}
