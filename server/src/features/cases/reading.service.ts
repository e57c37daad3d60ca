import type { Reader, Situation } from '@bokvar/domain/disclosure';
import { asId, worksWithCases, type Instant, type OrganisationId, type SeenPlace } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import type { Viewer } from '../sessions/viewer.js';
import type { OrganisationRecord } from './case-document.store.js';
import type { Showing } from '../grounds/disclosure-log.store.js';

/** What a viewer reads with: on the own screen, at one instant, with today's mandates. */
export function situationOf(viewer: Viewer, instant: Instant): Situation {
  return {
    reader: {
      userId: viewer.userId, organisationId: viewer.organisationId, organisationKind: viewer.organisationKind, mandates: viewer.mandates,
      mayOpenProtected: viewer.mayOpenProtected,
    },
    room: { kind: 'OWN_SCREEN' },
    instant,
  };
}

/** An organisation as a reader with a coordinator's mandate: whoever works with the case there. */
export function readerFor(organisation: Pick<OrganisationRecord, 'id' | 'kind'>, at: Instant): Reader {
  return {
    userId: null, organisationId: asId<OrganisationId>(organisation.id), organisationKind: organisation.kind,
    mandates: [{ role: 'SAMORDNARE', from: (at - 1) as Instant, to: null }], mayOpenProtected: false };
}

/**
 * Runs one read as the viewer, in one transaction under row level security. Somebody who does not work with cases
 * reads as nobody: the database has no case row for a manager or a network partner.
 */
export async function asReader<T>(database: Database, viewer: Viewer, instant: Instant, read: (em: Em) => Promise<T>): Promise<T> {
  const organisationId = worksWithCases(viewer.role) ? viewer.organisationId : null;
  const em = database.as({ organisationId, mayOpenProtected: viewer.mayOpenProtected }, instant);
  return await em.transactional(async (inner) => await read(inner as Em));
}

/** Who is shown something, for the log. */
export function showingTo(viewer: Viewer, place: SeenPlace, meetingId: string | null = null): Showing {
  return { userId: viewer.userId, organisationId: viewer.organisationId, organisationKind: viewer.organisationKind, place, meetingId };
}
