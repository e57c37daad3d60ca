import { disclose, type Disclosed, type FactCategory } from '@bokvar/domain/disclosure';
import { asId, categoryOf, type FactId, type FactKind, type PersonId } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../../graphql/portal-context.js';
import type { Viewer } from '../../sessions/viewer.js';
import { loadCaseDocument } from '../case-document.store.js';
import { discloseDocument, type DisclosedCase, type DisclosedDocument } from '../read-case.service.js';
import { asReaderOfCase, situationInCase } from '../reading.service.js';

/** A fact without content, in the case where it would be written. */
export interface WillSee {
  readonly category: FactCategory;
  readonly disclosed: Disclosed<null>;
  readonly of: DisclosedCase;
  readonly document: DisclosedDocument;
}

/** The audience of a fact that is not written yet: asked of the same rule that will decide once it is. */
export async function willSee({ scope, now }: PortalContext, viewer: Viewer, caseId: string, kind: FactKind, concerns: readonly string[]): Promise<WillSee | null> {
  return await asReaderOfCase(scope.database, viewer, now, async (em) => {
    const situation = situationInCase(viewer, now);
    const document = discloseDocument(await loadCaseDocument(em, [caseId]), situation);
    const of = document.cases.get(caseId);
    const category = categoryOf(viewer.organisationKind, kind);
    if (of === undefined || category === null) return null;
    const fact = {
      id: asId<FactId>(caseId), caseId: of.id, holderId: viewer.organisationId, holderKind: viewer.organisationKind, category,
      concerns: concerns.map((id) => asId<PersonId>(id)), recordedAt: now };
    const disclosed = disclose(fact, null, situation, of.grounds);
    return disclosed === null ? null : { category, disclosed, of, document };
  });
}
