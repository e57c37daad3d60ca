import { randomUUID } from 'node:crypto';
import { instant } from '@bokvar/domain/vocabulary';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { townPeople } from '@bokvar/server/database/seed/town-people';
import { loadCaseDocument } from '@bokvar/server/features/cases/case-document.store';
import { unfoldIntoGrants } from '@bokvar/server/features/grounds/grants.store';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { countFrames } from '../support/frames.js';
import { pdfText } from '../support/pdf-text.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/**
 * A person of the household has a protected identity. Whoever is told first records it, and from then on nobody of her
 * organisation is shown who and where the household is but one of the named group who opens it, and nothing of that
 * organisation's leaves to others.
 */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });
/** Each story begins with the town as it was: with no protection but the one that is planted in it. */
afterEach(async () => {
  later();
  await portal.database.system().transactional(async (inner) => {
    const em = inner as Em;
    const rows: { id: string }[] = await em.execute('delete from protection where case_id <> ? returning case_id as id', [townId.case('skyddad')]);
    await em.execute('update protected_opening set closes_at = opened_at');
    await unfoldIntoGrants(em, [...new Set(rows.map(({ id }) => id))]);
  });
});

const MEETING = townId.meeting('alvsalahem-soc', '7');
const SEKRETESS = 'SEKRETESSMARKERING';
const CASE = `id reference lost protectedIdentity openedUntil protections { personId level since } household { value } address { value } persons { id name } groups { lines { text } } bills { ore } actions { kind note { text } }
  notices { code received } consents { giver { name } subject { name } recipients { shut } } retracted { text } viewerMay { protect openProtected }`;
const PAGES = `query ($case: ID!, $meeting: ID!, $search: String!) {
  case(id: $case) { ${CASE} }
  cases(view: OPEN) { rows { id household { value } address { value } protectedIdentity } } found: cases(search: $search) { total rows { id } }
  today { groups { rows { caseId household { value } address { value } } } }
  meeting(id: $meeting) { sections { items { household { value } lines { text } } } }
  seen(caseId: $case) { total rows { shown { holder { shortName } } } } }`;

interface Shown {
  case: { protectedIdentity: boolean; openedUntil: string | null; protections: { personId: string; level: string; since: string }[]; persons: { id: string; name: string }[]; bills: unknown[]; viewerMay: { protect: boolean; openProtected: boolean } } | null;
  cases: { rows: { id: string; household: { value: string } | null; protectedIdentity: boolean }[] };
  found: { total: number };
}

/** Every page where the household could stand, as somebody is answered. */
async function pages(person: string, key: string, search = key): Promise<{ data: Shown; text: string }> {
  const answer = await (await portal.as(person)).ask<Shown>(PAGES, { case: townId.case(key), meeting: MEETING, search });
  if (answer.data === null || answer.data === undefined) throw new Error(answer.text);
  return { data: answer.data, text: answer.text };
}

const later = (): void => { portal.clock.set(instant(portal.clock.now() + 60_000)); };

