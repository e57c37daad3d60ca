import { documentState, governingState } from '@bokvar/domain/governing-documents';
import { addDays, localDate } from '@bokvar/domain/vocabulary';
import type { Em } from '@bokvar/server/database/orm';
import { loadLibraries } from '@bokvar/server/features/governing-documents/governing-document.store';
import { readGoverning } from '@bokvar/server/features/governing-documents/read-governing.service';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingTown } from '../support/acting.js';
import { mutate } from '../support/mutate.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** What governs the work of both sides, and how each is organised: written by each itself, read by the other, by nobody else. */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

interface Version { number: number; kind: string; name: string; meaning: string; place: string; address: string | null; from: string; until: string | null; reviewOn: string | null }
interface Document { id: string; state: string; latest: Version; untilThen: Version | null; earlier: Version[]; takenOutOn: string | null; reason: string | null }
interface Library { organisation: { shortName: string }; documents: Document[]; answers: { topic: string; number: number; text: string | null }[]; answered: number; asked: number }
interface Page { own: Library; others: Library[]; mayWrite: boolean }
const VERSION = 'number kind name meaning place address from until reviewOn';
const LIBRARY = `organisation { shortName } answered asked answers { topic number text } documents { id state takenOutOn reason latest { ${VERSION} } untilThen { ${VERSION} } earlier { ${VERSION} } }`;
const page = async (person: string): Promise<Page | null> => (await (await portal.as(person)).get<{ governingPage: Page | null }>(`{ governingPage { mayWrite own { ${LIBRARY} } others { ${LIBRARY} } } }`)).governingPage;
const read = async (person: string): Promise<Page> => (await page(person)) ?? expect.fail(`${person} has no page`);
const names = ({ documents }: Library): string[] => documents.map(({ latest }) => latest.name);
const others = ({ others: all }: Page): string[] => all.map(({ organisation }) => organisation.shortName);
const found = ({ documents }: Library, id: string): Document => documents.find((one) => one.id === id) ?? expect.fail('no such document');
const answered = ({ answers }: Library, topic: string) => answers.find((one) => one.topic === topic) ?? expect.fail(topic);

interface Written { documentId: string | null; base: number; kind: string; name: string; meaning: string; place: string; from: string; until: string | null; reviewOn: string | null }
type Told = Awaited<ReturnType<typeof mutate>> & { id?: string; number?: number; field?: string; at?: string };
const ASKED = '... on GoverningKept { id number } ... on TextStopped { at kind found } ... on Refusal { field }';
const graphql = (fields: object, codes: readonly string[] = []): string => `{ ${Object.entries(fields).map(([name, value]) => `${name}: ${codes.includes(name) ? String(value) : JSON.stringify(value)}`).join(', ')} }`;
async function write(person: string, change: Partial<Written> = {}): Promise<Told> {
  const document: Written = { documentId: null, base: 0, kind: 'RUTIN', name: 'Rutin vid hembesök', meaning: 'Vi går två och två.', place: 'Hos kundcenter', from: '2026-11-01', until: null, reviewOn: null, ...change };
  return await mutate(portal, person, `writeGoverningDocument(document: ${graphql(document, ['kind'])})`, ASKED) as Told;
}
const takeOut = async (person: string, documentId: string, base: number, reason = 'Ersatt av en annan'): Promise<Told> => await mutate(portal, person, `takeOutGoverningDocument(document: ${graphql({ documentId, base, reason })})`, ASKED) as Told;
const answer = async (person: string, topic: string, base: number, text: string): Promise<Told> => await mutate(portal, person, `answerOrganising(answer: ${graphql({ topic, base, text }, ['topic'])})`, ASKED) as Told;
const added = async (person: string, change: Partial<Written>): Promise<string> => (await write(person, change)).id ?? expect.fail('nothing was added');
const no = (code: string, field: string | null) => ({ __typename: 'Refusal', code, field });
const seeded = townId.governingDocument;

