import { Field, ObjectType } from 'type-graphql';
import type { Instant } from '@bokvar/domain/vocabulary';
import { InstantScalar } from '../../graphql/scalars.js';
import type { MoveRecord } from './meeting.store.js';

@ObjectType('MeetingMove', { description: 'That a meeting was moved or cancelled, from when, and why: words that everybody at its table reads.', simpleResolvers: true })
export class MeetingMoveView {
  readonly #made = true;
  @Field(() => InstantScalar) readonly movedAt: Instant;
  @Field(() => InstantScalar) readonly wasStartsAt: Instant;
  @Field(() => Boolean) readonly cancels: boolean;
  @Field(() => String) readonly reason: string;

  constructor({ movedAt, wasStartsAt, cancels, reason }: MoveRecord) {
    this.movedAt = movedAt as Instant;
    this.wasStartsAt = wasStartsAt as Instant;
    this.cancels = cancels;
    this.reason = reason;
  }

  static is(value: unknown): value is MeetingMoveView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
