import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// Before the views, which are decorated as they are loaded.
import { actingTown, type ActingTown } from '../support/acting.js';
import { instant, type Instant } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { readCase, readCaseList } from '@bokvar/server/features/cases/case-page.service';
import { CaseView } from '@bokvar/server/features/cases/case.view';
import { closeCase, confirmPaid, reopenCase, undoClosing } from '@bokvar/server/features/cases/closing/close-case.service';
import { readCaseConsents } from '@bokvar/server/features/consents/case-consents.service';
import { logAction } from '@bokvar/server/features/cases/actions/log-action.service';
import { START } from '../support/town.js';

/** A case that one organisation is done with is still there for whoever works in it, and what was a slip is taken back. */
let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

const DAY = 86_400_000;
const later = (days: number): Instant => instant(START + days * DAY);
const paid = (of: string, reviewed = true) => ({ caseId: townId.case(of), paid: true, reviewed });
const closing = (of: string, outcome: string, reviewed = true) => ({ caseId: townId.case(of), outcome, reviewed });

async function sees(person: string, of: string, at: Instant = START): Promise<CaseView | null> {
  const { context, viewer } = await town.acting(person, at);
  const page = await readCase(context, viewer, townId.case(of));
  return page === null ? null : new CaseView(page);
}

async function lists(person: string, kind: 'OPEN' | 'CLOSED', of: string): Promise<boolean> {
  const { context, viewer } = await town.acting(person);
  return (await readCaseList(context, viewer, { kind })).cases.some(({ id }) => id === townId.case(of));
}

/** The list of the month has not the household any more. */
async function propose(of: string): Promise<void> {
  await town.database.system().execute('update case_desk set proposed_paid = true where case_id = ? and organisation_id = ?', [townId.case(of), townId.organisation('alvsalahem')]);
}

/** Rows of a case that a slip must not have changed: the landlord's desk and bills, and the case itself. */
async function rowsOf(of: string): Promise<unknown> {
  const [row] = await town.database.system().execute<{ rows: unknown }[]>(
    `select json_build_object('case', (select to_json(c) from case_file c where c.id = ?), 'bills', array(select to_json(b) from bill b where b.case_id = ? order by b.id),
       'desks', array(select to_jsonb(d) - 'version' from case_desk d where d.case_id = ? order by d.organisation_id)) as rows`,
    [townId.case(of), townId.case(of), townId.case(of)]);
  return row?.rows;
}

describe('a rent that is paid', () => {
  it('is said twice where a day of eviction is set: a debt that is paid does not stop it', async () => {
    for (const of of ['gavrilo', 'huong']) await propose(of);
    const { viewer } = await town.acting('yvonne');
    const before = await rowsOf('gavrilo');
    expect(await confirmPaid(town.database, viewer, START, randomUUID(), paid('gavrilo', false))).toMatchObject({ code: 'AVSLUT_MED_VRAKNINGSDAG' });
    expect(await closeCase(town.database, viewer, START, randomUUID(), closing('gavrilo', 'KVARBOENDE_PLAN', false))).toMatchObject({ code: 'AVSLUT_MED_VRAKNINGSDAG', field: null });
    expect(await rowsOf('gavrilo')).toEqual(before);
    expect(await confirmPaid(town.database, viewer, START, randomUUID(), paid('huong', false))).toHaveProperty('caseId');
    await undoClosing(town.database, viewer, START, randomUUID(), townId.case('huong'));
  });

  it('or that is not paid is answered without any of it', async () => {
    await propose('gavrilo');
    const { viewer } = await town.acting('yvonne');
    expect(await confirmPaid(town.database, viewer, START, randomUUID(), { ...paid('gavrilo', false), paid: false })).toHaveProperty('caseId');
    expect(await sees('yvonne', 'gavrilo')).toMatchObject({ closedOn: null, proposedPaid: false, debt: { ore: 1_090_000 } });
  });
});

