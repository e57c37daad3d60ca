import type { Reader, Situation } from '@bokvar/domain/disclosure';
import { asId, worksWithCases, type Instant, type OrganisationId, type SeenPlace } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import type { Viewer } from '../sessions/viewer.js';
import type { OrganisationRecord } from './case-document.store.js';
import type { Showing } from '../grounds/disclosure-log.store.js';

/**
 * What a viewer reads with: on the own screen, at one instant, with today's mandates. Of households that the own
 * organisation protects nothing that says who or where: so it is for everybody, in lists, on papers and in search.
 */
export function situationOf(viewer: Viewer, instant: Instant): Situation {
  return {
    reader: { userId: viewer.userId, organisationId: viewer.organisationId, organisationKind: viewer.organisationKind, mandates: viewer.mandates, mayOpenProtected: false },
    room: { kind: 'OWN_SCREEN' },
    instant,
  };
}

/** The same in a reading of one case, where it counts that one of the named group has opened it [domain 1.6]. */
export function situationInCase(viewer: Viewer, instant: Instant): Situation {
  const { reader, ...situation } = situationOf(viewer, instant);
  return { ...situation, reader: { ...reader, mayOpenProtected: viewer.mayOpenProtected } };
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
  return await inEyes(database, viewer, { instant, mayOpenProtected: false }, read);
}

/** The same for a reading of one case, as `situationInCase` has it. */
export async function asReaderOfCase<T>(database: Database, viewer: Viewer, instant: Instant, read: (em: Em) => Promise<T>): Promise<T> {
  return await inEyes(database, viewer, { instant, mayOpenProtected: viewer.mayOpenProtected }, read);
}

async function inEyes<T>(
  database: Database, { role, organisationId, userId }: Viewer, { instant, mayOpenProtected }: { instant: Instant; mayOpenProtected: boolean }, read: (em: Em) => Promise<T>,
): Promise<T> {
  const em = database.as({ organisationId: worksWithCases(role) ? organisationId : null, userId, mayOpenProtected }, instant);
  return await em.transactional(async (inner) => await read(inner as Em));
}

/**
 * Runs one read of a job as an organisation, with what any of its coordinators would see. Nobody is shown what it reads: it may
 * tell that something waits, and no more.
 */
export async function asOrganisation<T>(
  database: Database, organisation: Pick<OrganisationRecord, 'id' | 'kind'>, instant: Instant, read: (em: Em, situation: Situation) => Promise<T>,
): Promise<T> {
  const situation: Situation = { reader: readerFor(organisation, instant), room: { kind: 'OWN_SCREEN' }, instant };
  return await database.as({ organisationId: organisation.id, mayOpenProtected: false }, instant).transactional(async (em) => await read(em as Em, situation));
}

/** Who is shown something, for the log. */
export function showingTo(viewer: Viewer, place: SeenPlace, meetingId: string | null = null): Showing {
  return { userId: viewer.userId, organisationId: viewer.organisationId, organisationKind: viewer.organisationKind, place, meetingId };
}
