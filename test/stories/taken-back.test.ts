import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId, instant, localDate, type Instant, type PersonId } from '@bokvar/domain/vocabulary';
import { Refused } from '@bokvar/server/database/refused';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { addPerson } from '@bokvar/server/features/cases/household/add-person.service';
import { loadCaseDocument } from '@bokvar/server/features/cases/case-document.store';
import { readCase } from '@bokvar/server/features/cases/case-page.service';
import { closeCase } from '@bokvar/server/features/cases/closing/close-case.service';
import { logAction } from '@bokvar/server/features/cases/actions/log-action.service';
import { openCase } from '@bokvar/server/features/cases/open-case.service';
import { recordFact, type RecordFact } from '@bokvar/server/features/cases/facts/record-fact.service';
import { recordNotice } from '@bokvar/server/features/cases/notices/record-notice.service';
import { retract } from '@bokvar/server/features/cases/retraction/retract.service';
import { everyRow } from '@bokvar/server/features/grounds/disclosure-log.store';
import { recordConsent, withdrawConsent } from '@bokvar/server/features/consents/consent.service';
import { actingTown, type ActingTown } from '../support/acting.js';
import { draftOf } from '../support/consent-drafts.js';
import { START } from '../support/town.js';

/**
 * People err. What one's own organisation recorded by mistake is taken back: from that instant on nobody is told of it and
 * nothing rests on it. What was stays as it was: the row, who saw it, and what was told before.
 */
let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

let seconds = 0;
const next = (): Instant => instant(START + 1000 * (seconds += 1));
const viewerOf = async (person: string, at: Instant) => (await town.acting(person, at)).viewer;

async function taking(person: string, caseId: string, factId: string, reason: string | null = 'Fel hushåll') {
  const at = next();
  return await retract(town.database, await viewerOf(person, at), at, randomUUID(), { caseId, factId, reason });
}
/** What was made, or a fault of the test's. */
function made<T extends object>(done: T): Exclude<T, Refused> {
  if (done instanceof Refused) throw done;
  return done as Exclude<T, Refused>;
}
async function record(person: string, caseKey: string, fact: Partial<RecordFact> & { text: string }, about = caseKey) {
  const at = next();
  return made(await recordFact(town.database, await viewerOf(person, at), at, randomUUID(), { caseId: townId.case(caseKey), kind: 'PLAN', onDate: null, concerns: [townId.person(about)], ...fact }));
}
/** What stands in the own file of somebody's organisation as wrongly recorded. */
async function markedWrong(person: string, caseId: string) {
  const at = next();
  const { context, viewer } = await town.acting(person, at);
  return (await readCase(context, viewer, caseId))?.retracted.map(({ value: { id, text, reason, by, action } }) => ({ id, text: text ?? action, reason, by })) ?? [];
}
/** Everything that a person of the town is shown of a case, as the page is. */
async function page(person: string, caseId: string, at: Instant = next()) {
  const { context, viewer } = await town.acting(person, at);
  const shown = await readCase(context, viewer, caseId);
  return shown === null ? null : { ids: everyRow(shown.of).map(({ fact }) => fact.id as string), texts: shown.of.facts.map(({ value }) => value.text) };
}
/** The rows that the database alone lets an organisation read of a case. */
async function rows(organisation: string, caseId: string, at: Instant = next()): Promise<string> {
  const em = town.database.as({ organisationId: townId.organisation(organisation), mayOpenProtected: true }, at);
  return JSON.stringify((await em.transactional(async (inner) => await loadCaseDocument(inner as Em, [caseId]))).cases);
}
const asSystem = async <Row>(sql: string, values: unknown[]): Promise<Row[]> => await town.database.system().transactional(async (em) => await (em as Em).execute(sql, values));
const personNamed = async (person: string, caseId: string, name: string) => {
  const at = next();
  return made(await addPerson(town.database, await viewerOf(person, at), at, randomUUID(), { caseId, name, kind: 'VUXEN', bornOn: null, livingForm: null, guardianIds: [], protection: null })).factId;
};

const speaksForHerself = (id: string) => ({ giverId: asId<PersonId>(id), subjectId: asId<PersonId>(id) });

