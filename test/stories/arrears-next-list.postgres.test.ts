import { randomUUID } from 'node:crypto';
import { runImport } from '@bokvar/server/features/arrears/run-import.service';
import { tidyImports } from '@bokvar/server/features/arrears/arrears-import.job';
import { carryOutImport } from '@bokvar/server/features/arrears/carry-out-import.service';
import { commitImport } from '@bokvar/server/features/arrears/prepare-import.service';
import { closeCase, confirmPaid } from '@bokvar/server/features/cases/closing/close-case.service';
import { renewGrants } from '@bokvar/server/features/grounds/renew-grants.service';
import { silentLog } from '@bokvar/server/log';
import { logAction } from '@bokvar/server/features/cases/actions/log-action.service';
import { recordFact } from '@bokvar/server/features/cases/facts/record-fact.service';
import { instant } from '@bokvar/domain/vocabulary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrearsFile, arrearsTown, smallList, type ArrearsTown } from '../support/arrears.js';
import { START } from '../support/town.js';

let town: ArrearsTown;
beforeEach(async () => {
  town = await arrearsTown();
});
afterEach(async () => {
  await town.close();
});

type Row = Readonly<Record<string, string>>;
const bill = (contract: string, number: string, more: Row = {}): Row =>
  ({ Kontraktsnr: contract, Namn: `Hyresgäst ${contract}`, 'Förfallodag': '2026-10-31', Avinr: number, Restbelopp: '5000,00', Telefon: '070-174 06 41', ...more });
const october = [bill('A', '1'), bill('B', '2'), bill('B', '3', { 'Förfallodag': '2026-09-30' }), bill('C', '4')];

/** Rows of the landlord's by table, as objects. */
async function rows(table: string): Promise<Record<string, unknown>[]> {
  return (await town.rowsOf('norrgarden')).filter((row) => row.startsWith(`${table} `)).map((row) => JSON.parse(row.slice(table.length + 1)) as Record<string, unknown>);
}

async function caseOf(contract: string): Promise<string> {
  const tenancy = (await rows('tenancy')).find((row) => row['contract_number'] === contract);
  const cases = new Map((await rows('case_file')).map((row) => [row['id'], row['closed_at']]));
  const desk = (await rows('case_desk')).find((row) => row['tenancy_id'] === tenancy?.['id'] && cases.get(row['case_id']) === null);
  return String(desk?.['case_id']);
}

