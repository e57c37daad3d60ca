import { randomUUID } from 'node:crypto';
import { mayLogAction } from '@bokvar/domain/policy';
import { toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Database } from '../../../database/database.js';
import { refuse, type Refused } from '../../../database/refused.js';
import { change } from '../../../database/transaction.js';
import type { Viewer } from '../../sessions/viewer.js';
import { caseChanged } from '../case-change.js';
import { standingOf } from '../case-standing.js';
import { findCase } from '../case.store.js';
import { requireAllowed } from '../require-allowed.js';
import { takeStep, type GateException } from './take-step.service.js';

/** A step that the parties have given a name, taken by the landlord. */
export interface TakeOwnStep { readonly caseId: string; readonly goalId: string; readonly takenOn: LocalDate; readonly exception: GateException | null }

/** Records that a step of the parties' own was taken: what no stage of the law tells of. */
export async function takeOwnStep(database: Database, viewer: Viewer, now: Instant, key: string, command: TakeOwnStep): Promise<{ caseId: string; factId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'takeOwnStep', input: command }, async (tx) => {
    const file = await findCase(tx.em, command.caseId, viewer.organisationId);
    requireAllowed(mayLogAction(viewer, standingOf(file), command.takenOn, toLocalDate(now)), 'takenOn');
    if (file === null || file.holderId !== viewer.organisationId) refuse('FINNS_INTE');
    const sourceId = randomUUID();
    await takeStep(tx, viewer, { caseId: file.id, step: 'EGET_STEG', goalId: command.goalId, takenOn: command.takenOn, sourceId, exception: command.exception });
    await caseChanged(tx, [file.id], { grounds: false, rows: [] });
    return { caseId: file.id as string, factId: sourceId };
  });
}
