import { organisationKinds } from '../vocabulary/organisation.js'
import { categoryRules, factCategories } from './category.js'
import { holderGroupOf, matrixRows, recipientGroupOf } from './matrix.js'
import { noticeScopes } from './notice-scope.js'

/**
 * Raise it by one when the code that unfolds grounds decides otherwise than before: `unfold-grants.ts` and everything that it
 * imports, such as `consent.ts`. `test/guards/unfolding.test.ts` asks when any of it has changed. Tables need no hand: they
 * are part of the text below.
 */
const UNFOLDING_VERSION = 3

/**
 * Everything that grants are unfolded by, as one text: two servers with the same text unfold a case alike. The words of
 * the tables (sources, limits, what a category covers) decide nothing and are left out.
 */
export function unfoldingRules(version = UNFOLDING_VERSION): string {
  const matrix = matrixRows().map(({ holder, category, cells }) => [holder, category, Object.entries(cells).map(([recipient, text]) => [recipient, text.split(';')[0]])])
  const categories = factCategories.map((category) => {
    const { identifying, recordable, writtenOnly, needsCareConfirmed } = categoryRules[category]
    return [category, identifying, recordable, writtenOnly, needsCareConfirmed]
  })
  const kinds = organisationKinds.map((kind) => [kind, holderGroupOf(kind), recipientGroupOf(kind)])
  return JSON.stringify({ version, matrix, categories, kinds, noticeScopes })
}
