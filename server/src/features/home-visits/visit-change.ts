import type { Situation } from '@bokvar/domain/disclosure';
import type { CaseStanding } from '@bokvar/domain/policy';
import { categoryOf, type Instant, type VisitReason, type VisitSaying } from '@bokvar/domain/vocabulary';
import { refuse } from '../../database/refused.js';
import type { Change } from '../../database/transaction.js';
import { caseChanged } from '../cases/case-change.js';
import { adultsOf, findCase, type CaseFile } from '../cases/case.store.js';
import { standingOf } from '../cases/case-standing.js';
import { isMaskedFor } from '../cases/protected-identity/is-protected.js';
import { situationInCase } from '../cases/reading.service.js';
import { rowBy } from '../cases/facts/new-row.js';
import type { Viewer } from '../sessions/viewer.js';
import { caseOfVisit, changeWord, holdVisit, insertWord, loadCaseVisits, readersOfWords } from './home-visit.store.js';
import { visitsOf, type CaseVisits, type VisitLine } from './read-visits.service.js';

/** A case with its visits, and the actor's standing in it. */
export interface VisitsFound { readonly file: CaseFile; readonly standing: CaseStanding; readonly visits: CaseVisits }

/** The visits of a case as the actor has a ground to know of them; refused where there is nothing to see. */
export async function visitsIn(tx: Change, viewer: Viewer, caseId: string): Promise<VisitsFound> {
  const file = await findCase(tx.em, caseId, viewer.organisationId);
  const situation: Situation = situationInCase(viewer, tx.now);
  const [visits] = file === null ? [] : visitsOf(await loadCaseVisits(tx.em, caseId), viewer, situation);
  if (file === null || visits === undefined) refuse('FINNS_INTE');
  if (isMaskedFor(visits.of, situation)) refuse('SKYDDADE_UPPGIFTER_STANGDA');
  return { file, standing: standingOf(file), visits };
}

/** The same with one of its visits. */
export async function visitIn(tx: Change, viewer: Viewer, visitId: string): Promise<VisitsFound & { readonly line: VisitLine }> {
  const caseId = await caseOfVisit(tx.em, visitId);
  if (caseId === null) refuse('FINNS_INTE');
  // Two colleagues who answer at once: the second reads what the first has said.
  await holdVisit(tx.em, visitId);
  const found = await visitsIn(tx, viewer, caseId);
  const line = found.visits.lines.find((one) => one.visitId === visitId);
  if (line === undefined) refuse('FINNS_INTE');
  return { ...found, line };
}

/** What the actor's organisation says of a visit from now on. */
export interface Saying { readonly says: VisitSaying; readonly startsAt: Instant; readonly reason: VisitReason | null }

/**
 * Says it, and lets those ask again who could read what was said before, or can now.
 * @param of `line` null: a visit of its own, that nobody has said anything of
 * @returns the visit's id
 */
export async function say(
  tx: Change, viewer: Viewer, of: { readonly caseId: string; readonly withId: string | null; readonly line: VisitLine | null }, saying: Saying,
): Promise<string> {
  // A visit that nobody else is asked to is one's own note; what another may read tells what one does in the case.
  const category = categoryOf(viewer.organisationKind, of.withId === null ? 'ANTECKNING' : 'ATGARD');
  if (category === null) refuse('UPPGIFT_HOR_INTE_HIT');
  const own = of.line?.own ?? null;
  // That it does not come is said to those who were told that it does: a visit that goes away because somebody else was added would tell of her.
  const concerns = saying.says === 'KOMMER' || own === null ? await adultsOf(tx.em, of.caseId) : [...own.value.concerns];
  const before = own === null ? [] : await tellReaders(tx, [own.fact.id]);
  let id = own?.fact.id as string | undefined;
  let visitId = of.line?.visitId ?? null;
  if (id === undefined) {
    const made = await insertWord(tx.em, { ...rowBy(viewer, of.caseId, tx.now), category, concerns, visitId, withId: of.withId, ...saying });
    id = made.id;
    visitId = made.visitId;
  } else {
    await changeWord(tx.em, id, { ...saying, saidAt: tx.now, concerns });
  }
  tx.tell([...before, ...await tellReaders(tx, [id])]);
  return visitId ?? id;
}

async function tellReaders(tx: Change, ids: readonly string[]): Promise<string[]> {
  return await tx.asSystem(async (system) => await readersOfWords(system, ids, new Date(tx.now)));
}

/** Ends a change of a visit: audited by its ids, and told at the actor's own screens. */
export async function visitChanged(tx: Change, action: string, caseId: string, visitId: string): Promise<{ caseId: string; visitId: string }> {
  tx.record(action, [caseId, visitId]);
  await caseChanged(tx, [caseId], { grounds: false, rows: [] });
  return { caseId, visitId };
}
