import { randomUUID } from 'node:crypto';
import { instant } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { townMandates } from '@bokvar/server/database/seed/town-mandates';
import { townOrganisations, townPeople } from '@bokvar/server/database/seed/town-people';
import { readSetupFile } from '@bokvar/server/features/setup/setup-file';
import { setUp } from '@bokvar/server/features/setup/setup.service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { townLetter } from '../support/letter.js';
import { mutate, type Mutated } from '../support/mutate.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { Reader } from '../support/reader.js';
import { COMING_MEETING } from '../support/sent-agenda.js';

/**
 * Each single person of the partnership leaves, one town for each: what she holds is handed over as the page says, she is
 * gone the day after, and the work goes on with those who remain. Where nobody could do what she did, the page said so
 * beforehand, and what it asks for is done first: the one manager of each side gets a second one by the operator's file.
 */
const PERSONS = [
  { key: 'yvonne', side: 'alvsalahem', manager: 'gunilla', rests: ['MOTEN'], holds: ['ARENDE', 'INGANG', 'MANDAT', 'SAMORDNING', 'UPPGIFT'] },
  { key: 'marta', side: 'alvsalahem', manager: 'gunilla', rests: ['SKYDDADE'], holds: ['ARENDE', 'INGANG', 'MANDAT', 'SKYDDADE', 'UPPGIFT'] },
  { key: 'gunilla', side: 'alvsalahem', manager: 'zoe', rests: ['BESLUT', 'MANDAT'], holds: ['MANDAT', 'UNDERSKRIFT'] },
  { key: 'ibrahim', side: 'soc', manager: 'lars', rests: ['MOTEN'], holds: ['ARENDE', 'INGANG', 'MANDAT', 'SAMORDNING', 'UPPGIFT'] },
  { key: 'karin', side: 'soc', manager: 'lars', rests: ['SKYDDADE'], holds: ['ARENDE', 'INGANG', 'MANDAT', 'SKYDDADE', 'UPPGIFT'] },
  { key: 'lars', side: 'soc', manager: 'jonas', rests: ['BESLUT', 'MANDAT'], holds: ['MANDAT', 'UNDERSKRIFT'] },
] as const;
const OF = `meetingId: "${COMING_MEETING}"`;
const keyOf = (name: string): string => townPeople.find((person) => person.name === name)?.key ?? expect.fail(`${name} is not of the town`);
const nameOf = (key: string): string => townPeople.find((person) => person.key === key)?.name ?? key;

it('everybody of both sides is among those who leave', () => {
  const ofTheTable = townPeople.filter(({ organisation }) => organisation === 'alvsalahem' || organisation === 'soc').map(({ key }) => key);
  expect(PERSONS.map(({ key }) => key).toSorted()).toEqual(ofTheTable.toSorted());
});

