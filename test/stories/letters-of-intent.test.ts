import { townId } from '@bokvar/server/database/seed/town-ids';
import { verifyPdf } from '@bokvar/server/sealing/verify-pdf';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { letterStory, townLetter } from '../support/letter.js';
import { mutate } from '../support/mutate.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** A letter of intent, from what both sides read until two managers have signed it and the portal measures it. */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });
const story = letterStory(() => portal);
const { held, next } = townLetter;
const MINUTE = 60_000;

describe('a letter that holds', () => {
  it('is read by everybody of both sides, managers too, and is nothing to others', async () => {
    for (const person of ['yvonne', 'marta', 'gunilla', 'ibrahim', 'karin', 'lars']) expect(await story.told(person, held)).toMatchObject({ state: 'GALLANDE', year: 2026, mayChange: false });
    for (const person of ['pekka', 'zoe', 'jonas']) expect(await story.read(person, held)).toBeNull();
    expect(await story.read('pekka', randomUUID())).toBeNull();
  });

  it('has every point measured by what has happened', async () => {
    const { measured, points } = await story.told('gunilla', held);
    expect(measured?.year).toBe(2026);
    expect(points.map(({ id }) => id)).toEqual(expect.arrayContaining(measured?.points.map(({ pointId }) => pointId) ?? ['none']));
    const of = (id: string) => measured?.points.find(({ pointId }) => pointId === id);
    expect(of('ingang')).toMatchObject({ done: 2, of: 2, state: 'HALLS' });
    expect(of('moten')?.next).toBe('2026-11-26');
    expect(of('moten')?.done).toBeGreaterThan(0);
    expect([of('chefsmoten'), of('forbattring')]).toMatchObject([{ done: 1, of: 2 }, { done: 1, of: 1, state: 'HALLS' }]);
  });

  it('has its points move when a meeting is said to have been held, or not to have been', async () => {
    const done = async () => (await story.told('ibrahim', held)).measured?.points.find(({ pointId }) => pointId === 'moten')?.done ?? 0;
    const before = await done();
    const say = async (was: boolean) => await mutate(portal, 'yvonne', `tellMeetingHeld(meetingId: "${townId.meeting('alvsalahem-soc', '-28')}", held: ${was})`);
    await say(false);
    const without = await done();
    await say(true);
    expect([without, await done()]).toEqual([before - 1, before]);
  });

  it('is changed by nobody any more', async () => {
    expect(await story.change('yvonne', held, 1, { title: 'Något annat' })).toMatchObject({ code: 'AVSIKT_LAST' });
    expect(await story.move('yvonne', held, 1, 'UPPSAGD', 'Vi vill lämna samverkan nu.')).toMatchObject({ code: 'AVSIKT_UPPSAGNING' });
  });
});

