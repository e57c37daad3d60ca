import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ItemKind, LearningCode, StandingCode } from '@bokvar/domain/meetings';
import type { Instant, LocalDate, MinutesEventKind, MinutesKind, MinutesPart, MinutesState, Role } from '@bokvar/domain/vocabulary';
import type { TextStopped } from '@bokvar/domain/texts';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { ItemKindEnum, LearningCodeEnum, MinutesEventKindEnum, MinutesKindEnum, MinutesPartEnum, MinutesStateEnum, RoleEnum, StandingCodeEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { TextStoppedView } from '../../graphql/text-stopped.view.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import { markOf } from './draft-minutes.js';
import type { MinutesItem, MinutesPerson, MinutesSection } from './minutes-document.js';
import type { MinutesEventRecord } from './minutes.store.js';
import type { Minutes, MinutesDuty, MinutesMay } from './read-minutes.service.js';
import type { MinutesTextKept } from './write-minutes.service.js';

@ObjectType('MinutesTime', { description: 'From when to when an item was open.', simpleResolvers: true })
export class MinutesTimeView {
  readonly #made = true;
  @Field(() => InstantScalar) readonly from: Instant;
  @Field(() => InstantScalar, { nullable: true }) readonly to: Instant | null;

  constructor({ from, to }: MinutesItem['openings'][number]) {
    this.from = from;
    this.to = to;
  }

  static is(value: unknown): value is MinutesTimeView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MinutesItem', { description: 'An item of the agenda on no household, as it is called in the minutes.', simpleResolvers: true })
export class MinutesItemView {
  readonly #made = true;
  @Field(() => Int, { description: 'Counted among the items that are on no household.' }) readonly number: number;
  @Field(() => ItemKindEnum) readonly kind: ItemKind;
  @Field(() => StandingCodeEnum, { nullable: true }) readonly standing: StandingCode | null;
  @Field(() => LearningCodeEnum, { nullable: true }) readonly learning: LearningCode | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly on: LocalDate | null;
  @Field(() => String, { nullable: true }) readonly text: string | null;
  @Field(() => [MinutesTimeView]) readonly openings: MinutesTimeView[];

  constructor({ number, kind, standing, learning, on, text, openings }: MinutesItem) {
    this.number = number;
    this.kind = kind;
    this.standing = standing;
    this.learning = learning;
    this.on = on;
    this.text = text;
    this.openings = openings.map((opening) => new MinutesTimeView(opening));
  }

  static is(value: unknown): value is MinutesItemView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MinutesSection', { description: 'A part of the minutes that is written by all at the table.', simpleResolvers: true })
export class MinutesSectionView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => MinutesPartEnum) readonly part: MinutesPart;
  @Field(() => MinutesItemView, { nullable: true }) readonly item: MinutesItemView | null;
  @Field(() => String) readonly text: string;
  @Field(() => Int, { description: 'Counted up each time it is saved; 0: as it was written at the meeting, or nothing.' }) readonly version: number;
  @Field(() => InstantScalar, { nullable: true }) readonly writtenAt: Instant | null;
  @Field(() => String, { nullable: true, description: 'A colleague’s name; for others the name of their organisation.' }) readonly writtenBy: string | null;

  constructor({ id, part, item, text }: MinutesSection, { record: { texts, meeting } }: Minutes) {
    const latest = texts.find(({ section }) => section === id);
    this.id = id;
    this.part = part;
    this.item = item === null ? null : new MinutesItemView(item);
    this.text = text;
    this.version = latest?.version ?? 0;
    this.writtenAt = latest?.recordedAt ?? null;
    this.writtenBy = latest?.by ?? meeting.parties.find((party) => party.id === latest?.organisationId)?.name ?? null;
  }

  static is(value: unknown): value is MinutesSectionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MinutesPerson', { description: 'Somebody who was at the meeting: known to everybody at its table.', simpleResolvers: true })
export class MinutesPersonView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String) readonly name: string;
  @Field(() => OrganisationView) readonly organisation: OrganisationView;
  @Field(() => RoleEnum, { nullable: true, description: 'What she was appointed to when the meeting began.' }) readonly role: Role | null;
  @Field(() => InstantScalar, { description: 'When she first came in.' }) readonly from: Instant;
  @Field(() => InstantScalar, { description: 'When she last went out.' }) readonly to: Instant;
  @Field(() => String, { nullable: true, description: 'The colleague in whose place she was there.' }) readonly substitutesFor: string | null;
  @Field(() => Boolean) readonly chair: boolean;
  @Field(() => Boolean) readonly secretary: boolean;
  @Field(() => Boolean, { description: 'She works with cases now, and so can be asked to adjust.' }) readonly mayAdjust: boolean;
  @Field(() => Boolean, { description: 'She is chosen to adjust what was sent last.' }) readonly adjusts: boolean;
  @Field(() => InstantScalar, { nullable: true, description: 'When she approved what was sent last.' }) readonly approvedAt: Instant | null;

  constructor({ userId, name, organisation, role, from, to, substitutesFor }: MinutesPerson, { document, there, standing }: Minutes) {
    const adjuster = standing.adjusters.find((one) => one.userId === userId);
    this.id = userId;
    this.name = name;
    this.organisation = new OrganisationView(organisation);
    this.role = role;
    this.from = from;
    this.to = to;
    this.substitutesFor = substitutesFor;
    this.chair = document.chairId === userId;
    this.secretary = document.secretaryId === userId;
    this.mayAdjust = there.some((one) => one.userId === userId && one.mayAdjust);
    this.adjusts = adjuster !== undefined;
    this.approvedAt = adjuster?.approvedAt ?? null;
  }

  static is(value: unknown): value is MinutesPersonView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MinutesEvent', { description: 'Something that was done with the minutes, signed by who did it.', simpleResolvers: true })
export class MinutesEventView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => MinutesEventKindEnum) readonly kind: MinutesEventKind;
  @Field(() => InstantScalar) readonly at: Instant;
  @Field(() => String, { description: 'Name and organisation.' }) readonly by: string;
  @Field(() => String, { nullable: true, description: 'What is to be changed, or an addendum.' }) readonly text: string | null;

  constructor({ id, kind, at, signedAs, text }: MinutesEventRecord) {
    this.id = id;
    this.kind = kind;
    this.at = at;
    this.by = signedAs;
    this.text = text;
  }

  static is(value: unknown): value is MinutesEventView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MinutesMay', { description: 'What the reader may do with the minutes, by the rules that the changes ask.', simpleResolvers: true })
