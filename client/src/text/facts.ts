import type { FactCategory, GroundKind } from '../gql/graphql'
import { m } from '../paraglide/messages'

const CATEGORIES: Record<FactCategory, () => string> = {
  RENT_FACTS: m.category_RENT_FACTS,
  DISTURBANCE: m.category_DISTURBANCE,
  HOUSEHOLD_LANDLORD: m.category_HOUSEHOLD_LANDLORD,
  CONTACT: m.category_CONTACT,
  TENANCY_PLAN: m.category_TENANCY_PLAN,
  SENSITIVE: m.category_SENSITIVE,
  OWN_NOTE: m.category_OWN_NOTE,
  NOTICE_RECEIPT: m.category_NOTICE_RECEIPT,
  KNOWN_STATUS: m.category_KNOWN_STATUS,
  ECON_ASSISTANCE: m.category_ECON_ASSISTANCE,
  AGREED_PLAN: m.category_AGREED_PLAN,
  HOUSEHOLD_CHILDREN: m.category_HOUSEHOLD_CHILDREN,
  CARE_HEALTH: m.category_CARE_HEALTH,
  CHILD_WELFARE: m.category_CHILD_WELFARE,
  CONTACT_NEW: m.category_CONTACT_NEW,
  PROTECTED_IDENTITY: m.category_PROTECTED_IDENTITY,
  ENFORCEMENT: m.category_ENFORCEMENT,
  EVICTION_DATE: m.category_EVICTION_DATE,
  DEBT_ADVICE: m.category_DEBT_ADVICE,
}

const GROUNDS: Record<GroundKind, () => string> = {
  OWN_DATA: m.ground_OWN_DATA,
  STATUTORY_NOTICE: m.ground_STATUTORY_NOTICE,
  CONSENT: m.ground_CONSENT,
  TENANT_PRESENT: m.ground_TENANT_PRESENT,
  HARM_TEST: m.ground_HARM_TEST,
  PUBLIC: m.ground_PUBLIC,
  ANONYMISED: m.ground_ANONYMISED,
}

/** What a fact is about, in the words of the profession. */
export function categoryWord(category: FactCategory): string {
  return CATEGORIES[category]()
}

/** The ground by name. `own`: the reader's own organisation holds the fact. */
export function groundWord(ground: GroundKind, own: boolean): string {
  return ground === 'OWN_DATA' && own ? m.ground_own() : GROUNDS[ground]()
}
