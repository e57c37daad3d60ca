import { factCategories, type FactCategory, type GroundKind } from '@bokvar/domain/disclosure';
import { mayReadDisclosureLog } from '@bokvar/domain/policy';
import type { Instant, OpeningPurpose, SeenPlace } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { loadCaseDocument, type OrganisationRecord } from '../cases/case-document.store.js';
import { discloseDocument, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import { asReaderOfCase, situationInCase } from '../cases/reading.service.js';
import { everyRow, loadSeen, type SeenPart } from '../grounds/disclosure-log.store.js';
import type { Viewer } from '../sessions/viewer.js';

/** What of one organisation's facts was shown on one ground. */
export interface SeenOf {
  readonly holder: OrganisationRecord;
  readonly ground: GroundKind;
  readonly categories: readonly FactCategory[];
}

/** One line of "who has seen what": what one reader saw in one place within a minute. */
export interface SeenLine {
  readonly at: Instant;
  readonly organisation: OrganisationRecord;
  /** A colleague's name within the viewer's own organisation; else the name of the organisation that read. */
  readonly person: string;
  /** The reader's own facts first. */
  readonly shown: readonly SeenOf[];
  readonly place: SeenPlace;
  /** What a protected household had been opened for, where it had. */
  readonly purpose: OpeningPurpose | null;
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
  return await asReaderOfCase(scope.database, viewer, now, async (em) => {
    const document = discloseDocument(await loadCaseDocument(em, [asked.caseId]), situationInCase(viewer, now));
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
  const lines = rows.flatMap(({ at, organisationId, person, parts, place, purpose }) => {
    const organisation = document.organisations.get(organisationId);
    if (organisation === undefined) return [];
    return [{ at, organisation, person: person ?? organisation.name, shown: parts.flatMap((part) => shownOf(part, document)), place, purpose }];
  });
  return { rows: lines, total };
}

/** Categories in the order of the disclosure matrix, whichever order they were shown in. */
function shownOf({ holderId, ground, categories }: SeenPart, { organisations }: DisclosedDocument): SeenOf[] {
  const holder = organisations.get(holderId);
  return holder === undefined ? [] : [{ holder, ground, categories: factCategories.filter((category) => categories.includes(category)) }];
}
