import { trainingTopicLabels, type TrainingTopic } from '@bokvar/domain/vocabulary'
import type { Trainings_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { inSentence, listed, sentence } from '../../text/number-words'
import { word } from '../../text/labels'

export type TrainingsPageData = NonNullable<Trainings_QueryQuery['trainingsPage']>
export type TrainingTable = TrainingsPageData['tables'][number]
export type Training = TrainingTable['ahead'][number]

/** What it is about, in the words of the list or in the partnership's own. */
export function topicOf({ topic, topicWords }: { readonly topic: TrainingTopic; readonly topicWords: string }): string {
  return topic === 'ANNAT' && topicWords ? topicWords : word(trainingTopicLabels, topic)
}

/** Several topics as they stand within a sentence. */
export function topicList(topics: readonly TrainingTopic[]): string {
  return listed(topics.map((topic) => inSentence(word(trainingTopicLabels, topic))))
}

/** "Sekretess och samtycke, tors 10 sep": which of several a button is about. */
export function namedTraining(training: Training): string {
  return `${topicOf(training)}, ${dayWords(training.on)}`
}

/** When, who holds it, and where. */
export function whenWords(training: Training): string {
  return `${sentence(dayWords(training.on))}. ${holderWords(training)} ${training.place}`.trim()
}

/** Who holds it, held it, or was to hold it. */
function holderWords({ holder, state }: Training): string {
  const side = holder?.shortName
  if (state === 'HALLEN') return side ? m.trainings_held_by({ side }) : m.trainings_held_together()
  if (state === 'PLANERAD') return side ? m.trainings_holds({ side }) : m.trainings_hold_together()
  return side ? m.trainings_would_hold({ side }) : m.trainings_would_together()
}

/** "Älvsalahem: Yvonne af Ekenstam, Märta Grahn och 1 till". Nobody: the side has said that none of its own was there. */
export function attendedWords({ side: { shortName }, people, others }: Training['attended'][number]): string {
  const names = people.map(({ name }) => name)
  const parts = others > 0 ? [...names, names.length > 0 ? m.trainings_others_more({ n: others }) : m.trainings_others_only({ n: others })] : names
  return `${shortName}: ${parts.length > 0 ? listed(parts) : m.trainings_attended_none()}`
}