describe.each(PERSONS)('$key leaves', ({ key: leaver, side, manager, rests, holds }) => {
  let portal: TestPortal;
  /** Those of both sides who remain, by what they do now. */
  let remaining: { land: string; soc: string };
  beforeAll(async () => { portal = await openTestPortal(); });
  afterAll(async () => { await portal.close(); });

  const get = async <T>(person: string, query: string): Promise<T> => await (await portal.as(person)).get<T>(query);
  const change = async (person: string, call: string, asked = ''): Promise<Mutated> => {
    portal.clock.advance(1_000);
    return await mutate(portal, person, call, asked);
  };
  const done = async (person: string, call: string, asked = ''): Promise<Mutated> => {
    const answer = await change(person, call, asked);
    if (answer.code !== undefined) expect.fail(`${call} by ${person}: ${answer.code}`);
    return answer;
  };
  const again = async (): Promise<void> => { for (const { key, organisation } of townPeople) if (key !== leaver && (organisation === 'alvsalahem' || organisation === 'soc' || key === manager)) await (await portal.as(key)).signIn(key); };
  interface Held { kind: string; held: number; candidates: { name: string }[] }
  interface Leaver { person: { name: string }; number: number; gone: boolean; needs: string[]; held: Held[] }
  const leaverOf = async (reader: string): Promise<Leaver> => (await get<{ leavers: { leavers: Leaver[] } }>(reader,
    '{ leavers { leavers { person { name } number gone needs held { kind held candidates { name } } } } }')).leavers.leavers.find(({ person }) => person.name === nameOf(leaver)) ?? expect.fail('is not leaving');
  const restsOn = async (reader: string): Promise<string[]> => (await get<{ partnershipsPage: { dependences: { need: string; colleague: { name: string } }[] } }>(reader, '{ partnershipsPage { dependences { need colleague { name } } } }'))
    .partnershipsPage.dependences.filter(({ colleague }) => colleague.name === nameOf(leaver)).map(({ need }) => need);
  interface Item { id: string; caseId: string | null; text: string | null; mine: boolean }
  const items = async (person: string): Promise<Item[]> => (await get<{ meeting: { sections: { items: Item[] }[] } }>(person, `{ meeting(id: "${COMING_MEETING}") { sections { items { id caseId text mine } } } }`)).meeting.sections.flatMap((section) => section.items);
  const shared = async (person: string): Promise<string> => (await items(person)).find(({ caseId, text }) => caseId === null && text === null)?.id ?? expect.fail('no shared item');

  it('the page says beforehand what rests on her, and what is missing is added first', async () => {
    expect(await restsOn(side === 'soc' ? 'lars' : 'gunilla')).toEqual(rests);
    if (!rests.some((need) => need === 'BESLUT')) return;
    // Nobody can be asked to be manager by the one who leaves: the operator's file has somebody who has come to work there.
    const [{ issuer } = { issuer: '' }]: { issuer: string }[] = await portal.database.system().execute('select issuer from identity where sub = ?', [manager]);
    const before = townPeople.find(({ key }) => key === manager)?.organisation ?? '';
    const organisations = townOrganisations.filter(({ key }) => key === side || key === before).map(({ key, name, shortName, kind, phone, email = null }) => ({ key, name, shortName, kind, phone, email }));
    const mandates = [{ organisation: side, role: 'CHEF' }, { organisation: before, role: 'NATVERK', until: '2026-11-18' }];
    const read = readSetupFile(JSON.stringify({ organisations, people: [{ name: nameOf(manager), issuer, subject: manager, mandates }] }), [issuer]);
    if ('faults' in read) expect.fail(JSON.stringify(read.faults));
    expect(await setUp(portal.database, read.file, portal.clock.now())).toHaveProperty('counts');
    portal.clock.advance(1_000);
    // What she decides is handed over below; that somebody leads is what only the file can mend.
    expect(await restsOn(manager)).toEqual(['MANDAT']);
  });

  it('what she holds is asked of those whom the page proposes, and each of them takes it over', async () => {
    const worker = side === 'soc' ? 'ibrahim' : 'yvonne';
    if (holds.some((kind) => kind === 'UPPGIFT')) {
      await done(worker, `assignCase(caseId: "${townId.case('fateme')}", handlerId: "${townId.user(leaver)}")`);
      await done(worker, `giveTask(itemId: "${await shared(worker)}", text: "Bokar ett rum", ownerId: "${townId.user(leaver)}", dueOn: "2026-12-01")`);
    }
    if (leaver === 'gunilla') await done('yvonne', `seatLetterOfIntent(seats: { letterId: "${townLetter.next}", base: 0, seats: [{ userId: "${townId.user('gunilla')}", role: UNDERTECKNARE, order: 1 }] })`);
    await done(manager, `sayLeaving(userId: "${townId.user(leaver)}", base: 0, lastDay: "2026-11-19")`);
    const { held, needs } = await leaverOf(manager);
    expect(held.map(({ kind }) => kind).toSorted()).toEqual(holds);
    expect(needs).toEqual([]);
    for (const { kind, candidates } of held) {
      const successor = keyOf(candidates[0]?.name ?? '');
      await done(manager, `offerHandover(userId: "${townId.user(leaver)}", kind: ${kind}, successorId: "${townId.user(successor)}", base: 0)`);
      const { handovers } = await get<{ handovers: { asked: { id: string; kind: string }[] } }>(successor, '{ handovers { asked { id kind } } }');
      await done(successor, `answerHandover(id: "${handovers.asked.find((one) => one.kind === kind)?.id ?? ''}", accepts: true)`);
    }
    expect((await leaverOf(manager)).held).toEqual([]);
  });

  it('the day after she cannot sign in, and nothing of hers is without an owner', async () => {
    portal.clock.set(instant(Date.parse('2026-11-20T08:00:00Z')));
    await expect(new Reader(portal.origin).signIn(leaver)).rejects.toThrow('could not sign in');
    await again();
    expect(await leaverOf(manager)).toMatchObject({ gone: true, held: [], needs: [] });
    remaining = { land: leaver === 'yvonne' ? 'marta' : 'yvonne', soc: leaver === 'ibrahim' ? 'karin' : 'ibrahim' };
    for (const person of Object.values(remaining)) expect(await get(person, '{ viewer { role } }')).toEqual({ viewer: { role: 'SAMORDNARE' } });
  });

  it('her cases and tasks have somebody, and the partners reach the organisation by somebody who works there', async () => {
    const [own, other] = side === 'soc' ? [remaining.soc, remaining.land] : [remaining.land, remaining.soc];
    const { case: of } = await get<{ case: { handler: { name: string } | null } }>(own, `{ case(id: "${townId.case('fateme')}") { handler { name } } }`);
    expect(of.handler?.name).not.toBe(nameOf(leaver));
    const { partnershipsPage: { partnerships } } = await get<{ partnershipsPage: { partnerships: { established: boolean; wayIn: { answers: string | null; deputy: string | null; missing: string[] } }[] } }>(
      other, '{ partnershipsPage { partnerships { established wayIn { answers deputy missing } } } }');
    expect(partnerships[0]).toMatchObject({ established: true, wayIn: { missing: [] } });
    const [answers, deputy] = [partnerships[0]?.wayIn.answers, partnerships[0]?.wayIn.deputy];
    expect(answers).not.toBeNull();
    expect([answers, deputy]).not.toContain(nameOf(leaver));
  });

  it('what she decided is decided by somebody who works there, and no letter waits for her signature', async () => {
    const own = side === 'soc' ? remaining.soc : remaining.land;
    const { mandatesPage } = await get<{ mandatesPage: { own: { mandates: { holder: string | null; decision: string; state: string }[] } } }>(own, '{ mandatesPage { own { mandates { holder decision state } } } }');
    const holding = mandatesPage.own.mandates.filter(({ state }) => state !== 'SLUT');
    expect(holding.filter(({ holder }) => holder === null || holder === nameOf(leaver))).toEqual([]);
    const decisions = (person: string): string[] => townMandates.filter(({ who }) => who === person).map(({ decision }) => decision);
    expect(holding.map(({ decision }) => decision)).toEqual(expect.arrayContaining(decisions(leaver)));
    const { letterOfIntent } = await get<{ letterOfIntent: { seats: { name: string; role: string; answer: string | null }[] } }>(own, `{ letterOfIntent(id: "${townLetter.next}") { seats { name role answer } } }`);
    const seated = letterOfIntent.seats.filter(({ role }) => role === 'UNDERTECKNARE').map(({ name }) => name);
    expect(seated).not.toContain(nameOf(leaver));
    if (holds.some((kind) => kind === 'UNDERSKRIFT')) expect(seated).toContain(nameOf(manager));
  });

  it('a task of hers is done, a consent is recorded and withdrawn, a protected household is opened', async () => {
    const { land, soc } = remaining;
    const worker = side === 'soc' ? soc : land;
    if (holds.some((kind) => kind === 'UPPGIFT')) {
      const { tasksToDo: { tasks } } = await get<{ tasksToDo: { tasks: { task: { id: string; text: string; mine: boolean } }[] } }>(worker, '{ tasksToDo { tasks { task { id text mine } } } }');
      const task = tasks.find(({ task: { text } }) => text === 'Bokar ett rum')?.task ?? expect.fail('the task is gone');
      await done(worker, `answerTask(id: "${task.id}", state: KLAR)`);
    }
    const recorded = await done(soc, `recordConsent(input: { caseId: "${townId.case('fateme')}", giverId: "${townId.person('fateme')}", subjectId: "${townId.person('fateme')}", recipients: ["${townId.organisation('alvsalahem')}"],
      categories: [ECON_ASSISTANCE], capacity: SJALV, careConfirmed: false, direction: LAMNA, form: SKRIFTLIG, purpose: "Boendet", validFrom: "2026-11-20", validTo: "2027-01-31" })`, '... on ConsentChanged { visitId: consentId }');
    await done(soc, `withdrawConsent(consentId: "${recorded.visitId ?? ''}")`);
    // Whoever may open what her organisation protects: the landlord's by one of its own group, social services' by one of theirs.
    const opener = { land: leaver === 'marta' ? 'yvonne' : 'marta', soc: leaver === 'karin' ? 'ibrahim' : 'karin' };
    await done(opener.land, `openProtected(caseId: "${townId.case('skyddad')}", purpose: KONTAKT)`);
    await done(soc, `protectPerson(caseId: "${townId.case('siriporn')}", personId: "${townId.person('siriporn')}", level: SEKRETESSMARKERING)`);
    await done(opener.soc, `openProtected(caseId: "${townId.case('siriporn')}", purpose: KONTAKT)`);
  });

  it('the meeting is prepared, opened, decided at, ended, and its notes are adjusted', async () => {
    const { land, soc } = remaining;
    for (const person of [land, soc]) {
      const open = (await get<{ meeting: { sections: { items: { id: string; mine: boolean; answer: string }[] }[] } }>(person, `{ meeting(id: "${COMING_MEETING}") { sections { items { id mine answer } } } }`))
        .meeting.sections.flatMap((section) => section.items).filter(({ mine, answer }) => mine && answer === 'FORESLAGEN').map(({ id }) => `"${id}"`);
      if (open.length > 0) await done(person, `answerRest(${OF}, itemIds: [${open.join(', ')}], answer: AVSTA, reason: "nästa gång")`);
      await done(person, `sendAgenda(${OF})`);
    }
    portal.clock.set(instant(Date.parse('2026-11-26T08:00:00Z')));
    await again();
    await done(land, `startMeeting(${OF})`);
    await done(soc, `enterRoom(${OF})`);
    const item = await shared(land);
    await done(soc, `openItem(${OF}, itemId: "${item}")`);
    await done(land, `decideAtItem(itemId: "${item}", kind: ANNAT, jointly: true, text: "Vi ses i januari")`);
    await done(land, `giveTask(itemId: "${item}", text: "Bokar nästa rum", ownerId: "${townId.user(soc)}", dueOn: "2026-12-10")`);
    await done(soc, `endMeeting(${OF})`);
    await done(soc, `writeMinutes(${OF}, section: "BESLUT", base: 0, text: "Vi bokar ett rum.")`);
    const { minutes: { mark } } = await get<{ minutes: { mark: string } }>(land, `{ minutes(${OF}) { mark } }`);
    await done(land, `sendMinutes(${OF}, mark: "${mark}", kind: MINNESANTECKNING, adjusterIds: ["${townId.user(land)}", "${townId.user(soc)}"])`);
    for (const person of [soc, land]) await done(person, `approveMinutes(${OF}, version: 1)`);
    expect(await get(soc, `{ minutes(${OF}) { state } }`)).toEqual({ minutes: { state: 'JUSTERAD' } });
  });

  it('somebody still decides who comes after whom', async () => {
    const colleague = side === 'soc' ? remaining.soc : remaining.land;
    await done(manager, `sayLeaving(userId: "${townId.user(colleague)}", base: 0, lastDay: "2026-12-31")`);
    await done(manager, `sayLeaving(userId: "${townId.user(colleague)}", base: 1, lastDay: null)`);
    expect(await change(colleague, `sayLeaving(userId: "${randomUUID()}", base: 0, lastDay: "2026-12-31")`)).toMatchObject({ code: 'SLUTAR_SAGS_AV_CHEF' });
  });
});
