import type { ReactNode } from 'react'
import type { Figure_ToldFragment, Share_ToldFragment, Spread_ToldFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'

/** A number as its reader may know it. */
export function figureWords({ kind, count }: Figure_ToldFragment): string {
  return kind === 'TAL' ? String(count) : kind === 'FARRE_AN_FEM' ? m.equal_few() : m.equal_hidden()
}

/** "minst 1, i mitten 3, som mest 5". */
export const spreadWords = ({ least, median, most }: Spread_ToldFragment): string => m.equal_spread({ least, median, most })

/** "7 av 12; okänt för 3". */
export function shareWords({ yes, of, unknown }: Share_ToldFragment): string {
  const words = { yes: figureWords(yes), of: figureWords(of) }
  return isNone(unknown) ? m.equal_share(words) : m.equal_share_unknown({ ...words, unknown: figureWords(unknown) })
}

/** Nobody, and that is told. */
export const isNone = ({ kind, count }: Figure_ToldFragment): boolean => kind === 'TAL' && count === 0

/** Figures with what they are. */
export function Figures({ rows }: { rows: readonly (readonly [words: string, value: ReactNode])[] }) {
  return <dl className="equal-figures">{rows.map(([words, value]) => <div key={words}><dt>{words}</dt><dd>{value}</dd></div>)}</dl>
}
