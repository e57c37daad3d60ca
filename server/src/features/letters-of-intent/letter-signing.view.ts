import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CommitmentStanding } from '@bokvar/domain/letters-of-intent';
import { refusalText, type CommitmentState, type Instant, type LocalDate, type MeasureKind, type SignerRole, type SigningAnswer } from '@bokvar/domain/vocabulary';
import type { Language } from '../../graphql/context.js';
import { CommitmentStateEnum, MeasureKindEnum, SignerRoleEnum, SigningAnswerEnum } from '../../graphql/enums.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import type { CommentRecord, EventRecord, VersionRecord } from './letter-of-intent.store.js';
import type { LetterPage, MeasuredLetter, SeatToday } from './read-letter.service.js';

@ObjectType('LetterSeat', { description: 'A place in the signing.', simpleResolvers: true })
export class LetterSeatView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => ID) readonly userId: string;
  @Field(() => String, { nullable: true, description: 'Null: she is not known any more.' }) readonly name: string | null;
  @Field(() => ID) readonly organisationId: string;
  @Field(() => SignerRoleEnum) readonly role: SignerRole;
  @Field(() => Int) readonly order: number;
  @Field(() => SigningAnswerEnum, { nullable: true, description: 'Null: not yet.' }) readonly answer: SigningAnswer | null;
  @Field(() => InstantScalar, { nullable: true }) readonly answeredAt: Instant | null;
  @Field(() => Boolean, { description: 'The letter waits for her now.' }) readonly turn: boolean;

  constructor(seat: SeatToday) {
    this.id = seat.id;
    this.userId = seat.userId;
    this.name = seat.name;
    this.organisationId = seat.organisationId;
    this.role = seat.role;
    this.order = seat.order;
    this.answer = seat.answer;
    this.answeredAt = seat.answeredAt;
    this.turn = seat.turn;
  }

  static is(value: unknown): value is LetterSeatView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LetterAnswerNow', { description: 'What the reader herself can answer now.', simpleResolvers: true })
export class LetterAnswerNowView {
  readonly #made = true;
  @Field(() => Boolean, { description: 'Approves before others sign, rather than signs.' }) readonly approves: boolean;
  @Field(() => Boolean) readonly mayNow: boolean;
  @Field(() => String, { nullable: true, description: 'What to do first, when she cannot now.' }) readonly first: string | null;
  @Field(() => Boolean, { description: 'To identify herself again is all that is missing.' }) readonly identifyAgain: boolean;

  constructor({ approves, mayNow, why }: NonNullable<LetterPage['mine']>, language: Language) {
    this.approves = approves;
    this.mayNow = mayNow;
    this.first = why === null ? null : refusalText(why, language);
    this.identifyAgain = why === 'LEGITIMERA_IGEN';
  }

  static is(value: unknown): value is LetterAnswerNowView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LetterVoided', { description: 'Why a letter that was out to be signed is read anew.', simpleResolvers: true })
export class LetterVoidedView {
  readonly #made = true;
  @Field(() => Int, { description: 'How many answers ceased to count.' }) readonly answers: number;
  @Field(() => String, { nullable: true }) readonly by: string | null;
  @Field(() => InstantScalar) readonly at: Instant;
  @Field(() => String, { nullable: true, description: 'In the words of who declined or took it back; null: the text was changed.' }) readonly reason: string | null;

  constructor({ voided, by, at, reason }: EventRecord) {
    this.answers = voided;
    this.by = by;
    this.at = at;
    this.reason = reason;
  }

  static is(value: unknown): value is LetterVoidedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LetterVersion', { description: 'A time that somebody changed a letter.', simpleResolvers: true })
export class LetterVersionView {
  readonly #made = true;
  @Field(() => Int) readonly number: number;
  @Field(() => String, { description: 'Where: a section, the title, or the first draft.' }) readonly place: string;
  @Field(() => ID) readonly organisationId: string;
  @Field(() => String, { nullable: true }) readonly by: string | null;
  @Field(() => InstantScalar) readonly at: Instant;

  constructor({ number, place, organisationId, by, at }: VersionRecord) {
    this.number = number;
    this.place = place;
    this.organisationId = organisationId;
    this.by = by;
    this.at = at;
  }

  static is(value: unknown): value is LetterVersionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LetterComment', { description: 'What somebody says about a part of a letter, for both sides to read.', simpleResolvers: true })
export class LetterCommentView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String) readonly place: string;
  @Field(() => String) readonly text: string;
  @Field(() => ID) readonly organisationId: string;
  @Field(() => String, { nullable: true }) readonly by: string | null;
  @Field(() => InstantScalar) readonly at: Instant;
  @Field(() => Boolean, { description: 'It has been dealt with.' }) readonly settled: boolean;

  constructor({ id, place, text, organisationId, by, at, settled }: CommentRecord) {
    this.id = id;
    this.place = place;
    this.text = text;
    this.organisationId = organisationId;
    this.by = by;
    this.at = at;
    this.settled = settled;
  }

  static is(value: unknown): value is LetterCommentView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Commitment', { description: 'How a numbered point goes: "10 av 10 möten".', simpleResolvers: true })
export class CommitmentView {
  readonly #made = true;
  @Field(() => ID) readonly pointId: string;
  @Field(() => MeasureKindEnum) readonly kind: MeasureKind;
  @Field(() => CommitmentStateEnum) readonly state: CommitmentState;
  @Field(() => Int) readonly done: number;
  @Field(() => Int) readonly of: number;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which more is booked.' }) readonly next: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day for it.' }) readonly by: LocalDate | null;

  constructor({ pointId, kind, state, done, of, next, by }: CommitmentStanding) {
    this.pointId = pointId;
    this.kind = kind;
    this.state = state;
    this.done = done;
    this.of = of;
    this.next = next;
    this.by = by;
  }

  static is(value: unknown): value is CommitmentView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MeasuredCommitments', { description: 'How the points of the letter that holds go, or of the one that held before.', simpleResolvers: true })
export class MeasuredCommitmentsView {
  readonly #made = true;
  @Field(() => Int) readonly year: number;
  @Field(() => LocalDateScalar) readonly upTo: LocalDate;
  @Field(() => [CommitmentView]) readonly points: CommitmentView[];

  constructor({ year, upTo, standings }: MeasuredLetter) {
    this.year = year;
    this.upTo = upTo;
    this.points = standings.map((standing) => new CommitmentView(standing));
  }

  static is(value: unknown): value is MeasuredCommitmentsView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
