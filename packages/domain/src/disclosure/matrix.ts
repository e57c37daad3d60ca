/**
 * The disclosure matrix: what each kind of organisation may ever be told, by category. This is the table to read, and
 * the one to edit, for every question of the form *what a network partner sees*, or a landlord, the church, the police
 * [domain 1.3].
 *
 * How to read it. Choose the holder (who has the fact), then the row (what the fact is about), then the column (who
 * wants to read it). A cell is one or more codes, then, after a semicolon, what the cell is limited to. A column that a
 * row leaves out is X. An organisation always reads its own facts; nobody on this page changes that.
 * The columns are about organisations: a person there whose role is NATVERK or CHEF reads no case at all, whatever the column says.
 *
 *   C          consent, whose scope names this partner and this category; C2: from every person concerned
 *   C*         the same, and the row is about several persons by nature, so each one's consent is the rule
 *   S          a statutory notice from the holder to this recipient that covers the category (`notice-scope.ts`)
 *   L          the landlord's own data [GDPR 6.1 b, c, f]: when it raised the case with this partner, or gave it notice
 *   P          neutral: the receipt of a notice, for the one who sent it
 *   A          anonymised only: never the fact itself, whatever the ground
 *   X          never through the portal
 *   HARM_TEST  a named person's decision about named persons [R5]; only cells that say so
 */
import type { OrganisationKind } from '../vocabulary/organisation.js'
import type { FactCategory } from './category.js'

export const matrixCodes = ['C', 'C*', 'S', 'L', 'P', 'A', 'X', 'HARM_TEST'] as const
export type MatrixCode = (typeof matrixCodes)[number]

export const holderGroups = ['LANDLORD', 'SOCIAL', 'KFM', 'ADVICE_AND_CARE'] as const
export type HolderGroup = (typeof holderGroups)[number]

export const recipientGroups = ['SOCIAL', 'LANDLORD', 'INKASSO', 'KFM', 'BUS', 'VARD', 'KYRKA_IDEBUREN', 'POLIS', 'ANHORIG'] as const
export type RecipientGroup = (typeof recipientGroups)[number]

/** AGGREGATE is not a fact about a case: numbers, which nothing tells yet. */
export type MatrixCategory = FactCategory | 'AGGREGATE'

type Codes = 'C' | 'C*' | 'S' | 'S L' | 'L' | 'P' | 'A' | 'X' | 'C S' | 'C HARM_TEST'
type CellText = Codes | `${Codes}; ${string}`

interface Row {
  readonly source: string
  readonly cells: Partial<Record<RecipientGroup, CellText>>
}

const EVERYBODY_C = {
  SOCIAL: 'C', LANDLORD: 'C', INKASSO: 'C', KFM: 'C', BUS: 'C', VARD: 'C', KYRKA_IDEBUREN: 'C', POLIS: 'C', ANHORIG: 'C',
} as const satisfies Row['cells']

