import type { MeetingListPage_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { countWord } from '../../text/number-words'

type Year = MeetingListPage_QueryQuery['meetings']['years'][number]

/** Told from the most to the least: what did not happen is not told. */
function wordsOf({ held, withoutLate, notHeld, cancelled, untold }: Year): string {
  return [
    m.year_held({ n: held, count: countWord(held, true) }),
    withoutLate > 0 ? m.year_without_late({ count: countWord(withoutLate, true) }) : null,
    notHeld > 0 ? m.year_not_held({ count: countWord(notHeld, true) }) : null,
    cancelled > 0 ? m.year_cancelled({ n: cancelled, count: countWord(cancelled, true) }) : null,
    untold > 0 ? m.year_untold({ count: countWord(untold, true) }) : null,
  ].filter((part) => part !== null).join(', ')
}

/** How many meetings were held each year. One without late payers counts as any other: it is what the two sides learn at. */
export function MeetingYears({ years }: { years: readonly Year[] }) {
  return (
    <dl className="years">
      {years.map((year) => (
        <div key={`${year.year} ${year.partner?.id}`}>
          <dt>{year.partner ? m.year_with({ year: String(year.year), partner: year.partner.shortName }) : year.year}</dt>
          <dd>{wordsOf(year)}</dd>
        </div>
      ))}
    </dl>
  )
}