describe('the page', () => {
  it('begins with what is to be gone through, and tells the other side’s beside the own ones', async () => {
    const { own, others: [soc], mayWrite } = await read('yvonne');
    expect([names(own), own.documents.map(({ state }) => state)]).toEqual([['Uthyrningspolicy', 'Vd:s delegationsordning', 'Rutin vid sen hyra'], ['ATT_GA_IGENOM', 'GALLER', 'GALLER']]);
    expect([own.answered, own.asked, soc?.answered, soc?.asked, mayWrite]).toEqual([7, 8, 7, 8, true]);
    expect(soc === undefined ? [] : names(soc)).toEqual(['Socialtjänstlagen', 'Riktlinjer för ekonomiskt bistånd', 'Socialnämndens delegationsordning']);
    expect(soc === undefined ? null : [found(soc, seeded('riktlinjer')).latest.address, found(soc, seeded('delegation-soc')).latest.address]).toEqual(['https://alvsala.example/riktlinjer-bistand', null]);
  });

  it('is a colleague’s too, without what is not hers to do', async () => {
    const { own, mayWrite } = await read('marta');
    expect([mayWrite, own.documents.map(({ state }) => state)]).toEqual([false, ['GALLER', 'GALLER', 'GALLER']]);
    expect(await write('marta')).toMatchObject(no('STYRDOK_SKRIVS_AV_ANDRA', null));
    expect(await answer('karin', 'BRADSKANDE', 0, 'Jouren')).toMatchObject(no('STYRDOK_SKRIVS_AV_ANDRA', null));
    expect((await read('gunilla')).mayWrite).toBe(true);
  });

  it('never says to the other side when a document is gone through, nor what it said before', async () => {
    const policy = found((await read('ibrahim')).others.find(({ organisation }) => organisation.shortName === 'Älvsalahem') ?? expect.fail('Älvsalahem'), seeded('uthyrningspolicy'));
    expect([policy.state, policy.latest.reviewOn, policy.earlier]).toEqual(['GALLER', null, []]);
  });

  it('a landlord learns nothing of another landlord’s, and the network nothing at all', async () => {
    const pekka = await read('pekka');
    expect([others(pekka), names(pekka.own), pekka.own.answered]).toEqual([['Socialtjänsten'], ['Villkor för att hyra hos oss'], 2]);
    expect(JSON.stringify(pekka)).not.toMatch(/Älvsalahem|Uthyrningspolicy|Bosociala/u);
    expect(others(await read('lars'))).toEqual(['Norrgården', 'Älvsalahem']);
    expect([await page('zoe'), await page('jonas')]).toEqual([null, null]);
    expect(await write('zoe')).toMatchObject({ __typename: 'Refusal' });
  });
});

describe('the second lock', () => {
  const as = (organisation: string) => portal.database.as({ organisationId: townId.organisation(organisation), mayOpenProtected: false }, portal.clock.now());
  it.each(['governing_document', 'organising_answer'])('shows both sides of a table each other’s %s, and the network none', async (table) => {
    const seenBy = async (organisation: string) => await as(organisation).transactional(
      async (em) => (await em.execute<{ name: string }[]>(`select distinct o.short_name as name from ${table} t join organisation o on o.id = t.organisation_id`)).map(({ name }) => name).toSorted());
    expect(await seenBy('soc')).toEqual(['Norrgården', 'Socialtjänsten', 'Älvsalahem']);
    expect(await seenBy('alvsalahem')).toEqual(['Socialtjänsten', 'Älvsalahem']);
    expect(await seenBy('norrgarden')).toEqual(['Norrgården', 'Socialtjänsten']);
    for (const organisation of ['kyrka', 'kfm', 'polis', 'vard', 'bus']) expect(await seenBy(organisation)).toEqual([]);
  });

  it('lets nobody write or end another’s', async () => {
    const another = async (statement: string, ...values: string[]) => await as('alvsalahem').transactional(async (em) => await em.execute(statement, values));
    const soc = townId.organisation('soc');
    await expect(another(`insert into governing_document (id, organisation_id, document_id, number, kind, name, meaning, place, valid_from, recorded_at) values (gen_random_uuid(), ?, ?, 2, 'LAG', '', '', '', '2026-11-19', now())`, soc, seeded('sol'))).rejects.toThrow(/row-level security/);
    await expect(another(`insert into governing_document_end (id, organisation_id, document_id, ended_on, reason, recorded_at, recorded_by) values (gen_random_uuid(), ?, ?, '2026-11-19', '', now(), ?)`, soc, seeded('sol'), townId.user('yvonne'))).rejects.toThrow(/row-level security/);
    await expect(another(`insert into organising_answer (id, organisation_id, topic, number, text, recorded_at) values (gen_random_uuid(), ?, 'HEMBESOK', 1, '', now())`, soc)).rejects.toThrow(/row-level security/);
  });
});