describe('a fact', () => {
  it('is gone for its organisation and for whom it was shown to, through both locks, and what was shown is still logged', async () => {
    const caseId = townId.case('gavrilo');
    const { factId } = await record('yvonne', 'gavrilo', { text: 'Betalar två hyror i Mosippans butik' });
    expect((await page('ibrahim', caseId))?.ids).toContain(factId);
    const before = next();
    const shown = async () => await asSystem('select id from disclosure_seen where ? = any(fact_ids) and organisation_id = ?', [factId, townId.organisation('soc')]);
    const logged = await shown();
    expect(logged.length).toBeGreaterThan(0);

    expect(await taking('yvonne', caseId, factId)).toEqual({ caseId });
    for (const [person, organisation] of [['yvonne', 'alvsalahem'], ['ibrahim', 'soc'], ['karin', 'soc']] as const) {
      expect((await page(person, caseId))?.ids).not.toContain(factId);
      expect(await rows(organisation, caseId)).not.toContain(factId);
    }
    expect(await shown()).toHaveLength(logged.length);
    const [row] = await asSystem<{ text: string; by: string; at: string }>('select text, retracted_by as by, ms(retracted_at)::text as at from fact where id = ?', [factId]);
    expect(row).toMatchObject({ text: 'Betalar två hyror i Mosippans butik', by: townId.user('yvonne') });
    expect(await asSystem('select id from audit where action = ? and ? = any(object_ids) and user_id = ?', ['FELAKTIGT_INFORT', factId, townId.user('yvonne')])).toHaveLength(1);
    // What was, was: asked about the instant before, it stands.
    expect(await rows('soc', caseId, before)).toContain(factId);
  });

  it('stands in the file of its own organisation as wrongly recorded, with who and why, and in nobody else’s', async () => {
    const caseId = townId.case('gavrilo');
    const { factId } = await record('yvonne', 'gavrilo', { text: 'Flyttar till Gransångarvägen' });
    expect(await taking('yvonne', caseId, factId, ' Fel lägenhet ')).toEqual({ caseId });
    expect(await markedWrong('yvonne', caseId)).toContainEqual({ id: factId, text: 'Flyttar till Gransångarvägen', reason: 'Fel lägenhet', by: 'Yvonne af Ekenstam' });
    expect((await markedWrong('ibrahim', caseId)).map(({ id }) => id)).not.toContain(factId);
    expect(await asSystem('select id from disclosure_seen where ? = any(fact_ids) and user_id = ?', [factId, townId.user('yvonne')])).not.toHaveLength(0);
  });

  it('is undone without a word within a day, and is then in no file; later it takes a reason', async () => {
    const caseId = townId.case('gavrilo');
    const { factId } = await record('yvonne', 'gavrilo', { text: 'Betalar aldrig' });
    expect(await taking('yvonne', caseId, factId, null)).toEqual({ caseId });
    expect((await page('yvonne', caseId))?.ids).not.toContain(factId);
    expect((await markedWrong('yvonne', caseId)).map(({ id }) => id)).not.toContain(factId);
    expect(await asSystem('select id from audit where action = ? and ? = any(object_ids)', ['INFORT_ANGRAT', factId])).toHaveLength(1);

    const old = await record('yvonne', 'gavrilo', { text: 'Betalar alltid' });
    const tomorrow = instant(next() + 24 * 60 * 60 * 1000);
    const viewer = await viewerOf('yvonne', tomorrow);
    for (const reason of [null, '  ']) {
      expect(await retract(town.database, viewer, tomorrow, randomUUID(), { caseId, factId: old.factId, reason })).toMatchObject({ code: 'SKAL_TILL_RATTELSE_SAKNAS', field: 'reason' });
    }
    expect(await retract(town.database, viewer, tomorrow, randomUUID(), { caseId, factId: randomUUID(), reason: null })).toMatchObject({ code: 'FINNS_INTE' });
  });

  it('that had replaced another gives way to it again', async () => {
    const caseId = townId.case('huong');
    const { factId } = await record('yvonne', 'huong', { kind: 'TELEFON', text: '070-174 06 99' });
    expect((await page('yvonne', caseId))?.texts).not.toContain('070-174 06 38');
    const before = next();
    await taking('yvonne', caseId, factId);
    const texts = (await page('yvonne', caseId))?.texts ?? [];
    expect(texts.filter((text) => text.startsWith('070-174'))).toEqual(['070-174 06 38']);
    // The past is not rewritten: the wrong number was the number.
    expect(await rows('alvsalahem', caseId, before)).not.toContain('070-174 06 38');
  });

  it('of another organisation is not there to be taken back; nor is a bill, a row twice, or one of a closed case', async () => {
    const caseId = townId.case('gavrilo');
    const { factId } = await record('yvonne', 'gavrilo', { text: 'Står kvar' });
    const absent = await taking('ibrahim', caseId, randomUUID());
    expect(absent).toMatchObject({ code: 'FINNS_INTE' });
    expect(await taking('ibrahim', caseId, factId)).toEqual(absent);
    expect(await taking('yvonne', townId.case('fateme'), factId)).toEqual(absent);
    const [bill] = await asSystem<{ id: string }>('select id from bill where case_id = ?', [caseId]);
    expect(await taking('yvonne', caseId, bill?.id ?? '')).toEqual(absent);
    const key = randomUUID();
    const at = next();
    const viewer = await viewerOf('yvonne', at);
    const first = await retract(town.database, viewer, at, key, { caseId, factId, reason: null });
    expect(await retract(town.database, viewer, at, key, { caseId, factId, reason: null })).toEqual(first);
    expect(await taking('yvonne', caseId, factId)).toEqual(absent);

    const closed = await record('yvonne', 'nils', { text: 'Ringer på fredag' });
    const when = next();
    made(await closeCase(town.database, await viewerOf('yvonne', when), when, randomUUID(), { caseId: townId.case('nils'), outcome: 'KVARBOENDE_BETALT', reviewed: false }));
    expect(await taking('yvonne', townId.case('nils'), closed.factId)).toMatchObject({ code: 'ARENDET_AVSLUTAT' });
  });
});

