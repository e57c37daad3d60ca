import type { Capacity, ConsentDirection, ConsentForm, ConsentState, FactCategory } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import type { ChipTone } from '../../ui/chip'

const CAPACITIES: Record<Capacity, () => string> = {
  SJALV: m.capacity_SJALV,
  VARDNADSHAVARE: m.capacity_VARDNADSHAVARE,
  GOD_MAN: m.capacity_GOD_MAN,
  FORVALTARE: m.capacity_FORVALTARE,
  FRAMTIDSFULLMAKT: m.capacity_FRAMTIDSFULLMAKT,
}

const FORMS: Record<ConsentForm, () => string> = {
  SKRIFTLIG: m.form_SKRIFTLIG,
  E_UNDERSKRIFT: m.form_E_UNDERSKRIFT,
  MUNTLIG: m.form_MUNTLIG,
}

const DIRECTIONS: Record<ConsentDirection, () => string> = {
  LAMNA: m.direction_LAMNA,
  INHAMTA: m.direction_INHAMTA,
  UTBYTA: m.direction_UTBYTA,
}

const HELP: Partial<Record<FactCategory, () => string>> = {
  KNOWN_STATUS: m.category_help_KNOWN_STATUS,
  ECON_ASSISTANCE: m.category_help_ECON_ASSISTANCE,
  AGREED_PLAN: m.category_help_AGREED_PLAN,
  HOUSEHOLD_CHILDREN: m.category_help_HOUSEHOLD_CHILDREN,
  CARE_HEALTH: m.category_help_CARE_HEALTH,
  CONTACT_NEW: m.category_help_CONTACT_NEW,
}

export function capacityWord(capacity: Capacity): string {
  return CAPACITIES[capacity]()
}

export function capacityOptions(): readonly { value: Capacity; label: string }[] {
  return (Object.keys(CAPACITIES) as Capacity[]).map((value) => ({ value, label: CAPACITIES[value]() }))
}

/** The mandates that have a last day. */
export function endsWithMandate(capacity: Capacity): boolean {
  return capacity === 'GOD_MAN' || capacity === 'FORVALTARE' || capacity === 'FRAMTIDSFULLMAKT'
}

export function formWord(form: ConsentForm): string {
  return FORMS[form]()
}

export function formSegments(): readonly { value: ConsentForm; label: string }[] {
  return (Object.keys(FORMS) as ConsentForm[]).map((value) => ({ value, label: FORMS[value]() }))
}

export function directionSegments(): readonly { value: ConsentDirection; label: string }[] {
  return (Object.keys(DIRECTIONS) as ConsentDirection[]).map((value) => ({ value, label: DIRECTIONS[value]() }))
}

/** What a category holds, with an example; nothing where its name says it. */
export function categoryHelp(category: FactCategory): string | undefined {
  return HELP[category]?.()
}

/** The state in neutral words. One that was taken back, ran out or was replaced has ended: the same tone for all three. */
export function consentStateChip(state: ConsentState): { tone: ChipTone; words: string } {
  switch (state) {
    case 'AKTIV':
      return { tone: 'consent', words: m.consent_AKTIV() }
    case 'UTKAST':
      return { tone: 'own', words: m.consent_UTKAST() }
    case 'ERSATT':
      return { tone: 'lost', words: m.consent_ERSATT() }
    case 'OGILTIG':
      return { tone: 'lost', words: m.consent_OGILTIG() }
    case 'UPPHORD_TID':
    case 'ATERKALLAD':
      return { tone: 'lost', words: m.consent_ended() }
  }
}

const NOT_OPENED: Readonly<Record<string, (() => string) | undefined>> = {
  ALDRIG: m.not_opened_never,
  MUNTLIGT: m.not_opened_oral,
  VARD_BEKRAFTAS: m.not_opened_care,
  VARDNADSHAVARE: m.not_opened_guardians,
  FLERA_PERSONER: m.not_opened_others,
  SKYDDAD: m.not_opened_protected,
  RIKTNING: m.not_opened_direction,
  GALLER_INTE: m.not_opened_not_valid,
}

/** Why a category stays closed to a recipient. */
export function notOpenedWord(code: string): string {
  return NOT_OPENED[code]?.() ?? m.not_opened_other()
}
