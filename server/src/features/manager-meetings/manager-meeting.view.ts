import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Instant, LocalDate, ManagerDecisionState, ManagerItem, ManagerMeetingFate } from '@bokvar/domain/vocabulary';
import { ManagerDecisionStateEnum, ManagerItemEnum, ManagerMeetingFateEnum } from '../../graphql/enums.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { ManagerDecisionRecord, ManagerRecord } from './manager-meeting.store.js';
import type { ManagerItemRead, ManagerMeetingPage } from './read-manager-meetings.service.js';

@ObjectType('ManagerMeetingItem', { description: 'A standing item of a managers’ meeting, with what both sides have written there.', simpleResolvers: true })
export class ManagerMeetingItemView {
  readonly #made = true;
  @Field(() => ManagerItemEnum) readonly item: ManagerItem;
  @Field(() => String) readonly text: string;
  @Field(() => Int, { description: '0: nothing has been written.' }) readonly version: number;
  @Field(() => InstantScalar, { nullable: true }) readonly writtenAt: Instant | null;
  @Field(() => String, { nullable: true, description: 'A colleague by name, else the organisation.' }) readonly writtenBy: string | null;

  constructor({ item, text, version, writtenAt, writtenBy }: ManagerItemRead) {
    this.item = item;
    this.text = text;
    this.version = version;
    this.writtenAt = writtenAt;
    this.writtenBy = writtenBy;
  }

  static is(value: unknown): value is ManagerMeetingItemView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ManagerDecision', { description: 'What managers have decided: which side sees to it, by when, and what came of it.', simpleResolvers: true })
export class ManagerDecisionView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => ManagerItemEnum) readonly item: ManagerItem;
  @Field(() => String) readonly text: string;
  @Field(() => OrganisationView) readonly owner: OrganisationView;
  @Field(() => LocalDateScalar) readonly dueOn: LocalDate;
  @Field(() => ManagerDecisionStateEnum) readonly state: ManagerDecisionState;
  @Field(() => Boolean, { description: 'False: of an earlier meeting, and not done yet.' }) readonly here: boolean;

  constructor({ id, item, text, dueOn, state }: ManagerDecisionRecord, owner: OrganisationView, here: boolean) {
    this.id = id;
    this.item = item;
    this.text = text;
    this.owner = owner;
    this.dueOn = dueOn;
    this.state = state;
    this.here = here;
  }

  static is(value: unknown): value is ManagerDecisionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Manager', { description: 'A manager of one of the sides.', simpleResolvers: true })
export class ManagerView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String) readonly name: string;
  @Field(() => ID) readonly organisationId: string;

  constructor({ id, name, organisationId }: ManagerRecord) {
    this.id = id;
    this.name = name;
    this.organisationId = organisationId;
  }

  static is(value: unknown): value is ManagerView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ManagerMeetingMay', { description: 'What the reader may do with the meeting. The same policy answers when it is done.', simpleResolvers: true })
export class ManagerMeetingMayView {
  readonly #made = true;
  @Field(() => Boolean) readonly write: boolean;
  @Field(() => Boolean) readonly move: boolean;
  @Field(() => Boolean) readonly cancel: boolean;
  @Field(() => Boolean) readonly hold: boolean;

  constructor({ write, move, cancel, hold }: ManagerMeetingPage['may']) {
    this.write = write;
    this.move = move;
    this.cancel = cancel;
    this.hold = hold;
  }

  static is(value: unknown): value is ManagerMeetingMayView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ManagerMeeting', { description: 'A meeting of both sides’ managers: standing items, decisions, who was there. No case, and no person but them.', simpleResolvers: true })
export class ManagerMeetingView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => ID) readonly partnershipId: string;
  @Field(() => OrganisationView) readonly otherSide: OrganisationView;
  @Field(() => InstantScalar) readonly startsAt: Instant;
  @Field(() => InstantScalar) readonly endsAt: Instant;
  @Field(() => String) readonly place: string;
  @Field(() => ManagerMeetingFateEnum) readonly fate: ManagerMeetingFate;
  @Field(() => String, { nullable: true, description: 'Why it did not take place.' }) readonly reason: string | null;
  @Field(() => Int, { description: 'How often it has been changed: a move says from which.' }) readonly changes: number;
  @Field(() => [ManagerMeetingItemView]) readonly items: ManagerMeetingItemView[];
  @Field(() => [ManagerDecisionView], { description: 'Its own, and those of earlier meetings that are not done.' }) readonly decisions: ManagerDecisionView[];
  @Field(() => [ManagerView], { description: 'The managers of both sides now.' }) readonly managers: ManagerView[];
  @Field(() => [ManagerView], { description: 'Those who were there, when it has been held.' }) readonly there: ManagerView[];
  @Field(() => [OrganisationView]) readonly sides: OrganisationView[];
  @Field(() => ManagerMeetingMayView) readonly viewerMay: ManagerMeetingMayView;

  constructor(meeting: ManagerMeetingPage) {
    const { id, partnershipId, otherSide, startsAt, endsAt, place, fate, reason, changes, items, decisions, managers, there, sides, may } = meeting;
    this.id = id;
    this.partnershipId = partnershipId;
    this.otherSide = new OrganisationView(otherSide);
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.place = place;
    this.fate = fate;
    this.reason = reason;
    this.changes = changes;
    this.items = items.map((item) => new ManagerMeetingItemView(item));
    this.decisions = decisions.flatMap((decision) => sides.flatMap((side) => (side.id === decision.ownerId ? [new ManagerDecisionView(decision, new OrganisationView(side), decision.meetingId === id)] : [])));
    this.managers = managers.filter(({ worksNow }) => worksNow).map((one) => new ManagerView(one));
    this.there = managers.filter((one) => there.includes(one.id)).map((one) => new ManagerView(one));
    this.sides = sides.map((side) => new OrganisationView(side));
    this.viewerMay = new ManagerMeetingMayView(may);
  }

  static is(value: unknown): value is ManagerMeetingView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
