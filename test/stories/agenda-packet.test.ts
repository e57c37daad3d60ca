import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingTown, type ActingTown } from '../support/acting.js';
import { instant, type Instant } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { asReader, situationOf } from '@bokvar/server/features/cases/reading.service';
import { renewConsent, withdrawConsent } from '@bokvar/server/features/consents/consent.service';
import { readAgenda } from '@bokvar/server/features/monthly-meetings/read-agenda.service';
import { packetRoutes } from '@bokvar/server/features/monthly-meetings/packet-routes';
import { packetsOf } from '@bokvar/server/features/monthly-meetings/packet-state';
import { checkAccess } from '@bokvar/server/graphql/access';
import { pdfText } from '../support/pdf-text.js';
import { calendar, START } from '../support/town.js';

let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

const MEETING = townId.meeting('alvsalahem-soc', '7');
const CODE = /[34679ACDEFGHJKMNPQRTVWXY]{3}-[34679ACDEFGHJKMNPQRTVWXY]{3}/u;
let seconds = 0;
const next = (): Instant => instant(START + 1000 * (seconds += 1));

const print = async (person: string, at: Instant = next(), language: 'sv' | 'en' = 'sv', meetingId = MEETING): Promise<string> => {
  const answer = await (await town.acting(person, at, language)).fetch(packetRoutes, { meetingId });
  if (answer === null || !('bytes' in answer) || typeof answer.bytes === 'string') throw new Error('No packet');
  expect(answer).toMatchObject({ contentType: 'application/pdf', inline: true });
  return await pdfText(answer.bytes);
};
const packets = async () => await town.database.system().execute<{ code: string; consent_ids: string[]; organisation_id: string; content_hash: string }[]>(
  'select code, consent_ids, organisation_id, content_hash from packet order by issued_at, id');
const consentOf = async (caseKey: string): Promise<string> => {
  const [row] = await town.database.system().execute<{ id: string }[]>('select id from consent where case_id = ? order by recorded_at', [townId.case(caseKey)]);
  return row?.id ?? '';
};
const takeBack = async (caseKey: string, category: 'KNOWN_STATUS' | null) => {
  const at = next();
  const { viewer } = await town.acting('ibrahim', at);
  await withdrawConsent(town.database, viewer, at, randomUUID(), { consentId: await consentOf(caseKey), recipientId: null, category, toldHow: null });
};
/** The codes of the papers that are called back. */
const callBack = async (person: string): Promise<string[]> => {
  const at = next();
  const { viewer } = await town.acting(person, at);
  const agenda = await asReader(town.database, viewer, at, async (em) => await readAgenda(em, MEETING, situationOf(viewer, at)));
  return (agenda === null ? [] : packetsOf(agenda)).filter(({ state }) => state === 'GALLER_INTE').map(({ packet }) => packet.code);
};

/** Birds that Älvsalahem has a ground to read on this agenda, and all others of the town. */
const WITH_GROUND = ['Blåmes', 'Koltrast', 'Svartmes', 'Domherre', 'Gärdsmygen', 'Ladusvala'];
const WITHOUT = ['Rödhake', 'Ärtsångare', 'Törnskata', 'Lövsångare', 'Skogsduva', 'Bivråk', 'Kattugglans', 'Entita', 'Gransångare', 'Järpe', 'Orrtupp', 'Gråsiska', 'Tornfalksgatan', 'Lappuggla',
  'Nattskärra', 'Tofsvipa', 'Talltita', 'Steglits', 'Sävsparv'];
/** Its own notes and phone numbers: they stay on the case page. */
const UNSPOKEN = ['Stenskvätta', 'Kungsfiskare', 'Sidensvans', '070-174 06 2'];

