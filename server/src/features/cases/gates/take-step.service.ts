import { mayPassGate } from '@bokvar/domain/policy';
import type { GateStep, LocalDate } from '@bokvar/domain/vocabulary';
import { refuse } from '../../../database/refused.js';
import type { Change } from '../../../database/transaction.js';
import { requireMandate } from '../../decision-mandates/require-mandate.service.js';
import type { Viewer } from '../../sessions/viewer.js';
import { rowBy } from '../facts/new-row.js';
import { requireAllowed } from '../require-allowed.js';
import { insertPassage, isColleague } from './gate-passage.store.js';
import { gatesAtStep } from './gates-at-step.service.js';

/** That a landlord goes on though not all is done: why, and which colleague decided it (null: whoever records it). */
export interface GateException { readonly reason: string; readonly decidedById: string | null }

/** A step towards the loss of a home, as it is recorded. */
export interface StepTaken {
  readonly caseId: string;
  readonly step: GateStep;
  /** Of a step of the parties' own: which goal names it; null: a step of the law. */
  readonly goalId: string | null;
  readonly takenOn: LocalDate;
  /** The row that tells of it. */
  readonly sourceId: string;
  /** Why one goes on though something is missing; null: nothing was written. */
  readonly exception: GateException | null;
}

/**
 * Every way of recording a step goes through here. The gate looks at what the landlord itself knows and never stops a right that the
 * law gives: what is missing asks for a reason and for somebody who may decide on exceptions, and is kept. A step that was taken
 * after everything agreed is kept too, for that is what equal treatment is proven by [Seed 4; domain 3.1].
 */
export async function takeStep(tx: Change, viewer: Viewer, taken: StepTaken): Promise<void> {
  const found = await gatesAtStep(tx.em, viewer, tx.now, taken);
  if (found === null || (found.before.length === 0 && found.passed === 0)) {
    if (taken.goalId !== null) refuse('FINNS_INTE');
    return;
  }
  if (taken.goalId !== null && found.before.length === 0) refuse('GRIND_STEGET_TAGET');
  const reason = taken.exception?.reason.trim() ?? '';
  const decidedById = taken.exception?.decidedById ?? viewer.userId;
  if (found.before.some(({ missing }) => missing.length > 0)) {
    requireAllowed(mayPassGate(reason), 'exception');
    await requireMandate(tx, { decision: 'UNDANTAG_GRIND', byId: decidedById }, 'exception');
    if (decidedById !== viewer.userId && !await isColleague(tx.em, decidedById)) refuse('FINNS_INTE', 'exception');
  }
  for (const { goal, missing, verdict } of found.before) {
    const id = await insertPassage(tx.em, rowBy(viewer, taken.caseId, tx.now), {
      versionId: goal.id, partnershipId: goal.partnershipId, sourceId: taken.sourceId, step: taken.step, countedFrom: found.countedFrom, takenOn: taken.takenOn,
      verdict, missing, reason: missing.length > 0 ? reason : null, decidedById: missing.length > 0 ? decidedById : null });
    tx.record(missing.length > 0 ? 'GRIND_UNDANTAG' : 'GRIND_PASSERAD', [taken.caseId, id]);
  }
}
