import { mayEndProtection, mayProtectPerson } from '@bokvar/domain/policy';
import type { Instant, ProtectionLevel } from '@bokvar/domain/vocabulary';
import type { Database } from '../../../database/database.js';
import { refuse, type Refused } from '../../../database/refused.js';
import { change, type Change } from '../../../database/transaction.js';
import { hasOpened } from '../../grounds/opening.store.js';
import { endProtectionOf, flaggedPersons, insertProtection } from '../../grounds/protection.store.js';
import type { Viewer } from '../../sessions/viewer.js';
import { caseChanged } from '../case-change.js';
import { findStanding } from '../case-standing.js';
import { personsOf } from '../case.store.js';
import { requireAllowed } from '../require-allowed.js';
import { lockRetraction } from '../retraction/retraction.store.js';

/** A person of a household whose identity is protected. */
export interface ProtectPerson {
  caseId: string;
  personId: string;
  /** Null: none was chosen. */
  level: ProtectionLevel | null;
}

/**
 * Marks a person as protected, as the viewer's own organisation knows her: in the same transaction the whole household is
 * masked there but for the named group, and nothing of the organisation's leaves to others any more. What they have
 * already been shown is not recalled. Others are told as of any other end, and only where something ends for them.
 */
export async function protectPerson(database: Database, viewer: Viewer, now: Instant, key: string, command: ProtectPerson): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'protectPerson', input: command }, async (tx) => {
    const { caseId, personId, level } = command;
    await lockRetraction(tx.em, caseId);
    const { standing } = await findStanding(tx.em, caseId, viewer.organisationId);
    const seen = (await personsOf(tx.em, caseId)).some(({ id }) => id === personId);
    const marked = (await flaggedPersons(tx.em, caseId)).includes(personId);
    const decision = mayProtectPerson(viewer, standing, { seen, marked, level });
    requireAllowed(decision, !decision.allowed && decision.code === 'SKYDDSNIVA_SAKNAS' ? 'level' : null);
    if (level === null) refuse('SKYDDSNIVA_SAKNAS', 'level');
    await markProtected(tx, caseId, personId, level);
    await caseChanged(tx, [caseId], { grounds: true, rows: [] });
    return { caseId };
  });
}

/** Writes that a person is protected, in a change that unfolds the case's grants afterwards. */
export async function markProtected(tx: Change, caseId: string, personId: string, level: ProtectionLevel): Promise<void> {
  await insertProtection(tx.em, { caseId, personId, level, holderId: tx.actor.organisationId, from: tx.now });
  tx.record('SKYDD_INFORT', [caseId, personId]);
}

/** Ends it, by one of the named group who has opened it: from now on the household is shown as any other, unless somebody else of it is marked too. */
export async function endProtection(database: Database, viewer: Viewer, now: Instant, key: string, command: Omit<ProtectPerson, 'level'>): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'endProtection', input: command }, async (tx) => {
    const { caseId, personId } = command;
    await lockRetraction(tx.em, caseId);
    const { standing } = await findStanding(tx.em, caseId, viewer.organisationId);
    const flagged = await flaggedPersons(tx.em, caseId);
    requireAllowed(mayEndProtection(viewer, standing, { householdProtected: flagged.length > 0, opened: await hasOpened(tx.em, caseId), marked: flagged.includes(personId) }), null);
    await endProtectionOf(tx.em, command, tx.now);
    tx.record('SKYDD_UPPHORT', [caseId, personId]);
    await caseChanged(tx, [caseId], { grounds: true, rows: [] });
    return { caseId };
  });
}
