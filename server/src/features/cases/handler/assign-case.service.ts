import { mayAssignCase } from '@bokvar/domain/policy';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../../database/database.js';
import type { Refused } from '../../../database/refused.js';
import { change } from '../../../database/transaction.js';
import type { Viewer } from '../../sessions/viewer.js';
import { caseChanged } from '../case-change.js';
import { standingOf } from '../case-standing.js';
import { changeDesk, findCase, worksWithCases } from '../case.store.js';
import { requireAllowed } from '../require-allowed.js';

/** Whom a case is given to at the actor's own organisation; null: to nobody in particular. */
export interface AssignCase { readonly caseId: string; readonly handlerId: string | null }

/** Gives a case to a colleague, or takes it back from her: it is then first in her day, and in its place in everybody else's. */
export async function assignCase(database: Database, viewer: Viewer, now: Instant, key: string, command: AssignCase): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'assignCase', input: command }, async (tx) => {
    const { caseId, handlerId } = command;
    const file = await findCase(tx.em, caseId, viewer.organisationId);
    requireAllowed(mayAssignCase(viewer, standingOf(file), handlerId === null || (await worksWithCases(tx.em, handlerId))), 'handlerId');
    await changeDesk(tx.em, caseId, viewer.organisationId, { handlerId });
    tx.record('HANDLAGGARE_UTSEDD', [caseId, ...(handlerId === null ? [] : [handlerId])]);
    await caseChanged(tx, [caseId], { grounds: false, rows: [] });
    return { caseId };
  });
}
