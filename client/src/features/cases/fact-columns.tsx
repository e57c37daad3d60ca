import { useEffect, useRef } from 'react'
import { factKindLabels } from '@bokvar/domain/vocabulary'
import type { Case_FactLineFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { debtWords } from '../../text/debt'
import { word } from '../../text/labels'
import { listed, sentence } from '../../text/number-words'
import { partnerWord } from '../../text/who'
import { LostGround } from '../../ui/empty-seats'
import { useKeptPlaces } from '../../ui/kept-places'
import { OpensForm } from '../../ui/opens-form'
import { WhoMark } from '../disclosure-log/who-mark'
import { AddFact } from './add-fact'
import { factText, factWord } from './case-words'
import { KeptRow, useRowHeights } from './kept-row'
import { TakeBack } from './retraction/take-back'
import { isMasked, type WholeCase } from './whole-case'

type Told = WholeCase['groups'][number]
type Group = Omit<Told, 'organisation'> & { readonly organisation: Pick<Told['organisation'], 'id' | 'shortName' | 'kind'> }

/** Whom it is about is said only where it could be somebody else. */
function label(line: Case_FactLineFragment, own: boolean, alone: boolean): string {
  const what = factWord(line.kind, line.category, own)
  const about = line.about.length > 0 && !alone ? m.fact_about({ what, who: listed(line.about) }) : what
  return m.fact_on({ what: about, day: dayWords(line.onDate ?? line.recordedOn) })
}

function FactLine({ line, caseId, own, alone }: { line: Case_FactLineFragment; caseId: string; own: boolean; alone: boolean }) {
  const what = label(line, own, alone)
  return (
    <div className="own-row">
      <div>
        <p className="small muted">{what}</p>
        <p className="fv">{factText(line.kind, line.text)}</p>
        <div className="fw"><WhoMark who={line.who} what={what} category={line.category} caseId={caseId} factId={line.id} /></div>
      </div>
      {line.mayRetract ? <TakeBack caseId={caseId} factId={line.id} what={what} /> : null}
    </div>
  )
}

type Debt = NonNullable<WholeCase['debt']>

function DebtLine({ debt, caseId }: { debt: Debt; caseId: string }) {
  return (
    <>
      <p className="small muted">{word(factKindLabels, 'SKULD')}</p>
      <p className="fv">{sentence(debtWords(debt))}</p>
      <div className="fw"><WhoMark who={debt.who} what={word(factKindLabels, 'SKULD')} category={debt.category} caseId={caseId} factId={debt.factId} /></div>
    </>
  )
}

/** Where the debt stands among the facts: first, whichever bill it is counted from. */
const DEBT = 'debt'

function FactRows({ group, debt, whole }: { group: Group; debt: Debt | null; whole: WholeCase }) {
  const heights = useRowHeights()
  const lostBefore = useRef(group.lost).current
  const alone = whole.persons.length < 2
  const sorted = [...(debt ? [{ id: DEBT, sort: DEBT }] : []), ...group.lines.map(({ id, kind }) => ({ id, sort: kind }))]
  const places = useKeptPlaces(group.isReader ? sorted.map(({ id }) => ({ id, sort: null })) : sorted, group.lost)
  return (
    <>
      {places.map((place) => {
        const line = group.lines.find(({ id }) => id === place.id)
        return (
          <KeptRow key={place.id} place={place} heights={heights} ownKept={!group.isReader}>
            {line ? <FactLine line={line} caseId={whole.id} own={group.isReader} alone={alone} /> : debt ? <DebtLine debt={debt} caseId={whole.id} /> : null}
          </KeptRow>
        )
      })}
      {group.lost && lostBefore ? <li><LostGround ownKept={!group.isReader} /></li> : null}
      {places.length === 0 && !group.lost ? <li className="muted">{group.isReader && isMasked(whole) ? m.facts_hidden() : m.facts_none()}</li> : null}
    </>
  )
}

function Column({ group, whole }: { group: Group; whole: WholeCase }) {
  const debt = whole.debt && whole.holder.id === group.organisation.id ? whole.debt : null
  const may = group.isReader && whole.viewerMay.recordFact && whole.viewerMay.factKinds.length > 0
  const at = `facts-${group.organisation.id}`
  return (
    <section aria-labelledby={at}>
      <h2 id={at}>{group.isReader ? m.facts_own({ organisation: group.organisation.shortName }) : sentence(partnerWord(group.organisation))}</h2>
      <ul className="rows" role="list">
        <FactRows group={group} debt={debt} whole={whole} />
        {may ? <li className="add-fact-row"><OpensForm label={m.fact_add()} icon="plus">{(close) => <AddFact whole={whole} onClose={close} />}</OpensForm></li> : null}
      </ul>
    </section>
  )
}

/**
 * The groups that have a column: one's own first, and one for the holder of a debt that one sees nothing else from. One
 * that comes during the visit only to say that something is lost has none: the row that was lost says it in its own
 * place, and a new column would move everything.
 */
function useColumns(whole: WholeCase): readonly Group[] {
  const had = useRef<ReadonlySet<string> | null>(null)
  const alone = whole.debt && !whole.groups.some(({ organisation }) => organisation.id === whole.holder.id)
  const groups: Group[] = alone ? [...whole.groups, { __typename: 'FactGroup', isReader: false, lost: false, organisation: whole.holder, lines: [] }] : whole.groups
  const shown = groups.filter(({ organisation, lines, isReader }) => isReader || lines.length > 0 || had.current === null || had.current.has(organisation.id))
  useEffect(() => {
    had.current = new Set([...(had.current ?? []), ...shown.map(({ organisation }) => organisation.id)])
  })
  return shown.toSorted((a, b) => Number(b.isReader) - Number(a.isReader))
}

/** Own facts to the left, the partner's that one may see to the right. A partner with nothing to show has no column. */
export function FactColumns({ whole }: { whole: WholeCase }) {
  const groups = useColumns(whole)
  return (
    <div className="holders" data-count={groups.length}>
      {groups.map((group) => <Column key={group.organisation.id} group={group} whole={whole} />)}
    </div>
  )
}
