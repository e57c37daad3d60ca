import { Field, ObjectType } from 'type-graphql';
import { disclose, type FactCategory } from '@bokvar/domain/disclosure';
import { asId, categoryOf, type FactId, type FactKind, type PersonId } from '@bokvar/domain/vocabulary';
import { FactCategoryEnum } from '../../graphql/enums.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import type { Viewer } from '../sessions/viewer.store.js';
import { loadCaseDocument } from './case-document.store.js';
import { asReader, situationOf } from './reading.service.js';
import { discloseDocument } from './read-case.service.js';
import { WhoSeesView } from './who-sees.view.js';

@ObjectType('WillSee', { description: 'Who will see a fact of this kind about these persons, before the first letter is written.', simpleResolvers: true })
export class WillSeeView {
  readonly #made = true;
  @Field(() => FactCategoryEnum) readonly category: FactCategory;
  @Field(() => WhoSeesView) readonly who: WhoSeesView;

  constructor(category: FactCategory, who: WhoSeesView) {
    this.category = category;
    this.who = who;
  }

  static is(value: unknown): value is WillSeeView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

/** The audience of a fact that is not written yet: asked of the same rule that will decide once it is. */
export async function willSee({ scope, now }: PortalContext, viewer: Viewer, caseId: string, kind: FactKind, concerns: readonly string[]): Promise<WillSeeView | null> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const situation = situationOf(viewer, now);
    const document = discloseDocument(await loadCaseDocument(em, [caseId]), situation);
    const of = document.cases.get(caseId);
    const category = categoryOf(viewer.organisationKind, kind);
    if (of === undefined || category === null) return null;
    const fact = {
      id: asId<FactId>(caseId), caseId: of.id, holderId: viewer.organisationId, holderKind: viewer.organisationKind, category,
      concerns: concerns.map((id) => asId<PersonId>(id)), recordedAt: now };
    const disclosed = disclose(fact, null, situation, of.grounds);
    return disclosed === null ? null : new WillSeeView(category, WhoSeesView.of(disclosed, of, document));
  });
}