export class MinutesMayView {
  readonly #made = true;
  @Field(() => Boolean) readonly write: boolean;
  @Field(() => Boolean) readonly send: boolean;
  @Field(() => Boolean) readonly approve: boolean;
  @Field(() => Boolean) readonly bringBack: boolean;
  @Field(() => Boolean) readonly add: boolean;
  @Field(() => Boolean) readonly number: boolean;

  constructor({ write, send, approve, bringBack, add, number }: MinutesMay) {
    this.write = write;
    this.send = send;
    this.approve = approve;
    this.bringBack = bringBack;
    this.add = add;
    this.number = number;
  }

  static is(value: unknown): value is MinutesMayView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Minutes', { description: 'General minutes of a meeting that was held: without any person but those who sat at the table.', simpleResolvers: true })
export class MinutesView {
  readonly #made = true;
  @Field(() => ID) readonly meetingId: string;
  @Field(() => MinutesKindEnum) readonly kind: MinutesKind;
  @Field(() => MinutesStateEnum) readonly state: MinutesState;
  @Field(() => Int, { description: 'How often it has been sent to be adjusted.' }) readonly version: number;
  @Field(() => InstantScalar) readonly startedAt: Instant;
  @Field(() => InstantScalar) readonly endedAt: Instant;
  @Field(() => String) readonly place: string;
  @Field(() => String, { description: 'The partnership’s name.' }) readonly partnership: string;
  @Field(() => [OrganisationView]) readonly parties: OrganisationView[];
  @Field(() => [MinutesPersonView]) readonly people: MinutesPersonView[];
  @Field(() => [MinutesSectionView]) readonly sections: MinutesSectionView[];
  @Field(() => String, { description: 'Of what its parts say: who sends them gives it back, so that nothing is sent that she has not read.' }) readonly mark: string;
  @Field(() => [MinutesEventView], { description: 'What has been done with it, the earliest first.' }) readonly events: MinutesEventView[];
  @Field(() => String, { nullable: true, description: 'Under which number the reader’s own organisation has registered its copy.' }) readonly diaryNumber: string | null;
  @Field(() => LocalDateScalar, { description: 'By when it is to be sent.' }) readonly dueOn: LocalDate;
  @Field(() => MinutesMayView) readonly may: MinutesMayView;

