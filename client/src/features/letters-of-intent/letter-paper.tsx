import { commitmentStateLabels, measureKindLabels, type CommitmentState } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { word } from '../../text/labels'
import { inSentence } from '../../text/number-words'
import { Chip, type ChipTone } from '../../ui/chip'
import type { Letter, LetterPoint, Shown } from './letter-data'
import { RedlineText } from './letter-redline'
import { measureWords } from './letter-words'

const TONES: Readonly<Record<CommitmentState, ChipTone>> = { HALLS: 'done', PA_VAG: 'own', EFTER: 'deadline', BRUTEN: 'lost' }

type Commitment = NonNullable<Letter['measured']>['points'][number]

/** The numbered points, each beside how it goes or went. */
export function LetterPaper({ letter, shown }: { letter: Letter; shown: Shown }) {
  const { measured, year } = letter
  const points = letter.points.filter(({ redline }) => shown === 'CHANGES' || redline?.change !== 'BORTTAGEN')
  const numbers = new Map(points.filter(({ measure }) => measure).map(({ id }, index) => [id, index + 1]))
  return (
    <section className="intent-paper" aria-label={m.intent_want()}>
      <div className="intent-top">
        <div>
          <h2>{m.intent_want()}</h2>
          {shown === 'CHANGES' && letter.compared ? <p className="intent-key small"><ins>{m.intent_key_new()}</ins> <del>{m.intent_key_gone()}</del></p> : null}
        </div>
        {measured ? <div><h2>{measured.year === year ? m.intent_goes() : m.intent_went({ year: measured.year })}</h2><p className="small muted">{m.intent_upto({ day: dayWords(measured.upTo) })}</p></div> : null}
      </div>
      <ol role="list">
        {points.map((point) => (
          <li className="intent-point" key={point.id}>
            <div className="intent-words">
              <span className="intent-number" aria-hidden={!numbers.has(point.id)}>{numbers.get(point.id) ?? '–'}</span>
              <div>
                <RedlineText text={point.text} redline={point.redline} shown={shown} />
                <MeasuredBy point={point} shown={shown} />
              </div>
            </div>
            {measured ? <Standing commitment={measured.points.find(({ pointId }) => pointId === point.id)} point={point} /> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** By what a point is measured, and before that by what it was. */
function MeasuredBy({ point: { measure, measureBefore }, shown }: { point: LetterPoint; shown: Shown }) {
  if (!measure) return <p className="small muted">{m.intent_point_gone()}</p>
  return (
    <>
      <p className="small muted">{m.intent_measured_by({ what: measureWords(measure) })}</p>
      {measureBefore && shown === 'CHANGES' ? <p className="small muted"><del>{m.intent_measured_before({ what: measureWords(measureBefore) })}</del></p> : null}
    </>
  )
}

function Standing({ commitment, point }: { commitment: Commitment | undefined; point: LetterPoint }) {
  if (!commitment) return <div className="intent-standing"><p className="small muted">{point.measure ? m.intent_unmeasured() : ''}</p></div>
  const { state, done, of, kind, next, by } = commitment
  return (
    <div className="intent-standing">
      <p className="big">{m.intent_done_of({ done, of, what: inSentence(word(measureKindLabels, kind)) })}</p>
      <Chip tone={TONES[state]}>{word(commitmentStateLabels, state)}</Chip>
      {next ? <p className="small muted">{m.intent_next({ day: dayWords(next) })}</p> : null}
      {by && state !== 'HALLS' ? <p className="small muted">{m.intent_by({ day: dayWords(by) })}</p> : null}
    </div>
  )
}
