import { Field, ID, Int, ObjectType } from 'type-graphql';
import { toLocalDate, type BarnfamiljCriterion, type LocalDate, type Verdict } from '@bokvar/domain/vocabulary';
import { BarnfamiljCriterionEnum, VerdictEnum } from '../../../graphql/enums.js';
import { LocalDateScalar } from '../../../graphql/scalars.js';
import { barnfamiljOf, evaluationDaysOf } from '../case-summary.js';
import type { DisclosedCase, DisclosedDocument } from '../read-case.service.js';
import type { CountedHousehold } from './barnfamilj.js';

@ObjectType('CountedReason', { description: 'One criterion of a definition, and what the known facts answer to it.', simpleResolvers: true })
export class CountedReasonView {
  readonly #made = true;
  @Field(() => ID, { nullable: true, description: 'Which child; null: the household as a whole.' }) readonly personId: string | null;
  @Field(() => BarnfamiljCriterionEnum) readonly criterion: BarnfamiljCriterion;
  @Field(() => VerdictEnum) readonly verdict: Verdict;

  constructor(personId: string | null, { criterion, verdict }: { readonly criterion: BarnfamiljCriterion; readonly verdict: Verdict }) {
    this.personId = personId;
    this.criterion = criterion;
    this.verdict = verdict;
  }

  static is(value: unknown): value is CountedReasonView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('CountedFamily', { description: 'Whether the household is a family with children, by what the reader may know and the version that counts it.', simpleResolvers: true })
export class CountedFamilyView {
  readonly #made = true;
  @Field(() => VerdictEnum) readonly verdict: Verdict;
  @Field(() => Int, { nullable: true, description: 'Of what the partnership has agreed on; null: it has agreed on nothing.' }) readonly version: number | null;
  @Field(() => String, { nullable: true }) readonly name: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) readonly validFrom: LocalDate | null;
  @Field(() => LocalDateScalar, { description: 'The day for which it is counted.' }) readonly on: LocalDate;
  @Field(() => [CountedReasonView]) readonly reasons: CountedReasonView[];

  /** @param known the persons whom the reader is told of: a child that is counted without a row of its own, as in a list, has no id here */
  private constructor({ verdict, adopted, on, children, reasons }: CountedHousehold, known: ReadonlySet<string>) {
    this.verdict = verdict;
    const agreed = adopted !== null && adopted.version > 0 ? adopted : null;
    this.version = agreed?.version ?? null;
    this.name = agreed?.name ?? null;
    this.validFrom = agreed?.validFrom ?? null;
    this.on = on;
    this.reasons = [
      ...children.flatMap((child) => child.reasons.map((reason) => new CountedReasonView(known.has(child.childId) ? child.childId : null, reason))),
      ...reasons.map((reason) => new CountedReasonView(null, reason)),
    ];
  }

  static of(of: DisclosedCase, { situation: { reader, instant } }: DisclosedDocument): CountedFamilyView {
    const counting = { history: of.definitions, days: evaluationDaysOf(of), today: toLocalDate(instant) };
    return new CountedFamilyView(barnfamiljOf(of, reader.organisationId, counting), new Set(of.persons.map(({ fact }) => fact.id)));
  }

  static is(value: unknown): value is CountedFamilyView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