describe('a measure', () => {
  it('is taken back with the note that was written at it', async () => {
    const caseId = townId.case('gavrilo');
    const at = next();
    const { factId } = made(await logAction(town.database, await viewerOf('yvonne', at), at, randomUUID(), { caseId, kind: 'BREV', result: null, text: 'Lade det hos grannen Vide', doneAt: null, nextKind: null, nextDueOn: null }));
    expect(await rows('alvsalahem', caseId)).toContain('grannen Vide');
    expect(await taking('yvonne', caseId, factId)).toEqual({ caseId });
    expect((await page('yvonne', caseId))?.ids).not.toContain(factId);
    expect(await rows('alvsalahem', caseId)).not.toContain('grannen Vide');
    expect((await markedWrong('yvonne', caseId)).map(({ text }) => text)).toEqual(expect.arrayContaining(['BREV', 'Lade det hos grannen Vide']));
  });

  it('is undone also when more than the page shows has been done since', async () => {
    const caseId = townId.case('gavrilo');
    const at = next();
    const long = instant(at - 300 * 24 * 60 * 60 * 1000);
    const { factId } = made(await logAction(town.database, await viewerOf('yvonne', at), at, randomUUID(), { caseId, kind: 'BREV', result: null, text: null, doneAt: long, nextKind: null, nextDueOn: null }));
    await asSystem(`insert into case_action (id, case_id, holder_id, category, concerns, recorded_at, kind, done_at)
      select gen_random_uuid(), case_id, holder_id, category, concerns, recorded_at, kind, recorded_at - n * interval '1 day' from case_action, generate_series(1, 25) n where id = ?`, [factId]);
    expect((await page('yvonne', caseId))?.ids).not.toContain(factId);
    expect(await taking('yvonne', caseId, factId, null)).toEqual({ caseId });
    expect(await taking('yvonne', caseId, factId, null)).toMatchObject({ code: 'FINNS_INTE' });
  });
});

describe('a notice', () => {
  it('opens nothing any more from when it is taken back, and did until then', async () => {
    const caseId = townId.case('birgitta');
    expect(await page('ibrahim', caseId)).toBeNull();
    const at = next();
    const { factId } = made(await recordNotice(town.database, await viewerOf('yvonne', at), at, randomUUID(), {
      caseId, code: 'N_44_ARREARS', channel: 'POST', sender: 'HYRESVARD', sentOn: localDate('2026-11-18'), servedOn: null, evictionOn: null }));
    expect((await page('ibrahim', caseId))?.texts).toContain('Hästskovägen 8');
    const before = next();
    expect(await taking('yvonne', caseId, factId)).toEqual({ caseId });
    expect(await page('ibrahim', caseId)).toBeNull();
    expect(await rows('soc', caseId)).toBe('[]');
    expect(await rows('soc', caseId, before)).toContain('Hästskovägen 8');
    expect((await page('yvonne', caseId))?.texts).toContain('Hästskovägen 8');
  });
});

