import { Field, ID, InputType, Int } from 'type-graphql';
import type { WriteWayIn } from './write-way-in.service.js';

@InputType({ description: 'The own organisation’s one way in; empty text is nothing said yet.' })
export class WayInInput {
  @Field(() => Int, { description: 'The one that was read; 0: there was none.' }) base!: number;
  @Field(() => String) phone!: string;
  @Field(() => String) mail!: string;
  @Field(() => String) hours!: string;
  @Field(() => ID, { nullable: true }) answersId?: string | null;
  @Field(() => ID, { nullable: true }) deputyId?: string | null;

  static command({ answersId, deputyId, ...wayIn }: WayInInput): WriteWayIn {
    return { ...wayIn, answersId: answersId ?? null, deputyId: deputyId ?? null };
  }
}
