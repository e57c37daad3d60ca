import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import type { TextStopped } from '@bokvar/domain/texts';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { TextStoppedView } from '../../graphql/text-stopped.view.js';

@ObjectType('MeetingChanged', { description: 'Done. Ids only: what the agenda now is, its reader asks as itself.', simpleResolvers: true })
export class MeetingChangedView {
  readonly #made = true;
  @Field(() => ID) readonly meetingId: string;

  constructor(meetingId: string) {
    this.meetingId = meetingId;
  }

  static is(value: unknown): value is MeetingChangedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const MeetingResultUnion = createUnionType({
  name: 'MeetingResult',
  types: () => [MeetingChangedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : 'MeetingChanged'),
});

/** What a change of an agenda answers. */
export function meetingResult(outcome: { meetingId: string } | Refused, language: Language): MeetingChangedView | RefusalView {
  return answer(outcome, language, (done) => new MeetingChangedView(done.meetingId));
}

export const PointResultUnion = createUnionType({
  name: 'PointResult',
  types: () => [MeetingChangedView, TextStoppedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : TextStoppedView.is(value) ? 'TextStopped' : 'MeetingChanged'),
});

/** What adding a point, or a change with a text that others read, answers. */
export function pointResult(outcome: { meetingId: string } | TextStopped | Refused, language: Language): MeetingChangedView | TextStoppedView | RefusalView {
  return answer<{ meetingId: string } | TextStopped, MeetingChangedView | TextStoppedView>(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new MeetingChangedView(done.meetingId)));
}
