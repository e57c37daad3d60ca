import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Disclosed } from '@bokvar/domain/disclosure';
import type { ActionKind, ActionResult, Instant, LocalDate, NoticeChannel, NoticeCode, NoticeSender } from '@bokvar/domain/vocabulary';
import { ActionKindEnum, ActionResultEnum, NoticeChannelEnum, NoticeCodeEnum, NoticeSenderEnum } from '../../graphql/enums.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { ActionRecord, BillRecord, NoticeRecord } from './case-rows.js';
import { FactLineView } from './facts/fact-line.view.js';
import { mayRetractRow } from './retraction/may-retract-row.js';
import type { DisclosedCase, DisclosedDocument } from './read-case.service.js';
import { UNDO_MS } from './undo.js';
import { WhoSeesView } from './who-sees/who-sees.view.js';

@ObjectType('Bill', { description: 'A bill of the landlord’s list.', simpleResolvers: true })
export class BillView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String, { nullable: true, description: 'The invoice number.' }) readonly number: string | null;
  @Field(() => LocalDateScalar) readonly dueOn: LocalDate;
  @Field(() => Int, { description: 'What is left to pay, in öre.' }) readonly ore: number;
  @Field(() => Boolean) readonly paid: boolean;
  @Field(() => WhoSeesView) readonly who: WhoSeesView;

  constructor(bill: Disclosed<BillRecord>, of: DisclosedCase, document: DisclosedDocument) {
    this.id = bill.fact.id;
    this.number = bill.value.number;
    this.dueOn = bill.value.dueOn;
    this.ore = bill.value.restOre;
    this.paid = bill.value.paidOn !== null;
    this.who = WhoSeesView.of(bill, of, document);
  }

  static is(value: unknown): value is BillView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ActionLine', { description: 'Something that was done in a case, with its result.', simpleResolvers: true })
export class ActionLineView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => ActionKindEnum) readonly kind: ActionKind;
  @Field(() => ActionResultEnum, { nullable: true }) readonly result: ActionResult | null;
  @Field(() => FactLineView, { nullable: true, description: 'The note written at it: a fact of its own, that fewer may see than see what was done.' }) readonly note: FactLineView | null;
  @Field(() => InstantScalar, { description: 'When it was done.' }) readonly doneAt: Instant;
  @Field(() => String, { nullable: true, description: 'Who did it; names of staff stay within their organisation.' }) readonly by: string | null;
  @Field(() => OrganisationView) readonly organisation: OrganisationView;
  @Field(() => WhoSeesView) readonly who: WhoSeesView;
  @Field(() => InstantScalar, { nullable: true, description: 'Until which it can be taken back; null when it cannot.' }) readonly undoUntil: Instant | null;
  @Field(() => Boolean, { description: 'The reader’s organisation may take it back, as wrongly recorded.' }) readonly mayRetract: boolean;

  constructor(action: Disclosed<ActionRecord>, organisation: OrganisationView, of: DisclosedCase, document: DisclosedDocument) {
    const { value, fact } = action;
    this.id = fact.id;
    this.kind = value.kind;
    this.result = value.result;
    const note = of.facts.find((one) => one.value.actionId === fact.id);
    this.note = note === undefined ? null : new FactLineView(note, of, document);
    this.doneAt = value.doneAt as Instant;
    this.by = value.by;
    this.organisation = organisation;
    this.who = WhoSeesView.of(action, of, document);
    this.mayRetract = mayRetractRow(action, of, document);
    const undoUntil = fact.recordedAt + UNDO_MS;
    const own = fact.holderId === document.situation.reader.organisationId;
    this.undoUntil = own && undoUntil > document.situation.instant ? (undoUntil as Instant) : null;
  }

  static of(disclosed: DisclosedCase, document: DisclosedDocument): ActionLineView[] {
    return disclosed.actions.flatMap((action) => {
      const organisation = document.organisations.get(action.fact.holderId);
      return organisation === undefined ? [] : [new ActionLineView(action, new OrganisationView(organisation), disclosed, document)];
    });
  }

  static is(value: unknown): value is ActionLineView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('NoticeLine', { description: 'A statutory notice (underrättelse). A notice that was sent again is a line of its own.', simpleResolvers: true })
export class NoticeLineView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => NoticeCodeEnum) readonly code: NoticeCode;
  @Field(() => NoticeChannelEnum) readonly channel: NoticeChannel;
  @Field(() => NoticeSenderEnum) readonly sender: NoticeSender;
  @Field(() => LocalDateScalar) readonly sentOn: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When the tenant was served.' }) readonly servedOn: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The eviction date that Kronofogden set.' }) readonly evictionOn: LocalDate | null;
  @Field(() => Boolean, { description: 'The receiver has confirmed receipt: all that a sender ever learns.' }) readonly received: boolean;
  @Field(() => Boolean, { description: 'To the receiver: nothing has been done about it yet.' }) readonly firstActionMissing: boolean;
  @Field(() => Boolean, { description: 'The reader’s organisation may take it back, as wrongly recorded.' }) readonly mayRetract: boolean;
  @Field(() => WhoSeesView) readonly who: WhoSeesView;

  constructor(notice: Disclosed<NoticeRecord>, of: DisclosedCase, document: DisclosedDocument) {
    const { value, fact } = notice;
    const reader = document.situation.reader.organisationId;
    this.id = fact.id;
    this.code = value.code;
    this.channel = value.channel;
    this.sender = value.sender;
    this.sentOn = value.sentOn;
    this.servedOn = value.servedOn;
    this.evictionOn = value.evictionOn;
    this.received = of.facts.some((receipt) => receipt.fact.category === 'NOTICE_RECEIPT' && receipt.fact.recordedAt >= value.givenAt);
    this.firstActionMissing = value.toId === reader
      && !of.actions.some((action) => action.fact.holderId === reader && action.value.doneAt >= value.givenAt);
    this.mayRetract = mayRetractRow(notice, of, document);
    this.who = WhoSeesView.of(notice, of, document);
  }

  static is(value: unknown): value is NoticeLineView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
