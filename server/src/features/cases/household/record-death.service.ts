import { mayRecordDeath } from '@bokvar/domain/policy';
import { toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Database } from '../../../database/database.js';
import type { Refused } from '../../../database/refused.js';
import { change } from '../../../database/transaction.js';
import { findDeath, replaceDeath } from '../../grounds/person-death.store.js';
import type { Viewer } from '../../sessions/viewer.js';
import { caseChanged } from '../case-change.js';
import { findStanding } from '../case-standing.js';
import { personsOf } from '../case.store.js';
import { requireAllowed } from '../require-allowed.js';
import { lockRetraction } from '../retraction/retraction.store.js';

export interface RecordDeath {
  caseId: string;
  personId: string;
  /** The day she died; null: what was recorded was wrong. */
  diedOn: LocalDate | null;
}

const AT_DAY: ReadonlySet<string> = new Set(['DODSDATUM_I_FRAMTIDEN', 'DODSDATUM_FORE_FODELSE']);

/**
 * Records that a person of the household has died, as the viewer's own organisation knows it, or puts it right. In the
 * same transaction what rests on the consents that she gave, or that are about her, ends from the day she died, and for a
 * child of hers the other guardian says yes alone [domain C8; FB 6:9]. What was shown before stands in the disclosure log.
 */
export async function recordDeath(database: Database, viewer: Viewer, now: Instant, key: string, command: RecordDeath): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'recordDeath', input: command }, async (tx) => {
    const { caseId, personId, diedOn } = command;
    await lockRetraction(tx.em, caseId);
    const { standing } = await findStanding(tx.em, caseId, viewer.organisationId);
    const person = (await personsOf(tx.em, caseId)).find(({ id }) => id === personId);
    const recorded = (await findDeath(tx.em, { caseId, personId })) !== null;
    const decision = mayRecordDeath(viewer, standing, { seen: person !== undefined, bornOn: person?.bornOn ?? null, recorded, diedOn }, toLocalDate(now));
    requireAllowed(decision, !decision.allowed && AT_DAY.has(decision.code) ? 'diedOn' : null);
    await replaceDeath(tx.em, { caseId, personId }, diedOn, { organisationId: viewer.organisationId, userId: viewer.userId, at: tx.now });
    tx.record(diedOn === null ? 'DODSFALL_RATTAT' : 'DODSFALL_INFORT', [caseId, personId]);
    await caseChanged(tx, [caseId], { grounds: true, rows: [] });
    return { caseId };
  });
}