describe('the next list', () => {
  it('the same file twice changes nothing, not a row', async () => {
    await town.readIn('pekka', arrearsFile('restlista-tabb-utf8-med-fel.tsv'));
    const before = await town.rowsOf('norrgarden');
    const again = await town.readIn('pekka', arrearsFile('restlista-tabb-utf8-med-fel.tsv'), instant(START + 86_400_000));
    expect(again).toMatchObject({ state: 'KLAR', reading: { counts: { readable: 26, created: 0, changed: 0, unchanged: 26, paid: 0 } } });
    expect(await town.rowsOf('norrgarden')).toEqual(before);
    // Nor is there anything for the next start to work out anew.
    expect(await renewGrants(town.database, START, silentLog)).toBe(0);
  });

  it('one changed amount changes one bill, and nothing else', async () => {
    await town.readIn('pekka', smallList(october));
    const before = await town.rowsOf('norrgarden');
    const next = await town.readIn('pekka', smallList(october.map((row) => (row['Avinr'] === '3' ? { ...row, Restbelopp: '4200,50' } : row))));
    expect(next.reading.counts).toMatchObject({ created: 0, changed: 2, unchanged: 2, paid: 0 });
    const changed = (await town.rowsOf('norrgarden')).filter((row) => !before.includes(row));
    expect(changed.map((row) => row.split(' ')[0])).toEqual(['bill']);
    expect(changed[0]).toContain('"rest_ore": 420050');
  });

  it('a bill that is gone while others remain is paid; a tenancy that is gone is proposed as paid and stays open', async () => {
    await town.readIn('pekka', smallList(october));
    const next = await town.readIn('pekka', smallList([bill('A', '1'), bill('B', '2')]));
    expect(next.reading).toMatchObject({ counts: { created: 0, changed: 1, unchanged: 1, paid: 1 }, proposedPaid: [await caseOf('C')] });
    expect((await rows('bill')).filter((row) => ['1', '2', '3', '4'].includes(String(row['number']))).map((row) => [row['number'], row['paid_on']]).sort()).toEqual(
      [['1', null], ['2', null], ['3', '2026-11-19'], ['4', null]]);
    expect((await rows('case_desk')).find((row) => row['case_id'] === next.reading.proposedPaid[0])).toMatchObject({ proposed_paid: true, closed_at: null });
    // It is back on the list: the proposal is gone, the case the same.
    const back = await town.readIn('pekka', smallList([bill('A', '1'), bill('B', '2'), bill('C', '4')]));
    expect(back.reading.counts).toMatchObject({ created: 1, changed: 0, unchanged: 2, paid: 0 });
    expect((await rows('case_desk')).find((row) => row['case_id'] === next.reading.proposedPaid[0])).toMatchObject({ proposed_paid: false });
    expect((await rows('bill')).filter((row) => row['number'] === '4').length).toBe(1);
  });

  it('a new bill goes into the open case; after a closed one there is a new case', async () => {
    await town.readIn('pekka', smallList(october));
    const [first, pekka] = [await caseOf('A'), (await town.acting('pekka')).viewer];
    await town.readIn('pekka', smallList([...october, bill('A', '9', { 'Förfallodag': '2026-11-15' })]));
    expect((await rows('bill')).filter((row) => row['case_id'] === first).map((row) => row['number']).sort()).toEqual(['1', '9']);
    await town.readIn('pekka', smallList(october.slice(1)));
    expect(await confirmPaid(town.database, pekka, START, randomUUID(), { caseId: first, paid: true, reviewed: false })).toMatchObject({ caseId: first });
    const next = await town.readIn('pekka', smallList([...october.slice(1), bill('A', '12', { 'Förfallodag': '2026-11-16' })]));
    expect(next.reading.counts).toMatchObject({ created: 1, unchanged: 3 });
    const second = await caseOf('A');
    expect(second).not.toBe(first);
    expect((await rows('bill')).filter((row) => row['case_id'] === second).map((row) => row['number'])).toEqual(['12']);
    expect((await rows('tenancy')).filter((row) => row['contract_number'] === 'A').length).toBe(1);
  });

  it('a phone that the list has changed ends the old one; one that people wrote down is left alone until then', async () => {
    await town.readIn('pekka', smallList(october));
    const [caseId, pekka] = [await caseOf('A'), (await town.acting('pekka')).viewer];
    const phones = async (): Promise<unknown[]> => (await rows('fact')).filter((row) => row['case_id'] === caseId && row['kind'] === 'TELEFON' && row['ended_at'] === null).map((row) => row['text']);
    const [concerns] = (await rows('fact')).filter((row) => row['case_id'] === caseId).map((row) => row['concerns'] as string[]);
    await recordFact(town.database, pekka, START, randomUUID(), { caseId, kind: 'TELEFON', text: '070-174 06 55', onDate: null, concerns: concerns ?? [] });
    await town.readIn('pekka', smallList(october));
    expect(await phones()).toEqual(['070-174 06 55']);
    await town.readIn('pekka', smallList(october.map((row) => ({ ...row, Telefon: '070-174 06 66' }))));
    expect(await phones()).toEqual(['070-174 06 66']);
  });
});

describe('a household with protected identity', () => {
  it('is still masked when it comes back after its case was closed', async () => {
    await town.readIn('pekka', smallList(october));
    const [caseId, pekka] = [await caseOf('A'), (await town.acting('pekka')).viewer];
    const [person] = (await rows('case_person')).filter((row) => row['case_id'] === caseId);
    await town.database.system().execute(
      `insert into protection (id, case_id, holder_id, person_id, level, from_at) values (?, ?, ?, ?, 'SEKRETESSMARKERING', ?)`,
      [randomUUID(), caseId, pekka.organisationId, person?.['id'], new Date(START)]);
    const changed = await town.readIn('pekka', smallList(october.map((row) => ({ ...row, Restbelopp: '6000,00' }))));
    expect(changed.reading.counts).toMatchObject({ changed: 4 });
    await closeCase(town.database, pekka, START, randomUUID(), { caseId, outcome: 'KVARBOENDE_BETALT', reviewed: false });
    await town.readIn('pekka', smallList(october));
    const again = await caseOf('A');
    expect(again).not.toBe(caseId);
    const [same] = (await rows('case_person')).filter((row) => row['case_id'] === again);
    expect((await rows('protection')).filter((row) => row['case_id'] === again)).toMatchObject([{ person_id: same?.['id'], level: 'SEKRETESSMARKERING', to_at: null }]);
  });
});

