import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ItemKind, LearningCode, StandingCode, Stay } from '@bokvar/domain/meetings';
import { toLocalDate, type Instant, type LocalDate, type Presence, type Role, type RoomState, type SignatureState } from '@bokvar/domain/vocabulary';
import { ItemKindEnum, LearningCodeEnum, PresenceEnum, RoleEnum, RoomStateEnum, SignatureStateEnum, StandingCodeEnum } from '../../graphql/enums.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { DisclosedTextView } from '../cases/disclosed-text.view.js';
import { standingIn } from '../confidentiality/undertaking.js';
import { AgendaItemView } from '../monthly-meetings/agenda-item.view.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import { ColleagueView } from '../partnerships/colleague.view.js';
import type { MeetingRoom, RoomMay, RoomPerson, RoomStep } from './read-room.service.js';
import type { SharedScreen } from './room-page.service.js';
import type { OpeningRecord, RoomPersonRecord } from './room.store.js';

@ObjectType('RoomPerson', { description: 'Somebody who has come to a meeting: known to everybody at its table.', simpleResolvers: true })
export class RoomPersonView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String) readonly name: string;
  @Field(() => OrganisationView) readonly organisation: OrganisationView;
  @Field(() => RoleEnum, { nullable: true, description: 'What she is appointed to there; null when the mandate has ended.' }) readonly role: Role | null;
  @Field(() => Boolean, { description: 'She began the meeting, and leads it.' }) readonly chair: boolean;
  @Field(() => InstantScalar) readonly cameAt: Instant;
  @Field(() => PresenceEnum, { nullable: true, description: 'Null: she waits to be let in.' }) readonly presence: Presence | null;
  @Field(() => String, { nullable: true, description: 'The colleague in whose place she is there.' }) readonly substitutesFor: string | null;
  @Field(() => SignatureStateEnum, { description: 'How she stands to the undertaking of the table.' }) readonly signature: SignatureState;

  constructor({ person, presence }: RoomPerson, { record, agenda }: MeetingRoom) {
    const now = agenda.document.situation.instant;
    this.id = person.userId;
    this.name = person.name;
    this.organisation = new OrganisationView(person.organisation);
    this.role = person.mandates.find(({ from, to }) => from <= now && (to === null || to > now))?.role ?? null;
    this.chair = record.run?.chairId === person.userId;
    this.cameAt = person.admittedAt ?? person.askedAt;
    this.presence = presence;
    this.substitutesFor = person.substitutesFor;
    this.signature = standingIn(record, person.userId, toLocalDate(now)).state;
  }

  static is(value: unknown): value is RoomPersonView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('RoomTime', { description: 'From when to when an item was open, or somebody was in while it was.', simpleResolvers: true })
export class RoomTimeView {
  readonly #made = true;
  @Field(() => InstantScalar) readonly from: Instant;
  @Field(() => InstantScalar, { nullable: true, description: 'Null: still.' }) readonly to: Instant | null;
  @Field(() => String, { nullable: true, description: 'Who was in; null: the item itself.' }) readonly person: string | null;

  constructor({ from, to }: OpeningRecord | Stay, person: string | null) {
    this.from = from;
    this.to = to;
    this.person = person;
  }

  static is(value: unknown): value is RoomTimeView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('RoomWithout', { description: 'Somebody in the room who has no ground to know of an item, as those are told who have one.', simpleResolvers: true })
export class RoomWithoutView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String) readonly name: string;
  @Field(() => OrganisationView) readonly organisation: OrganisationView;

  constructor({ userId, name, organisation }: RoomPersonRecord) {
    this.id = userId;
    this.name = name;
    this.organisation = new OrganisationView(organisation);
  }

  static is(value: unknown): value is RoomWithoutView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('RoomStep', { description: 'An item of a meeting, as its reader takes part in it.', simpleResolvers: true })
