import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { caseReasons, DEFAULT_AGENDA_SETTINGS } from '@bokvar/domain/meetings';
import type { FactCategory } from '@bokvar/domain/disclosure';
import { addDays, asId, instant, startOfDay, toLocalDate, type Instant, type LocalDate, type PersonId } from '@bokvar/domain/vocabulary';
import { Refused } from '@bokvar/server/database/refused';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { addPerson } from '@bokvar/server/features/cases/household/add-person.service';
import { loadCaseDocument } from '@bokvar/server/features/cases/case-document.store';
import { summarise } from '@bokvar/server/features/cases/case-summary';
import { discloseDocument, type DisclosedCase } from '@bokvar/server/features/cases/read-case.service';
import { asReader, situationOf } from '@bokvar/server/features/cases/reading.service';
import { readCaseConsents, type ConsentLine } from '@bokvar/server/features/consents/case-consents.service';
import { narrowConsent, recordConsent, renewConsent, withdrawConsent } from '@bokvar/server/features/consents/consent.service';
import { actingTown, type ActingTown } from '../support/acting.js';
import { draftOf, type Draft } from '../support/consent-drafts.js';
import { calendar, START } from '../support/town.js';

/** A consent that is given anew before the old one has ended: the old holds until the new begins, and both are meant when it is taken back. */
let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

let seconds = 0;
const next = (): Instant => instant(START + 1000 * (seconds += 1));
const LAST = calendar.date(10);
const CHANGE = startOfDay(addDays(LAST, 1));
const PLAN = 'Entita';
const STATUS = 'Gransångare';

const by = async <T extends { consentId: string }>(change: (viewer: Awaited<ReturnType<ActingTown['acting']>>['viewer'], at: Instant) => Promise<T | Refused>, at: Instant = next()): Promise<T | Refused> =>
  await change((await town.acting('ibrahim', at)).viewer, at);
const done = async (outcome: Promise<{ consentId: string } | Refused>): Promise<string> => {
  const answer = await outcome;
  if (answer instanceof Refused) throw answer;
  return answer.consentId;
};
afterEach(async () => {
  for (const [id, { state }] of await linesAt(next())) if (state === 'AKTIV' || state === 'UTKAST') await takenBack(id);
});
/** To the landlord and the church, of the plan and the status, through `LAST`. */
const recorded = async ({ giverId, ...draft }: Partial<Draft> & { giverId?: PersonId } = {}): Promise<string> => await done(by(async (viewer, at) =>
  await recordConsent(town.database, viewer, at, randomUUID(), {
    ...draftOf({ case: 'hussein', giver: 'hussein', to: ['alvsalahem', 'kyrka'], categories: ['AGREED_PLAN', 'KNOWN_STATUS'], validTo: LAST, ...draft }), ...(giverId === undefined ? {} : { giverId }) })));
const renewed = async (consentId: string, validFrom: LocalDate, validTo: LocalDate = addDays(validFrom, 60)) => await by(async (viewer, at) =>
  await renewConsent(town.database, viewer, at, randomUUID(), { consentId, validFrom, validTo, form: 'SKRIFTLIG', careConfirmed: false, evidence: draftOf({ case: 'hussein', giver: 'hussein' }).evidence }));
const takenBack = async (consentId: string, part: { recipientId?: string; category?: FactCategory } = {}) => await by(async (viewer, at) =>
  await withdrawConsent(town.database, viewer, at, randomUUID(), { consentId, recipientId: part.recipientId ?? null, category: part.category ?? null, toldHow: 'Telefon' }));

const disclosed = async (person: string, at: Instant): Promise<DisclosedCase | null> => {
  const { viewer } = await town.acting(person, at);
  return await asReader(town.database, viewer, at, async (em) => discloseDocument(await loadCaseDocument(em, [townId.case('hussein')]), situationOf(viewer, at)).cases.get(townId.case('hussein')) ?? null);
};
const reads = async (at: Instant, person = 'yvonne'): Promise<string> => JSON.stringify((await disclosed(person, at))?.facts.map(({ value }) => value.text) ?? []);
const linesAt = async (at: Instant): Promise<Map<string, ConsentLine>> => {
  const { context, viewer } = await town.acting('ibrahim', at);
  return new Map((await readCaseConsents(context, viewer, townId.case('hussein'))).map((line) => [line.consent.id as string, line]));
};
const before = (at: Instant): Instant => instant(at - 1);