describe('a slip', () => {
  it('is taken back within a day, to what was before: the debt, the proposal, the next step', async () => {
    await propose('huong');
    const { viewer } = await town.acting('yvonne');
    const before = await rowsOf('huong');
    await confirmPaid(town.database, viewer, START, randomUUID(), paid('huong'));
    expect(await rowsOf('huong')).not.toEqual(before);
    expect(await undoClosing(town.database, viewer, instant(START + DAY - 1), randomUUID(), townId.case('huong'))).toEqual({ caseId: townId.case('huong') });
    expect(await rowsOf('huong')).toEqual(before);
    expect(await sees('yvonne', 'huong')).toMatchObject({ closedOn: null, outcome: null, proposedPaid: true, debt: { ore: 680_000 }, nextAction: { kind: 'TELEFON' } });
    expect(await undoClosing(town.database, viewer, START, randomUUID(), townId.case('huong'))).toMatchObject({ code: 'ARENDET_AR_OPPET' });
  });

  it('leaves alone what was paid before it', async () => {
    await propose('gavrilo');
    const { viewer } = await town.acting('yvonne');
    await town.database.system().execute(`update bill set paid_on = '2026-11-19' where number = '9000388'`);
    const before = await rowsOf('gavrilo');
    await confirmPaid(town.database, viewer, START, randomUUID(), paid('gavrilo'));
    await undoClosing(town.database, viewer, START, randomUUID(), townId.case('gavrilo'));
    expect(await rowsOf('gavrilo')).toEqual(before);
    await town.database.system().execute(`update bill set paid_on = null where number = '9000388'`);
  });

  it('after a day it is opened again instead: what was paid is paid', async () => {
    await propose('nils');
    const { viewer } = await town.acting('yvonne');
    await confirmPaid(town.database, viewer, START, randomUUID(), paid('nils'));
    expect(await undoClosing(town.database, viewer, later(1), randomUUID(), townId.case('nils'))).toMatchObject({ code: 'AVSLUT_ANGRAS_ETT_DYGN' });
    expect(await reopenCase(town.database, viewer, later(1), randomUUID(), townId.case('nils'))).toEqual({ caseId: townId.case('nils') });
    expect(await sees('yvonne', 'nils', later(1))).toMatchObject({ closedOn: null, outcome: null, proposedPaid: false, debt: null, viewerMay: { close: true, logAction: true, reopen: false } });
  });

  it('is nobody else’s to take back, and an absent case answers as a hidden one', async () => {
    await propose('birgitta');
    const [{ viewer: yvonne }, { viewer: pekka }] = [await town.acting('yvonne'), await town.acting('pekka')];
    await confirmPaid(town.database, yvonne, START, randomUUID(), paid('birgitta'));
    for (const caseId of [townId.case('birgitta'), randomUUID()]) {
      expect(await undoClosing(town.database, pekka, START, randomUUID(), caseId)).toMatchObject({ code: 'FINNS_INTE' });
      expect(await reopenCase(town.database, pekka, START, randomUUID(), caseId)).toMatchObject({ code: 'FINNS_INTE' });
    }
  });
});

