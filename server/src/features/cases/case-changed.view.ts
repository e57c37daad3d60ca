import { Field, ID, ObjectType, createUnionType } from 'type-graphql';
import type { Refused } from '../../database/refused.js';
import { answer } from '../../graphql/answer.js';
import type { Language } from '../../graphql/context.js';
import { RefusalView } from '../../graphql/refusal.view.js';

interface DoneToCase { readonly caseId: string; readonly factId?: string; readonly stepId?: string }

@ObjectType('CaseChanged', { description: 'Done. Ids only: what the case now is, its reader asks as itself.', simpleResolvers: true })
export class CaseChangedView {
  readonly #made = true;
  @Field(() => ID) readonly caseId: string;
  @Field(() => ID, { nullable: true, description: 'The row that was made, for `retract`; null when none was.' }) readonly factId: string | null;
  @Field(() => ID, { nullable: true, description: 'What `undoNextAction` takes; null when the step was so already.' }) readonly stepId: string | null;

  constructor(done: DoneToCase) {
    this.caseId = done.caseId;
    this.factId = done.factId ?? null;
    this.stepId = done.stepId ?? null;
  }

  static is(value: unknown): value is CaseChangedView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const CaseResultUnion = createUnionType({
  name: 'CaseResult',
  types: () => [CaseChangedView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : 'CaseChanged'),
});

/** What a change of a case answers: that it is done, or why not, in the viewer's language. */
export function caseResult(outcome: DoneToCase | Refused, language: Language): CaseChangedView | RefusalView {
  return answer(outcome, language, (done) => new CaseChangedView(done));
}
