/**
 * The categories of facts: what each covers, with examples, and the four properties of a category that decide more
 * than a cell of the matrix does. Which category a stored row has stands in `vocabulary/fact-kind.ts`; who may read
 * a category stands in `matrix.ts`.
 */
export const factCategories = [
  'RENT_FACTS',
  'DISTURBANCE',
  'HOUSEHOLD_LANDLORD',
  'CONTACT',
  'TENANCY_PLAN',
  'SENSITIVE',
  'NOTICE_RECEIPT',
  'KNOWN_STATUS',
  'ECON_ASSISTANCE',
  'AGREED_PLAN',
  'HOUSEHOLD_CHILDREN',
  'CARE_HEALTH',
  'CHILD_WELFARE',
  'CONTACT_NEW',
  'PROTECTED_IDENTITY',
  'EVICTION_DATE',
  'ENFORCEMENT',
  'DEBT_ADVICE',
  'OWN_NOTE',
] as const

export type FactCategory = (typeof factCategories)[number]

export interface CategoryRule {
  /** What it covers, with examples; a jurist reads this. */
  readonly covers: string
  /** Names a person, tells where the person can be found, or is free text that may: masked under protected identity [domain 1.6]. */
  readonly identifying: boolean
  /** May be recorded at all. The landlord must not record health, addiction or ethnicity [domain 1.3]. */
  readonly recordable: boolean
  /** A spoken yes, or sitting at the table, never opens it [C5]. */
  readonly writtenOnly: boolean
  /** Opens only by a consent in which care was confirmed separately ("C with explicit extra confirmation") [domain 1.3]. */
  readonly needsCareConfirmed: boolean
}

const PLAIN = { identifying: false, recordable: true, writtenOnly: false, needsCareConfirmed: false }
const IDENTIFYING = { ...PLAIN, identifying: true }

export const categoryRules: Readonly<Record<FactCategory, CategoryRule>> = {
  RENT_FACTS: { ...PLAIN, covers: 'Months, amounts, due dates, legal stage, measures taken by the landlord, notices sent' },
  DISTURBANCE: { ...IDENTIFYING, covers: 'Disturbance reports and inspections, with witnesses; complainants masked' },
  HOUSEHOLD_LANDLORD: { ...IDENTIFYING, covers: 'Contract holders, address, and the landlord’s own knowledge of who lives there, children included' },
  CONTACT: { ...IDENTIFYING, covers: 'Telephone and e-mail that the tenant gave the landlord' },
  TENANCY_PLAN: { ...IDENTIFYING, covers: 'Payment plan, 1+1 contract, meetings agreed between landlord and tenant' },
  SENSITIVE: { ...IDENTIFYING, recordable: false, covers: 'Health, addiction, ethnicity: a landlord must not record it' },
  NOTICE_RECEIPT: { ...PLAIN, covers: '“Underrättelsen är mottagen”; to Kronofogden also the name of the responsible handler [SoF 11:3]' },
  KNOWN_STATUS: { ...IDENTIFYING, covers: 'Whether, and how, a person is known: name in the register, status, measures taken [OSL 26:1]' },
  ECON_ASSISTANCE: { ...IDENTIFYING, covers: 'Ekonomiskt bistånd: application, decision, date of payment' },
  AGREED_PLAN: { ...IDENTIFYING, covers: 'Measures agreed with the tenant' },
  HOUSEHOLD_CHILDREN: { ...IDENTIFYING, writtenOnly: true, covers: 'Children: living form, school, registration, the result of the barnfamilj definition' },
  CARE_HEALTH: { ...IDENTIFYING, writtenOnly: true, needsCareConfirmed: true, covers: 'Health, addiction, treatment, the clinic' },
  CHILD_WELFARE: { ...IDENTIFYING, covers: 'Child welfare inquiries' },
  CONTACT_NEW: { ...IDENTIFYING, covers: 'Address and telephone given to social services' },
  PROTECTED_IDENTITY: { ...IDENTIFYING, covers: 'That a person has protected identity, and of which level' },
  EVICTION_DATE: { ...PLAIN, covers: 'The date and time Kronofogden has set for the eviction' },
  ENFORCEMENT: { ...IDENTIFYING, covers: 'Anything else in Kronofogden’s file' },
  DEBT_ADVICE: { ...IDENTIFYING, covers: 'Budget and debt advice: what was worked out with the person' },
  OWN_NOTE: { ...IDENTIFYING, covers: 'An organisation’s own note: never leaves it' },
}