describe('a document', () => {
  it('is added, read by the other side at once, and written on version by version', async () => {
    const id = await added('yvonne', { place: 'www.alvsalahem.example/hembesok' });
    const theirs = async () => found((await read('ibrahim')).others.find(({ organisation }) => organisation.shortName === 'Älvsalahem') ?? expect.fail('Älvsalahem'), id);
    expect((await theirs()).latest).toMatchObject({ number: 1, name: 'Rutin vid hembesök', address: 'https://www.alvsalahem.example/hembesok' });
    expect(await write('gunilla', { documentId: id, base: 1, meaning: 'Vi går alltid två och två.', from: '2026-12-01' })).toMatchObject({ __typename: 'GoverningKept', id, number: 2 });
    const own = found((await read('yvonne')).own, id);
    expect([own.state, own.latest.meaning, own.untilThen?.meaning, own.earlier.length]).toEqual(['GALLER', 'Vi går alltid två och två.', 'Vi går två och två.', 1]);
    // What holds until the next one begins is told to the other side too; what was said before is not.
    expect([(await theirs()).untilThen?.meaning, (await theirs()).earlier]).toEqual(['Vi går två och två.', []]);
  });

  it.each<[string, Partial<Written>, string, string]>([
    ['no name', { name: ' ' }, 'STYRDOK_NAMN', 'name'], ['nothing of what it means', { meaning: '' }, 'STYRDOK_BETYDER', 'meaning'], ['nowhere', { place: '' }, 'STYRDOK_PLATS', 'place'],
    ['an address that does something', { place: 'javascript:alert(document.cookie)' }, 'STYRDOK_ADRESS', 'place'], ['an address with a name before the host', { place: 'https://alvsala.example@evil.example' }, 'STYRDOK_ADRESS', 'place'],
    ['a last day before the first', { until: '2026-10-31' }, 'STYRDOK_DAGAR', 'until'], ['to be gone through yesterday', { reviewOn: '2026-11-18' }, 'STYRDOK_GENOMGANG', 'reviewOn'],
  ])('is refused at its field: %s', async (_, change, code, field) => {
    expect(await write('yvonne', change)).toMatchObject(no(code, field));
  });

  it.each<[string, Partial<Written>, string]>([['a person’s number', { meaning: 'Ring 19811218-9876 först.' }, 'meaning'], ['a tenant’s name', { name: 'Överenskommelse med Birgitta Haddad' }, 'name'], ['the number of a flat', { place: 'Lgh 1102, pärm 3' }, 'place']])('is stopped where it names somebody: %s', async (_, change, at) => {
    expect(await write('yvonne', change)).toMatchObject({ __typename: 'TextStopped', at });
  });

  it('may say how one reaches an office, and name a colleague', async () => {
    const id = await added('yvonne', { name: 'Jourrutin', meaning: 'Jouren nås på 0431-174 06 18 och jour@alvsalahem.example. Fråga Märta Grahn.', place: 'Dnr SN 2026-0412' });
    expect(found((await read('yvonne')).own, id).latest.place).toBe('Dnr SN 2026-0412');
    expect(await write('yvonne', { documentId: id, base: 1, meaning: 'Mejla birgitta.haddad@post.example om ni undrar.' })).toMatchObject({ __typename: 'TextStopped', at: 'meaning', kind: 'NAMN' });
  });

  it('that somebody else changed first is read before it is written again', async () => {
    const id = await added('ibrahim', { name: 'Rutin vid avhysning' });
    const both = await Promise.all(['ibrahim', 'lars'].map(async (person) => await write(person, { documentId: id, base: 1, name: 'Rutin vid avhysning', meaning: `Skrivet av ${person === 'lars' ? 'chefen' : 'samordnaren'}.` })));
    expect(both.map(({ __typename: outcome }) => outcome).toSorted()).toEqual(['GoverningKept', 'Refusal']);
    expect(both.find(({ code }) => code !== undefined)).toMatchObject(no('ANDRAT_AV_ANNAN', 'name'));
    expect(await takeOut('lars', id, 1)).toMatchObject(no('ANDRAT_AV_ANNAN', 'reason'));
  });

  it('is taken out of use with a reason, once, and stays with its own organisation', async () => {
    const id = await added('yvonne', { name: 'Gammal rutin' });
    expect(await takeOut('yvonne', id, 1, ' ')).toMatchObject(no('STYRDOK_SKAL', 'reason'));
    expect(await takeOut('yvonne', id, 1)).toMatchObject({ __typename: 'GoverningKept', id });
    expect(found((await read('marta')).own, id)).toMatchObject({ state: 'UR_BRUK', takenOutOn: '2026-11-19', reason: 'Ersatt av en annan' });
    expect(JSON.stringify((await read('ibrahim')).others)).not.toMatch(/Gammal rutin|Ersatt av en annan/u);
    expect(await takeOut('gunilla', id, 1)).toMatchObject(no('STYRDOK_UR_BRUK', 'reason'));
    expect(await write('yvonne', { documentId: id, base: 1 })).toMatchObject(no('STYRDOK_UR_BRUK', 'name'));
  });

  it('of another, which one reads or not, is refused as one that is not there', async () => {
    for (const id of [seeded('sol'), seeded('norr-villkor'), townId.case('fateme')]) {
      expect(await write('yvonne', { documentId: id, base: 1 })).toMatchObject(no('FINNS_INTE', null));
      expect(await takeOut('yvonne', id, 1)).toMatchObject(no('FINNS_INTE', null));
    }
  });
});

