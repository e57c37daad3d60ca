import { Field, ID, InputType, Int } from 'type-graphql';
import type { MandateGiven } from '@bokvar/domain/policy';
import type { LocalDate, MandateDecision } from '@bokvar/domain/vocabulary';
import { MandateDecisionEnum } from '../../graphql/enums.js';
import { LocalDateScalar } from '../../graphql/scalars.js';

@InputType({ description: 'A mandate for somebody of the own organisation.' })
export class MandateInput {
  @Field(() => MandateDecisionEnum) decision!: MandateDecision;
  @Field(() => ID, { description: 'Who is given it.' }) userId!: string;
  @Field(() => Int, { nullable: true, description: 'The largest sum, in öre; null: no limit, or no sum.' }) maxAmountOre?: number | null;
  @Field(() => LocalDateScalar) from!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; null: until further notice.' }) until?: LocalDate | null;
  @Field(() => ID, { nullable: true }) deputyId?: string | null;
  @Field(() => String, { description: 'The delegation order or decision that it rests on.' }) basis!: string;

  static given({ decision, userId, maxAmountOre, from, until, deputyId, basis }: MandateInput): MandateGiven {
    return { decision, userId, maxAmountOre: maxAmountOre ?? null, from, until: until ?? null, deputyId: deputyId ?? null, basis };
  }
}