describe('writing', () => {
  it('shows each change against last year’s letter, word by word, and against an earlier version', async () => {
    const { compared, points } = await story.told('ibrahim', next);
    expect(compared).toEqual({ year: 2026, version: null, changedPoints: 2 });
    const parts = points.find(({ id }) => id === 'moten')?.redline?.parts ?? [];
    expect(parts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['SAME', 'ADDED', 'REMOVED']));
    expect((await story.told('ibrahim', next, 1)).compared).toMatchObject({ year: null, version: 1, changedPoints: 1 });
  });

  it('two who write in different parts do not disturb each other; in the same part the second is told', async () => {
    const { version } = await story.told('yvonne', next);
    expect(await story.change('yvonne', next, version, { section: { code: 'SYFTE', text: 'Vi vill att fler ska kunna bo kvar.\n\nBarn och unga kommer först.' } })).toMatchObject({ letterId: next });
    expect(await story.change('ibrahim', next, version, { section: { code: 'KOMMUNIKATION', text: 'Vi berättar tillsammans om det vi gör.' } })).toMatchObject({ letterId: next });
    expect(await story.change('ibrahim', next, version, { section: { code: 'SYFTE', text: 'Något helt annat.' } })).toMatchObject({ code: 'ANDRAT_AV_ANNAN' });
    const after = await story.told('gunilla', next);
    expect(after.sections.find(({ code }) => code === 'SYFTE')?.text).toMatch(/^Vi vill att fler ska kunna bo kvar/);
    expect(after.versions.slice(-2).map(({ place, by }) => [place, by])).toEqual([['SYFTE', 'Yvonne af Ekenstam'], ['KOMMUNIKATION', 'İbrahim Şahin']]);
  });

  it('is for coordinators and managers of the two sides; to others the letter is not there', async () => {
    const { version } = await story.told('marta', next);
    expect(await story.change('marta', next, version, { title: 'Vår' })).toMatchObject({ code: 'AVSIKT_SKRIVS_AV_ANDRA' });
    for (const person of ['pekka', 'zoe']) {
      const [foreign, absent] = [await story.change(person, next, version, { title: 'Vår' }), await story.change(person, randomUUID(), version, { title: 'Vår' })];
      expect(foreign.__typename).toBe('Refusal');
      expect(foreign).toEqual(absent);
    }
  });

  it('stops a person, and lets the parties’ own numbers stand', async () => {
    const { version } = await story.told('yvonne', next);
    expect(await story.change('yvonne', next, version, { section: { code: 'SYFTE', text: 'Fateme ska få bo kvar.' } })).toMatchObject({ __typename: 'TextStopped' });
    expect(await story.change('lars', next, version, { section: { code: 'SYFTE', text: 'Den boende är född 19680402-2389.' } })).toMatchObject({ __typename: 'TextStopped' });
    expect(await story.change('yvonne', next, version, { section: { code: 'EN_INGANG', text: 'Älvsalahem nås på 070-174 06 10.' } })).toMatchObject({ letterId: next });
  });

  it('wants every point measured', async () => {
    const { version } = await story.told('yvonne', next);
    expect(await story.change('yvonne', next, version, { points: [{ text: 'Vi är snälla mot varandra.', kind: 'TRAINING' }] })).toMatchObject({ code: 'AVSIKT_MATT', field: 'points' });
    expect(await story.change('yvonne', next, version, { goals: [{ text: 'Vi möts.', level: 'MAL', ownerOrganisationId: townId.organisation('norrgarden'), dueOn: '2027-12-31' }] })).toMatchObject({ code: 'FINNS_INTE' });
  });

  it('is talked about part by part, by both sides, until a comment is dealt with', async () => {
    expect(await story.comment('lars', next, 'MAL', 'Ska vi ha ett mål för unga också?')).toMatchObject({ letterId: next });
    const { comments } = await story.told('yvonne', next);
    expect(comments.map(({ place, by, settled }) => [place, by, settled])).toEqual([['ATAGANDEN', 'İbrahim Şahin', false], ['MAL', 'Lars Hägglund', false]]);
    expect(await story.settle('yvonne', next, comments[0]?.id ?? '')).toMatchObject({ letterId: next });
    expect((await story.told('ibrahim', next)).comments.map(({ settled }) => settled)).toEqual([true, false]);
    expect(await story.settle('pekka', next, comments[0]?.id ?? '')).toMatchObject({ code: 'FINNS_INTE' });
  });
});

describe('a new letter', () => {
  it('is one at a time, for this year or the next', async () => {
    expect(await story.draft('yvonne', 'alvsalahem-soc', 2027)).toMatchObject({ code: 'AVSIKT_FINNS' });
    expect(await story.draft('pekka', 'norrgarden-soc', 2029)).toMatchObject({ code: 'AVSIKT_AR' });
    expect(await story.draft('yvonne', 'norrgarden-soc', 2027)).toMatchObject({ code: 'FINNS_INTE' });
  });

  it('begins from the template where there is none before, and says what it lacks', async () => {
    const { letterId = '' } = await story.draft('pekka', 'norrgarden-soc', 2027, 'UNGEFAR_MANADSVIS');
    const letter = await story.told('ibrahim', letterId);
    expect(letter).toMatchObject({ state: 'UTKAST', compared: null, measured: null, validFrom: '2027-01-01', validTo: '2027-12-31', gaps: ['INGANG', 'UNDERTECKNARE'] });
    expect(letter.goals).toHaveLength(1);
    expect(letter.mandates.map(({ who }) => who)).toContain('Pekka Virtanen');
    expect(await story.move('pekka', letterId, 1, 'GRANSKNING')).toMatchObject({ letterId });
    expect(await story.move('pekka', letterId, 1, 'FOR_UNDERSKRIFT')).toMatchObject({ code: 'AVSIKT_FATTAS' });
    expect(await story.read('yvonne', letterId)).toBeNull();
  });
});

