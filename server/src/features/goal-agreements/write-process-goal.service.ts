import { randomUUID } from 'node:crypto';
import { processGoalFault, type WrittenGoal } from '@bokvar/domain/goals';
import { mayAgreeToGoal, mayEndGoal, mayProposeGoal, mayWriteProcessGoals } from '@bokvar/domain/policy';
import { personBroughtIn, type TextStopped } from '@bokvar/domain/texts';
import { compare, toLocalDate, worksWithCases, type GatePreset, type Instant, type LocalDate, type TargetGroup } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { wordsOfOwnWorld } from '../cases/own-words.store.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { stopBy, unlessStopped } from '../minutes/check-minutes.service.js';
import { colleagueNames } from '../minutes/minutes.store.js';
import { isSide } from '../partnerships/other-side.js';
import { choosePartnership } from '../partnerships/monthly-table.service.js';
import { partiesNow } from '../partnerships/partnership.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { holdProcessGoals, insertGoalAgreed, insertGoalEnded, insertGoalVersion, loadProcessGoals, type GoalVersionRecord } from '../process-goals/process-goal.store.js';

/** It is kept. */
export interface ProcessGoalKept { readonly id: string }
type Kept = ProcessGoalKept | TextStopped | Refused;

/** A goal, or another version of one, on from the version that was read (0: a new goal). */
export interface ProposeGoal extends WrittenGoal {
  readonly partnershipId: string;
  /** Null: a new one. */
  readonly goalId: string | null;
  readonly base: number;
  readonly group: TargetGroup | 'ALLA';
  readonly preset: GatePreset | null;
  readonly validFrom: LocalDate;
}

const PARTS = ['name', 'required', 'ownStep'] as const;

/** Proposes a goal to the other side. It holds when they have said yes, from its day. */
export async function proposeProcessGoal(database: Database, viewer: Viewer, now: Instant, key: string, command: ProposeGoal): Promise<Kept> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'proposeProcessGoal', input: command }, async (tx) => {
    const { base, group, preset, validFrom, required, before } = command;
    const partnershipId = await choosePartnership(tx.em, viewer, command.partnershipId);
    await holdProcessGoals(tx.em, partnershipId);
    const versions = await versionsIn(tx, partnershipId);
    const latest = command.goalId === null ? undefined : versions.find(({ goalId }) => goalId === command.goalId);
    if (command.goalId !== null && latest === undefined) refuse('FINNS_INTE');
    const holding = new Set(versions.filter(({ endsOn }) => endsOn === null).map(({ goalId }) => goalId)).size;
    requireAllowed(mayProposeGoal(viewer, { validFrom, today: toLocalDate(now), isNew: latest === undefined, holding }), 'validFrom');
    if (latest?.endsOn) refuse('PROCESSMAL_AVSLUTAT');
    if ((latest?.version ?? 0) !== base) refuse('ANDRAT_AV_ANNAN', 'name');
    const written: WrittenGoal = { name: command.name.trim(), required, before, ownStep: command.ownStep?.trim() || null };
    for (const part of PARTS) {
      const fault = processGoalFault(part, written);
      if (fault !== null) refuse(fault, part);
    }
    await requireNoPerson(tx, viewer, 'name', written.name);
    await requireNoPerson(tx, viewer, 'ownStep', written.ownStep ?? '');
    const id = await insertGoalVersion(tx.em, { ...written, goalId: command.goalId ?? randomUUID(), partnershipId, version: base + 1, group, preset, wantedFrom: validFrom }, by(tx));
    if (id === null) refuse('ANDRAT_AV_ANNAN', 'name');
    return await kept(tx, 'PROCESSMAL_FORESLAGET', partnershipId, id);
  }));
}

/** Says yes to the version that was read. */
export async function agreeToProcessGoal(database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly versionId: string }): Promise<ProcessGoalKept | Refused> {
  return await change(database, viewer, now, { key, operation: 'agreeToProcessGoal', input: command }, async (tx) => {
    const { version, versions } = await found(tx, viewer, ({ id }) => id === command.versionId);
    requireAllowed(mayAgreeToGoal(viewer, { own: version.proposedBy === viewer.organisationId, agreed: version.holdsFrom !== null, ended: version.endsOn !== null }), null);
    if (versions.some(({ goalId, version: number }) => goalId === version.goalId && number > version.version)) refuse('ANDRAT_AV_ANNAN');
    if (!await insertGoalAgreed(tx.em, { versionId: version.id, partnershipId: version.partnershipId }, by(tx))) refuse('PROCESSMAL_REDAN_ENSE');
    return await kept(tx, 'PROCESSMAL_GODTAGET', version.partnershipId, version.id);
  });
}

/** Ends a goal, or takes back a proposal that nobody has said yes to, from a day on, with why. */
export async function endProcessGoal(database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly goalId: string; readonly endsOn: LocalDate; readonly reason: string }): Promise<Kept> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'endProcessGoal', input: command }, async (tx) => {
    const { goalId, endsOn } = command;
    const { version } = await found(tx, viewer, (one) => one.goalId === goalId);
    const reason = command.reason.trim();
    requireAllowed(mayEndGoal(viewer, { ended: version.endsOn !== null, reason }), 'reason');
    if (compare(endsOn, toLocalDate(now)) < 0) refuse('PROCESSMAL_DAG', 'endsOn');
    await requireNoPerson(tx, viewer, 'reason', reason);
    if (!await insertGoalEnded(tx.em, { goalId, partnershipId: version.partnershipId, endsOn, reason }, by(tx))) refuse('PROCESSMAL_AVSLUTAT');
    return await kept(tx, 'PROCESSMAL_SLUT', version.partnershipId, version.id);
  }));
}

/** Ends the change where a text brings in a person: both sides read it. */
async function requireNoPerson(tx: Change, viewer: Viewer, at: string, text: string): Promise<void> {
  const known = worksWithCases(viewer.role) ? await wordsOfOwnWorld(tx.em) : { names: [], addresses: [] };
  const found = personBroughtIn({ before: '', text }, { ...known, innocent: await colleagueNames(tx.em) });
  if (found !== null) stopBy({ at, ...found });
}

const by = ({ actor, now }: Change) => ({ organisationId: actor.organisationId, recordedAt: now, recordedBy: actor.userId });

/** The latest version of each goal of a partnership first. */
const versionsIn = async (tx: Change, partnershipId: string): Promise<readonly GoalVersionRecord[]> => (await loadProcessGoals(tx.em)).find(({ id }) => id === partnershipId)?.versions ?? [];

/** A version at one of the actor's own tables, held; another is refused as one that is not there. */
async function found(tx: Change, viewer: Viewer, is: (version: GoalVersionRecord) => boolean): Promise<{ readonly version: GoalVersionRecord; readonly versions: readonly GoalVersionRecord[] }> {
  const before = (await loadProcessGoals(tx.em)).find(({ versions }) => versions.some(is));
  if (before === undefined) refuse('FINNS_INTE');
  requireAllowed(mayWriteProcessGoals(viewer), null);
  await holdProcessGoals(tx.em, before.id);
  const versions = await versionsIn(tx, before.id);
  const version = versions.find(is);
  if (version === undefined) refuse('FINNS_INTE');
  return { version, versions };
}

async function kept(tx: Change, action: string, partnershipId: string, id: string): Promise<ProcessGoalKept> {
  tx.record(action, [partnershipId, id]);
  tx.tell((await partiesNow(tx.em, partnershipId)).filter(({ kind }) => isSide(kind)).map((party) => party.id));
  return { id };
}
