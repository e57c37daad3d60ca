import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { logAction } from '@bokvar/server/features/cases/actions/log-action.service';
import { setNextAction, undoNextAction } from '@bokvar/server/features/cases/actions/next-step.service';
import { retract } from '@bokvar/server/features/cases/retraction/retract.service';
import { readToday } from '@bokvar/server/features/work-list/today.service';
import { instant, localDate, type ActionKind } from '@bokvar/domain/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actingTown, type ActingTown } from '../support/acting.js';
import { START } from '../support/town.js';

/** What is undone is undone whole: the desk says again what it said before. */
let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

const HOUR = 3_600_000;
/** A later moment for each story: what was logged in an earlier one does not stand in its way. */
let at = START;
beforeEach(() => { at = instant(at + HOUR); });

const nextOf = async (caseId: string, organisation = 'alvsalahem') => {
  const [desk]: { kind: string | null; due: string | null }[] = await town.database.system().execute(
    `select next_kind as kind, next_due_on::text as due from case_desk where case_id = ? and organisation_id = ?`, [caseId, townId.organisation(organisation)]);
  return desk === undefined ? null : [desk.kind, desk.due];
};
const viewer = async (person = 'yvonne') => (await town.acting(person, at)).viewer;
const log = async (caseId: string, kind: ActionKind, next: readonly [ActionKind, string] | null, person = 'yvonne'): Promise<string> => {
  const done = await logAction(town.database, await viewer(person), at, randomUUID(), {
    caseId, kind, result: null, text: null, doneAt: null, nextKind: next?.[0] ?? null, nextDueOn: next === null ? null : localDate(next[1]) });
  if (!('factId' in done)) throw new Error(done.code);
  return done.factId;
};
const undo = async (caseId: string, factId: string, person = 'yvonne') => await retract(town.database, await viewer(person), at, randomUUID(), { caseId, factId, reason: null });
const plan = async (caseId: string, kind: ActionKind, dueOn: string): Promise<string | undefined> => {
  const done = await setNextAction(town.database, await viewer(), at, randomUUID(), { caseId, kind, dueOn: localDate(dueOn) });
  if (!('caseId' in done)) throw new Error(done.code);
  return done.stepId;
};
const unplan = async (stepId: string | undefined, person = 'yvonne') => await undoNextAction(town.database, await viewer(person), at, randomUUID(), String(stepId));