describe('taking a list back', () => {
  it('puts every row back as it was, also after a list that changed, paid and proposed', async () => {
    const untouched = await town.rowsOf('norrgarden');
    const first = await town.readIn('pekka', smallList(october));
    expect(await town.undo('pekka', first.id)).toMatchObject({ state: 'ANGRAD', problem: null, undoable: false });
    expect(await town.rowsOf('norrgarden')).toEqual(untouched);
    await town.readIn('pekka', smallList(october));
    const before = await town.rowsOf('norrgarden');
    const next = await town.readIn('pekka', smallList([bill('A', '1', { Restbelopp: '1,00', Telefon: '070-174 06 77', Namn: 'Hyresgäst Anna' }), bill('B', '2'), bill('D', '5')]));
    expect(await town.rowsOf('norrgarden')).not.toEqual(before);
    await town.undo('pekka', next.id);
    expect(await town.rowsOf('norrgarden')).toEqual(before);
  });

  it('leaves what somebody has worked on, says so, and takes back the rest', async () => {
    const done = await town.readIn('pekka', smallList(october));
    const [caseId, pekka] = [await caseOf('A'), (await town.acting('pekka')).viewer];
    await logAction(town.database, pekka, START, randomUUID(), { caseId, kind: 'TELEFON', result: 'NADD', text: null, doneAt: null, nextKind: null, nextDueOn: null });
    expect(await town.undo('pekka', done.id)).toMatchObject({ state: 'ANGRAD', problem: 'INLASNING_DELVIS_ANGRAD' });
    expect((await rows('tenancy')).map((row) => row['contract_number']).filter((contract) => ['A', 'B', 'C'].includes(String(contract)))).toEqual(['A']);
    expect((await rows('bill')).filter((row) => row['case_id'] === caseId).map((row) => row['number'])).toEqual(['1']);
  });

  it('is for the latest list alone, and not while another is read in', async () => {
    const first = await town.readIn('pekka', smallList(october));
    const second = await town.readIn('pekka', smallList(october.slice(1)));
    await expect(town.undo('pekka', first.id)).rejects.toThrow('INLASNING_KAN_INTE_ANGRAS');
    const third = await town.upload('pekka', smallList(october));
    await town.decide('pekka', third.id);
    await expect(town.undo('pekka', second.id)).rejects.toThrow('INLASNING_PAGAR');
    await runImport(town.deps, third.id, START);
    await town.undo('pekka', third.id);
    await expect(town.undo('pekka', third.id)).rejects.toThrow('INLASNING_KAN_INTE_ANGRAS');
    await expect(town.undo('pekka', second.id)).rejects.toThrow('INLASNING_KAN_INTE_ANGRAS');
  });
});

/** The landlord's rows without what chance or order gives: ids, references. */
async function alike(): Promise<string[]> {
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  return (await town.rowsOf('norrgarden')).map((row) => row.replaceAll(uuid, 'id').replace(/NO-2026-[A-Z\d]+/, 'reference').replace(/"position": [\d.]+/, 'position')).sort();
}

const long = (): Uint8Array => smallList(Array.from({ length: 450 }, (_, index) => bill(`L${index}`, `${5000 + index}`)));

