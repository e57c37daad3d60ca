import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate, MandateAnswer, MandateDecision, MandateState } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { MandateAnswerEnum, MandateDecisionEnum, MandateStateEnum } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { LocalDateScalar } from '../../graphql/scalars.js';
import { ColleagueView } from '../partnerships/colleague.view.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { AskedMandate, ListedMandate, MandateRegister, MandatesPage } from './read-mandates.service.js';
import type { MandateKept } from './write-mandate.service.js';

@ObjectType('DecisionMandate', { description: 'That one person may decide one kind of decision for her organisation.', simpleResolvers: true })
export class DecisionMandateView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => MandateDecisionEnum) readonly decision: MandateDecision;
  @Field(() => String, { nullable: true, description: 'Who has it, by name; null: she has left.' }) readonly holder: string | null;
  @Field(() => String, { nullable: true, description: 'Who decides within the same limits when she is away; null: nobody, or the one who did has left.' }) readonly deputy: string | null;
  @Field(() => Int, { nullable: true, description: 'The largest sum, in öre; null: no limit, or no sum.' }) readonly maxAmountOre: number | null;
  @Field(() => LocalDateScalar) readonly from: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; null: until further notice.' }) readonly until: LocalDate | null;
  @Field(() => MandateStateEnum) readonly state: MandateState;
  @Field(() => String, { description: 'The delegation order or decision that it rests on.' }) readonly basis: string;
  @Field(() => String, { nullable: true, description: 'Why it was ended: to the own organisation.' }) readonly reason: string | null;

  constructor(mandate: ListedMandate) {
    this.id = mandate.id;
    this.decision = mandate.decision;
    this.holder = mandate.holder;
    this.deputy = mandate.deputy;
    this.maxAmountOre = mandate.maxAmountOre;
    this.from = mandate.from;
    this.until = mandate.until;
    this.state = mandate.state;
    this.basis = mandate.basis;
    this.reason = mandate.reason;
  }

  static is(value: unknown): value is DecisionMandateView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MandateRegister', { description: 'Who may decide what at an organisation: what needs something done first.', simpleResolvers: true })
export class MandateRegisterView {
  readonly #made = true;
  @Field(() => OrganisationView) readonly organisation: OrganisationView;
  @Field(() => [DecisionMandateView]) readonly mandates: DecisionMandateView[];
  @Field(() => [MandateDecisionEnum], { description: 'Decisions that it makes and nobody has a mandate for today.' }) readonly unregulated: readonly MandateDecision[];

  constructor({ organisation, mandates, unregulated }: MandateRegister) {
    this.organisation = new OrganisationView(organisation);
    this.mandates = mandates.map((one) => new DecisionMandateView(one));
    this.unregulated = unregulated;
  }

  static is(value: unknown): value is MandateRegisterView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('AskedMandate', { description: 'Whether a decision is the reader’s to make today, and who else can make it.', simpleResolvers: true })
export class AskedMandateView {
  readonly #made = true;
  @Field(() => MandateDecisionEnum) readonly decision: MandateDecision;
  @Field(() => MandateAnswerEnum) readonly answer: MandateAnswer;
  @Field(() => Int, { nullable: true, description: 'The limit of the reader’s own mandate, in öre; null: it has none, or is not hers.' }) readonly maxAmountOre: number | null;
  @Field(() => [ColleagueView], { description: 'Colleagues who can make it today.' }) readonly deciders: ColleagueView[];

  constructor({ decision, answer: told, maxAmountOre, deciders }: AskedMandate) {
    this.decision = decision;
    this.answer = told;
    this.maxAmountOre = maxAmountOre;
    this.deciders = deciders.map((one) => new ColleagueView(one));
  }

  static is(value: unknown): value is AskedMandateView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MandatesPage', { description: 'Who may decide what, at the reader’s own organisation and at those it meets at a table.', simpleResolvers: true })
export class MandatesPageView {
  readonly #made = true;
  @Field(() => MandateRegisterView) readonly own: MandateRegisterView;
  @Field(() => [MandateRegisterView], { description: 'The other side of each table, by name; what has ended is not among theirs.' }) readonly others: MandateRegisterView[];
  @Field(() => Boolean, { description: 'Whether the reader may give and end mandates.' }) readonly mayWrite: boolean;
  @Field(() => [ColleagueView], { description: 'Who works at the reader’s organisation now.' }) readonly colleagues: ColleagueView[];
  @Field(() => [AskedMandateView], { description: 'Every decision that the reader’s organisation makes.' }) readonly asked: AskedMandateView[];

  constructor({ own, others, mayWrite, colleagues, asked }: MandatesPage) {
    this.own = new MandateRegisterView(own);
    this.others = others.map((one) => new MandateRegisterView(one));
    this.mayWrite = mayWrite;
    this.colleagues = colleagues.map((one) => new ColleagueView(one));
    this.asked = asked.map((one) => new AskedMandateView(one));
  }

  static is(value: unknown): value is MandatesPageView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('MandateKept', { description: 'Done: which mandate.', simpleResolvers: true })
export class MandateKeptView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;

  constructor({ id }: MandateKept) {
    this.id = id;
  }

  static is(value: unknown): value is MandateKeptView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const MandateResultUnion = createUnionType({ name: 'MandateResult', types: () => [MandateKeptView, RefusalView] as const });

/** What giving or ending a mandate answers. */
export function mandateResult(outcome: MandateKept | Refused, language: Language): MandateKeptView | RefusalView {
  return answer(outcome, language, (done) => new MandateKeptView(done));
}
