import { Field, ID, ObjectType } from 'type-graphql';
import { questionsAskedBy } from '@bokvar/domain/targets';
import { householdQuestions, mayHold, toLocalDate, type HouseholdQuestion, type LocalDate } from '@bokvar/domain/vocabulary';
import { HouseholdQuestionEnum } from '../../../graphql/enums.js';
import { LocalDateScalar } from '../../../graphql/scalars.js';
import { barnfamiljOf, evaluationDaysOf } from '../case-summary.js';
import type { DisclosedCase, DisclosedDocument } from '../read-case.service.js';
import { UNTIL_AGREED } from './barnfamilj.js';
import type { KeptAnswer } from './household-answer.store.js';

@ObjectType('HouseholdAnswer', { description: 'What the reader’s own organisation has answered to one question, and when. The earliest first: the last one holds.', simpleResolvers: true })
export class HouseholdAnswerView {
  readonly #made = true;
  @Field(() => ID, { nullable: true, description: 'Which child; null: the household as a whole.' }) readonly childId: string | null;
  @Field(() => HouseholdQuestionEnum) readonly question: HouseholdQuestion;
  @Field(() => String, { nullable: true, description: 'A code of the question, or a number; null: it is not known after all.' }) readonly answer: string | null;
  @Field(() => LocalDateScalar) readonly recordedOn: LocalDate;
  @Field(() => String, { nullable: true }) readonly by: string | null;

  constructor({ childId, question, answer, recordedOn, by }: KeptAnswer) {
    this.childId = childId;
    this.question = question;
    this.answer = answer;
    this.recordedOn = recordedOn;
    this.by = by;
  }

  static is(value: unknown): value is HouseholdAnswerView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('HouseholdKnowledge', { description: 'What the reader’s own organisation knows of a household, for the definition that counts it. Told to nobody else.', simpleResolvers: true })
export class HouseholdKnowledgeView {
  readonly #made = true;
  @Field(() => [ID], { description: 'The children that it has itself noted: those it can answer about.' }) readonly children: string[];
  @Field(() => [HouseholdQuestionEnum], { description: 'What it may hold at all.' }) readonly questions: HouseholdQuestion[];
  @Field(() => [HouseholdQuestionEnum], { description: 'Those of them that the definition needs, which counts the household.' }) readonly asked: HouseholdQuestion[];
  @Field(() => [HouseholdAnswerView]) readonly answers: HouseholdAnswerView[];

  private constructor(children: string[], questions: HouseholdQuestion[], asked: HouseholdQuestion[], answers: readonly KeptAnswer[]) {
    this.children = children;
    this.questions = questions;
    this.asked = asked;
    this.answers = answers.map((answer) => new HouseholdAnswerView(answer));
  }

  static of(of: DisclosedCase, { situation: { reader, instant } }: DisclosedDocument): HouseholdKnowledgeView {
    const { adopted } = barnfamiljOf(of, reader.organisationId, { history: of.definitions, days: evaluationDaysOf(of), today: toLocalDate(instant) });
    const needed = questionsAskedBy((adopted?.definition ?? UNTIL_AGREED).criteria);
    const questions = householdQuestions.filter((question) => mayHold(reader.organisationKind, question));
    const children = of.persons.flatMap(({ fact, value }) => (fact.holderId === reader.organisationId && value.personKind === 'BARN' ? [fact.id] : []));
    return new HouseholdKnowledgeView(children, questions, questions.filter((question) => needed.has(question)), of.answers);
  }

  static is(value: unknown): value is HouseholdKnowledgeView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}