describe('signing', () => {
  it('each side says who signs for it, of those who work there', async () => {
    expect(await story.seat('yvonne', next, [{ who: 'lars' }])).toMatchObject({ code: 'AVSIKT_UNDERTECKNARE' });
    expect(await story.seat('yvonne', next, [{ who: 'gunilla', order: 2 }, { who: 'marta', role: 'KOPIA', order: 2 }], 7)).toMatchObject({ code: 'ANDRAT_AV_ANNAN' });
    expect(await story.seat('yvonne', next, [{ who: 'gunilla', order: 2 }, { who: 'marta', role: 'KOPIA', order: 2 }])).toMatchObject({ letterId: next });
    expect((await story.told('ibrahim', next)).gaps).toEqual([]);
  });

  it('is sent to be signed when nothing is missing, and both sides are told by mail with no name in it', async () => {
    const { version } = await story.told('ibrahim', next);
    const before = portal.mails.length;
    expect(await story.move('ibrahim', next, version, 'FOR_UNDERSKRIFT')).toMatchObject({ letterId: next });
    await vi.waitFor(() => { expect(portal.mails.length).toBe(before + 2); }, { timeout: 30_000 });
    expect(portal.mails.slice(before).map(({ to, subject }) => [to, subject]).toSorted()).toEqual([
      ['boende@alvsalahem.example', 'Avsiktsförklaring 2027 att skriva under'], ['bostadsgruppen@alvsala.example', 'Avsiktsförklaring 2027 att skriva under']]);
    expect((await story.told('gunilla', next)).seats.map(({ name, turn, answer }) => [name, turn, answer])).toEqual([
      ['Lars Hägglund', true, null], ['Gunilla Nyström', false, null], ['Märta Grahn', false, null]]);
  });

  it('waits for its order, for a manager with a mandate, and for a sign-in of the last five minutes', async () => {
    expect(await story.sign('gunilla', next)).toMatchObject({ code: 'INTE_DIN_TUR' });
    expect(await story.sign('ibrahim', next)).toMatchObject({ code: 'UNDERTECKNAR_INTE' });
    portal.clock.advance(6 * MINUTE);
    expect((await story.told('lars', next)).mine).toMatchObject({ mayNow: false, identifyAgain: true });
    expect(await story.sign('lars', next)).toMatchObject({ code: 'LEGITIMERA_IGEN' });
    await story.identifyAgain('lars');
    expect((await story.told('lars', next)).mine).toEqual({ mayNow: true, first: null, identifyAgain: false, approves: false });
    expect(await story.sign('lars', next, { mark: 'f'.repeat(64) })).toMatchObject({ code: 'AVSIKT_STEG' });
    expect(await story.sign('lars', next)).toMatchObject({ letterId: next });
    expect(await story.sign('lars', next)).toMatchObject({ code: 'REDAN_SVARAT' });
  });

  it('a word that is changed after the first signature voids it, and says so', async () => {
    const { version } = await story.told('yvonne', next);
    const before = portal.mails.length;
    expect(await story.change('yvonne', next, version, { section: { code: 'AVVIKELSE', text: 'Kan någon inte hålla ett åtagande säger den till.' } })).toMatchObject({ letterId: next });
    const letter = await story.told('lars', next);
    expect(letter).toMatchObject({ state: 'GRANSKNING', voided: { answers: 1, by: 'Yvonne af Ekenstam', reason: null }, mine: null });
    expect(letter.seats.map(({ answer }) => answer)).toEqual([null, null, null]);
    await vi.waitFor(() => { expect(portal.mails.slice(before).map(({ subject }) => subject)).toContain('Avsiktsförklaring 2027 har ändrats: underskrifterna gäller inte längre'); }, { timeout: 30_000 });
  });

  it('is declined with a reason that both sides read, before one’s turn too', async () => {
    expect(await story.move('yvonne', next, (await story.told('yvonne', next)).version, 'FOR_UNDERSKRIFT')).toMatchObject({ letterId: next });
    expect(await story.decline('gunilla', next, 'Nej')).toMatchObject({ code: 'SKAL_FOR_KORT', field: 'reason' });
    expect(await story.decline('gunilla', next, 'Styrelsen vill läsa punkt tre först.')).toMatchObject({ letterId: next });
    expect(await story.told('lars', next)).toMatchObject({ state: 'GRANSKNING', voided: { answers: 0, by: 'Gunilla Nyström', reason: 'Styrelsen vill läsa punkt tre först.' } });
  });

  it('by both makes it hold, and the sealed original is there for both to fetch', async () => {
    expect(await story.move('yvonne', next, (await story.told('yvonne', next)).version, 'FOR_UNDERSKRIFT')).toMatchObject({ letterId: next });
    for (const person of ['lars', 'gunilla']) {
      await story.identifyAgain(person);
      expect(await story.sign(person, next)).toMatchObject({ letterId: next });
    }
    expect((await story.told('ibrahim', next)).state).toBe('GALLANDE');
    await vi.waitFor(async () => { expect((await story.told('ibrahim', next)).sealed).toEqual({ sealedBy: 'Bo kvar, Älvsala', timestampedAt: null }); }, { timeout: 15_000, interval: 250 });
    const response = await (await portal.as('ibrahim')).jar.send(`/letter-of-intent/${next}.pdf`);
    const file = new Uint8Array(await response.arrayBuffer());
    const verified = await verifyPdf(file, await portal.seals.known());
    expect(verified).toMatchObject({ verdict: 'VALID', signatures: [{ level: 'B-B' }] });
    expect((await (await portal.as('pekka')).jar.send(`/letter-of-intent/${next}.pdf`)).status).toBe(404);
  });

  it('is ended by a manager, with a reason', async () => {
    const { version } = await story.told('lars', next);
    expect(await story.move('lars', next, version, 'UPPSAGD', 'kort')).toMatchObject({ code: 'SKAL_FOR_KORT' });
    expect(await story.move('lars', next, version, 'UPPSAGD', 'Vi skriver en ny tillsammans med fler.')).toMatchObject({ letterId: next });
    expect((await story.told('gunilla', next)).state).toBe('UPPSAGD');
  });
});

