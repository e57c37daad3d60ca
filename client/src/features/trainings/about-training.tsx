import { trainingTopicLabels, type TrainingTopic } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { today } from '../../text/dates'
import { options } from '../../text/labels'
import { DateField } from '../../ui/date-field'
import { Field, Select } from '../../ui/field'
import type { Refused, Stop } from '../../ui/use-refused'
import type { Training, TrainingTable } from './training-words'

/** What a training is about, when, by whom and where, as somebody writes it. */
export interface AboutTraining {
  readonly topic: TrainingTopic
  readonly topicWords: string
  readonly on: string
  /** A side's id; empty: both together. */
  readonly holderId: string
  readonly place: string
}

export const ABOUT_FIELDS = ['topic', 'topicWords', 'on', 'holderId', 'place'] as const

export function writtenAbout({ topic, topicWords, on, holder, place }: Training): AboutTraining {
  return { topic, topicWords, on, holderId: holder?.id ?? '', place }
}

/** What is missing before it can be sent. @param unread what to say of a day that cannot be read */
export function aboutStops({ topic, topicWords, on }: AboutTraining, unread: string | null): readonly Stop[] {
  const stops: Stop[] = []
  if (topic === 'ANNAT' && !topicWords.trim()) stops.push({ field: 'topicWords', text: m.trainings_wrong_words() })
  if (!on) stops.push({ field: 'on', text: unread ?? m.trainings_wrong_day() })
  return stops
}

export function sentAbout({ topic, topicWords, on, holderId, place }: AboutTraining) {
  return { topic, topicWords: topic === 'ANNAT' ? topicWords : '', on, holderId: holderId || null, place }
}

/** The fields that a plan and what was held have in common. */
export function AboutFields({ about, table: { sides }, held = false, stops, onChange, onUnread }: {
  about: AboutTraining
  table: TrainingTable
  held?: boolean
  stops: Refused
  onChange: (part: Partial<AboutTraining>) => void
  onUnread: (wrong: string | null) => void
}) {
  return (
    <>
      <Select id={stops.idOf('topic')} label={m.trainings_topic()} options={options(trainingTopicLabels)} value={about.topic} onChoose={(topic) => onChange({ topic })} />
      {about.topic === 'ANNAT' ? (
        <Field id={stops.idOf('topicWords')} label={m.trainings_topic_words()} wrong={stops.of('topicWords')} value={about.topicWords} onChange={({ target }) => onChange({ topicWords: target.value })} />
      ) : null}
      <DateField
        id={stops.idOf('on')} label={m.trainings_on()} value={about.on} wrong={stops.of('on')} {...(held ? { max: today() } : {})}
        onChoose={(on, wrong) => { onChange({ on }); onUnread(wrong) }}
      />
      <Select
        id={stops.idOf('holderId')} label={held ? m.trainings_who_held() : m.trainings_who_holds()} wrong={stops.of('holderId')} value={about.holderId} onChoose={(holderId) => onChange({ holderId })}
        options={[...sides.map(({ id, shortName }) => ({ value: id, label: shortName })), { value: '', label: m.trainings_together() }]}
      />
      <Field id={stops.idOf('place')} label={m.trainings_place()} help={m.trainings_place_help()} wrong={stops.of('place')} value={about.place} onChange={({ target }) => onChange({ place: target.value })} />
    </>
  )
}
