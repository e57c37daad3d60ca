import 'reflect-metadata';
import { Field, ID, ObjectType } from 'type-graphql';
import type { ChangedFrame } from './change-hub.js';

@ObjectType('Changed', { description: 'Something the viewer may be looking at has changed: ask again. The same for every kind of change.', simpleResolvers: true })
export class ChangedView {
  readonly #made = true;

  @Field(() => String, { description: 'Always "changed".' })
  readonly name: string;

  @Field(() => [ID], { description: 'Meetings on whose pages it shows; empty when it shows elsewhere.' })
  readonly meetingIds: readonly string[];

  constructor(frame: ChangedFrame) {
    this.name = frame.name;
    this.meetingIds = frame.meetingIds;
  }

  static is(value: unknown): value is ChangedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