export class RoomStepView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => Int, { description: 'Counted for this reader: no gap tells of another item.' }) readonly number: number;
  @Field(() => ItemKindEnum) readonly kind: ItemKind;
  @Field(() => StandingCodeEnum, { nullable: true }) readonly standing: StandingCode | null;
  @Field(() => LearningCodeEnum, { nullable: true }) readonly learning: LearningCode | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly on: LocalDate | null;
  @Field(() => String, { nullable: true }) readonly text: string | null;
  @Field(() => DisclosedTextView, { nullable: true }) readonly household: DisclosedTextView | null;
  @Field(() => Boolean, { description: 'An empty seat: it can no longer be told.' }) readonly lost: boolean;
  @Field(() => Int, { description: 'The estimate, minutes.' }) readonly minutes: number;
  @Field(() => Boolean) readonly open: boolean;
  @Field(() => [RoomTimeView]) readonly openings: RoomTimeView[];
  @Field(() => [RoomTimeView], { description: 'Who was in while it was open.' }) readonly wasIn: RoomTimeView[];
  @Field(() => [RoomWithoutView], { description: 'Who is in the room now and may not know of it.' }) readonly withoutGround: RoomWithoutView[];

  constructor({ row, openings, open, wasIn, withoutGround }: RoomStep, { agenda, record }: MeetingRoom) {
    const item = new AgendaItemView(row, agenda);
    this.id = item.id;
    this.number = item.number;
    this.kind = item.kind;
    this.standing = item.standing;
    this.learning = item.learning;
    this.on = item.on;
    this.text = item.text;
    this.household = item.household;
    this.lost = row.lost && row.of === null;
    this.minutes = item.minutes;
    this.open = open;
    this.openings = openings.map((opening) => new RoomTimeView(opening, null));
    this.wasIn = wasIn.flatMap((stay) => record.people.filter(({ userId }) => userId === stay.userId).map(({ name }) => new RoomTimeView(stay, name)));
    this.withoutGround = withoutGround.map((person) => new RoomWithoutView(person));
  }

  static is(value: unknown): value is RoomStepView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('RoomMay', { description: 'What the reader may do in the room, by the rules that the changes ask.', simpleResolvers: true })
export class RoomMayView {
  readonly #made = true;
  @Field(() => Boolean) readonly start: boolean;
  @Field(() => Boolean, { description: 'Open items, let people in, end the meeting.' }) readonly run: boolean;
  @Field(() => Boolean, { description: 'Go in without being let in.' }) readonly enterAlone: boolean;

  constructor({ start, run, enterAlone }: RoomMay) {
    this.start = start;
    this.run = run;
    this.enterAlone = enterAlone;
  }

  static is(value: unknown): value is RoomMayView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MeetingRoom', { description: 'A meeting while it is held: who is in, and the item that is open.', simpleResolvers: true })
export class MeetingRoomView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => InstantScalar) readonly plannedAt: Instant;
  @Field(() => ID) readonly partnershipId: string;
  @Field(() => String, { description: 'The partnership’s name.' }) readonly partnership: string;
  @Field(() => RoomStateEnum) readonly state: RoomState;
  @Field(() => InstantScalar, { nullable: true }) readonly startedAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true }) readonly endedAt: Instant | null;
  @Field(() => [RoomPersonView]) readonly people: RoomPersonView[];
  @Field(() => RoomPersonView, { nullable: true, description: 'The reader; null: she has not come.' }) readonly you: RoomPersonView | null;
  @Field(() => [RoomStepView], { description: 'The items; none to whoever is not in the room.' }) readonly steps: RoomStepView[];
  @Field(() => AgendaItemView, { nullable: true, description: 'The item that is open; null for none, and for one that the reader does not take part in.' }) readonly item: AgendaItemView | null;
  @Field(() => [ColleagueView]) readonly colleagues: ColleagueView[];
  @Field(() => RoomMayView) readonly may: RoomMayView;

  constructor(room: MeetingRoom) {
    const { agenda, record, people, you, steps, state } = room;
    this.id = agenda.meeting.id;
    this.plannedAt = agenda.meeting.startsAt as Instant;
    this.partnershipId = agenda.meeting.partnershipId;
    this.partnership = agenda.meeting.partnership;
    this.state = state;
    this.startedAt = record.run?.startedAt ?? null;
    this.endedAt = record.run?.endedAt ?? null;
    this.people = people.map((person) => new RoomPersonView(person, room));
    this.you = you === null ? null : new RoomPersonView(you, room);
    this.steps = steps.map((step) => new RoomStepView(step, room));
    const open = steps.find((step) => step.open);
    this.item = open === undefined ? null : new AgendaItemView(open.row, agenda);
    this.colleagues = room.colleagues.map((one) => new ColleagueView(one));
    this.may = new RoomMayView(room.may);
  }

  static is(value: unknown): value is MeetingRoomView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('SharedScreen', { description: 'What everybody in the room may look at.', simpleResolvers: true })
export class SharedScreenView {
  readonly #made = true;
  @Field(() => AgendaItemView, { nullable: true, description: 'The item that is open, as all who are in may see it; null for none, and for one that somebody there may not know of.' }) readonly item: AgendaItemView | null;
  @Field(() => Int, { description: 'How many are in.' }) readonly inside: number;

  constructor({ agenda, inside }: SharedScreen) {
    const [row] = agenda.rows;
    this.item = row === undefined ? null : new AgendaItemView(row, agenda);
    this.inside = inside.length;
  }

  static is(value: unknown): value is SharedScreenView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
