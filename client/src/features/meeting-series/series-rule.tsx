import type { SeriesInput } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { today } from '../../text/dates'
import { DateField } from '../../ui/date-field'
import { Select, Tick } from '../../ui/field'
import { Segmented } from '../../ui/segmented'

/** The wire has no number for the last. */
const LAST = 'last'

/** How one meets: how often, on which day, from when to when, and which days to keep free. */
export function SeriesRule({ rule, onChange }: { rule: SeriesInput; onChange: (rule: SeriesInput) => void }) {
  const change = (part: Partial<SeriesInput>): void => onChange({ ...rule, ...part })
  const numbers = [m.series_nth_1, m.series_nth_2, m.series_nth_3, m.series_nth_4].map((words, index) => ({ value: String(index + 1), label: words() }))
  const weekdays = [m.series_weekday_1, m.series_weekday_2, m.series_weekday_3, m.series_weekday_4, m.series_weekday_5].map((words, index) => ({ value: String(index + 1), label: words() }))
  return (
    <>
      <Segmented
        legend={m.series_rhythm()}
        segments={[{ value: 'MONTHLY', label: m.series_monthly() }, { value: 'FOURTH', label: m.series_fourth() }]}
        value={rule.everyFourthWeek ? 'FOURTH' : 'MONTHLY'}
        onChoose={(rhythm) => change({ everyFourthWeek: rhythm === 'FOURTH' })}
      />
      {rule.everyFourthWeek ? null : (
        <div className="plan-times">
          <Select label={m.series_nth()} options={[...numbers, { value: LAST, label: m.series_nth_last() }]} value={rule.nth == null ? LAST : String(rule.nth)} onChoose={(nth) => change({ nth: nth === LAST ? null : Number(nth) })} />
          <Select label={m.series_weekday()} options={weekdays} value={String(rule.weekday)} onChoose={(weekday) => change({ weekday: Number(weekday) })} />
        </div>
      )}
      <div className="plan-times series-span">
        <DateField label={m.series_first()} value={rule.firstOn} min={today()} onChoose={(firstOn) => change({ firstOn })} />
        <DateField label={m.series_last()} value={rule.lastOn} min={today()} onChoose={(lastOn) => change({ lastOn })} />
      </div>
      <Tick label={m.series_squeezed()} checked={rule.avoidsSqueezed} onTick={(avoidsSqueezed) => change({ avoidsSqueezed })} />
      <Tick label={m.series_july()} checked={rule.pausesInJuly} onTick={(pausesInJuly) => change({ pausesInJuly })} />
    </>
  )
}