const matrix: Record<HolderGroup, Partial<Record<MatrixCategory, Row>>> = {
  // Landlords and the debt collectors that work for them.
  LANDLORD: {
    RENT_FACTS: {
      source: '[GDPR 6.1 b, c, f; JB 12:44; Seed 4: “sekretess råder”]',
      cells: { SOCIAL: 'S L', KFM: 'S; as in the application', BUS: 'C', VARD: 'A', KYRKA_IDEBUREN: 'A', POLIS: 'X', ANHORIG: 'X' },
    },
    DISTURBANCE: {
      source: '[JB 12:25 a]',
      cells: { SOCIAL: 'S; names of complainants masked', KFM: 'S', BUS: 'X', VARD: 'A', KYRKA_IDEBUREN: 'A', POLIS: 'X; the landlord makes its own report', ANHORIG: 'X' },
    },
    HOUSEHOLD_LANDLORD: {
      source: '[GDPR 5.1 c, 6.1 f]',
      cells: { SOCIAL: 'L; minimum', KFM: 'S; as in the application', BUS: 'C', VARD: 'A', KYRKA_IDEBUREN: 'A', POLIS: 'X', ANHORIG: 'X' },
    },
    CONTACT: {
      source: '[SFS 1978:314; GDPR 6.1 f]',
      cells: { SOCIAL: 'S L', KFM: 'S', BUS: 'C', VARD: 'X', KYRKA_IDEBUREN: 'X', POLIS: 'X', ANHORIG: 'X' },
    },
    TENANCY_PLAN: {
      source: '[GDPR 6.1 b, f]',
      cells: { SOCIAL: 'L', KFM: 'X', BUS: 'C', VARD: 'A', KYRKA_IDEBUREN: 'A', POLIS: 'X', ANHORIG: 'X' },
    },
    SENSITIVE: {
      source: '[GDPR 9; the landlord must not record it]',
      cells: { SOCIAL: 'X', KFM: 'X', BUS: 'X', VARD: 'X', KYRKA_IDEBUREN: 'X', POLIS: 'X', ANHORIG: 'X' },
    },
    OWN_NOTE: { source: '[the holder’s own working note]', cells: {} },
  },

  // Social services [OSL 26:1, reverse harm test].
  SOCIAL: {
    NOTICE_RECEIPT: {
      source: '[R2; SoF 11:3]',
      cells: { LANDLORD: 'P', INKASSO: 'P', KFM: 'P; a duty, with the name of the responsible handler', VARD: 'X', KYRKA_IDEBUREN: 'X', POLIS: 'X', ANHORIG: 'X' },
    },
    KNOWN_STATUS: {
      source: '[OSL 26:1: that a person is known is itself secret]',
      cells: { LANDLORD: 'C', INKASSO: 'C', KFM: 'C; the name of the handler alone goes with the receipt of N_KFM_DATE', BUS: 'C', VARD: 'C', KYRKA_IDEBUREN: 'C; otherwise never', POLIS: 'X', ANHORIG: 'C' },
    },
    ECON_ASSISTANCE: {
      source: '[OSL 26:1; JB 12:44 st. 4 p. 1]',
      cells: { LANDLORD: 'C S; decision and date of payment only, or N_LIABILITY', INKASSO: 'C; payment details only', KFM: 'C', BUS: 'C', VARD: 'X', KYRKA_IDEBUREN: 'X', POLIS: 'X', ANHORIG: 'C' },
    },
    AGREED_PLAN: {
      source: '[OSL 10:1, 12:2]',
      cells: { LANDLORD: 'C', INKASSO: 'X', KFM: 'C', BUS: 'C', VARD: 'C', KYRKA_IDEBUREN: 'C; limited to what they take part in', POLIS: 'X', ANHORIG: 'C' },
    },
    HOUSEHOLD_CHILDREN: {
      source: '[OSL 26:1; C3; Kunskapsguiden]',
      cells: { LANDLORD: 'C*', INKASSO: 'X', KFM: 'C HARM_TEST; only the need of presence at the eviction', BUS: 'C*', VARD: 'C*', KYRKA_IDEBUREN: 'X', POLIS: 'X', ANHORIG: 'X' },
    },
    CARE_HEALTH: {
      source: '[OSL 26:1; C5]',
      cells: { LANDLORD: 'C; never without the extra confirmation', INKASSO: 'X', KFM: 'X', BUS: 'C', VARD: 'C', KYRKA_IDEBUREN: 'X', POLIS: 'X', ANHORIG: 'X' },
    },
    CHILD_WELFARE: {
      source: '[OSL 26:1]',
      cells: { LANDLORD: 'X', INKASSO: 'X', KFM: 'X', BUS: 'X', VARD: 'X', KYRKA_IDEBUREN: 'X', POLIS: 'X', ANHORIG: 'X' },
    },
    CONTACT_NEW: {
      source: '[OSL 26:1; JO 846-2012; 2025:170]',
      cells: { LANDLORD: 'C', INKASSO: 'X', KFM: 'C', BUS: 'C', VARD: 'C', KYRKA_IDEBUREN: 'X', POLIS: 'X; a formal request under 2025:170, outside the portal', ANHORIG: 'C' },
    },
    PROTECTED_IDENTITY: {
      source: '[OSL 21:3, 22:1; JO 5932-2012]',
      cells: { LANDLORD: 'X', INKASSO: 'X', KFM: 'X', BUS: 'X', VARD: 'X', KYRKA_IDEBUREN: 'X', POLIS: 'X', ANHORIG: 'X' },
    },
    OWN_NOTE: { source: '[the holder’s own working note]', cells: {} },
    AGGREGATE: { source: '[domain 5: after suppression]', cells: { LANDLORD: 'P', INKASSO: 'P', KFM: 'P', BUS: 'P', VARD: 'P', KYRKA_IDEBUREN: 'P', POLIS: 'P', ANHORIG: 'P' } },
  },

  // Kronofogden [OSL 34:1]: the date of the eviction by notice; of the rest, what a consent names to those who work with the household.
  KFM: {
    EVICTION_DATE: { source: '[UF 16:2; kronofogden.se]', cells: { LANDLORD: 'S', SOCIAL: 'S' } },
    ENFORCEMENT: { source: '[OSL 34:1]', cells: { LANDLORD: 'C', SOCIAL: 'C', BUS: 'C' } },
    OWN_NOTE: { source: '[the holder’s own working note]', cells: {} },
  },

  // Budget and debt advice [OSL 26:1, as social services] and healthcare [OSL 25:1].
  ADVICE_AND_CARE: {
    KNOWN_STATUS: { source: '[OSL 25:1, 26:1]', cells: EVERYBODY_C },
    DEBT_ADVICE: { source: '[OSL 26:1]', cells: EVERYBODY_C },
    CARE_HEALTH: { source: '[OSL 25:1; C5]', cells: EVERYBODY_C },
    OWN_NOTE: { source: '[the holder’s own working note]', cells: {} },
  },
}

