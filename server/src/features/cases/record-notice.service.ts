import { randomUUID } from 'node:crypto';
import { mayRecordNotice } from '@bokvar/domain/policy';
import { categoryOf, startOfDay, toLocalDate, type Instant, type LocalDate, type NoticeChannel, type NoticeCode, type NoticeSender } from '@bokvar/domain/vocabulary';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import type { Database } from '../../database/database.js';
import type { Viewer } from '../sessions/viewer.store.js';
import { caseChanged } from './case-change.js';
import { findCase, personsOf, type CaseFile } from './case.store.js';
import { FactEntity, StatutoryNoticeEntity } from './fact.entity.js';
import { standingOf } from './log-action.service.js';
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
    const toId = await socialServicesOf(tx, file);
    const category = categoryOf(viewer.organisationKind, viewer.organisationKind === 'SOCIALTJANST' ? 'ATGARD' : 'UNDERRATTELSE');
    if (toId === null || category === null) refuse('UNDERRATTELSE_AV_ANNAN', 'code');
    const concerns = (await personsOf(tx.em, file.id)).filter((person) => person.kind === 'VUXEN').map((person) => person.id);
    tx.em.persist(tx.em.create(StatutoryNoticeEntity, {
      id: randomUUID(), caseId: file.id, holderId: viewer.organisationId as string, category, concerns, recordedAt: new Date(now), recordedBy: viewer.userId as string,
      code: command.code, toId, channel: command.channel, sender: command.sender, sentOn: command.sentOn, servedOn: command.servedOn, evictionOn: command.evictionOn,
      // A notice works from the day it was given, but nothing is opened before it was recorded here.
      givenAt: new Date(Math.max(startOfDay(command.sentOn), now)) }));
    await tx.em.flush();
    tx.record('UNDERRATTELSE', [file.id]);
    await caseChanged(tx, [file.id], { grounds: true });
    return { caseId: file.id as string };
  });
}

/** The social services of the case's partnership: whom a landlord's notice goes to. */
async function socialServicesOf(tx: Change, file: CaseFile): Promise<string | null> {
  const rows: { id: string }[] = await tx.em.execute(
    `select o.id from partnership_party pp join organisation o on o.id = pp.organisation_id
     where pp.partnership_id = ? and o.kind = 'SOCIALTJANST' and pp.to_at is null`, [file.partnershipId]);
  return rows[0]?.id ?? null;
}

/** Confirms to the sender that a notice has come. The only thing about it that is ever told back. */
export async function confirmNotice(database: Database, viewer: Viewer, now: Instant, key: string, noticeId: string): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'confirmNotice', input: { noticeId } }, async (tx) => {
    const notice = await tx.em.findOne(StatutoryNoticeEntity, { id: noticeId, toId: viewer.organisationId });
    const category = categoryOf(viewer.organisationKind, 'KVITTENS');
    if (notice === null || category === null) refuse('FINNS_INTE');
    const already = await tx.em.count(FactEntity, { caseId: notice.caseId, holderId: viewer.organisationId, kind: 'KVITTENS', recordedAt: { $gte: notice.givenAt } });
    if (already === 0) {
      tx.em.persist(tx.em.create(FactEntity, {
        id: randomUUID(), caseId: notice.caseId, holderId: viewer.organisationId as string, category, concerns: notice.concerns as string[], recordedAt: new Date(now),
        recordedBy: viewer.userId as string, kind: 'KVITTENS', text: 'Underrättelsen är mottagen', onDate: null, actionId: null, endedAt: null }));
      await tx.em.flush();
    }
    tx.record('UNDERRATTELSE_BEKRAFTAD', [notice.caseId, noticeId]);
    await caseChanged(tx, [notice.caseId], { grounds: false });
    return { caseId: notice.caseId };
  });
}
