import { shortDate } from '../vocabulary/date-words.js'
import type { OrganisationId, PersonId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { listed } from '../vocabulary/labels/sentence-words.js'
import type { Language } from '../vocabulary/language.js'
import { dateParts, toLocalDate } from '../vocabulary/local-date.js'
import type { FactCategory } from './category.js'
import type { Ground, GroundKind } from './ground-kind.js'

/** Names the explanation needs; the caller hands out only those this reader has. */
export interface ExplainNames {
  organisation(id: OrganisationId): string
  person(id: PersonId): string
}

/** "Varför ser jag den här raden?" in parts: Grund, Givet av, Får veta, Gäller, Tid, Lämnat av. */
export interface Explanation {
  readonly ground: GroundKind
  /** Givet av: the persons who said yes or decided, or the organisation that gave a notice or raised its case. */
  readonly givenBy: readonly string[]
  /** Får veta: the reader's organisation. */
  readonly toWhom: string
  /** Gäller. */
  readonly covers: FactCategory
  readonly since: Instant
  readonly until: Instant | null
  /** Lämnat av: the organisation that holds the fact. */
  readonly leftBy: string
  /** The whole as one or two sentences. */
  readonly text: string
}

/** Puts a ground into words. It adds nothing to the decision: what it names is the ground that was used. */
export function explain(ground: Ground, names: ExplainNames, language: Language): Explanation {
  const leftBy = names.organisation(ground.holderId)
  const toWhom = names.organisation(ground.recipientId)
  const givenBy = giversOf(ground, names, leftBy, toWhom)
  const words = { by: listed(givenBy, language), leftBy, toWhom }
  const sentence = language === 'sv' ? swedish(ground, words) : english(ground, words)
  const { kind, category, since, until } = ground
  return { ground: kind, givenBy, toWhom, covers: category, since, until, leftBy, text: until === null ? sentence : `${sentence} ${lasting(until, language)}` }
}

interface Words {
  readonly by: string
  readonly leftBy: string
  readonly toWhom: string
}

function giversOf(ground: Ground, names: ExplainNames, leftBy: string, toWhom: string): readonly string[] {
  const persons = ground.giverIds.map((id) => names.person(id))
  switch (ground.kind) {
    case 'CONSENT':
    case 'TENANT_PRESENT':
      return persons
    case 'HARM_TEST':
      return ground.decidedBy === undefined ? persons : [ground.decidedBy, ...persons]
    case 'PUBLIC':
      return [toWhom]
    case 'OWN_DATA':
    case 'STATUTORY_NOTICE':
    case 'ANONYMISED':
      return [leftBy]
  }
}

function swedish(ground: Ground, { by, leftBy, toWhom }: Words): string {
  switch (ground.kind) {
    case 'OWN_DATA':
      return ground.shareId === undefined ? `Uppgiften hör till ${toWhom}.` : `${leftBy} har tagit upp sitt eget ärende med ${toWhom}.`
    case 'STATUTORY_NOTICE':
      return `${leftBy} har lämnat en underrättelse enligt lag till ${toWhom}.`
    case 'CONSENT':
      return `${by} har gått med på att ${leftBy} lämnar uppgiften till ${toWhom}.`
    case 'TENANT_PRESENT':
      return `${by} sitter med vid bordet när uppgiften visas.`
    case 'HARM_TEST':
      return `${by} har efter menprövning beslutat att ${toWhom} får uppgiften.`
    case 'PUBLIC':
      return `${toWhom} har lämnat underrättelsen som ${leftBy} bekräftar.`
    case 'ANONYMISED':
      return 'Uppgiften är avidentifierad.'
  }
}

function english(ground: Ground, { by, leftBy, toWhom }: Words): string {
  switch (ground.kind) {
    case 'OWN_DATA':
      return ground.shareId === undefined ? `This belongs to ${toWhom}.` : `${leftBy} has raised its own case with ${toWhom}.`
    case 'STATUTORY_NOTICE':
      return `${leftBy} has given ${toWhom} a notice required by law.`
    case 'CONSENT':
      return `${by} agreed that ${leftBy} may tell ${toWhom}.`
    case 'TENANT_PRESENT':
      return `${by} sits at the table while this is shown.`
    case 'HARM_TEST':
      return `${by} decided, after weighing the harm, that ${toWhom} may know.`
    case 'PUBLIC':
      return `${toWhom} gave the notice that ${leftBy} confirms.`
    case 'ANONYMISED':
      return 'This cannot be traced to a person.'
  }
}

function lasting(until: Instant, language: Language): string {
  // An end at midnight belongs to the day before: "t.o.m. 30 nov".
  const last = toLocalDate((until - 1) as Instant)
  const day = `${shortDate(last, language, last)} ${dateParts(last).year}`
  return language === 'sv' ? `Det gäller t.o.m. ${day}.` : `It holds through ${day}.`
}
