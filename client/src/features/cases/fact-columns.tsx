import type { Case_FactLineFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { debtWords } from '../../text/debt'
import { listed, sentence } from '../../text/number-words'
import { partnerWord } from '../../text/who'
import { LostGround } from '../../ui/empty-seats'
import { OpensForm } from '../../ui/opens-form'
import { WhoMark } from '../disclosure-log/who-mark'
import { AddFact } from './add-fact'
import type { WholeCase } from './whole-case'
import { factWord } from './case-words'

type Group = WholeCase['groups'][number]

/** Whom it is about is said only where it could be somebody else. */
function label(line: Case_FactLineFragment, own: boolean, alone: boolean): string {
  const what = factWord(line.kind, line.category, own)
  const about = line.about.length > 0 && !alone ? m.fact_about({ what, who: listed(line.about) }) : what
  return m.fact_on({ what: about, day: dayWords(line.onDate ?? line.recordedOn) })
}

function FactRow({ line, caseId, own, alone }: { line: Case_FactLineFragment; caseId: string; own: boolean; alone: boolean }) {
  return (
    <li>
      <p className="small muted">{label(line, own, alone)}</p>
      <p className="fv">{line.text}</p>
      <div className="fw"><WhoMark who={line.who} category={line.category} caseId={caseId} factId={line.id} /></div>
    </li>
  )
}

function DebtRow({ debt, caseId }: { debt: NonNullable<WholeCase['debt']>; caseId: string }) {
  return (
    <li>
      <p className="small muted">{m.fact_debt()}</p>
      <p className="fv">{sentence(debtWords(debt))}</p>
      <div className="fw"><WhoMark who={debt.who} category={debt.category} caseId={caseId} factId={debt.factId} /></div>
    </li>
  )
}

function Column({ group, whole }: { group: Group; whole: WholeCase }) {
  const debt = whole.debt && whole.holder.id === group.organisation.id ? whole.debt : null
  const may = group.isReader && whole.viewerMay.recordFact && whole.viewerMay.factKinds.length > 0
  const at = `facts-${group.organisation.id}`
  const empty = group.lines.length === 0 && !debt && !group.lost
  return (
    <section aria-labelledby={at}>
      <h2 id={at}>{group.isReader ? m.facts_own({ organisation: group.organisation.shortName }) : sentence(partnerWord(group.organisation))}</h2>
      <ul className="rows" role="list">
        {debt ? <DebtRow debt={debt} caseId={whole.id} /> : null}
        {group.lines.map((line) => <FactRow key={line.id} line={line} caseId={whole.id} own={group.isReader} alone={whole.persons.length < 2} />)}
        {group.lost ? <li><LostGround ownKept={!group.isReader} /></li> : null}
        {empty ? <li className="muted">{m.facts_none()}</li> : null}
        {may ? <li className="add-fact-row"><OpensForm label={m.fact_add()} icon="plus">{(close) => <AddFact whole={whole} onClose={close} />}</OpensForm></li> : null}
      </ul>
    </section>
  )
}

/** Own facts to the left, the partner's that one may see to the right. A partner with nothing to show has no column. */
export function FactColumns({ whole }: { whole: WholeCase }) {
  const groups = [...whole.groups].sort((a, b) => Number(b.isReader) - Number(a.isReader))
  const orphan = whole.debt && !groups.some((group) => group.organisation.id === whole.holder.id)
  return (
    <div className="holders" data-count={groups.length + (orphan ? 1 : 0)}>
      {groups.map((group) => <Column key={group.organisation.id} group={group} whole={whole} />)}
      {orphan && whole.debt ? (
        <section aria-labelledby="facts-holder">
          <h2 id="facts-holder">{sentence(partnerWord(whole.holder))}</h2>
          <ul className="rows" role="list"><DebtRow debt={whole.debt} caseId={whole.id} /></ul>
        </section>
      ) : null}
    </div>
  )
}
