import { describe, expect, it } from 'vitest'
import { factCategories } from './category.js'
import { cellFor, holderGroupOf, matrixRows, recipientGroupOf, recipientGroups, type HolderGroup, type MatrixCategory, type RecipientGroup } from './matrix.js'
import { organisationKinds } from '../vocabulary/organisation.js'

/**
 * The disclosure matrix as the rules write it [domain 1.3], typed in a second time: two tables that must agree, so that
 * nobody changes a cell by a slip of the hand. '–' is a pair the rules do not list.
 */
const LANDLORD = `
                   | SOCIAL | KFM | BUS | VARD | KYRKA_IDEBUREN | POLIS | ANHORIG
RENT_FACTS         | S L    | S   | C   | A    | A              | X     | X
DISTURBANCE        | S      | S   | X   | A    | A              | X     | X
HOUSEHOLD_LANDLORD | L      | S   | C   | A    | A              | X     | X
CONTACT            | S L    | S   | C   | X    | X              | X     | X
TENANCY_PLAN       | L      | X   | C   | A    | A              | X     | X
SENSITIVE          | X      | X   | X   | X    | X              | X     | X
OWN_NOTE           | –      | –   | –   | –    | –              | –     | –
`

const SOCIAL = `
                   | LANDLORD | INKASSO | KFM         | BUS | VARD | KYRKA_IDEBUREN | POLIS | ANHORIG
NOTICE_RECEIPT     | P        | P       | P           | –   | X    | X              | X     | X
KNOWN_STATUS       | C        | C       | C           | C   | C    | C              | X     | C
ECON_ASSISTANCE    | C S      | C       | C           | C   | X    | X              | X     | C
AGREED_PLAN        | C        | X       | C           | C   | C    | C              | X     | C
HOUSEHOLD_CHILDREN | C*       | X       | C HARM_TEST | C*  | C*   | X              | X     | X
CARE_HEALTH        | C        | X       | X           | C   | C    | X              | X     | X
CHILD_WELFARE      | X        | X       | X           | X   | X    | X              | X     | X
CONTACT_NEW        | C        | X       | C           | C   | C    | X              | X     | C
PROTECTED_IDENTITY | X        | X       | X           | X   | X    | X              | X     | X
OWN_NOTE           | –        | –       | –           | –   | –    | –              | –     | –
AGGREGATE          | P        | P       | P           | P   | P    | P              | P     | P
`

const KFM = `
                   | SOCIAL | LANDLORD | BUS
EVICTION_DATE      | S      | S        | –
ENFORCEMENT        | C      | C        | C
OWN_NOTE           | –      | –        | –
`

const ADVICE_AND_CARE = `
                   | SOCIAL | LANDLORD | INKASSO | KFM | BUS | VARD | KYRKA_IDEBUREN | POLIS | ANHORIG
KNOWN_STATUS       | C      | C        | C       | C   | C   | C    | C              | C     | C
DEBT_ADVICE        | C      | C        | C       | C   | C   | C    | C              | C     | C
CARE_HEALTH        | C      | C        | C       | C   | C   | C    | C              | C     | C
OWN_NOTE           | –      | –        | –       | –   | –   | –    | –              | –     | –
`

const written: Record<HolderGroup, string> = { LANDLORD, SOCIAL, KFM, ADVICE_AND_CARE }

function cellsOf(text: string): { category: MatrixCategory; recipient: RecipientGroup; codes: string }[] {
  const [head = [], ...rows] = text.trim().split('\n').map((line) => line.split('|').map((part) => part.trim()))
  const columns = head.filter((part) => part !== '') as RecipientGroup[]
  return rows.flatMap(([category, ...codes]) => columns.map((recipient, place) => ({ category: category as MatrixCategory, recipient, codes: codes[place] ?? '' })))
}

describe('the matrix', () => {
  for (const holder of Object.keys(written) as HolderGroup[]) {
    const expected = cellsOf(written[holder])

    it.each(expected)(`${holder} $category → $recipient is $codes`, ({ category, recipient, codes }) => {
      expect(cellFor(holder, category, recipient)?.codes.join(' ') ?? '–').toBe(codes)
    })

    it(`${holder} has no cell beyond these`, () => {
      for (const category of [...factCategories, 'AGGREGATE' as const]) for (const recipient of recipientGroups) {
        const listed = expected.some((cell) => cell.category === category && cell.recipient === recipient)
        if (!listed) expect(cellFor(holder, category, recipient), `${category} → ${recipient}`).toBeNull()
      }
    })
  }

  it('says for every row where it comes from', () => {
    for (const row of matrixRows()) expect(row.source, `${row.holder} ${row.category}`).toMatch(/^\[.+\]$/)
  })

  it.each([
    ['SOCIAL', 'ECON_ASSISTANCE', 'LANDLORD', 'decision and date of payment only, or N_LIABILITY'],
    ['SOCIAL', 'ECON_ASSISTANCE', 'INKASSO', 'payment details only'],
    ['SOCIAL', 'HOUSEHOLD_CHILDREN', 'KFM', 'only the need of presence at the eviction'],
    ['LANDLORD', 'DISTURBANCE', 'SOCIAL', 'names of complainants masked'],
    ['LANDLORD', 'HOUSEHOLD_LANDLORD', 'SOCIAL', 'minimum'],
  ] as const)('limits %s %s → %s', (holder, category, recipient, limit) => {
    expect(cellFor(holder, category, recipient)?.limit).toBe(limit)
  })

  it('gives police, church, associations and relatives nothing to hand on, and a supplier nothing at all', () => {
    expect(organisationKinds.filter((kind) => holderGroupOf(kind) === null)).toEqual(['POLIS', 'KYRKA', 'IDEBUREN', 'ANHORIG', 'LEVERANTOR'])
    expect(organisationKinds.filter((kind) => recipientGroupOf(kind) === null)).toEqual(['LEVERANTOR'])
    expect(cellFor(null, 'RENT_FACTS', 'SOCIAL')).toBeNull()
    expect(cellFor('SOCIAL', 'AGREED_PLAN', null)).toBeNull()
  })
})