describe('the landlord’s packet', () => {
  it('holds what there is a ground for, and nothing else', async () => {
    const text = await print('yvonne');
    for (const bird of WITH_GROUND) expect(text).toContain(bird);
    for (const bird of [...WITHOUT, ...UNSPOKEN]) expect(text).not.toContain(bird);
    // One way in for each side, and nothing else that one can ring: numbers of tenants begin otherwise.
    expect(text).toMatch(/Så når ni varandra • Älvsala socialtjänst, bostadsgruppen: 070-174 06 12, bostadsgruppen@alvsala\.example\. Vardagar kl\. 8–16\.30\. Ersättare: Karin Ståhl\. • Älvsalahem AB: 070-174 06 10/u);
    expect(text.match(/\d{3}-\d{3}/gu)).toHaveLength(2);
    for (const word of ['Dagordning, tors 26 nov kl. 9.00', 'Utskrift för Yvonne af Ekenstam, Älvsalahem AB', 'tors 19 nov 2026 kl. 8.30', 'Närvaro och jäv', 'Gavrilo Ivasjtjenko', 'Vräkningsdag satt: 9 dec',
      '10 900 kr, 2 obetalda avier', 'Łukasz Żółć, Maja Kowalska', 'Tomma platser', '15 min', 'Ni, genom samtycke t.o.m. 30 nov', 'Bara ni', 'Så läser vi Kronofogdens siffror']) {
      expect(text).toContain(word);
    }
  });

  it('leaves out what has not been answered, with the numbers of the screen', async () => {
    expect(await print('yvonne')).not.toMatch(/Đặng|Xiaoming|Birgitta/u);
  });

  it('is kept by its code, with the consents it rests on, and in the disclosure log as print', async () => {
    const at = next();
    const text = await print('yvonne', at);
    const kept = (await packets()).at(-1);
    expect(kept?.code).toMatch(CODE);
    expect(text).toContain(`kod ${kept?.code ?? ''}`);
    expect(new Set(kept?.consent_ids)).toEqual(new Set([await consentOf('fateme'), await consentOf('siriporn')]));
    expect(kept?.content_hash).toMatch(/^[0-9a-f]{64}$/u);
    const shown = await town.database.system().execute<{ case_id: string; categories: string[] }[]>(
      `select case_id, categories from disclosure_seen where place = 'UTSKRIFT' and meeting_id = ? and at = ? and holder_id <> organisation_id`, [MEETING, new Date(at)]);
    expect(new Set(shown.map(({ case_id }) => case_id))).toEqual(new Set([townId.case('gavrilo'), townId.case('fateme'), townId.case('siriporn')]));
  });

  it('each print is a paper of its own', async () => {
    await print('yvonne');
    await print('yvonne');
    const [last, before] = (await packets()).toReversed();
    expect(last?.code).not.toBe(before?.code);
    expect(last?.content_hash).toBe(before?.content_hash);
  });

  it('in English', async () => {
    const text = await print('yvonne', next(), 'en');
    for (const word of ['Agenda, Thu 26 Nov, 9:00', 'SEK 10,900, 2 unpaid bills', 'Day of eviction set: 9 Dec', 'Thu 19 Nov 2026, 8:30', 'Empty seats']) expect(text).toContain(word);
  });
});

describe('social services’ packet', () => {
  it('holds its own and what the landlord has raised or given notice of', async () => {
    const text = await print('ibrahim');
    for (const word of ['Siriporn', 'Svartmes', 'Sopio Nattskärra', 'Lövsångare']) expect(text).toContain(word);
    // The landlord has not sent its part: its rows are its own draft.
    for (const word of ['Łukasz', 'Gavrilo', 'Fateme', 'Stenskvätta']) expect(text).not.toContain(word);
  });
});

describe('a packet and those it is not for', () => {
  it('there is none of another partnership’s meeting, of no meeting, or for a word that is no id', async () => {
    const pekka = await town.acting('pekka');
    for (const meetingId of [MEETING, randomUUID(), 'motet']) expect(await pekka.fetch(packetRoutes, { meetingId })).toBeNull();
    expect((await packets()).every(({ organisation_id }) => organisation_id !== townId.organisation('norrgarden'))).toBe(true);
  });

  it('a manager and a network partner are answered as if there were none', async () => {
    const [route] = packetRoutes;
    for (const person of ['gunilla', 'zoe']) expect(route && checkAccess(route.access, (await town.acting(person)).viewer)).toBe('NOTHING');
  });
});

describe('a packet after a consent was renewed ahead', () => {
  it('holds as before: nothing has been taken back', async () => {
    await print('yvonne');
    const code = (await packets()).at(-1)?.code ?? '';
    const at = next();
    const { viewer } = await town.acting('ibrahim', at);
    const given = { consentId: await consentOf('siriporn'), validFrom: calendar.date(102), validTo: calendar.date(200), form: 'SKRIFTLIG', careConfirmed: false } as const;
    const evidence = { receivedBy: '', receivedHow: '', wordsRead: '', interpreter: '', scanName: '' };
    expect(await renewConsent(town.database, viewer, at, randomUUID(), { ...given, evidence })).toMatchObject({ consentId: expect.any(String) });
    expect(await callBack('yvonne')).not.toContain(code);
  });
});

describe('a packet after a consent was taken back', () => {
  it('in part: the paper that is out is called back, and the next has nothing of that part', async () => {
    await print('yvonne');
    const code = (await packets()).at(-1)?.code ?? '';
    expect(await callBack('yvonne')).toEqual([]);
    await takeBack('fateme', 'KNOWN_STATUS');
    expect(await callBack('yvonne')).toContain(code);
    const text = await print('yvonne');
    expect(text).not.toContain('Koltrast');
    expect(text).toContain('Blåmes');
    expect(text).toContain('Uppgifter kan inte längre lämnas');
  });

  it('wholly: nothing of it is printed again, and one’s own stands', async () => {
    await takeBack('fateme', null);
    await takeBack('siriporn', null);
    const text = await print('yvonne');
    for (const word of ['Blåmes', 'Koltrast', 'Svartmes', 'Domherre', 'Siriporn', 'Pilgrimsfalk', 'genom samtycke']) expect(text).not.toContain(word);
    for (const word of ['Fateme Rezaei', '5 450 kr', 'Gärdsmygen', 'Uppgifter kan inte längre lämnas']) expect(text).toContain(word);
    expect((await packets()).at(-1)?.consent_ids).toEqual([]);
    expect(await callBack('yvonne')).not.toContain((await packets()).at(-1)?.code);
  });
});
