import { ageOn, livingFormLabels, personKindLabels } from '@bokvar/domain/vocabulary'
import { m } from '../../../paraglide/messages'
import { localDate, shortDay, today } from '../../../text/dates'
import { nameNotShown } from '../../../text/labels'
import { word } from '../../../text/labels'
import { inSentence } from '../../../text/number-words'
import { Icon } from '../../../ui/icon'
import { useKeptPlaces } from '../../../ui/kept-places'
import { OpensForm } from '../../../ui/opens-form'
import { WhoMark } from '../../disclosure-log/who-mark'
import { AddPerson } from './add-person'
import { CountedFamily } from './counted-family'
import { HouseholdAnswers } from './household-answers'
import { KeptRow, useRowHeights } from '../kept-row'
import { ProtectedPerson, ProtectPerson } from './protect-person'
import { Death } from './record-death'
import { TakeBack } from '../retraction/take-back'
import { isMasked, type WholeCase } from '../whole-case'

type Person = WholeCase['persons'][number]

function about(person: Person): string {
  const age = person.bornOn && !person.diedOn ? m.person_age({ count: ageOn(localDate(person.bornOn), today()), day: shortDay(person.bornOn) }) : null
  return [word(personKindLabels, person.kind), age, person.livingForm ? inSentence(word(livingFormLabels, person.livingForm)) : null].filter(Boolean).join(' · ')
}

function PersonLine({ person, whole }: { person: Person; whole: WholeCase }) {
  const what = person.name ?? nameNotShown()
  const caseId = whole.id
  const protection = whole.protections.find(({ personId }) => personId === person.id)
  const may = whole.viewerMay.protect
  return (
    <>
      <Icon name={person.kind === 'BARN' ? 'child' : 'person'} />
      <div>
        <p className="strong">{what}</p>
        <p className="small muted">{about(person)}</p>
        <div className="fw"><WhoMark who={person.who} what={what} caseId={caseId} factId={person.id} /></div>
      </div>
      {person.mayRetract ? <TakeBack caseId={caseId} factId={person.id} what={what} /> : null}
      <Death caseId={caseId} personId={person.id} diedOn={person.diedOn} what={what} may={whole.viewerMay.recordDeath} />
      {protection ? <ProtectedPerson protection={protection} caseId={caseId} what={what} mayEnd={may} /> : null}
      {may && !protection ? <ProtectPerson caseId={caseId} personId={person.id} what={what} /> : null}
    </>
  )
}

/** Adults first, then children with how they live here. */
export function Household({ whole }: { whole: WholeCase }) {
  const persons = [...whole.persons].sort((a, b) => Number(a.kind === 'BARN') - Number(b.kind === 'BARN'))
  const may = whole.viewerMay.recordFact
  const heights = useRowHeights()
  // Marked once, and seen no more: the protection stands until it is ended.
  const unseen = whole.protections.filter(({ personId }) => !persons.some(({ id }) => id === personId))
  const places = useKeptPlaces(persons.map(({ id, kind, mayRetract }) => ({ id, sort: mayRetract ? null : kind })), whole.lost)
  if (places.length === 0 && unseen.length === 0 && !may && !isMasked(whole)) return null
  return (
    <section className="case-part" aria-labelledby="household">
      <h2 id="household">{m.household_heading()}</h2>
      {isMasked(whole) ? null : <CountedFamily family={whole.family} nameOf={(personId) => persons.find(({ id }) => id === personId)?.name ?? null} />}
      {isMasked(whole) || !whole.knowledge ? null : <HouseholdAnswers whole={whole} knowledge={whole.knowledge} />}
      <ul className="rows" role="list">
        {places.map((place) => {
          const person = persons.find(({ id }) => id === place.id)
          return <KeptRow key={place.id} place={place} heights={heights} className="person-row">{person ? <PersonLine person={person} whole={whole} /> : null}</KeptRow>
        })}
        {places.length + unseen.length === 0 ? <li className="muted">{isMasked(whole) ? m.household_hidden() : m.household_none()}</li> : null}
        {unseen.map((protection) => (
          <li key={protection.personId}>
            <p className="strong">{m.protect_unseen()}</p>
            <ProtectedPerson protection={protection} caseId={whole.id} what={m.protect_unseen()} mayEnd={whole.viewerMay.protect} />
          </li>
        ))}
        {may ? <li><OpensForm label={m.person_add()} icon="plus">{(close) => <AddPerson whole={whole} onClose={close} />}</OpensForm></li> : null}
      </ul>
    </section>
  )
}