describe('the second lock', () => {
  const seen = async (organisation: string, table: string): Promise<number> => await portal.database.as({ organisationId: townId.organisation(organisation), mayOpenProtected: false }, portal.clock.now()).transactional(
    async (em) => (await em.execute<unknown[]>(`select 1 from ${table}`)).length);

  it.each(['letter_of_intent', 'letter_of_intent_version', 'letter_of_intent_event', 'letter_of_intent_seats', 'letter_of_intent_answer', 'letter_of_intent_comment', 'sealed_letter'])('%s is for the two sides', async (table) => {
    expect(await seen('kyrka', table)).toBe(0);
    expect(await seen('alvsalahem', table)).toBeGreaterThan(0);
  });

  it('nobody adds to a letter of others, nor in another’s name', async () => {
    const add = (organisation: string, as: string) => portal.database.as({ organisationId: townId.organisation(as), mayOpenProtected: false }, portal.clock.now()).transactional(async (em) => {
      await em.execute(`insert into letter_of_intent_event (letter_id, number, state, version, voided, organisation_id, recorded_at) values (?, 99, 'GALLANDE', 1, 0, ?, now())`, [next, townId.organisation(organisation)]);
    });
    await expect(add('norrgarden', 'norrgarden')).rejects.toThrow(/row-level security/);
    await expect(add('soc', 'alvsalahem')).rejects.toThrow(/row-level security/);
  });
});
