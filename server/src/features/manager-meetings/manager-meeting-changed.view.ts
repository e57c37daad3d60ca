import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { TextStopped } from '@bokvar/domain/texts';
import type { ManagerItem } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { ManagerItemEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { TextStoppedView } from '../../graphql/text-stopped.view.js';
import type { ImprovementKept } from './name-improvement.service.js';
import type { ManagerTextKept } from './write-manager-meeting.service.js';

@ObjectType('ManagerMeetingChanged', { description: 'Done: an id only.', simpleResolvers: true })
export class ManagerMeetingChangedView {
  readonly #made = true;
  @Field(() => ID) readonly meetingId: string;

  constructor({ meetingId }: { readonly meetingId: string }) {
    this.meetingId = meetingId;
  }

  static is(value: unknown): value is ManagerMeetingChangedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ManagerTextKept', { description: 'Done: which version it is.', simpleResolvers: true })
export class ManagerTextKeptView {
  readonly #made = true;
  @Field(() => ManagerItemEnum) readonly item: ManagerItem;
  @Field(() => Int) readonly version: number;

  constructor({ item, version }: ManagerTextKept) {
    this.item = item;
    this.version = version;
  }

  static is(value: unknown): value is ManagerTextKeptView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ImprovementKept', { description: 'Done: an id only.', simpleResolvers: true })
export class ImprovementKeptView {
  readonly #made = true;
  @Field(() => ID) readonly improvementId: string;

  constructor({ improvementId }: ImprovementKept) {
    this.improvementId = improvementId;
  }

  static is(value: unknown): value is ImprovementKeptView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

const typeOf = (done: string) => (value: unknown): string => (RefusalView.is(value) ? 'Refusal' : TextStoppedView.is(value) ? 'TextStopped' : done);

export const ManagerMeetingResultUnion = createUnionType({ name: 'ManagerMeetingResult', types: () => [ManagerMeetingChangedView, TextStoppedView, RefusalView] as const, resolveType: typeOf('ManagerMeetingChanged') });
export const ManagerTextResultUnion = createUnionType({ name: 'ManagerTextResult', types: () => [ManagerTextKeptView, TextStoppedView, RefusalView] as const, resolveType: typeOf('ManagerTextKept') });
export const ImprovementResultUnion = createUnionType({ name: 'ImprovementResult', types: () => [ImprovementKeptView, TextStoppedView, RefusalView] as const, resolveType: typeOf('ImprovementKept') });

/** What a change of a managers' meeting answers. */
export function managerMeetingResult(outcome: { readonly meetingId: string } | TextStopped | Refused, language: Language): ManagerMeetingChangedView | TextStoppedView | RefusalView {
  return answer<{ readonly meetingId: string } | TextStopped, ManagerMeetingChangedView | TextStoppedView>(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new ManagerMeetingChangedView(done)));
}

/** What writing at an item answers. */
export function managerTextResult(outcome: ManagerTextKept | TextStopped | Refused, language: Language): ManagerTextKeptView | TextStoppedView | RefusalView {
  return answer<ManagerTextKept | TextStopped, ManagerTextKeptView | TextStoppedView>(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new ManagerTextKeptView(done)));
}

/** What naming or ending an improvement answers. */
export function improvementResult(outcome: ImprovementKept | TextStopped | Refused, language: Language): ImprovementKeptView | TextStoppedView | RefusalView {
  return answer<ImprovementKept | TextStopped, ImprovementKeptView | TextStoppedView>(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new ImprovementKeptView(done)));
}
