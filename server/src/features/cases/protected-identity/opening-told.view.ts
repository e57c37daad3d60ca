import { Field, ID, ObjectType, createUnionType } from 'type-graphql';
import { worksWithCases, type Instant, type OpeningPurpose } from '@bokvar/domain/vocabulary';
import type { Refused } from '../../../database/refused.js';
import { answer } from '../../../graphql/answer.js';
import type { Language } from '../../../graphql/context.js';
import { OpeningPurposeEnum } from '../../../graphql/enums.js';
import { RefusalView } from '../../../graphql/refusal.view.js';
import { InstantScalar } from '../../../graphql/scalars.js';
import type { ToldOpening } from '../../grounds/opening.store.js';
import type { Viewer } from '../../sessions/viewer.js';

@ObjectType('OpeningTold', { description: 'That a colleague has opened a protected household, told to those who answer for it. Nobody of the household is named.', simpleResolvers: true })
export class OpeningToldView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => ID, { nullable: true, description: 'The way to the case; null to a manager, who works with none.' }) readonly caseId: string | null;
  @Field(() => String, { nullable: true, description: 'The number of a case of the reader’s own organisation; null of another’s.' }) readonly reference: string | null;
  @Field(() => String, { description: 'The colleague’s name.' }) readonly by: string;
  @Field(() => OpeningPurposeEnum) readonly purpose: OpeningPurpose;
  @Field(() => InstantScalar) readonly at: Instant;

  constructor({ id, caseId, reference, by, purpose, at }: ToldOpening, viewer: Pick<Viewer, 'role'>) {
    this.id = id;
    this.caseId = worksWithCases(viewer.role) ? caseId : null;
    this.reference = reference;
    this.by = by;
    this.purpose = purpose;
    this.at = at;
  }

  static is(value: unknown): value is OpeningToldView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('OpeningRead', { description: 'Read, and told no more.', simpleResolvers: true })
export class OpeningReadView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;

  constructor({ id }: { id: string }) {
    this.id = id;
  }

  static is(value: unknown): value is OpeningReadView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export const OpeningResultUnion = createUnionType({
  name: 'OpeningResult',
  types: () => [OpeningReadView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : 'OpeningRead'),
});

/** What marking it as read answers, in the viewer's language. */
export function openingResult(outcome: { id: string } | Refused, language: Language): OpeningReadView | RefusalView {
  return answer(outcome, language, (read) => new OpeningReadView(read));
}
