import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { webAddressOf } from '@bokvar/domain/governing-documents';
import type { TextStopped } from '@bokvar/domain/texts';
import type { DocumentState, GoverningKind, LocalDate, OrganisingTopic } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { DocumentStateEnum, GoverningKindEnum, OrganisingTopicEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { TextStoppedView } from '../../graphql/text-stopped.view.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { AnswerRecord, VersionRecord } from './governing-document.store.js';
import type { GoverningLibrary, GoverningPage, ShelvedDocument } from './read-governing.service.js';
import type { GoverningKept } from './write-governing.service.js';

@ObjectType('GoverningVersion', { description: 'What a document says from one day on.', simpleResolvers: true })
export class GoverningVersionView {
  readonly #made = true;
  @Field(() => Int, { description: 'Which one it is, from 1. What is written on is written on from it.' }) readonly number: number;
  @Field(() => GoverningKindEnum) readonly kind: GoverningKind;
  @Field(() => String) readonly name: string;
  @Field(() => String, { description: 'What it means for the other side, in the organisation’s own words.' }) readonly meaning: string;
  @Field(() => String, { description: 'Where it is found, as it was written.' }) readonly place: string;
  @Field(() => String, { nullable: true, description: 'The same where it can be pressed: http or https; null: it is words.' }) readonly address: string | null;
  @Field(() => LocalDateScalar) readonly from: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; null: until further notice.' }) readonly until: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When its own organisation goes through it again; null to the other side.' }) readonly reviewOn: LocalDate | null;

  constructor({ number, kind, name, meaning, place, from, until, reviewOn }: VersionRecord) {
    this.number = number;
    this.kind = kind;
    this.name = name;
    this.meaning = meaning;
    this.place = place;
    this.address = webAddressOf(place);
    this.from = from;
    this.until = until;
    this.reviewOn = reviewOn;
  }

  static is(value: unknown): value is GoverningVersionView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('GoverningDocument', { description: 'What governs an organisation’s work: a law, a policy, a delegation order.', simpleResolvers: true })
export class GoverningDocumentView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => DocumentStateEnum, { description: 'That it is to be gone through is told to those who do so.' }) readonly state: DocumentState;
  @Field(() => GoverningVersionView) readonly latest: GoverningVersionView;
  @Field(() => GoverningVersionView, { nullable: true, description: 'What holds until the latest begins; null: the latest holds, or nothing does.' }) readonly untilThen: GoverningVersionView | null;
  @Field(() => [GoverningVersionView], { description: 'What it said before, the latest first; none to the other side.' }) readonly earlier: GoverningVersionView[];
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it was taken out of use.' }) readonly takenOutOn: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'Why it was.' }) readonly reason: string | null;

  constructor({ id, state, latest, untilThen, earlier, takenOut }: ShelvedDocument) {
    this.id = id;
    this.state = state;
    this.latest = new GoverningVersionView(latest);
    this.untilThen = untilThen === null ? null : new GoverningVersionView(untilThen);
    this.earlier = earlier.map((one) => new GoverningVersionView(one));
    this.takenOutOn = takenOut?.on ?? null;
    this.reason = takenOut?.reason ?? null;
  }

  static is(value: unknown): value is GoverningDocumentView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('OrganisingAnswer', { description: 'What an organisation has answered to a question about itself.', simpleResolvers: true })
export class OrganisingAnswerView {
  readonly #made = true;
  @Field(() => OrganisingTopicEnum) readonly topic: OrganisingTopic;
  @Field(() => Int, { description: 'Which one it is; 0: it has never been answered.' }) readonly number: number;
  @Field(() => String, { nullable: true, description: 'Null: not answered.' }) readonly text: string | null;

  constructor({ topic, number, text }: AnswerRecord) {
    this.topic = topic;
    this.number = number;
    this.text = text;
  }

  static is(value: unknown): value is OrganisingAnswerView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('GoverningLibrary', { description: 'What an organisation has told of what governs its work, and how it is organised.', simpleResolvers: true })
export class GoverningLibraryView {
  readonly #made = true;
  @Field(() => OrganisationView) readonly organisation: OrganisationView;
  @Field(() => [GoverningDocumentView], { description: 'What needs something done first.' }) readonly documents: GoverningDocumentView[];
  @Field(() => [OrganisingAnswerView], { description: 'Every question that it is asked, in their order.' }) readonly answers: OrganisingAnswerView[];
  @Field(() => Int) readonly answered: number;
  @Field(() => Int) readonly asked: number;

  constructor({ organisation, documents, answers, progress }: GoverningLibrary) {
    this.organisation = new OrganisationView(organisation);
    this.documents = documents.map((one) => new GoverningDocumentView(one));
    this.answers = answers.map((one) => new OrganisingAnswerView(one));
    this.answered = progress.answered;
    this.asked = progress.asked;
  }

  static is(value: unknown): value is GoverningLibraryView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('GoverningPage', { description: 'What governs the work of both sides, and how each is organised.', simpleResolvers: true })
export class GoverningPageView {
  readonly #made = true;
  @Field(() => GoverningLibraryView) readonly own: GoverningLibraryView;
  @Field(() => [GoverningLibraryView], { description: 'The other side of each table, by name.' }) readonly others: GoverningLibraryView[];
  @Field(() => Boolean, { description: 'Whether the reader may write the own one.' }) readonly mayWrite: boolean;

  constructor({ own, others, mayWrite }: GoverningPage) {
    this.own = new GoverningLibraryView(own);
    this.others = others.map((one) => new GoverningLibraryView(one));
    this.mayWrite = mayWrite;
  }

  static is(value: unknown): value is GoverningPageView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('GoverningKept', { description: 'Done: which document or question, and which version of it.', simpleResolvers: true })
export class GoverningKeptView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => Int) readonly number: number;

  constructor({ id, number }: GoverningKept) {
    this.id = id;
    this.number = number;
  }

  static is(value: unknown): value is GoverningKeptView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const GoverningResultUnion = createUnionType({
  name: 'GoverningResult', types: () => [GoverningKeptView, TextStoppedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : TextStoppedView.is(value) ? 'TextStopped' : 'GoverningKept'),
});

/** What writing a document or an answer says. */
export function governingResult(outcome: GoverningKept | TextStopped | Refused, language: Language): GoverningKeptView | TextStoppedView | RefusalView {
  return answer<GoverningKept | TextStopped, GoverningKeptView | TextStoppedView>(outcome, language, (done) => ('found' in done ? new TextStoppedView(done) : new GoverningKeptView(done)));
}
