import type { Disclosed } from '@bokvar/domain/disclosure';
import { mayPutInOrder, mayReadProcess } from '@bokvar/domain/policy';
import { currentState, followUps, isInArea, isMissed, nextProcessStep, processHousehold, reachedStates, type FollowUp, type NextProcessStep, type ProcessRules, type ReachedState } from '@bokvar/domain/social-process';
import { addDays, compare, instant, toLocalDate, type LocalDate, type ProcessHousehold, type ProcessState } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../graphql/portal-context.js';
import { isMaskedFor } from '../cases/protected-identity/is-protected.js';
import { discloseDocument, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import { asReader, asReaderOfCase, showingTo, situationInCase, situationOf } from '../cases/reading.service.js';
import { recordShown } from '../grounds/disclosure-log.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { isKfmDone, kfmDutiesOf, knownOf, notesOf, processCaseOf, type KfmDuty } from './process-case.js';
import { loadCaseProcess, loadProcessDuties, type EarlierRecord, type NoteRecord } from './process-note.store.js';
import { rulesOf } from './social-process.store.js';

/** The process of a case, as social services see it. */
export interface CaseProcess {
  readonly of: DisclosedCase;
  readonly household: ProcessHousehold;
  readonly children: boolean;
  readonly state: ProcessState;
  readonly states: readonly ReachedState[];
  readonly next: NextProcessStep | null;
  /** Booked meetings to which nobody came. */
  readonly missed: number;
  readonly notes: readonly Disclosed<NoteRecord>[];
  readonly earlier: readonly EarlierRecord[];
  readonly inArea: boolean | null;
  readonly kfm: readonly KfmDuty[];
  /** After an eviction that was carried out; empty otherwise. */
  readonly followUps: readonly FollowUp[];
  readonly mayWrite: boolean;
}

/** The process of one case; null where there is nothing to see, and of a protected household until it is opened. */
export async function readCaseProcess({ scope, now }: PortalContext, viewer: Viewer, caseId: string): Promise<CaseProcess | null> {
  if (!mayReadProcess(viewer).allowed) return null;
  return await asReaderOfCase(scope.database, viewer, now, async (em) => {
    const loaded = await loadCaseProcess(em, caseId);
    const document = discloseDocument(loaded, situationInCase(viewer, now));
    const of = document.cases.get(caseId);
    if (of === undefined || isMaskedFor(of, document.situation)) return null;
    const notes = notesOf(loaded.notes, of, document);
    const kfm = kfmDutiesOf(of, document, notes);
    await recordShown(em, showingTo(viewer, 'SKARM'), document, () => [...notes, ...kfm.map(({ notice }) => notice)]);
    const rules = rulesOf(loaded);
    const earlier = knownOf(loaded.earlier, rules, toLocalDate(now));
    const about = processCaseOf(of, document, { notes, earlier, rules });
    return {
      of, notes, earlier, household: processHousehold(rules, about), children: about.children, state: currentState(about), states: reachedStates(about),
      next: nextProcessStep(rules, about), missed: about.actions.filter(isMissed).length, inArea: isInArea(rules, about.address),
      kfm, followUps: followUpsOf(of, rules),
      mayWrite: mayPutInOrder(viewer, { isParty: !of.emptySeat, holdsRows: of.desk !== null, closed: about.closedOn !== null }).allowed,
    };
  });
}

function evictedOn({ desk }: DisclosedCase): LocalDate | null {
  return desk === null || desk.closedAt === null || desk.outcome !== 'AVHYSNING_VERKSTALLD' ? null : toLocalDate(instant(desk.closedAt));
}

function followUpsOf(of: DisclosedCase, rules: ProcessRules): readonly FollowUp[] {
  const on = evictedOn(of);
  return on === null ? [] : followUps(rules, on);
}

/** How far ahead a follow-up is told of, days. */
const AHEAD = 14;

/** Something that a day's work of social services waits for, besides the next steps of its cases. */
export interface ProcessDuty {
  readonly of: DisclosedCase;
  readonly document: DisclosedDocument;
  readonly dueOn: LocalDate;
  readonly kfm: KfmDuty | null;
  readonly followUp: FollowUp | null;
}

/**
 * Notices of a day of eviction that have not been confirmed, given a handler and copied to the tenant, and follow-ups after an
 * eviction that are due: by their days. A protected household is followed up on its own page alone: what was written of it
 * is not read in a list. What was written about children is in none.
 */
export async function readProcessDuties({ scope, now }: PortalContext, viewer: Viewer): Promise<ProcessDuty[]> {
  if (!mayReadProcess(viewer).allowed) return [];
  return await asReader(scope.database, viewer, now, async (em) => {
    const loaded = await loadProcessDuties(em);
    const document = discloseDocument(loaded, situationOf(viewer, now));
    const rules = rulesOf(loaded);
    const until = addDays(toLocalDate(now), AHEAD);
    const duties = [...document.cases.values()].flatMap((of) => {
      const notes = notesOf(loaded.notes, of, document);
      return [...kfmOf(of, document, notes), ...dueFollowUps(of, document, { notes, rules, until })];
    });
    const told = new Set(duties.map(({ of }) => of));
    await recordShown(em, showingTo(viewer, 'SKARM'), document, (of) => (told.has(of) ? shownOf(of, document, notesOf(loaded.notes, of, document)) : []));
    return duties.toSorted((one, other) => Number(one.kfm === null) - Number(other.kfm === null) || compare(one.dueOn, other.dueOn));
  });
}

/** Who and where, the notice with its day, and what has been done about it. */
function shownOf(of: DisclosedCase, document: DisclosedDocument, notes: readonly Disclosed<NoteRecord>[]): Disclosed<unknown>[] {
  const kfm = kfmDutiesOf(of, document, notes);
  return [...of.persons, ...of.facts.filter(({ value }) => value.kind === 'ADRESS'), ...kfm.flatMap(({ notice, handler, confirmed, copied }) => [notice, handler ?? [], confirmed ?? [], copied ?? []].flat())];
}

function kfmOf(of: DisclosedCase, document: DisclosedDocument, notes: readonly Disclosed<NoteRecord>[]): ProcessDuty[] {
  if (evictedOn(of) !== null) return [];
  const masked = isMaskedFor(of, document.situation);
  return kfmDutiesOf(of, document, notes).filter((kfm) => !isKfmDone(kfm, masked)).map((kfm) => ({ of, document, dueOn: kfm.dueOn, kfm, followUp: null }));
}

function dueFollowUps(
  of: DisclosedCase, document: DisclosedDocument, { notes, rules, until }: { notes: readonly Disclosed<NoteRecord>[]; rules: ProcessRules; until: LocalDate },
): ProcessDuty[] {
  if (isMaskedFor(of, document.situation)) return [];
  const left = followUpsOf(of, rules).filter(({ note, dueOn }) => compare(dueOn, until) <= 0 && !notes.some(({ value }) => value.kind === note));
  return left.map((followUp) => ({ of, document, dueOn: followUp.dueOn, kfm: null, followUp }));
}