const HOLDER_GROUP: Record<OrganisationKind, HolderGroup | null> = {
  KOMMUNALT_BOLAG: 'LANDLORD', PRIVAT_HYRESVARD: 'LANDLORD', BRF: 'LANDLORD', INKASSO: 'LANDLORD',
  SOCIALTJANST: 'SOCIAL', KRONOFOGDEN: 'KFM', BUS: 'ADVICE_AND_CARE', VARD: 'ADVICE_AND_CARE',
  POLIS: null, KYRKA: null, IDEBUREN: null, ANHORIG: null, LEVERANTOR: null,
}

const RECIPIENT_GROUP: Record<OrganisationKind, RecipientGroup | null> = {
  KOMMUNALT_BOLAG: 'LANDLORD', PRIVAT_HYRESVARD: 'LANDLORD', BRF: 'LANDLORD', INKASSO: 'INKASSO',
  SOCIALTJANST: 'SOCIAL', KRONOFOGDEN: 'KFM', BUS: 'BUS', VARD: 'VARD',
  POLIS: 'POLIS', KYRKA: 'KYRKA_IDEBUREN', IDEBUREN: 'KYRKA_IDEBUREN', ANHORIG: 'ANHORIG', LEVERANTOR: null,
}

/** A cell by its coordinates, as a ground and the page "Varför ser jag den här raden?" name it. */
export interface MatrixCellRef {
  readonly holder: HolderGroup | null
  readonly category: MatrixCategory
  /** HOLDER: the organisation reads its own. */
  readonly recipient: RecipientGroup | 'HOLDER'
  readonly code: MatrixCode | 'OWN'
  /** What the cell is limited to, in words; null when nothing. */
  readonly limit: string | null
  readonly source: string
}

export interface MatrixCell {
  readonly codes: readonly MatrixCode[]
  /** A or X: no ground opens the fact itself. */
  readonly shut: boolean
  readonly limit: string | null
  /** One reference per code, made once, since every ground carries one. */
  readonly refs: Readonly<Partial<Record<MatrixCode, MatrixCellRef>>>
}

type CellIndex = Record<HolderGroup, Partial<Record<MatrixCategory, Partial<Record<RecipientGroup, MatrixCell>>>>>

const cells: CellIndex = readTable()

/** The cell for a holder, a category and a recipient; null where the table has none, which is X. */
export function cellFor(holder: HolderGroup | null, category: MatrixCategory, recipient: RecipientGroup | null): MatrixCell | null {
  if (holder === null || recipient === null) return null
  return cells[holder][category]?.[recipient] ?? null
}

/**
 * Does a protected identity shut the cell [domain 1.6]? All but the receipt of a notice: it is owed to the one who gave
 * the notice [SoF 11:3], says neither who nor where anybody is, and its going missing would tell of the protection.
 */
export function yieldsToProtection({ refs }: MatrixCell): boolean {
  return refs.P === undefined
}

/** What an organisation reads of its own. */
export function ownCell(holder: HolderGroup | null, category: MatrixCategory): MatrixCellRef {
  return { holder, category, recipient: 'HOLDER', code: 'OWN', limit: null, source: '[the holder’s own data]' }
}

export function holderGroupOf(kind: OrganisationKind): HolderGroup | null {
  return HOLDER_GROUP[kind]
}

export function recipientGroupOf(kind: OrganisationKind): RecipientGroup | null {
  return RECIPIENT_GROUP[kind]
}

/** Every row of the table as it is written, for pages and tests that print it. */
export function matrixRows(): readonly { holder: HolderGroup; category: MatrixCategory; source: string; cells: Readonly<Partial<Record<RecipientGroup, string>>> }[] {
  return holderGroups.flatMap((holder) =>
    Object.entries(matrix[holder]).map(([category, row]) => ({ holder, category: category as MatrixCategory, ...row })),
  )
}

function readTable(): CellIndex {
  const index: CellIndex = { LANDLORD: {}, SOCIAL: {}, KFM: {}, ADVICE_AND_CARE: {} }
  for (const { holder, category, source, cells: texts } of matrixRows()) {
    const row: Partial<Record<RecipientGroup, MatrixCell>> = {}
    for (const [recipient, text] of Object.entries(texts) as [RecipientGroup, string][]) {
      const [codeText = '', limit = null] = text.split('; ')
      const codes = codeText.split(' ') as MatrixCode[]
      const refs: Partial<Record<MatrixCode, MatrixCellRef>> = {}
      for (const code of codes) refs[code] = { holder, category, recipient, code, limit, source }
      row[recipient] = { codes, shut: codes.every((code) => code === 'A' || code === 'X'), limit, refs }
    }
    index[holder][category] = row
  }
  return index
}
