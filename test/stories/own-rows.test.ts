import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant, localDate, type Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { loadCaseDocument } from '@bokvar/server/features/cases/case-document.store';
import { readCase, readCaseList } from '@bokvar/server/features/cases/case-page.service';
import { selectionOf } from '@bokvar/server/features/cases/case-search';
import { closeCase, reopenCase, undoClosing } from '@bokvar/server/features/cases/closing/close-case.service';
import { logAction } from '@bokvar/server/features/cases/actions/log-action.service';
import { recordFact } from '@bokvar/server/features/cases/facts/record-fact.service';
import { retract } from '@bokvar/server/features/cases/retraction/retract.service';
import { readCaseConsents } from '@bokvar/server/features/consents/case-consents.service';
import { readWhy } from '@bokvar/server/features/disclosure-log/why.service';
import { everyRow } from '@bokvar/server/features/grounds/disclosure-log.store';
import { unfoldIntoGrants } from '@bokvar/server/features/grounds/grants.store';
import { readMeeting } from '@bokvar/server/features/monthly-meetings/meeting-page.service';
import { readToday } from '@bokvar/server/features/work-list/today.service';
import { actingTown, type ActingTown } from '../support/acting.js';
import { START } from '../support/town.js';

/**
 * What an organisation has recorded it always comes to, whoever's case it stands in and whether the case is still shared.
 * Everything else of that case is an empty seat.
 */
let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

let seconds = 0;
const next = (): Instant => instant(START + 1000 * (seconds += 1));
const asSystem = async (sql: string, values: unknown[]): Promise<void> => await town.database.system().transactional(async (em) => { await (em as Em).execute(sql, values); });
const page = async (person: string, caseId: string) => {
  const { context, viewer } = await town.acting(person, next());
  return await readCase(context, viewer, caseId);
};
const list = async (person: string, search = '', view: 'OPEN' | 'CLOSED' | 'WITHOUT_NEXT' = 'OPEN') => {
  const { context, viewer } = await town.acting(person, next());
  return await readCaseList(context, viewer, selectionOf(search, view, () => null));
};
const inList = async (person: string, caseId: string, ...where: [search?: string, view?: 'OPEN' | 'CLOSED' | 'WITHOUT_NEXT']) => (await list(person, ...where)).cases.some(({ id }) => id === caseId);
/** What the database alone lets an organisation read. */
const document = async (organisation: string, caseId: string) => {
  const em = town.database.as({ organisationId: townId.organisation(organisation), mayOpenProtected: true }, next());
  return await em.transactional(async (inner) => ({
    cases: (await loadCaseDocument(inner as Em, [caseId])).cases, files: await (inner as Em).execute('select id from case_file where id = ?', [caseId]) as unknown[] }));
};
const NOTHING = { emptySeat: true, head: null, holderId: townId.organisation('soc') };

describe('rows in a case that was never shared', () => {
  const caseId = townId.case('lukasz');

  it('are come to as a file of one’s own; nothing of the case is', async () => {
    const shown = await page('ibrahim', caseId);
    expect(shown?.of).toMatchObject(NOTHING);
    expect(shown?.of.persons.map(({ value }) => value.name)).toEqual(['Hanna Gråsiska']);
    expect(everyRow(shown?.of ?? failed()).every(({ fact }) => fact.holderId === townId.organisation('soc'))).toBe(true);
    expect(shown?.may).toMatchObject({ logAction: false, recordFact: false, recordNotice: false, recordConsent: false, close: true, factKinds: [], consentRecipients: [] });
  });

  it('are let through by the second lock, and the bare case is not', async () => {
    const { cases: [record], files } = await document('soc', caseId);
    expect(files).toEqual([]);
    expect(record?.head).toBeNull();
    expect(JSON.stringify(record)).toContain('Hanna Gråsiska');
    expect(JSON.stringify(record)).not.toMatch(/Łukasz|4XQK|HYRESSKULD/);
  });

  it('are in the list, last, and not found by what the case is', async () => {
    expect((await list('ibrahim')).cases.at(-1)?.id).toBe(caseId);
    expect(await inList('ibrahim', caseId, 'ÄH-2026-4XQK')).toBe(false);
    expect(await inList('ibrahim', caseId, 'Żółć')).toBe(false);
    expect(await inList('ibrahim', caseId, 'gråsiska')).toBe(true);
    // No step can be decided where one has no part, so none is missing.
    expect(await inList('ibrahim', caseId, '', 'WITHOUT_NEXT')).toBe(false);
    expect((await list('yvonne')).cases.find(({ id }) => id === caseId)).toMatchObject({ emptySeat: false, head: { reference: 'ÄH-2026-4XQK' } });
  });

  it('explain themselves, and are nobody else’s', async () => {
    const { context, viewer } = await town.acting('ibrahim', next());
    const [person] = (await page('ibrahim', caseId))?.of.persons ?? [];
    expect((await readWhy(context, viewer, { caseId, factId: person?.fact.id ?? '', at: null }))?.explanation.ground).toBe('OWN_DATA');
    expect(await page('pekka', caseId)).toBeNull();
    expect(await inList('pekka', caseId)).toBe(false);
  });

  it('are not worked on: nothing is added to what one may not see', async () => {
    const at = next();
    const { viewer } = await town.acting('ibrahim', at);
    expect(await logAction(town.database, viewer, at, randomUUID(), { caseId, kind: 'TELEFON', result: 'NADD', text: null, doneAt: null, nextKind: 'BREV', nextDueOn: localDate('2026-12-01') })).toMatchObject({ code: 'FINNS_INTE' });
    expect(await recordFact(town.database, viewer, at, randomUUID(), { caseId, kind: 'PLAN', text: 'x', onDate: null, concerns: [townId.person('hanna')] })).toMatchObject({ code: 'FINNS_INTE' });
  });
});

