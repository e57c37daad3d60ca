import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import type { TextStopped } from '@bokvar/domain/texts';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { TextStoppedView } from '../../graphql/text-stopped.view.js';
import type { TrainingDone } from './training-change.js';

@ObjectType('TrainingChanged', { description: 'Done: an id only.', simpleResolvers: true })
export class TrainingChangedView {
  readonly #made = true;
  @Field(() => ID) readonly trainingId: string;

  constructor({ trainingId }: TrainingDone) {
    this.trainingId = trainingId;
  }

  static is(value: unknown): value is TrainingChangedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const TrainingResultUnion = createUnionType({
  name: 'TrainingResult', types: () => [TrainingChangedView, TextStoppedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : TextStoppedView.is(value) ? 'TextStopped' : 'TrainingChanged'),
});

/** What a change of a training answers. */
export function trainingResult(outcome: TrainingDone | TextStopped | Refused, language: Language): TrainingChangedView | TextStoppedView | RefusalView {
  return answer<TrainingDone | TextStopped, TrainingChangedView | TextStoppedView>(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new TrainingChangedView(done)));
}