describe('a person', () => {
  it('goes when nothing rests on her, and is refused, with what to do, when something does', async () => {
    const caseId = townId.case('siriporn');
    const wrong = await personNamed('ibrahim', caseId, 'Vidar Vipa');
    const about = await record('ibrahim', 'siriporn', { text: 'Vidar betalar', concerns: [wrong] });
    expect(await taking('ibrahim', caseId, wrong)).toMatchObject({ code: 'PERSON_HAR_UPPGIFTER' });
    expect(await taking('ibrahim', caseId, about.factId)).toEqual({ caseId });
    // A measure since is about the household that was there: it stays about the others.
    const at = next();
    made(await logAction(town.database, await viewerOf('ibrahim', at), at, randomUUID(), { caseId, kind: 'TELEFON', result: 'NADD', text: 'Ringde', doneAt: null, nextKind: 'BREV', nextDueOn: localDate('2026-11-30') }));
    expect(await taking('ibrahim', caseId, wrong)).toEqual({ caseId });
    expect((await page('ibrahim', caseId))?.ids).not.toContain(wrong);
    expect(await taking('ibrahim', caseId, townId.person('siriporn'))).toMatchObject({ code: 'PERSON_HAR_SAMTYCKE' });
  });

  it('is never the last one whom the case is about', async () => {
    const at = next();
    const { caseId } = made(await openCase(town.database, await viewerOf('yvonne', at), at, randomUUID(), { kind: 'STORNING', names: ['Fel Namn'], address: null, partnershipId: null, notice: null, protection: null }));
    const [only] = (await page('yvonne', caseId))?.ids ?? [];
    expect(await taking('yvonne', caseId, only ?? '')).toMatchObject({ code: 'PERSON_ENDA' });
    await personNamed('yvonne', caseId, 'Rätt Namn');
    expect(await taking('yvonne', caseId, only ?? '')).toEqual({ caseId });
    expect((await page('yvonne', caseId))?.ids).toHaveLength(1);
  });

  it('who was never of the household takes along what rested on her consent, and tells her organisation nothing of it', async () => {
    const caseId = townId.case('fateme');
    const stranger = await personNamed('yvonne', caseId, 'Sippa Sävsparv');
    const at = next();
    const soc = await viewerOf('ibrahim', at);
    made(await recordConsent(town.database, soc, at, randomUUID(), { ...draftOf({ case: 'fateme', giver: 'fateme', categories: ['AGREED_PLAN'] }), ...speaksForHerself(stranger) }));
    const plan = await record('ibrahim', 'fateme', { text: 'Hjälper till hos Rödvingetrast', concerns: [stranger] });
    expect((await page('yvonne', caseId))?.texts).toContain('Hjälper till hos Rödvingetrast');
    // The landlord learns of no consent by being refused: the person goes, and the consent opens nothing.
    expect(await taking('yvonne', caseId, stranger)).toEqual({ caseId });
    expect((await page('yvonne', caseId))?.texts).not.toContain('Hjälper till hos Rödvingetrast');
    expect(await rows('alvsalahem', caseId)).not.toContain('Rödvingetrast');
    expect((await page('ibrahim', caseId))?.ids).toContain(plan.factId);
    expect(await asSystem('select 1 from disclosure_grant where person_id = ? and (valid_to is null or valid_to > ?)', [stranger, new Date(next())])).toEqual([]);
    // Nobody gives a consent for somebody who is not there.
    const later = next();
    expect(await recordConsent(town.database, await viewerOf('ibrahim', later), later, randomUUID(), { ...draftOf({ case: 'fateme', giver: 'fateme', categories: ['AGREED_PLAN'] }), ...speaksForHerself(stranger) })).toMatchObject({ code: 'GIVARE_SAKNAS' });
  });

  it('whose consent has been taken back may go', async () => {
    const caseId = townId.case('siriporn');
    const wrong = await personNamed('ibrahim', caseId, 'Tova Tofsvipa');
    const at = next();
    const { consentId } = made(await recordConsent(town.database, await viewerOf('ibrahim', at), at, randomUUID(), { ...draftOf({ case: 'siriporn', giver: 'siriporn', categories: ['AGREED_PLAN'] }), ...speaksForHerself(wrong) }));
    expect(await taking('ibrahim', caseId, wrong)).toMatchObject({ code: 'PERSON_HAR_SAMTYCKE' });
    const when = next();
    await withdrawConsent(town.database, await viewerOf('ibrahim', when), when, randomUUID(), { consentId, recipientId: null, category: null, toldHow: 'på telefon' });
    expect(await taking('ibrahim', caseId, wrong)).toEqual({ caseId });
  });
});
