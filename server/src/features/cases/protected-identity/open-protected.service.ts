import { isToldOfOpenings, mayOpenProtection } from '@bokvar/domain/policy';
import { PROTECTED_OPENING_MINUTES, type Instant, type OpeningPurpose } from '@bokvar/domain/vocabulary';
import type { Database } from '../../../database/database.js';
import { refuse, type Refused } from '../../../database/refused.js';
import { change } from '../../../database/transaction.js';
import type { PortalContext } from '../../../graphql/portal-context.js';
import { closeOpenings, insertOpening, markOpeningRead, tellOpening, unreadOpenings, type ToldOpening } from '../../grounds/opening.store.js';
import { flaggedPersons } from '../../grounds/protection.store.js';
import type { Viewer } from '../../sessions/viewer.js';
import { caseChanged } from '../case-change.js';
import { findStanding } from '../case-standing.js';
import { asReader } from '../reading.service.js';
import { requireAllowed } from '../require-allowed.js';

/** A protected household, and what it is opened for. */
export interface OpenProtected {
  caseId: string;
  /** Null: none was chosen. */
  purpose: OpeningPurpose | null;
}

/**
 * Opens a protected household to one of the named group, after she has said what for: for herself, that case and a while
 * [domain 1.6]. In the same transaction those who answer for it at the same organisation are told.
 */
export async function openProtected(database: Database, viewer: Viewer, now: Instant, key: string, command: OpenProtected): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'openProtected', input: command }, async (tx) => {
    const { caseId, purpose } = command;
    const { standing } = await findStanding(tx.em, caseId, viewer.organisationId);
    const householdProtected = (await flaggedPersons(tx.em, caseId)).length > 0;
    // Where all that the organisation has in the case is about who somebody is, its mark is what it comes to the case by.
    const holdsRows = standing.holdsRows === true || householdProtected;
    const decision = mayOpenProtection(viewer, { ...standing, holdsRows }, { householdProtected, purpose });
    requireAllowed(decision, !decision.allowed && decision.code === 'SYFTE_MED_OPPNING_SAKNAS' ? 'purpose' : null);
    if (purpose === null) refuse('SYFTE_MED_OPPNING_SAKNAS', 'purpose');
    const opening = { caseId, organisationId: viewer.organisationId, userId: viewer.userId, purpose, from: tx.now, to: (tx.now + PROTECTED_OPENING_MINUTES * 60_000) as Instant };
    const openingId = await insertOpening(tx.em, opening);
    await tx.asSystem(async (system) => { await tellOpening(system, openingId, opening); });
    tx.record('SKYDD_OPPNAT', [caseId, openingId]);
    await caseChanged(tx, [caseId], { grounds: false, rows: [] });
    return { caseId };
  });
}

/** Closes it again at once, for the one who opened it. */
export async function closeProtected(database: Database, viewer: Viewer, now: Instant, key: string, caseId: string): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'closeProtected', input: caseId }, async (tx) => {
    if (!(await closeOpenings(tx.em, caseId, tx.now))) refuse('FINNS_INTE');
    tx.record('SKYDD_STANGT', [caseId]);
    await caseChanged(tx, [caseId], { grounds: false, rows: [] });
    return { caseId };
  });
}

/** What colleagues have opened, to those who answer for it at the viewer's organisation, until they have read it. */
export async function readOpenings({ scope, now }: PortalContext, viewer: Viewer): Promise<ToldOpening[]> {
  if (!isToldOfOpenings(viewer)) return [];
  return await asReader(scope.database, viewer, now, async (em) => await unreadOpenings(em, viewer.organisationId));
}

/** Marks such a line as read. One that was told to somebody else is refused as one that is not there. */
export async function confirmOpeningRead(database: Database, viewer: Viewer, now: Instant, key: string, toldId: string): Promise<{ id: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'confirmOpeningRead', input: toldId }, async (tx) => {
    if (!(await markOpeningRead(tx.em, toldId, tx.now))) refuse('FINNS_INTE');
    tx.record('OPPNING_LAST', [toldId]);
    return { id: toldId };
  });
}