  constructor(minutes: Minutes) {
    const { record, standing, document } = minutes;
    this.meetingId = record.meeting.id;
    this.kind = document.kind;
    this.state = standing.state;
    this.version = standing.version;
    this.startedAt = document.startedAt;
    this.endedAt = document.endedAt;
    this.place = document.place;
    this.partnership = document.partnership;
    this.parties = document.parties.map((party) => new OrganisationView(party));
    this.people = document.people.map((person) => new MinutesPersonView(person, minutes));
    this.sections = document.sections.map((section) => new MinutesSectionView(section, minutes));
    this.mark = markOf(document);
    this.events = record.events.map((event) => new MinutesEventView(event));
    this.diaryNumber = record.diary;
    this.dueOn = minutes.dueOn;
    this.may = new MinutesMayView(minutes.may);
  }

  static is(value: unknown): value is MinutesView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MinutesDuty', { description: 'Minutes that wait for the reader herself.', simpleResolvers: true })
export class MinutesDutyView {
  readonly #made = true;
  @Field(() => ID) readonly meetingId: string;
  @Field(() => InstantScalar) readonly startedAt: Instant;
  @Field(() => String, { description: 'The partnership’s name.' }) readonly partnership: string;
  @Field(() => Boolean, { description: 'To be read and approved; otherwise to be written and sent.' }) readonly adjust: boolean;
  @Field(() => LocalDateScalar, { description: 'By when it is to be sent.' }) readonly dueOn: LocalDate;
  @Field(() => Boolean, { description: 'The day is past.' }) readonly late: boolean;

  constructor({ of, adjust, dueOn, late }: MinutesDuty) {
    this.meetingId = of.meetingId;
    this.startedAt = of.startedAt;
    this.partnership = of.partnership;
    this.adjust = adjust;
    this.dueOn = dueOn;
    this.late = late;
  }

  static is(value: unknown): value is MinutesDutyView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MinutesTextKept', { description: 'Kept as this version.', simpleResolvers: true })
export class MinutesTextKeptView {
  readonly #made = true;
  @Field(() => ID) readonly section: string;
  @Field(() => Int) readonly version: number;

  constructor({ section, version }: MinutesTextKept) {
    this.section = section;
    this.version = version;
  }

  static is(value: unknown): value is MinutesTextKeptView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const MinutesTextResultUnion = createUnionType({
  name: 'MinutesTextResult',
  types: () => [MinutesTextKeptView, TextStoppedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : TextStoppedView.is(value) ? 'TextStopped' : 'MinutesTextKept'),
});

/** What writing in the draft answers. */
export function minutesTextResult(outcome: MinutesTextKept | TextStopped | Refused, language: Language): MinutesTextKeptView | TextStoppedView | RefusalView {
  return answer<MinutesTextKept | TextStopped, MinutesTextKeptView | TextStoppedView>(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new MinutesTextKeptView(done)));
}