describe('an answer about one’s organisation', () => {
  it('is told beside the other side’s, changed and taken back; what has been said stays', async () => {
    expect(await answer('yvonne', 'BRADSKANDE', 0, ' ')).toMatchObject(no('ORGANISERING_SVAR', 'text'));
    expect(await answer('yvonne', 'BRADSKANDE', 0, 'Fastighetsjouren svarar dygnet runt.')).toMatchObject({ id: 'BRADSKANDE', number: 1 });
    const theirs = async () => (await read('karin')).others.find(({ organisation }) => organisation.shortName === 'Älvsalahem') ?? expect.fail('Älvsalahem');
    expect([answered(await theirs(), 'BRADSKANDE').text, (await theirs()).answered]).toEqual(['Fastighetsjouren svarar dygnet runt.', 8]);
    expect(await answer('gunilla', 'BRADSKANDE', 0, 'En annan')).toMatchObject(no('ANDRAT_AV_ANNAN', 'text'));
    expect(await answer('gunilla', 'BRADSKANDE', 1, '')).toMatchObject({ number: 2 });
    expect([answered(await theirs(), 'BRADSKANDE'), (await theirs()).answered]).toEqual([{ topic: 'BRADSKANDE', number: 2, text: null }, 7]);
    const rows = await portal.database.system().execute<{ text: string | null }[]>(`select text from organising_answer where topic = 'BRADSKANDE' and organisation_id = ? order by number`, [townId.organisation('alvsalahem')]);
    expect(rows.map(({ text }) => text)).toEqual(['Fastighetsjouren svarar dygnet runt.', null]);
  });

  it('names nobody', async () => {
    expect(await answer('yvonne', 'KONTAKT', 1, 'Vi ringer Birgitta Haddad först.')).toMatchObject({ __typename: 'TextStopped', at: 'text' });
    expect(await answer('lars', 'KONTAKT', 1, 'Ring 19811218-9876.')).toMatchObject({ __typename: 'TextStopped', at: 'text', kind: 'PERSONNUMMER' });
  });
});

describe('what the first meeting counts', () => {
  it('is in SQL what the rules say, on any day', async () => {
    const soc = portal.database.as({ organisationId: townId.organisation('soc'), mayOpenProtected: false }, portal.clock.now());
    const counted: number[] = [];
    for (const days of [-600, -450, -260, -190, 0, 12, 40]) {
      const day = addDays(localDate('2026-11-19'), days);
      const libraries = await soc.transactional(async (em) => await loadLibraries(em as Em, day));
      for (const { documents, answers, facts } of libraries) {
        const inForce = documents.filter(({ versions, takenOut }) => ['GALLER', 'ATT_GA_IGENOM'].includes(documentState(versions, takenOut !== null, day))).length;
        expect(facts).toEqual({ inForce, answered: answers.filter(({ text }) => text !== null).length });
        counted.push(inForce);
      }
    }
    expect(new Set(counted).size).toBeGreaterThan(3);
  });

  it('is whole for those who have told enough, and not for the one who has begun', async () => {
    const soc = portal.database.as({ organisationId: townId.organisation('soc'), mayOpenProtected: false }, portal.clock.now());
    const libraries = await soc.transactional(async (em) => await loadLibraries(em as Em, localDate('2026-11-19')));
    const { sides, whole } = governingState(libraries.map(({ id, kind, facts }) => ({ organisationId: id, kind, ...facts })));
    expect(sides.map(({ organisationId, hasDocument, whole: done }) => [organisationId, hasDocument, done])).toEqual(
      ['soc', 'norrgarden', 'alvsalahem'].map((key) => [townId.organisation(key), true, key !== 'norrgarden']));
    expect(whole).toBe(false);
  });

  it('the page is one statement, however many versions there have been', async () => {
    const sent: string[] = [];
    const town = await actingTown((sql) => sent.push(sql));
    try {
      const { context, viewer } = await town.acting('ibrahim');
      const asked = async (): Promise<number> => {
        sent.length = 0;
        await readGoverning(context, viewer);
        return sent.filter((sql) => !/^\s*(begin|commit|select set_config|set local role)/i.test(sql)).length;
      };
      expect(await asked()).toBe(1);
      await town.database.system().execute(
        `insert into governing_document (id, organisation_id, document_id, number, kind, name, meaning, place, valid_from, recorded_at) select gen_random_uuid(), organisation_id, document_id, n, kind, name, meaning || n, place, valid_from, recorded_at from governing_document, generate_series(2, 40) n`);
      expect(await asked()).toBe(1);
      expect((await readGoverning(context, viewer))?.own.documents.map(({ earlier }) => earlier.length)).toEqual([39, 39, 39]);
    } finally {
      await town.close();
    }
  });
});