describe('the case itself', () => {
  const closedAt = async (of: string): Promise<unknown> =>
    (await town.database.system().execute<{ closed_at: unknown }[]>('select closed_at from case_file where id = ?', [townId.case(of)]))[0]?.closed_at;

  it('is closed with its holder’s when nobody else works in it, and opened with it', async () => {
    const { viewer } = await town.acting('yvonne');
    await closeCase(town.database, viewer, START, randomUUID(), closing('huong', 'EGEN_FLYTT'));
    expect(await closedAt('huong')).not.toBeNull();
    await reopenCase(town.database, viewer, START, randomUUID(), townId.case('huong'));
    expect(await closedAt('huong')).toBeNull();
  });

  it('stays open for social services who have a notice to act on, though they have not begun', async () => {
    const { viewer } = await town.acting('yvonne');
    await closeCase(town.database, viewer, START, randomUUID(), closing('xiaoming', 'KVARBOENDE_PLAN'));
    expect(await closedAt('xiaoming')).toBeNull();
    expect(await lists('ibrahim', 'OPEN', 'xiaoming')).toBe(true);
  });

  it('ends with the consents of whoever closes it, and with nobody else’s; opened again, they do not come back [C8]', async () => {
    const [{ viewer: yvonne }, { viewer: ibrahim }] = [await town.acting('yvonne'), await town.acting('ibrahim')];
    const landlordReads = async (): Promise<boolean> => JSON.stringify((await sees('yvonne', 'fateme'))?.groups).includes('Blåmes');
    await closeCase(town.database, yvonne, START, randomUUID(), closing('fateme', 'KVARBOENDE_PLAN'));
    expect(await landlordReads()).toBe(true);
    await undoClosing(town.database, yvonne, START, randomUUID(), townId.case('fateme'));
    await closeCase(town.database, ibrahim, START, randomUUID(), closing('fateme', 'SKULD_BETALD'));
    expect(await landlordReads()).toBe(false);
    await reopenCase(town.database, ibrahim, START, randomUUID(), townId.case('fateme'));
    expect(await landlordReads()).toBe(false);
    const lines = await readCaseConsents((await town.acting('ibrahim')).context, ibrahim, townId.case('fateme'));
    expect(lines.map(({ state, end }) => [state, end?.by])).toEqual([['UPPHORD_TID', 'ARENDET_AVSLUTAT']]);
  });

  it('is closed when its holder is the last one, and opened by whoever has a part in it', async () => {
    const [{ viewer: yvonne }, { viewer: ibrahim }] = [await town.acting('yvonne'), await town.acting('ibrahim')];
    await closeCase(town.database, ibrahim, START, randomUUID(), closing('fateme', 'SKULD_BETALD'));
    expect([await closedAt('fateme'), (await sees('yvonne', 'fateme'))?.closedOn]).toEqual([null, null]);
    await closeCase(town.database, yvonne, START, randomUUID(), closing('fateme', 'KVARBOENDE_BETALT'));
    expect(await closedAt('fateme')).not.toBeNull();
    await reopenCase(town.database, ibrahim, START, randomUUID(), townId.case('fateme'));
    expect(await sees('ibrahim', 'fateme')).toMatchObject({ closedOn: null, viewerMay: { logAction: true } });
    expect(await sees('yvonne', 'fateme')).toMatchObject({ closedOn: '2026-11-19', outcome: 'KVARBOENDE_BETALT' });
  });

  it('says to its holder the same whether anybody else works in it or not [R2]', async () => {
    const { viewer } = await town.acting('yvonne');
    const told = async (itself: 'open' | 'closed'): Promise<string> => {
      await closeCase(town.database, viewer, START, randomUUID(), closing('lukasz', 'KVARBOENDE_PLAN'));
      expect((await closedAt('lukasz')) === null ? 'open' : 'closed').toBe(itself);
      const shown = JSON.stringify(await sees('yvonne', 'lukasz', later(1)));
      await undoClosing(town.database, viewer, START, randomUUID(), townId.case('lukasz'));
      return shown.replace(/"version":\d+\}$/, '}');
    };
    const whileTheyWork = await told('open');
    for (const table of ['fact', 'case_person']) {
      await town.database.system().execute(`delete from ${table} where case_id = ? and holder_id = ?`, [townId.case('lukasz'), townId.organisation('soc')]);
    }
    expect(await told('closed')).toBe(whileTheyWork);
  });

  it('is nobody else’s to hear of: that social services are done is told to their own screens alone [R2]', async () => {
    const { viewer } = await town.acting('ibrahim');
    const told = async (): Promise<unknown[]> => await town.database.system().execute('select organisation_ids as ids from outbox order by id desc limit 1');
    await closeCase(town.database, viewer, START, randomUUID(), closing('xiaoming', 'SKULD_BETALD'));
    expect(await told()).toEqual([{ ids: [townId.organisation('soc')] }]);
    await reopenCase(town.database, viewer, START, randomUUID(), townId.case('xiaoming'));
    expect(await told()).toEqual([{ ids: [townId.organisation('soc')] }]);
  });
});

describe('a rent that is paid, with social services at work in the case', () => {
  it('closes the landlord’s own desk, and leaves them what they work with', async () => {
    await propose('gavrilo');
    const [{ viewer: yvonne }, { viewer: ibrahim }] = [await town.acting('yvonne'), await town.acting('ibrahim')];
    const before = await sees('ibrahim', 'gavrilo');
    expect(await confirmPaid(town.database, yvonne, START, randomUUID(), paid('gavrilo'))).toEqual({ caseId: townId.case('gavrilo') });
    expect(await sees('yvonne', 'gavrilo')).toMatchObject({
      closedOn: '2026-11-19', outcome: 'KVARBOENDE_BETALT', nextAction: null, proposedPaid: false, debt: null, viewerMay: { close: false, logAction: false, reopen: true } });
    expect([await lists('yvonne', 'OPEN', 'gavrilo'), await lists('yvonne', 'CLOSED', 'gavrilo')]).toEqual([false, true]);
    const after = await sees('ibrahim', 'gavrilo');
    expect(after).toMatchObject({ closedOn: null, nextAction: before?.nextAction, notices: before?.notices, viewerMay: { logAction: true, reopen: false } });
    expect(await lists('ibrahim', 'OPEN', 'gavrilo')).toBe(true);
    expect(await logAction(town.database, ibrahim, START, randomUUID(), {
      caseId: townId.case('gavrilo'), kind: 'TELEFON', result: 'NADD', text: null, doneAt: null, nextKind: null, nextDueOn: null })).toHaveProperty('factId');
  });
});
