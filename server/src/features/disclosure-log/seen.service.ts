import type { FactCategory, GroundKind } from '@bokvar/domain/disclosure';
import { mayReadDisclosureLog } from '@bokvar/domain/policy';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { loadCaseDocument, type OrganisationRecord } from '../cases/case-document.store.js';
import { discloseDocument, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import { asReader, situationOf } from '../cases/reading.service.js';
import { everyRow, loadSeen, type Place } from '../grounds/disclosure-log.store.js';
import type { Viewer } from '../sessions/viewer.js';

/** One line of "who has seen what". */
export interface SeenLine {
  readonly at: Instant;
  readonly organisation: OrganisationRecord;
  /** A colleague's name within the viewer's own organisation; else the name of the organisation that read. */
  readonly person: string;
  readonly categories: readonly FactCategory[];
  readonly grounds: readonly GroundKind[];
  readonly place: Place;
}

export interface Seen {
  readonly rows: readonly SeenLine[];
  readonly total: number;
}

/** How many lines a page shows. */
const LATEST = 200;

/**
 * To whom what the viewer's organisation holds in a case was shown, the latest first; empty where the viewer has
 * nothing in it. Readings that are themselves secret are in the reading organisation's list only [OSL 26:1].
 */
export async function readSeen({ scope, now }: PortalContext, viewer: Viewer, asked: { caseId: string; personId: string | null }): Promise<Seen> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const document = discloseDocument(await loadCaseDocument(em, [asked.caseId]), situationOf(viewer, now));
    const of = document.cases.get(asked.caseId);
    const seen = of === undefined ? null : await seenIn(em, viewer, of, document, { personId: asked.personId, limit: LATEST });
    return seen ?? { rows: [], total: 0 };
  });
}

/** The same inside a reading that has been made already; null when the viewer may not read the log. */
export async function seenIn(
  em: Em, viewer: Viewer, of: DisclosedCase, document: DisclosedDocument, asked: { personId: string | null; limit: number },
): Promise<Seen | null> {
  const holdsFacts = everyRow(of).some(({ fact }) => fact.holderId === viewer.organisationId);
  if (!mayReadDisclosureLog(viewer, { holdsFacts }).allowed) return null;
  const { rows, total } = await loadSeen(em, of.id, asked.personId, asked.limit);
  const lines = rows.flatMap(({ at, organisationId, person, categories, grounds, place }) => {
    const organisation = document.organisations.get(organisationId);
    if (organisation === undefined) return [];
    const name = organisationId === viewer.organisationId ? person ?? organisation.name : organisation.name;
    return [{ at, organisation, person: name, categories, grounds, place }];
  });
  return { rows: lines, total };
}