describe('renewed from the day after its last one', () => {
  it('leaves no gap and no two at once, and the old one says by when', async () => {
    const old = await recorded();
    const fresh = await done(renewed(old, addDays(LAST, 1)));
    const now = await linesAt(next());
    expect(now.get(old)).toMatchObject({ state: 'AKTIV', renewedFrom: addDays(LAST, 1), recipients: [{ categories: ['AGREED_PLAN', 'KNOWN_STATUS'] }, { categories: ['AGREED_PLAN', 'KNOWN_STATUS'] }] });
    expect(now.get(fresh)).toMatchObject({ state: 'UTKAST', renewedFrom: null });
    const then = await linesAt(CHANGE);
    expect([then.get(old)?.state, then.get(fresh)?.state, then.get(old)?.renewedFrom]).toEqual(['ERSATT', 'AKTIV', null]);
    for (const at of [before(CHANGE), CHANGE]) expect(await reads(at)).toContain(PLAN);
    const grants = await town.database.system().execute<{ valid_from: string; valid_to: string }[]>(
      `select ms(valid_from) as valid_from, ms(valid_to) as valid_to from disclosure_grant where source_id in (?, ?) and recipient_id = ? and category = 'AGREED_PLAN' order by valid_from`,
      [old, fresh, townId.organisation('alvsalahem')]);
    expect(grants.map(({ valid_from, valid_to }) => [Number(valid_from) < CHANGE, Number(valid_to)])).toEqual([[true, CHANGE], [false, startOfDay(addDays(LAST, 62))]]);
  });

  it.each([
    ['before today', () => calendar.date(-1), 'FORNYELSE_BORJAN'],
    ['so that a day is left between', () => addDays(LAST, 2), 'FORNYELSE_BORJAN'],
  ] as const)('is refused when it begins %s', async (_, day, code) => {
    const old = await recorded();
    expect(await renewed(old, day())).toMatchObject({ code, field: 'validFrom' });
  });

  it('is done once: then it is the new one that is renewed, until that one is taken back', async () => {
    const old = await recorded();
    const fresh = await done(renewed(old, addDays(LAST, 1)));
    expect(await renewed(old, calendar.today)).toMatchObject({ code: 'SAMTYCKE_REDAN_FORNYAT', field: null });
    await takenBack(fresh);
    const line = (await linesAt(next())).get(old);
    expect(line).toMatchObject({ state: 'AKTIV', renewedFrom: null });
    expect(await reads(CHANGE)).not.toContain(PLAN);
    expect(await renewed(old, addDays(LAST, 1))).toMatchObject({ consentId: expect.any(String) });
  });

  it('is refused for days on which the mandate has ended, and taken for those on which it has not', async () => {
    const name = 'Amina Tofsvipa';
    await by(async (viewer, at) => {
      const added = await addPerson(town.database, viewer, at, randomUUID(), { caseId: townId.case('hussein'), name, kind: 'VUXEN', bornOn: null, livingForm: null, guardianIds: [], protection: null });
      return added instanceof Refused ? added : { consentId: '' };
    });
    const [trustee] = await town.database.system().execute<{ id: string }[]>('select id from case_person where name = ?', [name]);
    const old = await recorded({ giverId: asId<PersonId>(trustee?.id ?? ''), capacity: 'FORVALTARE', mandateUntil: LAST, validTo: calendar.date(40) });
    expect((await linesAt(next())).get(old)).toMatchObject({ state: 'AKTIV', end: { by: 'UPPDRAGET_SLUT', at: CHANGE } });
    expect(await renewed(old, addDays(LAST, 1))).toMatchObject({ code: 'SAMTYCKE_SKULLE_INTE_GALLA', field: 'validFrom' });
    expect(await renewed(old, LAST)).toMatchObject({ consentId: expect.any(String) });
  });
});