describe('undoing what was logged', () => {
  it('gives back the step that was decided, also a step that lies behind', async () => {
    const caseId = townId.case('huong');
    expect(await nextOf(caseId)).toEqual(['TELEFON', '2026-11-19']);
    const actionId = await log(caseId, 'TELEFON', ['HEMBESOK_HV', '2026-11-24']);
    expect(await nextOf(caseId)).toEqual(['HEMBESOK_HV', '2026-11-24']);
    expect(await undo(caseId, actionId)).toEqual({ caseId });
    expect(await nextOf(caseId)).toEqual(['TELEFON', '2026-11-19']);
  });

  it('gives it back when logging had left none', async () => {
    const caseId = townId.case('huong');
    const actionId = await log(caseId, 'TELEFON', null);
    expect(await nextOf(caseId)).toEqual([null, null]);
    await undo(caseId, actionId);
    expect(await nextOf(caseId)).toEqual(['TELEFON', '2026-11-19']);
  });

  it('leaves what somebody has decided since', async () => {
    const caseId = townId.case('gavrilo');
    const actionId = await log(caseId, 'TELEFON', ['TELEFON', '2026-11-26']);
    await plan(caseId, 'HEMBESOK_HV', '2026-11-27');
    expect(await undo(caseId, actionId)).toEqual({ caseId });
    expect(await nextOf(caseId)).toEqual(['HEMBESOK_HV', '2026-11-27']);
  });

  it('leaves it also when it was decided anew just as it was', async () => {
    const caseId = townId.case('birgitta');
    const actionId = await log(caseId, 'TELEFON', ['BREV', '2026-11-26']);
    await plan(caseId, 'TELEFON', '2026-11-27');
    await plan(caseId, 'BREV', '2026-11-26');
    await undo(caseId, actionId);
    expect(await nextOf(caseId)).toEqual(['BREV', '2026-11-26']);
  });

  it('line after line, the last one first, ends where it began', async () => {
    const caseId = townId.case('fateme');
    const before = await nextOf(caseId);
    const first = await log(caseId, 'TELEFON', ['TELEFON', '2026-11-23']);
    const second = await log(caseId, 'TELEFON', ['BREV', '2026-11-25']);
    await undo(caseId, second);
    expect(await nextOf(caseId)).toEqual(['TELEFON', '2026-11-23']);
    await undo(caseId, first);
    expect(await nextOf(caseId)).toEqual(before);
  });

  it('is each organisation’s own: the other’s desk is not touched, nor can it be', async () => {
    const caseId = townId.case('fateme');
    const social = await nextOf(caseId, 'soc');
    const actionId = await log(caseId, 'TELEFON', ['TELEFON', '2026-11-23']);
    expect(await undo(caseId, actionId, 'ibrahim')).toMatchObject({ code: 'FINNS_INTE' });
    expect(await nextOf(caseId)).toEqual(['TELEFON', '2026-11-23']);
    expect(await nextOf(caseId, 'soc')).toEqual(social);
    await undo(caseId, actionId);
  });

  it('leaves no work behind where there was none', async () => {
    const caseId = townId.case('eleni');
    const rows = async () => {
      const { context, viewer: who } = await town.acting('ibrahim', at);
      return (await readToday(context, who)).groups.flatMap((group) => group.rows.map(({ row }) => row.caseId as string));
    };
    expect(await rows()).not.toContain(caseId);
    await undo(caseId, await log(caseId, 'TELEFON', ['TELEFON', '2026-11-23'], 'ibrahim'), 'ibrahim');
    expect(await nextOf(caseId, 'soc')).toEqual([null, null]);
    expect(await rows()).not.toContain(caseId);
  });
});

describe('undoing a decided step', () => {
  it('gives back the step that stood before', async () => {
    const caseId = townId.case('nils');
    const before = await nextOf(caseId);
    const stepId = await plan(caseId, 'BREV', '2026-11-24');
    expect(await unplan(stepId)).toEqual({ caseId });
    expect(await nextOf(caseId)).toEqual(before);
    expect(await unplan(stepId)).toMatchObject({ code: 'FINNS_INTE' });
  });

  it('says so when somebody has decided another since, and changes nothing', async () => {
    const caseId = townId.case('nils');
    const stepId = await plan(caseId, 'BREV', '2026-11-24');
    await plan(caseId, 'TELEFON', '2026-11-25');
    expect(await unplan(stepId)).toMatchObject({ code: 'NASTA_STEG_ANDRAT' });
    expect(await nextOf(caseId)).toEqual(['TELEFON', '2026-11-25']);
  });

  it('is nobody else’s, and not for ever', async () => {
    const caseId = townId.case('lukasz');
    const stepId = await plan(caseId, 'BREV', '2026-11-24');
    expect(await unplan(stepId, 'pekka')).toMatchObject({ code: 'FINNS_INTE' });
    expect(await unplan(stepId, 'ibrahim')).toMatchObject({ code: 'FINNS_INTE' });
    at = instant(at + 24 * HOUR);
    expect(await unplan(stepId)).toMatchObject({ code: 'ANGRA_FOR_SENT' });
    expect(await nextOf(caseId)).toEqual(['BREV', '2026-11-24']);
  });

  it('a step that was so already is no change to undo', async () => {
    const caseId = townId.case('lukasz');
    expect(await plan(caseId, 'BREV', '2026-11-24')).toBeUndefined();
  });
});
