import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { closeCase } from '@bokvar/server/features/cases/closing/close-case.service';
import { logAction } from '@bokvar/server/features/cases/actions/log-action.service';
import { assignCase } from '@bokvar/server/features/cases/handler/assign-case.service';
import { setNextAction } from '@bokvar/server/features/cases/actions/next-step.service';
import { recordNotice } from '@bokvar/server/features/cases/notices/record-notice.service';
import { readToday, type Today } from '@bokvar/server/features/work-list/today.service';
import { addDays, instant, localDate, type Instant } from '@bokvar/domain/vocabulary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrearsTown, smallList, type ArrearsTown } from '../support/arrears.js';
import { START } from '../support/town.js';

/** What a coordinator meets in the morning: nobody who should be rung is missing, and she is told when not all fit. */
let town: ArrearsTown;
beforeEach(async () => {
  town = await arrearsTown();
});
afterEach(async () => {
  await town.close();
});

const today = async (person: string, at: Instant = START): Promise<Today> => {
  const { context, viewer } = await town.acting(person, at);
  return await readToday(context, viewer);
};
const viewerOf = async (person: string, at: Instant = START) => (await town.acting(person, at)).viewer;
const rowsOf = (of: Today) => of.groups.flatMap(({ code, rows }) => rows.map(({ row, of: found }) => ({ ...row, code, name: found.persons[0]?.value.name ?? '' })));
const rowOf = (of: Today, caseId: string) => rowsOf(of).find((row) => row.caseId === caseId);
const openRows = (of: Today) => rowsOf(of).filter(({ code }) => code !== 'KLART_I_DAG');

const late = (count: number, more: Readonly<Record<string, string>> = {}) => Array.from({ length: count }, (_, at) => ({
  Kontraktsnr: `N-${at}`, Namn: `Hyresgäst Ny${at}`, 'Förfallodag': '2026-10-31', Avinr: `N${at}`, Restbelopp: '5000,00', ...more }));

describe('new late payers', () => {
  it('are there when the list has been read in, with the agreed step and its day', async () => {
    const before = openRows(await today('pekka')).length;
    await town.readIn('pekka', smallList(late(3)));
    const read = await today('pekka');
    const fresh = rowsOf(read).filter(({ name }) => name.startsWith('Hyresgäst Ny'));
    expect(fresh.map(({ code, next }) => [code, next?.kind, next?.dueOn])).toEqual(Array.from({ length: 3 }, () => ['FRIST_NU', 'HEMBESOK_HV', '2026-11-20']));
    expect(openRows(read).length).toBe(before + 3);
    expect(read.total).toBe(before + 3);
    // Nobody else's day has changed.
    expect(rowsOf(await today('yvonne')).some(({ name }) => name.startsWith('Hyresgäst Ny'))).toBe(false);
  });

  it('are not there while nothing is late yet', async () => {
    await town.readIn('pekka', smallList(late(2, { 'Förfallodag': '2026-11-30' })));
    expect(rowsOf(await today('pekka')).some(({ name }) => name.startsWith('Hyresgäst Ny'))).toBe(false);
  });

  it('are as many as one can see, with how many there are: what is promised for today and families are among them', async () => {
    const rows = [...late(70), ...late(1, { 'Förfallodag': '2026-08-31', Avinr: 'N-old', Kontraktsnr: 'N-old', Namn: 'Hyresgäst Äldst' }),
      ...late(1, { Avinr: 'N-barn', Kontraktsnr: 'N-barn', Namn: 'Hyresgäst Familj', 'Barn': 'Ja' })];
    await town.readIn('pekka', smallList(rows));
    const all = await today('pekka');
    expect(all.total).toBeGreaterThan(70);
    expect(openRows(all).length).toBe(60);
    expect(openRows(all).map(({ name }) => name)).toEqual(expect.arrayContaining(['Hyresgäst Äldst', 'Hyresgäst Familj']));
    const left = rowsOf(all).map(({ caseId }) => caseId as string);
    const promised = (await town.rowsOf('norrgarden')).filter((row) => row.startsWith('case_desk ')).map((row) => JSON.parse(row.slice(10)) as Record<string, unknown>)
      .find((desk) => desk['next_due_on'] === null && desk['closed_at'] === null && !left.includes(String(desk['case_id'])));
    const caseId = String(promised?.['case_id']);
    await setNextAction(town.database, await viewerOf('pekka'), START, randomUUID(), { caseId, kind: 'TELEFON', dueOn: localDate('2026-11-19') });
    const after = await today('pekka');
    expect(rowOf(after, caseId)).toMatchObject({ code: 'FRIST_NU', next: { kind: 'TELEFON', dueOn: '2026-11-19' } });
    expect([after.total, openRows(after).length]).toEqual([all.total, 60]);
  });

  it('leave the day’s work when they are done, and the next of the rest comes up', async () => {
    await town.readIn('pekka', smallList(late(70)));
    const before = await today('pekka');
    const caseId = openRows(before)[0]?.caseId as string;
    await logAction(town.database, await viewerOf('pekka'), START, randomUUID(), {
      caseId, kind: 'TELEFON', result: 'NADD', text: null, doneAt: null, nextKind: 'TELEFON', nextDueOn: addDays(before.date, 7) });
    const after = await today('pekka');
    expect(rowOf(after, caseId)?.code).toBe('KLART_I_DAG');
    expect([after.total, openRows(after).length]).toEqual([before.total - 1, 60]);
  });
});