describe('a list that is stopped on the way', () => {
  it('is killed between two parts, taken up again, and comes to the same', async () => {
    const untouched = await town.rowsOf('norrgarden');
    const whole = await town.readIn('pekka', long());
    const expected = await alike();
    await town.undo('pekka', whole.id);
    expect(await town.rowsOf('norrgarden')).toEqual(untouched);

    const killed = await town.upload('pekka', long());
    const decided = await town.decide('pekka', killed.id);
    await expect(carryOutImport(town.deps, killed.id, START, () => { throw new Error('killed'); })).rejects.toThrow('killed');
    expect(await town.record(killed.id)).toMatchObject({ state: 'LASER_IN', step: 1, done: 200, total: 450 });
    await tidyImports(town.deps, instant(START + 30_000));
    expect((await town.record(killed.id)).step).toBe(1);
    await tidyImports(town.deps, instant(START + 61_000));
    expect(await town.record(killed.id)).toMatchObject({ state: 'KLAR', done: 450, reading: { counts: whole.reading.counts } });
    const ms = (at: number | null): string => new Date(at ?? 0).toISOString().slice(0, 19);
    expect(ms(decided.committedAt)).toBe(ms(whole.committedAt));
    const same = (rowsOfList: string[]): string[] => rowsOfList.map((row) => row.replace(/T07:30:00(\.\d+)?/g, 'T07:30:00'));
    expect(same(await alike())).toEqual(same(expected));
    await town.undo('pekka', killed.id);
    expect(await town.rowsOf('norrgarden')).toEqual(untouched);
  });

  it('that cannot go on is taken back and says what to do', async () => {
    const untouched = await town.rowsOf('norrgarden');
    const uploaded = await town.upload('pekka', long());
    await town.decide('pekka', uploaded.id);
    await expect(carryOutImport(town.deps, uploaded.id, START, () => { throw new Error('killed'); })).rejects.toThrow('killed');
    await town.database.system().execute(`update arrears_import set rows = '[{"row": 2, "cells": null}]' where id = ?`, [uploaded.id]);
    await expect(runImport(town.deps, uploaded.id, START)).rejects.toThrow();
    expect(await town.record(uploaded.id)).toMatchObject({ state: 'FEL', problem: 'INLASNING_STOPPADE', committedAt: null });
    expect(await town.rowsOf('norrgarden')).toEqual(untouched);
    await runImport(town.deps, uploaded.id, START);
    expect((await town.record(uploaded.id)).state).toBe('FEL');
  });

  it('taken up by two servers at once is written once', async () => {
    const uploaded = await town.upload('pekka', long());
    await town.decide('pekka', uploaded.id);
    await Promise.all([runImport(town.deps, uploaded.id, START), runImport(town.deps, uploaded.id, START)]);
    // One of them may have left the last part to the other, which then was gone: it is taken up.
    await runImport(town.deps, uploaded.id, START);
    expect((await town.record(uploaded.id)).state).toBe('KLAR');
    expect((await rows('bill')).filter((row) => /^5\d{3}$/.test(String(row['number']))).length).toBe(450);
    expect(new Set((await rows('case_file')).map((row) => row['reference'])).size).toBe((await rows('case_file')).length);
  });
});

describe('a preview that has grown old', () => {
  it('is shown anew and not carried out', async () => {
    await town.readIn('pekka', smallList(october));
    const uploaded = await town.upload('pekka', smallList(october));
    expect(uploaded.reading.counts).toMatchObject({ created: 0, unchanged: 4 });
    const pekka = (await town.acting('pekka')).viewer;
    expect(await closeCase(town.database, pekka, START, randomUUID(), { caseId: await caseOf('A'), outcome: 'KVARBOENDE_BETALT', reviewed: false })).toHaveProperty('caseId');
    const before = await town.rowsOf('norrgarden');
    await town.decide('pekka', uploaded.id);
    await runImport(town.deps, uploaded.id, START);
    expect(await town.record(uploaded.id)).toMatchObject({ state: 'GRANSKAS', problem: 'INLASNING_HAR_ANDRATS', committedAt: null, reading: { counts: { created: 1, unchanged: 3 } } });
    expect(await town.rowsOf('norrgarden')).toEqual(before);
    await town.decide('pekka', uploaded.id);
    await runImport(town.deps, uploaded.id, START);
    expect((await town.record(uploaded.id)).state).toBe('KLAR');
  });

  it('one list at a time for each landlord; two landlords do not wait for each other', async () => {
    const [mine, second] = [await town.upload('pekka', smallList(october)), await town.upload('yvonne', smallList(october))];
    await town.decide('pekka', mine.id);
    await town.decide('yvonne', second.id);
    const pekka = (await town.acting('pekka')).viewer;
    const more = await town.upload('pekka', smallList(october));
    expect(await commitImport(town.deps, pekka, START, randomUUID(), more.id)).toMatchObject({ code: 'INLASNING_PAGAR' });
    await Promise.all([runImport(town.deps, mine.id, START), runImport(town.deps, second.id, START)]);
    expect([(await town.record(mine.id)).state, (await town.record(second.id)).state]).toEqual(['KLAR', 'KLAR']);
  });
});
