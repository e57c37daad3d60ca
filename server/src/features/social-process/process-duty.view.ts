import { Field, ID, ObjectType } from 'type-graphql';
import type { LocalDate, ProcessDutyCode } from '@bokvar/domain/vocabulary';
import { ProcessDutyCodeEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { DisclosedTextView } from '../cases/disclosed-text.view.js';
import { FollowUpView, KfmDutyView } from './process.view.js';
import type { ProcessDuty } from './read-process.service.js';

@ObjectType('ProcessDuty', { description: 'What waits for social services besides the next steps of their cases, with why and by when.', simpleResolvers: true })
export class ProcessDutyView {
  readonly #made = true;
  @Field(() => ID) readonly caseId: string;
  @Field(() => DisclosedTextView, { nullable: true }) readonly household: DisclosedTextView | null;
  @Field(() => DisclosedTextView, { nullable: true }) readonly address: DisclosedTextView | null;
  @Field(() => ProcessDutyCodeEnum) readonly code: ProcessDutyCode;
  @Field(() => LocalDateScalar) readonly dueOn: LocalDate;
  @Field(() => KfmDutyView, { nullable: true }) readonly kfm: KfmDutyView | null;
  @Field(() => FollowUpView, { nullable: true }) readonly followUp: FollowUpView | null;

  constructor({ of, document, dueOn, kfm, followUp }: ProcessDuty) {
    this.caseId = of.id;
    this.household = DisclosedTextView.household(of.persons, of, document);
    this.address = DisclosedTextView.latest(of.facts, 'ADRESS', of, document);
    this.code = kfm === null ? 'UPPFOLJNING' : 'KFM_DATUM';
    this.dueOn = dueOn;
    this.kfm = kfm === null ? null : new KfmDutyView(kfm);
    this.followUp = followUp === null ? null : new FollowUpView(followUp);
  }

  static is(value: unknown): value is ProcessDutyView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
