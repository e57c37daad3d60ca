import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { TextStopped } from '@bokvar/domain/texts';
import { FIRST_CONFIDENTIALITY_TEXT, type Instant, type LocalDate, type SignatureState } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { SignatureStateEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { TextStoppedView } from '../../graphql/text-stopped.view.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { Standing, Undertaking } from './undertaking.js';

@ObjectType('UndertakingStanding', { description: 'How somebody stands to the undertaking of a table.', simpleResolvers: true })
export class UndertakingStandingView {
  readonly #made = true;
  @Field(() => SignatureStateEnum) readonly state: SignatureState;
  @Field(() => Int, { nullable: true, description: 'Which version she signed last.' }) readonly version: number | null;
  @Field(() => InstantScalar, { nullable: true }) readonly signedAt: Instant | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which it holds.' }) readonly until: LocalDate | null;

  constructor({ state, signed }: Standing) {
    this.state = state;
    this.version = signed?.version ?? null;
    this.signedAt = signed?.signedAt ?? null;
    this.until = signed?.until ?? null;
  }

  static is(value: unknown): value is UndertakingStandingView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('UndertakingPerson', { description: 'Somebody who sits at the table: an own colleague, or one of the other side who has been at a meeting.', simpleResolvers: true })
export class UndertakingPersonView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String) readonly name: string;
  @Field(() => OrganisationView) readonly organisation: OrganisationView;
  @Field(() => UndertakingStandingView) readonly standing: UndertakingStandingView;

  constructor({ person, organisation, ...standing }: Undertaking['people'][number]) {
    this.id = person.userId;
    this.name = person.name;
    this.organisation = new OrganisationView(organisation);
    this.standing = new UndertakingStandingView(standing);
  }

  static is(value: unknown): value is UndertakingPersonView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('UndertakingComing', { description: 'A new text whose first day has not come.', simpleResolvers: true })
export class UndertakingComingView {
  readonly #made = true;
  @Field(() => String) readonly text: string;
  @Field(() => LocalDateScalar) readonly from: LocalDate;

  constructor({ text, from }: NonNullable<Undertaking['coming']>) {
    this.text = text;
    this.from = from;
  }

  static is(value: unknown): value is UndertakingComingView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('UndertakingMay', { description: 'What the reader may do with the undertaking, by the rules that the changes ask.', simpleResolvers: true })
export class UndertakingMayView {
  readonly #made = true;
  @Field(() => Boolean) readonly sign: boolean;
  @Field(() => Boolean, { description: 'Write a new text.' }) readonly write: boolean;

  constructor({ sign, write }: Undertaking['may']) {
    this.sign = sign;
    this.write = write;
  }

  static is(value: unknown): value is UndertakingMayView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Undertaking', { description: 'The undertaking (sekretessförbindelse) of those who sit at a partnership’s table.', simpleResolvers: true })
export class UndertakingView {
  readonly #made = true;
  @Field(() => ID) readonly partnershipId: string;
  @Field(() => OrganisationView) readonly otherSide: OrganisationView;
  @Field(() => Int, { description: 'The version that holds today.' }) readonly version: number;
  @Field(() => String, { description: 'Paragraphs apart by an empty line; as it was written, but for the portal’s own, which is in the reader’s language.' }) readonly text: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Its first day; null: the one that the portal brings.' }) readonly from: LocalDate | null;
  @Field(() => UndertakingComingView, { nullable: true }) readonly coming: UndertakingComingView | null;
  @Field(() => Int, { description: 'The version that was written last, also one that has not come.' }) readonly latest: number;
  @Field(() => UndertakingStandingView, { description: 'The reader’s own.' }) readonly you: UndertakingStandingView;
  @Field(() => [UndertakingPersonView], { description: 'To coordinators; nobody to others.' }) readonly people: UndertakingPersonView[];
  @Field(() => UndertakingMayView) readonly may: UndertakingMayView;

  constructor(undertaking: Undertaking, language: Language) {
    const { written, coming } = undertaking;
    this.partnershipId = undertaking.partnershipId;
    this.otherSide = new OrganisationView(undertaking.otherSide);
    this.version = undertaking.version;
    this.text = written?.text ?? FIRST_CONFIDENTIALITY_TEXT[language];
    this.from = written?.from ?? null;
    this.coming = coming === null ? null : new UndertakingComingView(coming);
    this.latest = undertaking.latest;
    this.you = new UndertakingStandingView(undertaking.you);
    this.people = undertaking.people.map((person) => new UndertakingPersonView(person));
    this.may = new UndertakingMayView(undertaking.may);
  }

  static is(value: unknown): value is UndertakingView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('UndertakingChanged', { description: 'Done: which partnership’s, and which version.', simpleResolvers: true })
export class UndertakingChangedView {
  readonly #made = true;
  @Field(() => ID) readonly partnershipId: string;
  @Field(() => Int) readonly version: number;

  constructor({ partnershipId, version }: { partnershipId: string; version: number }) {
    this.partnershipId = partnershipId;
    this.version = version;
  }

  static is(value: unknown): value is UndertakingChangedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const UndertakingResultUnion = createUnionType({
  name: 'UndertakingResult',
  types: () => [UndertakingChangedView, TextStoppedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : TextStoppedView.is(value) ? 'TextStopped' : 'UndertakingChanged'),
});

type Changed = { readonly partnershipId: string; readonly version: number };

/** What signing the undertaking, or writing it anew, answers. */
export function undertakingResult(outcome: Changed | TextStopped | Refused, language: Language): UndertakingChangedView | TextStoppedView | RefusalView {
  return answer<Changed | TextStopped, UndertakingChangedView | TextStoppedView>(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new UndertakingChangedView(done)));
}
