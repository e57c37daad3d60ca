import type { LetterOfIntent_QueryQuery } from '../../gql/graphql'

/** A letter of intent as the page has it. */
export type Letter = NonNullable<LetterOfIntent_QueryQuery['letterOfIntent']>
export type LetterPoint = Letter['points'][number]
export type LetterSeat = Letter['seats'][number]
export type Redline = NonNullable<LetterPoint['redline']>
/** Changes marked, or the text as it would be signed. */
export type Shown = 'CHANGES' | 'CLEAN'
