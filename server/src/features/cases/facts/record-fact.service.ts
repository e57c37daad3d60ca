import { mayRecordFact, mayTakeAction } from '@bokvar/domain/policy';
import { stepOfStage } from '@bokvar/domain/goals';
import { categoryOf, decisionOfFact, factKindRules, legalStages, toLocalDate, type FactKind, type Instant, type LegalStage, type LocalDate } from '@bokvar/domain/vocabulary';
import { refuse, type Refused } from '../../../database/refused.js';
import { change, type Change } from '../../../database/transaction.js';
import type { Database } from '../../../database/database.js';
import type { Viewer } from '../../sessions/viewer.js';
import { caseChanged } from '../case-change.js';
import { findCase, personsOf } from '../case.store.js';
import { standingOf } from '../case-standing.js';
import { hasReferral } from '../actions/case-action.store.js';
import { stepDay } from '../gates/gates-at-step.service.js';
import { takeStep, type GateException } from '../gates/take-step.service.js';
import { endFacts, insertFact, latestStage } from './fact.store.js';
import { rowBy } from './new-row.js';
import { requireMandate } from '../../decision-mandates/require-mandate.service.js';
import { requireAllowed } from '../require-allowed.js';

/** Something an organisation wants to keep on a case. */
export interface RecordFact {
  caseId: string;
  kind: FactKind;
  text: string;
  onDate: LocalDate | null;
  concerns: readonly string[];
  /** Why a step is taken though something that was agreed is not done. */
  exception?: GateException | null;
}

const TEXT_MAX = 2000;

/** Records a fact as the viewer's own organisation's. Who sees it follows from its category, not from the writer's wish. */
export async function recordFact(database: Database, viewer: Viewer, now: Instant, key: string, command: RecordFact): Promise<{ caseId: string; factId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'recordFact', input: command }, async (tx) => {
    const file = await findCase(tx.em, command.caseId, viewer.organisationId);
    requireAllowed(mayRecordFact(viewer, standingOf(file), command.kind), 'kind');
    const category = categoryOf(viewer.organisationKind, command.kind);
    const text = command.text.trim();
    if (category === null) refuse('UPPGIFT_HOR_INTE_HIT', 'kind');
    if (text === '') refuse('TEXT_SAKNAS', 'text');
    if (text.length > TEXT_MAX) refuse('TEXT_FOR_LANG', 'text');
    await requireReferral(tx, viewer, command);
    await requireMandate(tx, { decision: decisionOfFact({ kind: command.kind, text, dated: command.onDate !== null }, viewer.organisationKind) }, command.kind === 'STEG' ? 'text' : 'kind');
    const known = new Set((await personsOf(tx.em, command.caseId)).map((person) => person.id));
    // A fact about nobody could be opened by nobody's consent, and would lie open or shut for ever.
    if (command.concerns.length === 0 || command.concerns.some((id) => !known.has(id))) refuse('PERSONER_SAKNAS', 'concerns');
    const before = command.kind === 'STEG' ? await latestStage(tx.em, command.caseId, viewer.organisationId) : null;
    const replaced = !factKindRules[command.kind].replaces ? [] : await endFacts(tx.em, { caseId: command.caseId, holderId: viewer.organisationId, kind: command.kind }, now);
    const factId = await insertFact(tx.em, { ...rowBy(viewer, command.caseId, now), category, concerns: command.concerns, kind: command.kind, text, onDate: command.onDate });
    await passGate(tx, viewer, command, { factId, before });
    tx.record('UPPGIFT_TILLAGD', [command.caseId, factId]);
    await caseChanged(tx, [command.caseId], { grounds: false, rows: [factId, ...replaced] });
    return { caseId: command.caseId, factId };
  });
}

/** A stage tells of a step that is taken, unless it had been before. */
async function passGate(tx: Change, viewer: Viewer, { caseId, kind, text, onDate, exception }: RecordFact, { factId, before }: { factId: string; before: LegalStage | null }): Promise<void> {
  const stage = kind === 'STEG' ? legalStages.find((code) => code === text.trim()) : undefined;
  const step = stage === undefined ? null : stepOfStage(stage, before);
  if (step !== null) await takeStep(tx, viewer, { caseId, step, goalId: null, takenOn: stepDay(onDate, toLocalDate(tx.now)), sourceId: factId, exception: exception ?? null });
}

/** That it has gone to collection is not recorded without the referral that goes with it, whichever way it is recorded [Seed 4, dag 7]. */
async function requireReferral(tx: Change, viewer: Viewer, { caseId, kind, text }: RecordFact): Promise<void> {
  if (kind !== 'STEG' || text.trim() !== 'INKASSO' || !mayTakeAction(viewer, 'INKASSOKRAV').allowed) return;
  if (!(await hasReferral(tx.em, caseId, viewer.organisationId))) refuse('HANVISNING_FORST', 'text');
}
