import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { WorkGroup, WorkRow } from '@bokvar/domain/meetings';
import type { ActionKind, Instant, LocalDate } from '@bokvar/domain/vocabulary';
import { ActionKindEnum, WorkGroupEnum } from '../../graphql/enums.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { ActionLineView } from '../cases/case-history.view.js';
import { DisclosedMoneyView, DisclosedTextView } from '../cases/disclosed-text.view.js';
import { handlerOf } from '../cases/handler/handler.view.js';
import { isProtected } from '../cases/protected-identity/is-protected.js';
import type { DisclosedCase, DisclosedDocument } from '../cases/read-case.service.js';
import { ReasonView } from '../cases/reason.view.js';
import { MeetingSummaryView } from '../monthly-meetings/meeting-list.view.js';
import { ColleagueView } from '../partnerships/colleague.view.js';
import { doneToday } from './done-today.js';
import type { Today } from './today.service.js';

@ObjectType('WorkRow', { description: 'Whom to call, visit or answer, with why and until when.', simpleResolvers: true })
export class WorkRowView {
  readonly #made = true;
  @Field(() => ID) readonly caseId: string;
  @Field(() => DisclosedTextView, { nullable: true }) readonly household: DisclosedTextView | null;
  @Field(() => DisclosedTextView, { nullable: true }) readonly address: DisclosedTextView | null;
  @Field(() => DisclosedMoneyView, { nullable: true }) readonly debt: DisclosedMoneyView | null;
  @Field(() => DisclosedTextView, { nullable: true }) readonly phone: DisclosedTextView | null;
  @Field(() => Boolean, { description: 'The reader’s own organisation has flagged the household.' }) readonly protectedIdentity: boolean;
  @Field(() => [ReasonView]) readonly reasons: ReasonView[];
  @Field(() => ActionKindEnum, { nullable: true }) readonly nextKind: ActionKind | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly nextDueOn: LocalDate | null;
  @Field(() => ActionLineView, { nullable: true, description: 'What was done today, which can be taken back.' }) readonly doneAction: ActionLineView | null;
  @Field(() => ColleagueView, { nullable: true, description: 'The colleague who works with it; null: whoever comes to it.' }) readonly handler: ColleagueView | null;
  @Field(() => Int) readonly version: number;

  constructor(row: WorkRow, of: DisclosedCase, document: DisclosedDocument) {
    this.caseId = of.id;
    this.household = DisclosedTextView.household(of.persons, of, document);
    this.address = DisclosedTextView.latest(of.facts, 'ADRESS', of, document);
    this.debt = DisclosedMoneyView.debt(of.bills, of, document);
    this.phone = DisclosedTextView.latest(of.facts, 'TELEFON', of, document);
    this.protectedIdentity = isProtected(of, document.situation);
    this.reasons = ReasonView.of(row.reasons);
    this.nextKind = row.next?.kind ?? null;
    this.nextDueOn = row.next?.dueOn ?? null;
    const done = doneToday(of, document);
    this.doneAction = done === null ? null : ActionLineView.of({ ...of, actions: [done] }, document)[0] ?? null;
    this.handler = handlerOf(of);
    this.version = of.desk?.version ?? 0;
  }

  static is(value: unknown): value is WorkRowView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('WorkGroup', { description: 'Rows by when they bite.', simpleResolvers: true })
export class WorkGroupView {
  readonly #made = true;
  @Field(() => WorkGroupEnum) readonly code: WorkGroup;
  @Field(() => [WorkRowView]) readonly rows: WorkRowView[];

  constructor(code: WorkGroup, rows: WorkRowView[]) {
    this.code = code;
    this.rows = rows;
  }

  static is(value: unknown): value is WorkGroupView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('Today', { description: 'The day’s work of the reader’s own organisation, and the next meeting.', simpleResolvers: true })
export class TodayView {
  readonly #made = true;
  @Field(() => LocalDateScalar) readonly date: LocalDate;
  @Field(() => MeetingSummaryView, { nullable: true }) readonly nextMeeting: MeetingSummaryView | null;
  @Field(() => [WorkGroupView]) readonly groups: WorkGroupView[];
  @Field(() => Int, { description: 'Cases with work left to do; the groups hold the most urgent of them.' }) readonly total: number;
  @Field(() => InstantScalar, { nullable: true, description: 'When the latest arrears list was read in.' }) readonly lastImportAt: Instant | null;

  constructor({ date, nextMeeting, groups, total, document, lastImportAt }: Today) {
    this.date = date;
    this.nextMeeting = nextMeeting === null ? null : new MeetingSummaryView(nextMeeting, false);
    this.groups = groups.map(({ code, rows }) => new WorkGroupView(code, rows.map(({ row, of }) => new WorkRowView(row, of, document))));
    this.total = total;
    this.lastImportAt = lastImportAt;
  }

  static is(value: unknown): value is TodayView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