describe('a notice without a first action', () => {
  const missed = townId.case('xiaoming');

  it('stands first, with its step missing, until something is done', async () => {
    const before = rowsOf(await today('ibrahim'));
    expect(before[0]).toMatchObject({ caseId: missed, code: 'FRIST_NU', next: null });
    expect(before[0]?.reasons.map(({ code }) => code)).toContain('UNDERRATTELSE_UTAN_ATGARD');
    await logAction(town.database, await viewerOf('ibrahim'), START, randomUUID(), {
      caseId: missed, kind: 'TELEFON', result: 'EJ_NADD', text: null, doneAt: null, nextKind: 'HEMBESOK_SOC', nextDueOn: localDate('2026-11-20') });
    const after = await today('ibrahim');
    expect(rowOf(after, missed)).toMatchObject({ next: { kind: 'HEMBESOK_SOC' } });
    expect(rowOf(after, missed)?.reasons.map(({ code }) => code)).not.toContain('UNDERRATTELSE_UTAN_ATGARD');
  });

  it('is on the list the moment it is recorded, and counts', async () => {
    const caseId = townId.case('birgitta');
    const before = await today('ibrahim');
    expect(rowOf(before, caseId)).toBeUndefined();
    await recordNotice(town.database, await viewerOf('yvonne'), START, randomUUID(), {
      caseId, code: 'N_44_ARREARS', channel: 'POST', sender: 'HYRESVARD', sentOn: localDate('2026-11-19'), servedOn: null, evictionOn: null });
    const after = await today('ibrahim', instant(START + 1000));
    expect(rowOf(after, caseId)).toMatchObject({ code: 'FRIST_NU', next: null });
    expect(after.total).toBe(before.total + 1);
  });

  it('stays when the landlord has closed its desk, and is gone when social services have closed theirs', async () => {
    await closeCase(town.database, await viewerOf('yvonne'), START, randomUUID(), { caseId: missed, outcome: 'KVARBOENDE_BETALT', reviewed: false });
    expect(rowOf(await today('ibrahim', instant(START + 1000)), missed)).toMatchObject({ code: 'FRIST_NU', next: null });
    await closeCase(town.database, await viewerOf('ibrahim'), instant(START + 2000), randomUUID(), { caseId: missed, outcome: 'SKULD_BETALD', reviewed: false });
    expect(rowOf(await today('ibrahim', instant(START + 3000)), missed)).toBeUndefined();
  });

  it('is there again when it comes after that, and the closed desk’s step is none', async () => {
    const caseId = townId.case('fateme');
    await closeCase(town.database, await viewerOf('ibrahim'), START, randomUUID(), { caseId, outcome: 'SKULD_BETALD', reviewed: false });
    expect(rowOf(await today('ibrahim', instant(START + 1000)), caseId)).toBeUndefined();
    await recordNotice(town.database, await viewerOf('yvonne'), instant(START + 2000), randomUUID(), {
      caseId, code: 'N_44_ARREARS', channel: 'POST', sender: 'HYRESVARD', sentOn: localDate('2026-11-19'), servedOn: null, evictionOn: null });
    expect(rowOf(await today('ibrahim', instant(START + 3000)), caseId)).toMatchObject({ code: 'FRIST_NU', next: null });
  });

  it('is not the landlord’s to answer', async () => {
    const row = rowOf(await today('yvonne'), missed);
    expect(row?.next).toMatchObject({ kind: 'HEMBESOK_HV' });
  });
});

describe('a case that is given to somebody', () => {
  const caseId = townId.case('fateme');
  const give = async (person: string, to: string | null) => await assignCase(town.database, await viewerOf(person), START, randomUUID(), { caseId, handlerId: to === null ? null : townId.user(to) });
  const handlerFor = async (person: string) => (await today(person)).groups.flatMap(({ rows }) => rows).find(({ of }) => of.id === caseId)?.of.desk?.handler;

  it('has her name in her own organisation’s day, and nobody else’s', async () => {
    expect(await give('ibrahim', 'karin')).toEqual({ caseId });
    expect(await handlerFor('ibrahim')).toBe('Karin Ståhl');
    expect(await handlerFor('yvonne')).toBeNull();
    expect(await give('yvonne', 'marta')).toEqual({ caseId });
    expect([await handlerFor('yvonne'), await handlerFor('ibrahim')]).toEqual(['Märta Grahn', 'Karin Ståhl']);
    expect(await give('karin', null)).toEqual({ caseId });
    expect(await handlerFor('ibrahim')).toBeNull();
  });

  it('is given to those who work with cases there now, and to nobody else', async () => {
    for (const to of ['lars', 'yvonne', 'nobody']) expect(await give('ibrahim', to)).toMatchObject({ code: 'HANDLAGGARE_OKAND' });
    expect(await give('pekka', 'pekka')).toMatchObject({ code: 'FINNS_INTE' });
    await town.database.system().execute('update mandate set valid_to = ? where user_id = ?', [new Date(START - 1), townId.user('karin')]);
    expect(await give('ibrahim', 'karin')).toMatchObject({ code: 'HANDLAGGARE_OKAND' });
  });
});

describe('how many there are', () => {
  it('tells nothing of what a reader has no ground for', async () => {
    const before = await today('ibrahim');
    await town.readIn('yvonne', smallList(late(5)));
    const after = await today('ibrahim');
    expect([after.total, rowsOf(after).length]).toEqual([before.total, rowsOf(before).length]);
  });
});
