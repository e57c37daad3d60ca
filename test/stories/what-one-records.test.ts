import { randomUUID } from 'node:crypto';
import { factKinds, factKindRules, localDate, type ActionKind, type FactKind } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { logAction } from '@bokvar/server/features/cases/actions/log-action.service';
import { setNextAction } from '@bokvar/server/features/cases/actions/next-step.service';
import { readCase } from '@bokvar/server/features/cases/case-page.service';
import { recordFact } from '@bokvar/server/features/cases/facts/record-fact.service';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actingTown, type ActingTown } from '../support/acting.js';
import { START } from '../support/town.js';

let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

const caseId = townId.case('fateme');
const person = townId.person('fateme');

async function record(who: string, kind: FactKind) {
  const { viewer } = await town.acting(who);
  return await recordFact(town.database, viewer, START, randomUUID(), { caseId, kind, text: 'Ord om saken', onDate: null, concerns: [person] });
}

async function log(who: string, kind: ActionKind, nextKind: ActionKind | null = null) {
  const { viewer } = await town.acting(who);
  return await logAction(town.database, viewer, START, randomUUID(), { caseId, kind, result: null, text: null, doneAt: null, nextKind, nextDueOn: nextKind === null ? null : localDate('2026-11-30') });
}

it('a receipt is given by confirming the notice, and not written by hand; other facts are', async () => {
  expect(await record('ibrahim', 'KVITTENS')).toMatchObject({ code: 'UPPGIFT_HOR_INTE_HIT', field: 'kind' });
  expect(await record('ibrahim', 'SKYDD')).toMatchObject({ code: 'UPPGIFT_HOR_INTE_HIT' });
  expect(await record('ibrahim', 'BISTAND')).toMatchObject({ caseId });
});

it('what is offered is what is taken', async () => {
  const { viewer, context } = await town.acting('ibrahim');
  const offered = (await readCase(context, viewer, caseId))?.may.factKinds ?? [];
  expect(offered.length).toBeGreaterThan(5);
  for (const kind of offered) expect(await record('ibrahim', kind), kind).toMatchObject({ caseId });
  for (const kind of factKinds.filter((one) => !factKindRules[one].writtenByHand)) expect(offered).not.toContain(kind);
});

it('each side logs and plans the steps that it takes itself', async () => {
  expect(await log('ibrahim', 'HEMBESOK_HV', 'TELEFON')).toMatchObject({ code: 'ATGARD_HOR_INTE_HIT', field: 'kind' });
  expect(await log('ibrahim', 'TELEFON', 'RATTELSEANMANING_1')).toMatchObject({ code: 'ATGARD_HOR_INTE_HIT', field: 'nextKind' });
  expect(await log('ibrahim', 'HEMBESOK_SOC', 'TELEFON')).toMatchObject({ caseId });
  const { viewer } = await town.acting('ibrahim');
  const plan = (kind: ActionKind) => setNextAction(town.database, viewer, START, randomUUID(), { caseId, kind, dueOn: localDate('2026-11-30') });
  expect(await plan('HEMBESOK_HV')).toMatchObject({ code: 'ATGARD_HOR_INTE_HIT', field: 'kind' });
  expect(await plan('KONTAKTBREV')).toMatchObject({ caseId });
});
