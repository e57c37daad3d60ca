import { mayRecordNotice, type CaseStanding } from '@bokvar/domain/policy';
import { categoryOf, decisionOfNotice, instant, startOfDay, toLocalDate, type Instant, type LocalDate, type NoticeChannel, type NoticeCode, type NoticeSender } from '@bokvar/domain/vocabulary';
import { stepOfNotice } from '@bokvar/domain/goals';
import { refuse, type Refused } from '../../../database/refused.js';
import { change, type Change } from '../../../database/transaction.js';
import type { Database } from '../../../database/database.js';
import { partiesNow } from '../../partnerships/partnership.store.js';
import type { Viewer } from '../../sessions/viewer.js';
import { caseChanged } from '../case-change.js';
import { standingOf } from '../case-standing.js';
import { adultsOf, findCase } from '../case.store.js';
import { hasReceiptSince, insertFact } from '../facts/fact.store.js';
import { rowBy } from '../facts/new-row.js';
import { takeStep, type GateException } from '../gates/take-step.service.js';
import { findNoticeTo, insertNotice } from './notice.store.js';
import { requireMandate } from '../../decision-mandates/require-mandate.service.js';
import { requireAllowed } from '../require-allowed.js';

/** A notice as it was given, or taken. */
export interface GivenNotice {
  code: NoticeCode;
  channel: NoticeChannel;
  sender: NoticeSender;
  sentOn: LocalDate;
  servedOn: LocalDate | null;
  evictionOn: LocalDate | null;
}
export interface RecordNotice extends GivenNotice {
  caseId: string;
  /** Why a step is taken though something that was agreed is not done. */
  exception?: GateException | null;
}

/** Records a statutory notice in a case that is there. */
export async function recordNotice(database: Database, viewer: Viewer, now: Instant, key: string, command: RecordNotice): Promise<{ caseId: string; factId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'recordNotice', input: command }, async (tx) => {
    const { caseId, exception, ...given } = command;
    const file = await findCase(tx.em, caseId, viewer.organisationId);
    requireRecordable(viewer, { ...standingOf(file), own: file?.holderId === viewer.organisationId }, given, now);
    if (file === null) refuse('FINNS_INTE');
    const factId = await addNotice(tx, viewer, file, given);
    const step = stepOfNotice(given.code);
    if (step !== null) await takeStep(tx, viewer, { caseId: file.id, step, goalId: null, takenOn: given.sentOn, sourceId: factId, exception: exception ?? null });
    await caseChanged(tx, [file.id], { grounds: true, rows: [factId] });
    return { caseId: file.id as string, factId };
  });
}

/** Refuses a notice that the viewer's organisation does not record, or whose days cannot be, at the field to mend. */
export function requireRecordable(viewer: Viewer, standing: CaseStanding & { readonly own: boolean }, given: GivenNotice, now: Instant): void {
  const today = toLocalDate(now);
  const decision = mayRecordNotice(viewer, standing, given, today);
  const day = given.sentOn <= today ? 'servedOn' : 'sentOn';
  requireAllowed(decision, !decision.allowed && decision.code === 'UNDERRATTELSE_DATUM' ? day : 'code');
}

/**
 * Adds a notice to a case. Its landlord gives it to the partnership's social services; the receiver's confirmation is a
 * fact of its own, and all that the sender ever learns [domain R2]. The grants are unfolded by whoever calls.
 * @returns its id
 */
export async function addNotice(tx: Change, viewer: Viewer, file: { id: string; partnershipId: string }, given: GivenNotice): Promise<string> {
  const to = (await partiesNow(tx.em, file.partnershipId)).find((party) => party.kind === 'SOCIALTJANST');
  const category = categoryOf(viewer.organisationKind, viewer.organisationKind === 'SOCIALTJANST' ? 'ATGARD' : 'UNDERRATTELSE');
  if (to === undefined || category === null) refuse('UNDERRATTELSE_AV_ANNAN', 'code');
  await requireMandate(tx, { decision: decisionOfNotice(given.code, viewer.organisationKind) }, 'code');
  const id = await insertNotice(tx.em, {
    ...rowBy(viewer, file.id, tx.now), ...given, category, concerns: await adultsOf(tx.em, file.id), toId: to.id,
    // A notice works from the day it was given, but nothing is opened before it was recorded here.
    givenAt: instant(Math.max(startOfDay(given.sentOn), tx.now)) });
  tx.record('UNDERRATTELSE', [file.id, id]);
  return id;
}

/** Confirms to the sender that a notice has come. The only thing about it that is ever told back. */
export async function confirmNotice(database: Database, viewer: Viewer, now: Instant, key: string, noticeId: string): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'confirmNotice', input: { noticeId } }, async (tx) => {
    const notice = await findNoticeTo(tx.em, noticeId, viewer.organisationId);
    const category = categoryOf(viewer.organisationKind, 'KVITTENS');
    if (notice === null || category === null) refuse('FINNS_INTE');
    // Answered outside the portal, with the handler's name. A receipt here would be read by a landlord with a notice of its own, and tell it of this one [R2].
    if (notice.code === 'N_KFM_DATE') refuse('KVITTERA_TILL_KRONOFOGDEN');
    const { caseId, concerns } = notice;
    const rows: string[] = [];
    if (!(await hasReceiptSince(tx.em, { caseId, holderId: viewer.organisationId }, notice.givenAt))) {
      rows.push(await insertFact(tx.em, { ...rowBy(viewer, caseId, now), category, concerns, kind: 'KVITTENS', text: 'Underrättelsen är mottagen' }));
    }
    tx.record('UNDERRATTELSE_BEKRAFTAD', [caseId, noticeId]);
    await caseChanged(tx, [caseId], { grounds: false, rows });
    return { caseId };
  });
}
