import { gatePresetLabels, gateStepLabels, requiredWords } from '@bokvar/domain/vocabulary'
import { useLazyQuery, useQuery } from '@apollo/client/react'
import { useState, type FormEvent } from 'react'
import { PresetGoals_QueryDocument, TriedPreset_QueryDocument, type TriedPreset_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { language } from '../../text/language'
import { Button } from '../../ui/button'
import { Select } from '../../ui/field'
import { Panel } from '../../ui/panel'
import { groupWords } from '../goal-agreements/goal-words'
import { Figures, figureWords, isNone } from './figure-words'

type Tried = NonNullable<TriedPreset_QueryQuery['triedPreset']>

/** A ready-made rule run on the steps of the year, before anybody agrees on it. */
export function TryRule({ partnershipId, year }: { partnershipId: string; year: number }) {
  const { data } = useQuery(PresetGoals_QueryDocument)
  const [chosen, setChosen] = useState('0')
  const [ask, { data: answer, loading, error }] = useLazyQuery(TriedPreset_QueryDocument, { fetchPolicy: 'network-only' })
  if (!data) return null
  const { presetGoals } = data
  const rule = presetGoals[Number(chosen)]
  if (!rule) return null
  const tried = answer?.triedPreset

  function start(event: FormEvent): void {
    event.preventDefault()
    if (rule) void ask({ variables: { partnershipId, year, preset: rule.preset, number: rule.number } })
  }

  return (
    <Panel heading={m.equal_try()}>
      <p className="small muted">{m.equal_try_help()}</p>
      <form className="equal-try" aria-label={m.equal_try()} onSubmit={start}>
        <Select label={m.equal_try_which()} value={chosen} onChoose={setChosen}
          options={presetGoals.map(({ preset, name, group }, index) => ({ value: String(index), label: `${word(gatePresetLabels, preset)}: ${name} (${groupWords(group)})` }))} />
        <p>{m.equal_try_asks({ asks: rule.asks, step: word(gateStepLabels, rule.before) })}</p>
        <div className="tools"><Button type="submit" busy={loading}>{m.equal_try_go()}</Button></div>
      </form>
      <div role="status">{error ? <p>{m.equal_try_failed()}</p> : tried ? <Outcome tried={tried} /> : null}</div>
    </Panel>
  )
}

function Outcome({ tried: { took, stopped, stoppedThen, onlyNow, onlyThen, askedFor, heldName, heldVersion } }: { tried: Tried }) {
  const asked = askedFor.filter(({ households }) => !isNone(households))
  return (
    <div className="equal-outcome">
      <Figures rows={[[m.equal_try_took(), figureWords(took)], [m.equal_try_stopped(), figureWords(stopped)], [m.equal_try_then(), figureWords(stoppedThen)], [m.equal_try_only_now(), figureWords(onlyNow)], [m.equal_try_only_then(), figureWords(onlyThen)]]} />
      {asked.length > 0 ? <><h3>{m.equal_try_asked()}</h3><Figures rows={asked.map(({ required, households }) => [requiredWords([required], language()), figureWords(households)])} /></> : null}
      <p className="small muted">{heldName === null || heldVersion === null ? m.equal_try_not_held() : m.equal_try_held({ name: heldName, version: heldVersion })}</p>
    </div>
  )
}
