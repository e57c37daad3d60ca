import { mayLogVisit, mayRecordEntryYes } from '@bokvar/domain/policy';
import { toLocalDate, visitKindOf, type ActionKind, type ActionResult, type EntryYesWay, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import { addAction, logInCase } from '../cases/actions/log-action.service.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { caseChanged } from '../cases/case-change.js';
import type { Viewer } from '../sessions/viewer.js';
import { keepEntryYes, keepLogged, keepPlan } from './home-visit.store.js';
import { saidOf } from './read-visits.service.js';
import { visitChanged, visitIn } from './visit-change.js';

/** Records that an adult who lives there says yes to social services coming in, or takes that back. */
export async function recordEntryYes(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { visitId: string; personId: string; yes: { saidOn: LocalDate; way: EntryYesWay } | null },
): Promise<{ caseId: string; visitId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'recordEntryYes', input: command }, async (tx) => {
    const { file, standing, line } = await visitIn(tx, viewer, command.visitId);
    const { visitId, personId, yes } = command;
    const adult = (line.residents ?? []).some(({ person }) => (person.fact.id as string) === personId);
    requireAllowed(mayRecordEntryYes(viewer, standing, line.standing, adult, yes?.saidOn ?? null, toLocalDate(now)), 'saidOn');
    await keepEntryYes(tx.em, { visitId, caseId: file.id, organisationId: viewer.organisationId, personId, at: now, by: viewer.userId }, yes);
    return await visitChanged(tx, yes === null ? 'JA_TILL_BESOK_TILLBAKA' : 'JA_TILL_BESOK', file.id, visitId);
  });
}

export interface LogVisit {
  readonly visitId: string;
  readonly result: ActionResult;
  /** Somebody went into the dwelling. */
  readonly inside: boolean;
  /** A note was left in the letterbox: logged with the visit when nobody was reached. */
  readonly leftNote: boolean;
  readonly text: string | null;
  readonly nextKind: ActionKind | null;
  readonly nextDueOn: LocalDate | null;
}

/** Logs a visit as an action of the case, in the rows of the one who logs it, with the note in the letterbox in the same press. */
export async function logVisit(database: Database, viewer: Viewer, now: Instant, key: string, command: LogVisit): Promise<{ caseId: string; visitId: string; factId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'logVisit', input: command }, async (tx) => {
    const { file, standing, line } = await visitIn(tx, viewer, command.visitId);
    const { visitId, result, inside, leftNote, text, nextKind, nextDueOn } = command;
    requireAllowed(mayLogVisit(viewer, standing, line.standing, { inside, ...saidOf(line.residents) }, now), 'inside');
    // As its own visit also when both went: that the other came along is the other's to tell, for as long as it may be told.
    const kind = visitKindOf(viewer.organisationKind);
    if (kind === null) refuse('ATGARD_HOR_INTE_HIT');
    const doneAt = line.startsAt;
    const factId = await logInCase(tx, viewer, file, { caseId: file.id, kind, result, text, doneAt, nextKind, nextDueOn });
    const rows = [factId];
    if (leftNote && result === 'EJ_NADD') rows.push(await addAction(tx, viewer, { caseId: file.id, kind: 'LAPP', result: null, doneAt, note: '' }));
    const of = { visitId, caseId: file.id, organisationId: viewer.organisationId };
    if (line.plan === null) await keepPlan(tx.em, of, { interpreter: null, child: 'OKAND', leavesNote: leftNote });
    await keepLogged(tx.em, of, factId);
    tx.record('ATGARD_LOGGAD', [file.id, ...rows]);
    await caseChanged(tx, [file.id], { grounds: false, rows });
    return { ...await visitChanged(tx, 'HEMBESOK_GJORT', file.id, visitId), factId };
  });
}