describe('when a party leaves the partnership', () => {
  const caseId = townId.case('fateme');

  it('each keeps what is its own, and nothing else', async () => {
    const before = await page('ibrahim', caseId);
    expect(before?.of).toMatchObject({ emptySeat: false, head: { reference: 'ÄH-2026-K7RA' } });
    const own = everyRow(before?.of ?? failed()).filter(({ fact }) => fact.holderId === townId.organisation('soc')).map(({ fact }) => fact.id as string).toSorted();
    expect(own.length).toBeGreaterThan(4);
    await asSystem('update partnership_party set to_at = ? where partnership_id = ? and organisation_id = ?', [new Date(next()), townId.partnership('alvsalahem-soc'), townId.organisation('soc')]);
    await town.database.system().transactional(async (em) => {
        await unfoldIntoGrants(em as Em, [caseId]);
    });

    const after = await page('ibrahim', caseId);
    expect(after?.of).toMatchObject(NOTHING);
    expect(everyRow(after?.of ?? failed()).map(({ fact }) => fact.id as string).toSorted()).toEqual(own);
    expect(after?.lostFrom).toEqual(new Set([townId.organisation('alvsalahem')]));
    expect(JSON.stringify(after?.of.facts)).not.toMatch(/Åkergatan|Gärdsmyg/);
    const { cases: [record], files } = await document('soc', caseId);
    expect(files).toEqual([]);
    expect(record?.head).toBeNull();
    // The landlord's own stands as before, without what had come from the one who left.
    expect(JSON.stringify((await page('yvonne', caseId))?.of.facts)).not.toMatch(/Blåmes|Koltrast/);
    expect((await page('yvonne', caseId))?.of).toMatchObject({ emptySeat: false, head: { reference: 'ÄH-2026-K7RA' } });
  });

  it('its consents are reached with its rows, for taking them back', async () => {
    const { context, viewer } = await town.acting('ibrahim', next());
    expect((await readCaseConsents(context, viewer, caseId)).length).toBeGreaterThan(0);
  });

  it('the agenda and the day’s work do not hold the household any more', async () => {
    const { context, viewer } = await town.acting('ibrahim', next());
    const meeting = await readMeeting(context, viewer, townId.meeting('alvsalahem-soc', '7'));
    expect(meeting?.agenda.rows.filter(({ of }) => of?.id === caseId) ?? []).toEqual([]);
    const today = await readToday(context, viewer);
    expect(today.groups.flatMap(({ rows }) => rows).filter(({ of }) => of.id === caseId)).toEqual([]);
  });

  it('that the holder closes the case afterwards is not told: not by a list, not by a refusal', async () => {
    const [at, later] = [next(), next()];
    const { viewer: yvonne } = await town.acting('yvonne', at);
    expect(await closeCase(town.database, yvonne, at, randomUUID(), { caseId, outcome: 'KVARBOENDE_BETALT', reviewed: true })).toEqual({ caseId });
    await asSystem('update case_file set closed_at = ? where id = ?', [new Date(at), caseId]);
    expect((await page('ibrahim', caseId))?.of).toMatchObject(NOTHING);
    expect(await inList('ibrahim', caseId)).toBe(true);
    expect(await inList('ibrahim', caseId, '', 'CLOSED')).toBe(false);
    // A slip of one's own is still taken back, and one's own desk closed.
    const { viewer } = await town.acting('ibrahim', later);
    const [first] = (await page('ibrahim', caseId))?.of.facts ?? [];
    expect(await retract(town.database, viewer, later, randomUUID(), { caseId, factId: first?.fact.id ?? '', reason: 'Fel hushåll' })).toEqual({ caseId });
    expect(await closeCase(town.database, viewer, later, randomUUID(), { caseId, outcome: 'SKULD_BETALD', reviewed: false })).toEqual({ caseId });
    expect((await page('ibrahim', caseId))?.retracted.map(({ fact, value }) => [fact.id, value.reason])).toEqual([[first?.fact.id, 'Fel hushåll']]);
    expect(await inList('ibrahim', caseId)).toBe(false);
    expect(await inList('ibrahim', caseId, '', 'CLOSED')).toBe(true);
    // Its own closing is undone, and its own desk opened again; the case itself stays as its holder left it.
    const [undone, reopened] = [next(), next()];
    expect(await undoClosing(town.database, viewer, undone, randomUUID(), caseId)).toEqual({ caseId });
    expect(await inList('ibrahim', caseId)).toBe(true);
    expect(await closeCase(town.database, viewer, reopened, randomUUID(), { caseId, outcome: 'SKULD_BETALD', reviewed: false })).toEqual({ caseId });
    expect(await reopenCase(town.database, viewer, next(), randomUUID(), caseId)).toEqual({ caseId });
    expect(await inList('ibrahim', caseId)).toBe(true);
    expect((await page('yvonne', caseId))?.of.head?.closedAt).toBe(at);
  });
});

it('whoever records anything in a case has a desk for it, by the database’s own keeping', async () => {
  const missing = await town.database.system().transactional(async (em) => await (em as Em).execute(
    ['fact', 'case_person', 'bill', 'case_action', 'statutory_notice'].map((table) =>
      `select r.case_id from ${table} r where not exists (select 1 from case_desk d where d.case_id = r.case_id and d.organisation_id = r.holder_id)`).join(' union all ')) as unknown[]);
  expect(missing).toEqual([]);
});

function failed(): never {
  throw new Error('There is nothing to see');
}
