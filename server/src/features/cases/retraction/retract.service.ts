import { consentStandings, isLiving } from '@bokvar/domain/disclosure';
import { mayRetract, type RestingOnPerson } from '@bokvar/domain/policy';
import type { Instant } from '@bokvar/domain/vocabulary';
import { refuse, type Refused } from '../../../database/refused.js';
import { change, type Change } from '../../../database/transaction.js';
import type { Database } from '../../../database/database.js';
import type { Viewer } from '../../sessions/viewer.js';
import { caseChanged } from '../case-change.js';
import { loadCaseDocument, type CaseDocument } from '../case-document.store.js';
import type { FactRecord } from '../case-rows.js';
import { findStanding } from '../case-standing.js';
import { putBackStepOf } from '../actions/next-step.store.js';
import { requireAllowed } from '../require-allowed.js';
import { carriesCollection, findOwnRow, findPairedReferral, lockRetraction, markNotesRetracted, markRetracted, tellReplacedAgain, type RetractableTable, type RetractedBy } from './retraction.store.js';
import { UNDO_MS } from '../undo.js';

export interface Retract {
  caseId: string;
  factId: string;
  /** Why it was wrong. Null: it was recorded a moment ago, and is undone. */
  reason: string | null;
}

/** The longest reason, in characters. */
const REASON_MAX = 2000;

/**
 * Takes back a row that the viewer's own organisation recorded by mistake: a fact, a person, a measure or a notice. From
 * this instant on nobody else is told of it and nothing rests on it. With a reason the row stays in the organisation's
 * own file, marked with who, when and why; without one, within a day, it is undone: the file is as if it had not been
 * there. Either way the next step is what it was before a measure, unless somebody has decided another since, and what
 * was shown of the row before stands in the disclosure log [domain 7, rättelse].
 */
export async function retract(
  database: Database, viewer: Viewer, now: Instant, key: string, command: Retract,
): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'retract', input: command }, async (tx) => {
    const { caseId, factId } = command;
    const reason = command.reason?.trim() || null;
    await lockRetraction(tx.em, caseId);
    const { standing } = await findStanding(tx.em, caseId, viewer.organisationId);
    const row = await findOwnRow(tx.em, { caseId, id: factId, organisationId: viewer.organisationId });
    const person = row?.table === 'case_person' ? restingOn(factId, await loadCaseDocument(tx.em, [caseId]), viewer, now) : null;
    const undoing = reason === null && row !== null && row.recordedAt + UNDO_MS > now;
    const decision = mayRetract(viewer, { ...standing, isParty: standing.isParty && row !== null, holdsRows: row !== null }, { undoing, reason, person, carriesCollection: await carriesCollection(tx.em, factId, viewer.organisationId) });
    requireAllowed(decision, !decision.allowed && decision.code === 'SKAL_TILL_RATTELSE_SAKNAS' ? 'reason' : null);
    if (row === null) refuse('FINNS_INTE');
    if (reason !== null && reason.length > REASON_MAX) refuse('TEXT_FOR_LANG', 'reason');
    const { table } = row;
    const by = { organisationId: viewer.organisationId, userId: viewer.userId, at: tx.now, reason };
    // What was saved in one press is undone in one.
    const along = undoing && table === 'case_action' ? await findPairedReferral(tx.em, factId, viewer.organisationId) : null;
    const taken = along === null ? [factId] : [factId, along];
    const again: string[] = [];
    for (const id of taken) again.push(...(await takeBack(tx, table, id, by)));
    tx.record(undoing ? 'INFORT_ANGRAT' : 'FELAKTIGT_INFORT', [caseId, ...taken]);
    await caseChanged(tx, [caseId], { grounds: table === 'case_person' || table === 'statutory_notice', rows: [...taken, ...again] });
    return { caseId };
  });
}

/** @returns the rows that are told again in place of what was taken back */
async function takeBack(tx: Change, table: RetractableTable, id: string, by: RetractedBy): Promise<string[]> {
  const again = await tx.asSystem(async (system) => {
    await markRetracted(system, table, id, by);
    if (table === 'case_action') await markNotesRetracted(system, id, by);
    return table === 'fact' ? await tellReplacedAgain(system, id, by) : [];
  });
  if (table === 'case_action') await putBackStepOf(tx.em, id, by.organisationId, tx.now);
  return again;
}

/** Of its own rows alone: what another organisation has said about the person is not told by a refusal either [domain R2]. */
function restingOn(personId: string, { cases: [of], grounds }: CaseDocument, viewer: Viewer, now: Instant): RestingOnPerson {
  if (of === undefined) refuse('FINNS_INTE');
  const own = <Row extends { holderId: string }>(rows: readonly Row[]) => rows.filter(({ holderId }) => holderId === viewer.organisationId);
  const named = ({ concerns }: { concerns: readonly string[] }) => concerns.includes(personId);
  // A measure, its note, a notice and its receipt are about whoever was an adult there: they stay about the others.
  const written = (fact: FactRecord) => fact.actionId === null && fact.kind !== 'KVITTENS';
  const alone = ({ concerns }: { concerns: readonly string[] }) => concerns.length === 1 && concerns[0] === personId;
  const consents = grounds.flatMap((one) => one.consents).filter(({ releasingId, giverId, subjectId }) =>
    releasingId === viewer.organisationId && [giverId, subjectId].some((id) => (id as string) === personId));
  const wards = grounds.flatMap((one) => one.persons).filter(({ guardians }) => guardians.some((id) => (id as string) === personId));
  const protections = own(grounds.flatMap((one) => one.protections));
  const adults = own(of.persons).filter(({ personKind }) => personKind === 'VUXEN');
  return {
    livingConsent: consents.some(({ id }) => grounds.some((one) => isLiving(consentStandings(one, now).get(id) ?? { state: 'UPPHORD_TID' }))),
    namedInRows: own(of.bills).some(named) || own(of.facts).some((fact) => (written(fact) ? named(fact) : alone(fact)))
      || [...own(of.actions), ...own(of.notices)].some(alone)
      || wards.some(({ id }) => own(of.persons).some((ward) => ward.id === (id as string))),
    lastAdult: of.head?.holderId === viewer.organisationId && adults.length === 1 && adults[0]?.id === personId,
    marked: protections.some((one) => (one.personId as string) === personId && (one.to === null || one.to > now)),
  };
}