/** What a change answered: `CaseChanged`, or the code of the refusal and the field it points at. */
async function change(person: string, call: string, key: string = randomUUID()): Promise<string> {
  later();
  const [name = ''] = call.split('(');
  const answer = await (await portal.as(person)).get<Record<string, { __typename: string; code?: string; field?: string | null }>>(
    `mutation { ${call.replace('(', `(key: "${key}", `)} { __typename ... on Refusal { code field } } }`);
  const { __typename = '', code, field } = answer[name] ?? {};
  return code === undefined ? __typename : `${code}${field === null || field === undefined ? '' : ` ${field}`}`;
}
const of = (key: string, personId: string = townId.person(key)): string => `caseId: "${townId.case(key)}", personId: "${personId}"`;
const protect = async (person: string, key: string, personId?: string, level: string = SEKRETESS) => await change(person, `protectPerson(${of(key, personId)}, level: ${level})`);
const open = async (person: string, key: string, purpose = 'KONTAKT') => await change(person, `openProtected(caseId: "${townId.case(key)}", purpose: ${purpose})`);
const endAtOnce = async (person: string, key: string, personId?: string) => await change(person, `endProtection(${of(key, personId)})`);
/** Ends it as it is done: whom it is about is seen when it has been opened. */
const end = async (person: string, key: string, personId?: string) => {
  await open(person, key, 'PROVA_SKYDD');
  return await endAtOnce(person, key, personId);
};

const asSystem = async <Row>(sql: string, values: unknown[]): Promise<Row[]> => await portal.database.system().transactional(async (em) => await (em as Em).execute(sql, values));
/** What the database alone lets a reader read of a case, where what she has opened would count. */
async function secondLock(person: string, key: string): Promise<string> {
  const { organisation = '' } = townPeople.find((one) => one.key === person) ?? {};
  const em = portal.database.as({ organisationId: townId.organisation(organisation), userId: townId.user(person), mayOpenProtected: true }, instant(portal.clock.now()));
  return JSON.stringify((await em.transactional(async (inner) => await loadCaseDocument(inner as Em, [townId.case(key)]))).cases);
}
async function packet(person: string): Promise<string> {
  const answer = await (await portal.as(person)).jar.send(`/packet/${MEETING}.pdf`);
  expect(answer.status).toBe(200);
  return await pdfText(new Uint8Array(await answer.arrayBuffer()));
}

describe('inside the organisation that has recorded it', () => {
  const SOFO = /Nattskärra|Vasagatan|Skogsduva|Bivråk|Kattugglans/;

  it('whoever is not of the named group sees the household without names and addresses, on every page and through both locks', async () => {
    expect((await pages('ibrahim', 'sofo', 'nattskärra')).text).toMatch(SOFO);
    expect(await protect('ibrahim', 'sofo')).toBe('CaseChanged');
    const { data, text } = await pages('ibrahim', 'sofo', 'nattskärra');
    expect(text).not.toMatch(SOFO);
    expect(data.case).toMatchObject({ protectedIdentity: true, protections: [], persons: [] });
    expect(data.cases.rows.find(({ id }) => id === townId.case('sofo'))).toMatchObject({ household: null, protectedIdentity: true });
    expect(data.found.total).toBe(0);
    expect(await secondLock('ibrahim', 'sofo')).not.toMatch(SOFO);
  });

  it('one of the named group sees the same, until she opens it: then that case, with whom it is about, of which level and since when', async () => {
    expect(await protect('ibrahim', 'sofo', undefined, 'SKYDDAD_FOLKBOKFORING')).toBe('CaseChanged');
    const shut = await pages('karin', 'sofo', 'nattskärra');
    expect(shut.text).not.toMatch(SOFO);
    expect(shut.data.case).toMatchObject({ protectedIdentity: true, openedUntil: null, protections: [], persons: [], viewerMay: { openProtected: true } });
    expect((await pages('ibrahim', 'sofo')).data.case).toMatchObject({ viewerMay: { openProtected: false } });
    expect(await secondLock('karin', 'sofo')).not.toMatch(SOFO);
    expect(await open('karin', 'sofo')).toBe('CaseChanged');
    const { data } = await pages('karin', 'sofo', 'nattskärra');
    expect(JSON.stringify(data.case)).toMatch(SOFO);
    expect(data.case?.protections).toEqual([{ personId: townId.person('sofo'), level: 'SKYDDAD_FOLKBOKFORING', since: '2026-11-19' }]);
    expect(data.case?.viewerMay.openProtected).toBe(false);
    expect(await secondLock('karin', 'sofo')).toMatch(SOFO);
    // In lists, search, the day's work and on agendas it stays as it is to everybody.
    expect(data.found.total).toBe(0);
    expect(JSON.stringify({ ...data, case: null })).not.toMatch(SOFO);
  });

  it('it is on no agenda and no paper, and stays with what is not about who or where', async () => {
    expect((await pages('yvonne', 'fateme')).text).toMatch(/Fateme Rezaei/);
    expect(await packet('yvonne')).toContain('Fateme Rezaei');
    expect(await protect('yvonne', 'fateme')).toBe('CaseChanged');
    const { data, text } = await pages('yvonne', 'fateme');
    expect(text).not.toMatch(/Fateme|Rezaei|Åkergatan|070-174 06 22|Stenskvätta/);
    expect(data.case?.bills).toHaveLength(1);
    expect(await packet('yvonne')).not.toMatch(/Fateme|Rezaei|Åkergatan/);
    expect(await change('yvonne', `addPoint(meetingId: "${MEETING}", kind: HUSHALL, caseId: "${townId.case('fateme')}")`)).toBe('SKYDDADE_UPPGIFTER caseId');
  });

  it('no count tells of it: as many proposals wait in the list of meetings and on Idag as the agenda shows', async () => {
    const reader = await portal.as('yvonne');
    const counts = async () => {
      const { meeting: { sections }, meetings: { upcoming }, today: { nextMeeting } } = await reader.get<{
        meeting: { sections: { items: { caseId: string | null; answer: string; mine: boolean }[] }[] };
        meetings: { upcoming: { id: string; waiting: number }[] }; today: { nextMeeting: { waiting: number } };
      }>('query ($id: ID!) { meeting(id: $id) { sections { items { caseId answer mine } } } meetings { upcoming { id waiting } } today { nextMeeting { waiting } } }', { id: MEETING });
      const asked = sections.flatMap(({ items }) => items).filter(({ answer, mine }) => mine && answer === 'FORESLAGEN');
      return { asked: asked.flatMap(({ caseId }) => caseId ?? []), waiting: [asked.length, upcoming.find(({ id }) => id === MEETING)?.waiting, nextMeeting.waiting] };
    };
    const { asked: [proposed = ''], waiting: [before = 0, ...others] } = await counts();
    expect(others).toEqual([before, before]);
    const { case: { persons: [person] } } = await reader.get<{ case: { persons: { id: string }[] } }>('query ($id: ID!) { case(id: $id) { persons { id } } }', { id: proposed });
    expect(await change('yvonne', `protectPerson(caseId: "${proposed}", personId: "${person?.id}", level: ${SEKRETESS})`)).toBe('CaseChanged');
    expect((await counts()).waiting).toEqual([before - 1, before - 1, before - 1]);
  });

  it('is ended by the named group, and then all is as it was; that it stood is kept', async () => {
    const before = await pages('ibrahim', 'sofo', 'nattskärra');
    await protect('ibrahim', 'sofo');
    expect(await end('karin', 'sofo')).toBe('CaseChanged');
    const after = await pages('ibrahim', 'sofo', 'nattskärra');
    expect(after.data.case).toEqual(before.data.case);
    expect(after.data.cases).toEqual(before.data.cases);
    expect(await secondLock('ibrahim', 'sofo')).toMatch(SOFO);
    expect(await asSystem('select level from protection where case_id = ? and to_at is not null', [townId.case('sofo')])).toEqual([{ level: SEKRETESS }]);
    expect(await protect('ibrahim', 'sofo')).toBe('CaseChanged');
    expect((await pages('ibrahim', 'sofo')).text).not.toMatch(SOFO);
  });

  it('stands as long as anybody of the household has one', async () => {
    expect(await protect('ibrahim', 'sofo')).toBe('CaseChanged');
    expect(await open('karin', 'sofo', 'INFORA')).toBe('CaseChanged');
    expect(await protect('karin', 'sofo', townId.person('levan'))).toBe('CaseChanged');
    expect(await end('karin', 'sofo')).toBe('CaseChanged');
    expect((await pages('ibrahim', 'sofo')).text).not.toMatch(SOFO);
    expect(await end('karin', 'sofo', townId.person('levan'))).toBe('CaseChanged');
    expect((await pages('ibrahim', 'sofo')).text).toMatch(SOFO);
  });

  it('a person who is added with it is shown to the named group alone, from the first instant', async () => {
    const add = (more: string) => change('ibrahim', `addPerson(input: { caseId: "${townId.case('xiaoming')}", name: "Tova Berglärka", kind: VUXEN, guardianIds: []${more} })`);
    expect(await add(`, protection: ${SEKRETESS}`)).toBe('CaseChanged');
    expect((await pages('ibrahim', 'xiaoming', 'berglärka')).text).not.toContain('Berglärka');
    expect(await open('karin', 'xiaoming')).toBe('CaseChanged');
    const { data } = await pages('karin', 'xiaoming', 'berglärka');
    expect(data.case?.persons.map(({ name }) => name)).toContain('Tova Berglärka');
    expect(data.case?.protections).toHaveLength(1);
    const rows = await asSystem<{ same: boolean }>(
      `select p.recorded_at = r.from_at as same from case_person p join protection r on r.person_id = p.id where p.name = 'Tova Berglärka'`, []);
    expect(rows).toEqual([{ same: true }]);
  });
});

describe('to others', () => {
  const FROM_SOCIAL = /Blåmes|Koltrast/;

  it('nothing that a consent opened leaves any more, through both locks; when it is ended the consent opens it again', async () => {
    expect((await pages('yvonne', 'fateme')).text).toMatch(FROM_SOCIAL);
    expect(await protect('ibrahim', 'fateme')).toBe('CaseChanged');
    const { data, text } = await pages('yvonne', 'fateme');
    expect(text).not.toMatch(FROM_SOCIAL);
    expect(await secondLock('marta', 'fateme')).not.toMatch(FROM_SOCIAL);
    // Their own stands, and that there is a protection is not told.
    expect(data.case).toMatchObject({ protectedIdentity: false, protections: [], persons: [{ name: 'Fateme Rezaei' }] });
    expect((await pages('karin', 'fateme')).data.case).toMatchObject({ consents: [{ recipients: [{ shut: 'SKYDDAD' }] }] });
    expect(await end('karin', 'fateme')).toBe('CaseChanged');
    expect((await pages('yvonne', 'fateme')).text).toMatch(FROM_SOCIAL);
  });

  it('a case that was raised by its holder is an empty seat', async () => {
    expect((await pages('ibrahim', 'fateme')).text).toMatch(/Fateme Rezaei/);
    expect(await protect('yvonne', 'fateme')).toBe('CaseChanged');
    expect((await pages('ibrahim', 'fateme')).text).not.toMatch(/Rezaei|Åkergatan|Gärdsmyg|ÄH-2026-K7RA|545000/);
    expect(await secondLock('karin', 'fateme')).not.toMatch(/Rezaei|Åkergatan|Gärdsmyg/);
  });

  it('the receipt of a notice stays: it is owed to the one who gave it, and going it would tell', async () => {
    const before = (await pages('yvonne', 'gavrilo')).data.case;
    expect(await protect('ibrahim', 'gavrilo')).toBe('CaseChanged');
    expect((await pages('yvonne', 'gavrilo')).data.case).toEqual(before);
    expect(before).toMatchObject({ notices: expect.arrayContaining([expect.objectContaining({ received: true })]) });
  });

  it('a frame reaches those for whom something ends or begins, and nobody else', async () => {
    const [yvonne, ibrahim] = [await countFrames(portal, 'yvonne'), await countFrames(portal, 'ibrahim')];
    const told = async (work: () => Promise<unknown>): Promise<number> => {
      const [here, there] = [ibrahim.count(), yvonne.count()];
      await work();
      await vi.waitFor(() => expect(ibrahim.count()).toBeGreaterThan(here), { timeout: 10_000 });
      await yvonne.settled();
      return yvonne.count() - there;
    };
    expect(await told(async () => await protect('ibrahim', 'sofo'))).toBe(0);
    expect(await told(async () => await protect('ibrahim', 'gavrilo'))).toBe(0);
    expect(await told(async () => await protect('ibrahim', 'fateme'))).toBe(1);
    expect(await told(async () => await end('karin', 'fateme'))).toBe(1);
    for (const one of [yvonne, ibrahim]) await one.close();
  });
});

describe('is refused', () => {
  it('of a person who is not there, or is there for others alone: alike', async () => {
    const absent = await protect('yvonne', 'fateme', randomUUID());
    expect(absent).toBe('FINNS_INTE');
    expect(await protect('yvonne', 'sofo')).toBe(absent);
    expect(await protect('yvonne', 'fateme', townId.person('sofo'))).toBe(absent);
    expect(await protect('pekka', 'fateme')).toBe(absent);
    expect(await end('yvonne', 'sofo')).toBe(absent);
    expect(await protect('yvonne', 'fateme')).toBe('CaseChanged');
  });

  it('of a person who is marked already, and without a level', async () => {
    expect(await change('ibrahim', `protectPerson(${of('sofo')})`)).toBe('SKYDDSNIVA_SAKNAS level');
    expect(await protect('ibrahim', 'sofo')).toBe('CaseChanged');
    expect(await protect('karin', 'sofo')).toBe('FINNS_INTE');
    expect(await open('karin', 'sofo')).toBe('CaseChanged');
    expect(await protect('karin', 'sofo')).toBe('PERSON_REDAN_SKYDDAD');
    // Whom it is about is not told to who may not see it.
    expect(await protect('ibrahim', 'sofo')).toBe('FINNS_INTE');
    expect(await protect('ibrahim', 'sofo', townId.person('levan'))).toBe('FINNS_INTE');
  });

  it('to end it, for whoever is not of the named group; and of a person who has none', async () => {
    await protect('ibrahim', 'sofo');
    for (const id of [townId.person('sofo'), townId.person('levan'), randomUUID()]) {
      expect(await endAtOnce('ibrahim', 'sofo', id)).toBe('SKYDDADE_UPPGIFTER');
      expect(await endAtOnce('karin', 'sofo', id)).toBe('SKYDDADE_UPPGIFTER_STANGDA');
    }
    expect(await end('karin', 'sofo', townId.person('levan'))).toBe('FINNS_INTE');
    expect(await end('karin', 'sofo')).toBe('CaseChanged');
    expect(await end('karin', 'sofo')).toBe('FINNS_INTE');
    expect(await end('ibrahim', 'sofo')).toBe('FINNS_INTE');
  });

  it('at a closed desk', async () => {
    expect(await change('karin', `closeCase(caseId: "${townId.case('sofo')}", outcome: "OVERSAND_ANNAN_NAMND")`)).toBe('CaseChanged');
    expect(await protect('karin', 'sofo')).toBe('ARENDET_AVSLUTAT');
    expect(await change('karin', `reopenCase(caseId: "${townId.case('sofo')}")`)).toBe('CaseChanged');
    expect(await protect('karin', 'sofo')).toBe('CaseChanged');
  });

  it('to take back a person whom it stands on', async () => {
    const { addPerson } = await (await portal.as('karin')).get<{ addPerson: { factId: string } }>(
      `mutation { addPerson(key: "${randomUUID()}", input: { caseId: "${townId.case('sofo')}", name: "Fel Person", kind: VUXEN, guardianIds: [], protection: ${SEKRETESS} }) { ... on CaseChanged { factId } } }`);
    expect(await open('karin', 'sofo', 'INFORA')).toBe('CaseChanged');
    const retract = async () => await change('karin', `retract(caseId: "${townId.case('sofo')}", factId: "${addPerson.factId}", reason: "Fel hushåll")`);
    expect(await retract()).toBe('PERSON_SKYDDAD');
    expect(await end('karin', 'sofo', addPerson.factId)).toBe('CaseChanged');
    expect(await retract()).toBe('CaseChanged');
  });
});

it('is written once for one intent, and audited by code and ids alone', async () => {
  const written = async () => await asSystem<{ object_ids: string[] }>('select object_ids from audit where action = ? order by at desc', ['SKYDD_INFORT']);
  const [key, before] = [randomUUID(), await written()];
  for (const _time of [1, 2]) expect(await change('ibrahim', `protectPerson(${of('sofo')}, level: ${SEKRETESS})`, key)).toBe('CaseChanged');
  expect(await asSystem('select 1 from protection where case_id = ?', [townId.case('sofo')])).toHaveLength(1);
  expect(await written()).toEqual([{ object_ids: [townId.case('sofo'), townId.person('sofo')] }, ...before]);
});
