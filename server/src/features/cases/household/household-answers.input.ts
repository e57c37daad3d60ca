import { Field, ID, InputType } from 'type-graphql';
import type { HouseholdQuestion } from '@bokvar/domain/vocabulary';
import { HouseholdQuestionEnum } from '../../../graphql/enums.js';
import type { AnswerHousehold } from './answer-household.service.js';

@InputType({ description: 'An answer to one question.' })
export class HouseholdAnswerInput {
  @Field(() => ID, { nullable: true, description: 'Which child; null: the household as a whole.' }) childId?: string | null;
  @Field(() => HouseholdQuestionEnum) question!: HouseholdQuestion;
  @Field(() => String, { nullable: true, description: 'A code of the question, or a whole number; null: it is not known.' }) answer?: string | null;
}

@InputType({ description: 'What one organisation answers of a household. What is left out stays as it was answered.' })
export class HouseholdAnswersInput {
  @Field(() => ID) caseId!: string;
  @Field(() => [HouseholdAnswerInput]) answers!: HouseholdAnswerInput[];

  static command({ caseId, answers }: HouseholdAnswersInput): AnswerHousehold {
    return { caseId, answers: answers.map(({ childId, question, answer }) => ({ childId: childId ?? null, question, answer: answer?.trim() || null })) };
  }
}
