import { caseKindLabels, caseKinds, landlordOutcomeLabels, legalStageLabels, legalStages, socialOutcomeLabels } from '@bokvar/domain/vocabulary'
import type { CaseKind, FactCategory, FactKind, LegalStage, LivingForm, NoticeChannel, NoticeCode, NoticeSender } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { categoryWord } from '../../text/facts'
import { language } from '../../text/language'
import { sentence } from '../../text/number-words'

type Words<Code extends string> = Record<Code, () => string>

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

/** Whether children live there, as the landlord's list says it. */
const CHILDREN = { JA: m.children_JA, NEJ: m.children_NEJ }

const words = <Code extends string>(table: Words<Code>) => (code: Code): string => table[code]()
const options = <Code extends string>(table: Words<Code>) => (): readonly { value: Code; label: string }[] =>
  (Object.keys(table) as Code[]).map((code) => ({ value: code, label: sentence(table[code]()) }))

export const caseKindWord = (kind: CaseKind): string => caseKindLabels[kind][language()]
export const caseKindOptions = (): readonly { value: CaseKind; label: string }[] => caseKinds.map((kind) => ({ value: kind, label: caseKindWord(kind) }))
export const stageWord = (stage: LegalStage): string => legalStageLabels[stage][language()]
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

/** What a fact says. The portal's own codes and sentences are in the reader's language; what somebody wrote is as it was written. */
export function factText(kind: FactKind, text: string): string {
  if (kind === 'KVITTENS') return m.notice_received()
  const stage = kind === 'STEG' ? legalStages.find((code) => code === text) : undefined
  if (stage !== undefined) return stageWord(stage)
  const codes: Readonly<Record<string, (() => string) | undefined>> = kind === 'BARN_KANNEDOM' ? CHILDREN : {}
  return (Object.hasOwn(codes, text) ? codes[text]?.() : undefined) ?? text
}

/** How a case ended. The server keeps a code; one that is not known is shown as it is. */
export function outcomeWord(code: string): string {
  const outcomes: Readonly<Record<string, { readonly sv: string; readonly en: string } | undefined>> = { ...landlordOutcomeLabels, ...socialOutcomeLabels }
  return outcomes[code]?.[language()] ?? code
}

const LANDLORD_NOTICES: readonly NoticeCode[] = ['N_44_ARREARS', 'N_44_TENANT', 'N_25A', 'N_42_COPY', 'N_LIABILITY']
const SOCIAL_NOTICES: readonly NoticeCode[] = ['N_44_ARREARS', 'N_25A', 'N_42_COPY', 'N_13B', 'N_KFM_DATE', 'N_LIABILITY']

/** The notices that a side gives or takes; the server refuses the others. */
export function noticeOptions(landlordSide: boolean): readonly { value: NoticeCode; label: string }[] {
  return (landlordSide ? LANDLORD_NOTICES : SOCIAL_NOTICES).map((code) => ({ value: code, label: NOTICES[code]() }))
}
