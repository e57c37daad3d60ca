import { mayRecordNotice } from '@bokvar/domain/policy';
import { categoryOf, instant, startOfDay, toLocalDate, type Instant, type LocalDate, type NoticeChannel, type NoticeCode, type NoticeSender } from '@bokvar/domain/vocabulary';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import type { Database } from '../../database/database.js';
import { partiesNow } from '../partnerships/partnership.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { caseChanged } from './case-change.js';
import { standingOf } from './case-standing.js';
import { adultsOf, findCase } from './case.store.js';
import { hasReceiptSince, insertFact } from './fact.store.js';
import { rowBy } from './new-row.js';
import { findNoticeTo, insertNotice } from './notice.store.js';
import { requireAllowed } from './require-allowed.js';

export interface RecordNotice {
  caseId: string;
  code: NoticeCode;
  channel: NoticeChannel;
  sender: NoticeSender;
  sentOn: LocalDate;
  servedOn: LocalDate | null;
  evictionOn: LocalDate | null;
}

/**
 * Records a statutory notice. The case's landlord gives it to the partnership's social services; the receiver's
 * confirmation is a fact of its own, and all that the sender ever learns [domain R2].
 */
export async function recordNotice(database: Database, viewer: Viewer, now: Instant, key: string, command: RecordNotice): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'recordNotice', input: command }, async (tx) => {
    const file = await findCase(tx.em, command.caseId, viewer.organisationId);
    requireAllowed(mayRecordNotice(viewer, standingOf(file), command, toLocalDate(now)), 'sentOn');
    if (file === null) refuse('FINNS_INTE');
    const to = (await partiesNow(tx.em, file.partnershipId)).find((party) => party.kind === 'SOCIALTJANST');
    const category = categoryOf(viewer.organisationKind, viewer.organisationKind === 'SOCIALTJANST' ? 'ATGARD' : 'UNDERRATTELSE');
    if (to === undefined || category === null) refuse('UNDERRATTELSE_AV_ANNAN', 'code');
    const { caseId: _caseId, ...given } = command;
    await insertNotice(tx.em, {
      ...rowBy(viewer, file.id, now), ...given, category, concerns: await adultsOf(tx.em, file.id), toId: to.id,
      // A notice works from the day it was given, but nothing is opened before it was recorded here.
      givenAt: instant(Math.max(startOfDay(command.sentOn), now)) });
    tx.record('UNDERRATTELSE', [file.id]);
    await caseChanged(tx, [file.id], { grounds: true });
    return { caseId: file.id as string };
  });
}

/** Confirms to the sender that a notice has come. The only thing about it that is ever told back. */
export async function confirmNotice(database: Database, viewer: Viewer, now: Instant, key: string, noticeId: string): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'confirmNotice', input: { noticeId } }, async (tx) => {
    const notice = await findNoticeTo(tx.em, noticeId, viewer.organisationId);
    const category = categoryOf(viewer.organisationKind, 'KVITTENS');
    if (notice === null || category === null) refuse('FINNS_INTE');
    const { caseId, concerns } = notice;
    if (!(await hasReceiptSince(tx.em, { caseId, holderId: viewer.organisationId }, notice.givenAt))) {
      await insertFact(tx.em, { ...rowBy(viewer, caseId, now), category, concerns, kind: 'KVITTENS', text: 'Underrättelsen är mottagen' });
    }
    tx.record('UNDERRATTELSE_BEKRAFTAD', [caseId, noticeId]);
    await caseChanged(tx, [caseId], { grounds: false });
    return { caseId };
  });
}
