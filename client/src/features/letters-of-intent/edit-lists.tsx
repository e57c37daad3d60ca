import { goalLevelLabels, measureKindLabels, type GoalLevel, type MeasureKind } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { options } from '../../text/labels'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Field, Select, TextArea } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import type { ReactNode } from 'react'
import type { Letter } from './letter-data'
import { LetterForm } from './letter-form'
import { useLetterChange } from './use-letter-change'

interface Editing { readonly letter: Letter; readonly onClose: () => void }

/** Rows that are written one under the other, each with a button that takes it out, and one that adds at the end. */
function RowsEdited<Row>({ rows, blank, onRows, children }: { rows: readonly Row[]; blank: Row; onRows: (rows: Row[]) => void; children: (row: Row, number: number, put: (part: Partial<Row>) => void) => ReactNode }) {
  return (
    <>
      {rows.map((row, index) => (
        <fieldset className="intent-row" key={index}>
          {children(row, index + 1, (part) => onRows(rows.map((one, at) => (at === index ? { ...one, ...part } : one))))}
          <Button kind="plain" small onClick={() => onRows(rows.filter((_, at) => at !== index))}>{m.intent_row_remove({ number: index + 1 })}</Button>
        </fieldset>
      ))}
      <p><Button small onClick={() => onRows([...rows, blank])}>{m.intent_row_add()}</Button></p>
    </>
  )
}

export function EditPoints({ letter }: { letter: Letter }) {
  return <OpensForm label={m.intent_points_edit()}>{(close) => <PointsForm letter={letter} onClose={close} />}</OpensForm>
}

interface PointDraft { id: string | null; text: string; kind: MeasureKind; perYear: string; by: string }

function PointsForm({ letter, onClose }: Editing) {
  const { draft, change, save, sending, drop } = useLetterChange<{ points: PointDraft[] }>(
    letter, 'points',
    () => ({ points: letter.points.flatMap(({ id, text, measure }) => (measure ? [{ id, text, kind: measure.kind, perYear: String(measure.perYear ?? ''), by: measure.by ?? '' }] : [])) }),
    ({ points }) => ({ points: points.map(({ id, text, kind, perYear, by }) => ({ id, text, kind, perYear: /^\d+$/u.test(perYear) ? Number(perYear) : null, by: by || null })) }))
  return (
    <LetterForm label={m.intent_points_edit()} go={m.save()} busy={sending} send={save} onClose={(kept) => { if (!kept) drop(); onClose() }}>
      <RowsEdited rows={draft.points} blank={{ id: null, text: '', kind: 'TRAINING', perYear: '1', by: '' }} onRows={(points) => change({ points })}>
        {(row, number, put) => (
          <>
            <TextArea rows={3} label={m.intent_point_n({ number })} value={row.text} onChange={({ target }) => put({ text: target.value })} />
            <div className="intent-beside">
              <Select label={m.intent_point_measure({ number })} options={options(measureKindLabels)} value={row.kind} onChoose={(kind) => put({ kind })} />
              {row.kind === 'FOLLOW_UP' ? <DateField label={m.intent_point_day()} value={row.by} onChoose={(by) => put({ by })} /> : null}
              {row.kind === 'FOLLOW_UP' || row.kind === 'WAYS_IN' ? null : <Field label={m.intent_point_count()} inputMode="numeric" value={row.perYear} onChange={({ target }) => put({ perYear: target.value })} />}
            </div>
          </>
        )}
      </RowsEdited>
    </LetterForm>
  )
}

export function EditGoals({ letter }: { letter: Letter }) {
  return <OpensForm label={m.intent_goals_edit()} kind="plain">{(close) => <GoalsForm letter={letter} onClose={close} />}</OpensForm>
}

interface GoalDraft { text: string; level: GoalLevel; owner: string; dueOn: string }

function GoalsForm({ letter, onClose }: Editing) {
  const { draft, change, save, sending, drop } = useLetterChange<{ goals: GoalDraft[] }>(
    letter, 'goals', () => ({ goals: letter.goals.map(({ text, level, ownerOrganisationId, dueOn }) => ({ text, level, owner: ownerOrganisationId ?? '', dueOn })) }),
    ({ goals }) => ({ goals: goals.map(({ text, level, owner, dueOn }) => ({ text, level, ownerOrganisationId: owner || null, dueOn: dueOn || letter.validTo })) }))
  const owners = [{ value: '', label: m.intent_goal_all() }, ...letter.parties.map(({ id, shortName }) => ({ value: id, label: shortName }))]
  return (
    <LetterForm label={m.intent_goals_edit()} go={m.save()} busy={sending} send={save} onClose={(kept) => { if (!kept) drop(); onClose() }}>
      <RowsEdited<GoalDraft> rows={draft.goals} blank={{ text: '', level: 'MAL', owner: '', dueOn: letter.validTo }} onRows={(goals) => change({ goals })}>
        {(row, number, put) => (
          <>
            <TextArea label={m.intent_goal_n({ number })} value={row.text} onChange={({ target }) => put({ text: target.value })} />
            <div className="intent-beside">
              <Select label={m.intent_goal_level({ number })} options={options(goalLevelLabels)} value={row.level} onChoose={(level) => put({ level })} />
              <Select label={m.intent_goal_owner({ number })} options={owners} value={row.owner} onChoose={(owner) => put({ owner })} />
              <DateField label={m.intent_goal_due()} value={row.dueOn} onChoose={(dueOn) => put({ dueOn })} />
            </div>
          </>
        )}
      </RowsEdited>
    </LetterForm>
  )
}

export function EditFollowUps({ letter }: { letter: Letter }) {
  return <OpensForm label={m.intent_followups_edit()} kind="plain">{(close) => <FollowUpsForm letter={letter} onClose={close} />}</OpensForm>
}

function FollowUpsForm({ letter, onClose }: Editing) {
  const { draft, change, save, sending, drop } = useLetterChange<{ followUps: { text: string; dueOn: string }[] }>(
    letter, 'follow-ups', () => ({ followUps: letter.followUps.map(({ text, dueOn }) => ({ text, dueOn })) }),
    ({ followUps }) => ({ followUps: followUps.map(({ text, dueOn }) => ({ text, dueOn: dueOn || letter.validTo })) }))
  return (
    <LetterForm label={m.intent_followups_edit()} go={m.save()} busy={sending} send={save} onClose={(kept) => { if (!kept) drop(); onClose() }}>
      <RowsEdited rows={draft.followUps} blank={{ text: '', dueOn: letter.validTo }} onRows={(followUps) => change({ followUps })}>
        {(row, number, put) => (
          <>
            <TextArea label={m.intent_followup_n({ number })} value={row.text} onChange={({ target }) => put({ text: target.value })} />
            <DateField label={m.intent_followup_due()} value={row.dueOn} onChoose={(dueOn) => put({ dueOn })} />
          </>
        )}
      </RowsEdited>
    </LetterForm>
  )
}
