import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { changedPoints } from '@bokvar/domain/letters-of-intent';
import type { TextStopped } from '@bokvar/domain/texts';
import type { Instant, IntentGap, IntentState, LocalDate } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { IntentGapEnum, IntentStateEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { TextStoppedView } from '../../graphql/text-stopped.view.js';
import { ColleagueView } from '../partnerships/colleague.view.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import { sidesOf } from './at-letter.js';
import { LetterFollowUpView, LetterGoalView, LetterMandateView, LetterPointView, LetterSectionView } from './letter-content.view.js';
import { LetterAnswerNowView, LetterCommentView, LetterSeatView, LetterVersionView, LetterVoidedView, MeasuredCommitmentsView } from './letter-signing.view.js';
import type { Compared, LetterLine, LetterPage } from './read-letter.service.js';

@ObjectType('LetterCompared', { description: 'What a letter is held against.', simpleResolvers: true })
export class LetterComparedView {
  readonly #made = true;
  @Field(() => Int, { nullable: true, description: 'The letter of that year; null: an earlier version of the same.' }) readonly year: number | null;
  @Field(() => Int, { nullable: true }) readonly version: number | null;
  @Field(() => Int, { description: 'How many numbered points are not as they were.' }) readonly changedPoints: number;

  constructor({ year, version, redline }: Compared) {
    this.year = year;
    this.version = version;
    this.changedPoints = changedPoints(redline);
  }

  static is(value: unknown): value is LetterComparedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('SealedLetter', { description: 'The signed letter as a sealed file.', simpleResolvers: true })
export class SealedLetterView {
  readonly #made = true;
  @Field(() => InstantScalar) readonly at: Instant;
  @Field(() => String, { description: 'Whose seal.' }) readonly sealedBy: string;
  @Field(() => InstantScalar, { nullable: true, description: 'By an authority’s clock; null: it has no timestamp.' }) readonly timestampedAt: Instant | null;

  constructor({ at, sealedBy, timestampedAt }: NonNullable<LetterPage['letter']['sealed']>) {
    this.at = at;
    this.sealedBy = sealedBy;
    this.timestampedAt = timestampedAt;
  }

  static is(value: unknown): value is SealedLetterView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LetterOfIntent', { description: 'A letter of intent (avsiktsförklaring), as either side reads it.', simpleResolvers: true })
export class LetterOfIntentView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => Int) readonly year: number;
  @Field(() => IntentStateEnum) readonly state: IntentState;
  @Field(() => Int) readonly version: number;
  @Field(() => String, { description: 'SHA-256 of the exact text: what a signature is to.' }) readonly mark: string;
  @Field(() => OrganisationView, { nullable: true }) readonly partner: OrganisationView | null;
  @Field(() => [OrganisationView], { description: 'The parties.' }) readonly parties: OrganisationView[];
  @Field(() => String) readonly title: string;
  @Field(() => LocalDateScalar) readonly validFrom: LocalDate;
  @Field(() => LocalDateScalar) readonly validTo: LocalDate;
  @Field(() => [LetterSectionView]) readonly sections: LetterSectionView[];
  @Field(() => [LetterPointView]) readonly points: LetterPointView[];
  @Field(() => [LetterGoalView]) readonly goals: LetterGoalView[];
  @Field(() => [LetterFollowUpView]) readonly followUps: LetterFollowUpView[];
  @Field(() => [LetterMandateView]) readonly mandates: LetterMandateView[];
  @Field(() => LetterComparedView, { nullable: true }) readonly compared: LetterComparedView | null;
  @Field(() => [IntentGapEnum], { description: 'What it lacks before it can be signed.' }) readonly gaps: readonly IntentGap[];
  @Field(() => [LetterVersionView]) readonly versions: LetterVersionView[];
  @Field(() => [LetterCommentView]) readonly comments: LetterCommentView[];
  @Field(() => [LetterSeatView], { description: 'Who signs, approves, reads and has a copy, in their order.' }) readonly seats: LetterSeatView[];
  @Field(() => Int, { description: 'Which of the own organisation’s choices it is; 0: none yet.' }) readonly ownSeats: number;
  @Field(() => [ColleagueView], { description: 'Whom the reader’s organisation can choose.' }) readonly colleagues: ColleagueView[];
  @Field(() => LetterAnswerNowView, { nullable: true, description: 'Null: nothing is asked of the reader.' }) readonly mine: LetterAnswerNowView | null;
  @Field(() => LetterVoidedView, { nullable: true }) readonly voided: LetterVoidedView | null;
  @Field(() => MeasuredCommitmentsView, { nullable: true }) readonly measured: MeasuredCommitmentsView | null;
  @Field(() => SealedLetterView, { nullable: true }) readonly sealed: SealedLetterView | null;
  @Field(() => Boolean) readonly mayChange: boolean;
  @Field(() => Boolean) readonly mayEnd: boolean;

  constructor(page: LetterPage, language: Language) {
    const { letter, compared } = page;
    const { content } = letter;
    this.id = letter.id;
    this.year = letter.year;
    this.state = page.state;
    this.version = page.version;
    this.mark = page.mark;
    this.partner = page.partner === null ? null : new OrganisationView(page.partner);
    this.parties = sidesOf(letter).map((party) => new OrganisationView(party));
    this.title = content.title;
    this.validFrom = content.validFrom;
    this.validTo = content.validTo;
    this.sections = LetterSectionView.all(content, compared);
    this.points = LetterPointView.all(content, compared);
    this.goals = content.goals.map((goal) => new LetterGoalView(goal));
    this.followUps = content.followUps.map((activity) => new LetterFollowUpView(activity));
    this.mandates = content.mandates.map((mandate) => new LetterMandateView(mandate));
    this.compared = compared === null ? null : new LetterComparedView(compared);
    this.gaps = page.gaps;
    this.versions = letter.versions.map((version) => new LetterVersionView(version));
    this.comments = letter.comments.map((comment) => new LetterCommentView(comment));
    this.seats = page.seats.map((seat) => new LetterSeatView(seat));
    this.ownSeats = page.ownSeats.number;
    this.colleagues = letter.colleagues.map((colleague) => new ColleagueView(colleague));
    this.mine = page.mine === null ? null : new LetterAnswerNowView(page.mine, language);
    this.voided = page.voided === null ? null : new LetterVoidedView(page.voided);
    this.measured = page.measured === null ? null : new MeasuredCommitmentsView(page.measured);
    this.sealed = letter.sealed === null ? null : new SealedLetterView(letter.sealed);
    this.mayChange = page.mayChange;
    this.mayEnd = page.mayEnd;
  }

  static is(value: unknown): value is LetterOfIntentView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LetterLine', { description: 'A letter of intent in a list.', simpleResolvers: true })
export class LetterLineView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => ID) readonly partnershipId: string;
  @Field(() => OrganisationView, { nullable: true }) readonly partner: OrganisationView | null;
  @Field(() => Int) readonly year: number;
  @Field(() => IntentStateEnum) readonly state: IntentState;
  @Field(() => LocalDateScalar) readonly validTo: LocalDate;
  @Field(() => Boolean, { description: 'It waits for the reader to sign or approve.' }) readonly myTurn: boolean;
  @Field(() => Boolean, { description: 'Signatures ceased to count, and it is to be read anew.' }) readonly voided: boolean;
  @Field(() => Int, { nullable: true, description: 'Days until it ends, in its last three months, while no next one is signed.' }) readonly endsIn: number | null;

  constructor({ listed, partner, state, myTurn, voided, endsIn }: LetterLine) {
    this.id = listed.id;
    this.partnershipId = listed.partnershipId;
    this.partner = partner === null ? null : new OrganisationView(partner);
    this.year = listed.year;
    this.state = state;
    this.validTo = listed.content.validTo;
    this.myTurn = myTurn;
    this.voided = voided;
    this.endsIn = endsIn;
  }

  static is(value: unknown): value is LetterLineView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('LetterChanged', { description: 'Done: which letter.', simpleResolvers: true })
export class LetterChangedView {
  readonly #made = true;
  @Field(() => ID) readonly letterId: string;

  constructor({ letterId }: { readonly letterId: string }) {
    this.letterId = letterId;
  }

  static is(value: unknown): value is LetterChangedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const LetterResultUnion = createUnionType({ name: 'LetterResult', types: () => [LetterChangedView, TextStoppedView, RefusalView] as const });

/** What a change of a letter answers. */
export function letterResult(outcome: { readonly letterId: string } | TextStopped | Refused, language: Language): LetterChangedView | TextStoppedView | RefusalView {
  return answer(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new LetterChangedView(done)));
}