describe('what was renewed ahead', () => {
  it('is taken back with the old one, wholly', async () => {
    const old = await recorded();
    const fresh = await done(renewed(old, addDays(LAST, 1)));
    await takenBack(old);
    const lines = await linesAt(next());
    expect([lines.get(old)?.state, lines.get(fresh)?.state]).toEqual(['ATERKALLAD', 'ATERKALLAD']);
    for (const at of [next(), CHANGE]) expect(await reads(at)).not.toContain(PLAN);
    const kept = await town.database.system().execute<{ told_how: string | null }[]>('select told_how from consent_event where consent_id = ?', [fresh]);
    expect(kept).toEqual([{ told_how: 'Telefon' }]);
  });

  it('is taken back with it for one organisation: the other reads on', async () => {
    const old = await recorded();
    const fresh = await done(renewed(old, addDays(LAST, 1)));
    await takenBack(old, { recipientId: townId.organisation('alvsalahem') });
    for (const at of [next(), before(CHANGE), CHANGE]) expect(await reads(at)).not.toContain(PLAN);
    expect((await linesAt(CHANGE)).get(fresh)).toMatchObject({ state: 'AKTIV', recipients: [{ categories: [], end: { by: 'ATERKALLAD' } }, { categories: ['AGREED_PLAN', 'KNOWN_STATUS'] }] });
  });

  it('is taken back with it for one category: the other stays open', async () => {
    const old = await recorded();
    await done(renewed(old, addDays(LAST, 1)));
    await takenBack(old, { category: 'KNOWN_STATUS' });
    for (const at of [next(), before(CHANGE), CHANGE]) {
      expect(await reads(at)).toContain(PLAN);
      expect(await reads(at)).not.toContain(STATUS);
    }
  });

  it('is narrowed with it, and comes no wider', async () => {
    const old = await recorded();
    await done(renewed(old, addDays(LAST, 1)));
    const less = await done(by(async (viewer, at) => await narrowConsent(town.database, viewer, at, randomUUID(), { consentId: old, recipients: [townId.organisation('alvsalahem')], categories: ['AGREED_PLAN'] })));
    expect((await linesAt(next())).get(less)).toMatchObject({ state: 'AKTIV', renewedFrom: addDays(LAST, 1) });
    for (const at of [next(), before(CHANGE), CHANGE]) {
      expect(await reads(at)).toContain(PLAN);
      expect(await reads(at)).not.toContain(STATUS);
    }
    await takenBack(less);
    for (const at of [next(), CHANGE]) expect(await reads(at)).not.toContain(PLAN);
  });

  it('is taken back also when the old one has been replaced by it already', async () => {
    const old = await recorded();
    const fresh = await done(renewed(old, calendar.today));
    expect((await linesAt(next())).get(old)?.state).toBe('ERSATT');
    await takenBack(old);
    expect((await linesAt(next())).get(fresh)?.state).toBe('ATERKALLAD');
  });
});

describe('that a consent soon ends', () => {
  const reasons = async (person: string, at: Instant): Promise<string[]> => {
    const of = await disclosed(person, at);
    if (of === null) return [];
    const { viewer } = await town.acting(person, at);
    const context = { today: toLocalDate(at), meetingOn: calendar.date(7), previousMeetingOn: null };
    return caseReasons(summarise(of, viewer.organisationId, at), context, DEFAULT_AGENDA_SETTINGS).map(({ code }) => code);
  };

  it('is a reason for both sides, until it is renewed; and again when the new one is taken back', async () => {
    const old = await recorded();
    for (const person of ['ibrahim', 'yvonne']) expect(await reasons(person, next()), person).toContain('SAMTYCKE_UPPHOR');
    const fresh = await done(renewed(old, addDays(LAST, 1)));
    for (const person of ['ibrahim', 'yvonne']) expect(await reasons(person, next()), person).not.toContain('SAMTYCKE_UPPHOR');
    await takenBack(fresh);
    for (const person of ['ibrahim', 'yvonne']) expect(await reasons(person, next()), person).toContain('SAMTYCKE_UPPHOR');
  });

  it('stays a reason when the new one holds less than the old, and none when nothing is open by it', async () => {
    const old = await recorded();
    await recorded({ categories: ['KNOWN_STATUS'], to: ['alvsalahem'], validTo: calendar.date(200) });
    expect(await reasons('yvonne', next())).toContain('SAMTYCKE_UPPHOR');
    await takenBack(old);
    expect(await reasons('yvonne', next())).not.toContain('SAMTYCKE_UPPHOR');
  });
});
