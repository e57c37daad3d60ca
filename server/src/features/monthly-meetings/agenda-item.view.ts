import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ItemAnswer, ItemKind, LearningCode, StandingCode } from '@bokvar/domain/meetings';
import { toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import { ItemAnswerEnum, ItemKindEnum, LearningCodeEnum, StandingCodeEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { DisclosedMoneyView, DisclosedTextView } from '../cases/disclosed-text.view.js';
import { FactLineView } from '../cases/facts/fact-line.view.js';
import { ReasonView } from '../cases/reason.view.js';
import { WhoSeesView } from '../cases/who-sees/who-sees.view.js';
import { OrganisationView, type OrganisationName } from '../partnerships/organisation.view.js';
import { agendaLines } from './agenda-lines.js';
import type { Agenda, AgendaRow } from './read-agenda.service.js';

/** Both sides of the monthly table. */
function atTheTable({ document, partner }: Agenda): OrganisationName[] {
  const reader = document.organisations.get(document.situation.reader.organisationId);
  return [reader, partner].filter((organisation) => organisation !== undefined && organisation !== null);
}

@ObjectType('AgendaItem', { description: 'A point of an agenda, as its reader has a ground to see it.', simpleResolvers: true })
export class AgendaItemView {
  readonly #made = true;
  @Field(() => ID, { description: 'Of the point, not of the case.' }) readonly id: string;
  @Field(() => Int, { description: 'Counted for this reader: no gap tells of another point.' }) readonly number: number;
  @Field(() => ItemKindEnum) readonly kind: ItemKind;
  @Field(() => StandingCodeEnum, { nullable: true }) readonly standing: StandingCode | null;
  @Field(() => LearningCodeEnum, { nullable: true }) readonly learning: LearningCode | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of the next meeting, at the point about it.' }) readonly on: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'The words of a point that somebody wrote.' }) readonly text: string | null;
  @Field(() => ID, { nullable: true, description: 'The case page, where the reader has anything to see there.' }) readonly caseId: string | null;
  @Field(() => DisclosedTextView, { nullable: true }) readonly household: DisclosedTextView | null;
  @Field(() => DisclosedTextView, { nullable: true }) readonly address: DisclosedTextView | null;
  @Field(() => DisclosedMoneyView, { nullable: true }) readonly debt: DisclosedMoneyView | null;
  @Field(() => [FactLineView]) readonly lines: FactLineView[];
  @Field(() => [ReasonView]) readonly reasons: ReasonView[];
  @Field(() => ItemAnswerEnum) readonly answer: ItemAnswer;
  @Field(() => String, { nullable: true }) readonly refusedReason: string | null;
  @Field(() => Int) readonly minutes: number;
  @Field(() => Boolean, { description: 'The reader’s own organisation answers for it.' }) readonly mine: boolean;
  @Field(() => OrganisationView, { nullable: true, description: 'Whose point it is; null for points that belong to everybody.' }) readonly owner: OrganisationView | null;
  @Field(() => Boolean, { description: 'Something that was shown here can no longer be told.' }) readonly lost: boolean;
  @Field(() => WhoSeesView) readonly who: WhoSeesView;
  @Field(() => Boolean) readonly movable: boolean;
  @Field(() => Int) readonly version: number;

  constructor(row: AgendaRow, agenda: Agenda) {
    const { item, of, proposal } = row;
    const { document } = agenda;
    const reader = document.situation.reader.organisationId as string;
    this.id = item.id;
    this.number = row.number;
    this.kind = item.kind;
    this.standing = item.standing;
    this.learning = item.learning;
    this.on = item.standing === 'NASTA_MOTE' && agenda.meeting.nextStartsAt !== null ? toLocalDate(agenda.meeting.nextStartsAt as Instant) : null;
    this.text = item.text;
    this.caseId = of?.id ?? null;
    this.household = of === null ? null : DisclosedTextView.household(of.persons, of, document);
    this.address = of === null ? null : DisclosedTextView.latest(of.facts, 'ADRESS', of, document);
    this.debt = of === null ? null : DisclosedMoneyView.debt(of.bills, of, document);
    this.lines = of === null ? [] : agendaLines(of, reader).map((fact) => new FactLineView(fact, of, document));
    this.reasons = ReasonView.of(proposal?.reasons ?? []);
    this.answer = item.answer;
    this.refusedReason = item.ownerId === reader ? item.refusedReason : null;
    this.minutes = item.minutes;
    this.mine = item.ownerId === null ? !row.lost : item.ownerId === reader;
    const owner = item.ownerId === null ? undefined : document.organisations.get(item.ownerId);
    this.owner = owner === undefined ? null : new OrganisationView(owner);
    this.lost = row.lost;
    this.who = of === null || row.raised === null ? WhoSeesView.everybody(atTheTable(agenda), reader) : WhoSeesView.of(row.raised, of, document);
    this.movable = item.kind !== 'STAENDE' && item.ownerId === reader;
    this.version = item.version;
  }

  static is(value: unknown): value is AgendaItemView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
