import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant, letterKinds, letterKindsOf, letterSlug, PROTECTED_OPENING_MINUTES, type LetterKind } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { townOrganisations } from '@bokvar/server/database/seed/town-people';
import { loadTown, personOf } from '../privacy/town-facts.js';
import { pdfText } from '../support/pdf-text.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { Reader } from '../support/reader.js';

/** Each side writes its own letters to a household, with what it has itself, and a protected household is written to by who has opened it. */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

const pathOf = (caseKey: string, kind: LetterKind, language = 'sv') => `/letter/${townId.case(caseKey)}/${letterSlug(kind)}.pdf?language=${language}`;
const got = async (reader: Reader, path: string) => {
  const response = await reader.jar.send(path);
  return { status: response.status, type: response.headers.get('content-type'), cache: response.headers.get('cache-control'), bytes: new Uint8Array(await response.arrayBuffer()) };
};
const fetched = async (person: string, path: string) => await got(await portal.as(person), path);
/** The letter's words; null where there is none. */
const written = async (person: string, caseKey: string, kind: LetterKind, language = 'sv') => {
  const { status, bytes } = await fetched(person, pathOf(caseKey, kind, language));
  expect([200, 404], 'signed in').toContain(status);
  return status === 200 ? (await pdfText(bytes)).replaceAll('\u00a0', ' ') : null;
};
async function change(person: string, name: string, call: string): Promise<string> {
  const answer = await (await portal.as(person)).get<Record<string, { __typename: string; code?: string }>>(`mutation { ${name}(key: "${randomUUID()}", ${call}) { __typename ... on Refusal { code } } }`);
  return answer[name]?.code ?? answer[name]?.__typename ?? '';
}
const printed = async (caseKey: string) => await portal.database.system().execute<{ organisation_id: string; person_ids: string[]; categories: string[] }[]>(
  `select organisation_id, person_ids, categories from disclosure_seen where case_id = ? and place = 'UTSKRIFT' order by id`, [townId.case(caseKey)]);

describe('who writes which', () => {
  it.each([['yvonne', 'lukasz'], ['ibrahim', 'sofo']] as const)('%s writes the kinds of the own side, kept in no cache, and the others are as if they did not exist', async (person, caseKey) => {
    const own = letterKindsOf(townOrganisations.find(({ key }) => key === personOf(person)?.organisation)?.kind ?? 'ANHORIG');
    const absent = await fetched(person, pathOf(caseKey, 'LAPP').replace(townId.case(caseKey), randomUUID()));
    expect(absent.status).toBe(404);
    for (const kind of letterKinds) {
      const answer = await fetched(person, pathOf(caseKey, kind));
      if (own.includes(kind)) expect(answer, kind).toMatchObject({ status: 200, type: expect.stringContaining('application/pdf'), cache: expect.stringContaining('no-store') });
      else expect(answer, kind).toEqual(absent);
    }
    expect(await fetched(person, `/letter/${townId.case(caseKey)}/hotbrev.pdf`)).toEqual(absent);
  });

  it('nobody else: managers, the network, another landlord, somebody who has not signed in', async () => {
    for (const person of ['gunilla', 'lars', 'zoe', 'jonas', 'pekka']) expect((await fetched(person, pathOf('lukasz', 'LAPP'))).status, person).toBe(404);
    expect((await fetched('yvonne', pathOf('sofo', 'LAPP'))).status).toBe(404);
    expect((await got(new Reader(portal.origin), pathOf('lukasz', 'LAPP'))).status).toBe(401);
  });
});

describe('what stands in them', () => {
  it('the landlord’s reminder: to whom, where, which bills, how to reach the writer', async () => {
    const text = await written('yvonne', 'gavrilo', 'PAMINNELSE');
    for (const words of ['Gavrilo Ivasjtjenko', 'Älvvägen 1A', '9000388', '9000389', '5 450 kr', 'Tillsammans 10 900 kr', 'ÄH-2026-9GTC', 'Telefon: 070-174 06 10', 'boende@alvsalahem.example', 'Yvonne af Ekenstam, Älvsalahem AB', 'tors 19 nov 2026']) {
      expect(text).toContain(words);
    }
    expect(await written('yvonne', 'gavrilo', 'PAMINNELSE', 'en')).toContain('A reminder about the rent');
  });

  it('the script of a call: whom to reach and on which number', async () => {
    expect(await written('yvonne', 'lukasz', 'TALMANUS')).toMatch(/Łukasz Żółć, Maja Kowalska.*070-174 06 21.*8 300 kr/u);
    const social = await written('ibrahim', 'siriporn', 'TALMANUS');
    expect(social).toMatch(/Siriporn.*070-174 06 73/u);
    expect(social).not.toContain('hyran');
  });

  it('a letter that others may read has neither number nor sum; the sheet to parents nothing of the case', async () => {
    for (const kind of ['HOR_AV_DIG', 'LAPP', 'LAPP_SOC'] as const) expect(await written('yvonne', 'lukasz', kind), kind).not.toMatch(/8 300|ÄH-2026|\bhyra/iu);
    expect(await written('yvonne', 'lukasz', 'FORALDRABLAD')).not.toMatch(/Łukasz|Kowalska|Hästskovägen|ÄH-2026|8 300/u);
  });

  it('the day that is decided, when it is decided for what the letter is about', async () => {
    expect(await written('yvonne', 'lukasz', 'LAPP_SOC')).toContain('Ring oss gärna först');
    expect(await change('yvonne', 'setNextAction', `caseId: "${townId.case('lukasz')}", kind: UNDERRATTELSE_SOC, dueOn: "2026-11-26"`)).toBe('CaseChanged');
    expect(await written('yvonne', 'lukasz', 'LAPP_SOC')).toContain('Det gör vi tors 26 nov');
    expect(await written('yvonne', 'lukasz', 'INBJUDAN')).not.toContain('26 nov');
  });

  it('no reminder of nothing, and no letter in a case that is closed', async () => {
    const caseId = townId.case('nils');
    expect(await written('yvonne', 'nils', 'PAMINNELSE')).toContain('En påminnelse om hyran');
    expect(await change('yvonne', 'closeCase', `caseId: "${caseId}", outcome: "KVARBOENDE_BETALT"`)).toBe('CaseChanged');
    for (const kind of ['PAMINNELSE', 'LAPP'] as const) expect(await written('yvonne', 'nils', kind), kind).toBeNull();
  });

  it('is not addressed to somebody who has died', async () => {
    expect(await written('yvonne', 'lukasz', 'LAPP')).toContain('Maja Kowalska');
    expect(await change('yvonne', 'recordDeath', `caseId: "${townId.case('lukasz')}", personId: "${townId.person('maja')}", diedOn: "2026-11-18"`)).toBe('CaseChanged');
    expect(await written('yvonne', 'lukasz', 'LAPP')).toMatch(/Łukasz Żółć(?!.*Maja)/u);
  });
});

describe('what never stands in them', () => {
  it('what another organisation holds, though a consent or a notice lets the writer read it', async () => {
    // Siriporn lets the landlord know who she is and how she is reached; the landlord has nothing of its own about her.
    const { case: page } = await (await portal.as('yvonne')).get<{ case: object }>('query ($id: ID!) { case(id: $id) { household { value } address { value } } }', { id: townId.case('siriporn') });
    expect(page).toEqual({ household: { value: 'Siriporn' }, address: { value: 'Storgatan 73C, port Pilgrimsfalk' } });
    for (const kind of letterKindsOf('KOMMUNALT_BOLAG')) expect((await written('yvonne', 'siriporn', kind)) ?? '', kind).not.toMatch(/Siriporn|Pilgrimsfalk|Ringduva|070-174 06 73|BG-2026/u);
    // The landlord has given notice of Gavrilo; social services have nothing of his but what they have found themselves.
    for (const kind of letterKindsOf('SOCIALTJANST')) expect((await written('ibrahim', 'gavrilo', kind)) ?? '', kind).not.toMatch(/Gavrilo|Älvvägen|070-174 06 20|ÄH-2026|5 450|10 900|9000388/u);
    expect(await written('ibrahim', 'gavrilo', 'KONTAKTBREV')).toContain('Vi vill gärna komma i kontakt med dig');
  });

  it.each(['yvonne', 'ibrahim', 'pekka'])('any text of another’s, in any case of the town: %s', async (person) => {
    const town = await loadTown(portal.database);
    const organisationId = townId.organisation(personOf(person)?.organisation ?? '');
    const own = town.facts.filter(({ fact }) => fact.holderId === organisationId).flatMap(({ texts }) => texts).join('\n');
    const foreign = [...new Set(town.facts.filter(({ fact }) => fact.holderId !== organisationId).flatMap(({ texts }) => texts))].filter((text) => text.length >= 4 && !own.includes(text) && !/^[A-Z_]+$/u.test(text));
    expect(foreign.length).toBeGreaterThan(20);
    let read = 0;
    for (const { id } of town.cases) {
      for (const kind of ['PAMINNELSE', 'TALMANUS', 'INBJUDAN', 'LAPP', 'BESOKSBREV', 'KONTAKTBREV'] as const) {
        const { status, bytes } = await fetched(person, `/letter/${id}/${letterSlug(kind)}.pdf`);
        if (status !== 200) continue;
        read += 1;
        const text = await pdfText(bytes);
        expect(foreign.filter((words) => text.includes(words)), `${kind} in ${id}`).toEqual([]);
      }
    }
    expect(read).toBeGreaterThan(2);
  }, 120_000);
});

describe('a protected household', () => {
  it('is written to by one of the named group while she has it open, and by nobody else', async () => {
    const caseId = townId.case('skyddad');
    const all = async (person: string) => await Promise.all((['PAMINNELSE', 'LAPP', 'TALMANUS', 'FORALDRABLAD'] as const).map(async (kind) => await written(person, 'skyddad', kind)));
    expect(await all('marta')).toEqual([null, null, null, null]);
    expect(await change('marta', 'openProtected', `caseId: "${caseId}", purpose: KONTAKT`)).toBe('CaseChanged');
    expect(await written('marta', 'skyddad', 'PAMINNELSE')).toMatch(/Samrawit Fjällpipare.*Strömstarevägen 5/u);
    expect(await all('yvonne')).toEqual([null, null, null, null]);
    const began = portal.clock.now();
    portal.clock.set(instant(began + (PROTECTED_OPENING_MINUTES - 1) * 60_000));
    expect(await written('marta', 'skyddad', 'LAPP')).toContain('Samrawit Fjällpipare');
    portal.clock.set(instant(began + PROTECTED_OPENING_MINUTES * 60_000));
    expect(await all('marta')).toEqual([null, null, null, null]);
    // A session does not last longer than that without work either: the other stories go on from before.
    portal.clock.set(began);
  });
});

describe('the log of what was shown', () => {
  it('has who was written to and what stood there, and nothing for a sheet that tells nothing', async () => {
    const before = (await printed('birgitta')).length;
    await written('yvonne', 'birgitta', 'FORALDRABLAD');
    expect(await printed('birgitta')).toHaveLength(before);
    await written('yvonne', 'birgitta', 'LAPP');
    const [row, ...more] = (await printed('birgitta')).slice(before);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ organisation_id: townId.organisation('alvsalahem'), person_ids: expect.arrayContaining([townId.person('birgitta')]) });
    expect(new Set(row?.categories)).toEqual(new Set(['HOUSEHOLD_LANDLORD']));
    await written('yvonne', 'birgitta', 'PAMINNELSE');
    expect(new Set((await printed('birgitta')).at(-1)?.categories)).toEqual(new Set(['HOUSEHOLD_LANDLORD', 'RENT_FACTS']));
  });

  it('and the audit that a letter was made, for each that was, and for none that was not', async () => {
    const made = async () => await portal.database.system().execute<{ user_id: string; object_ids: string[] }[]>(`select user_id, object_ids from audit where action = 'BREV_UTSKRIVET' order by id`);
    const before = (await made()).length;
    await written('ibrahim', 'sofo', 'FORALDRABLAD');
    await written('ibrahim', 'sofo', 'PAMINNELSE');
    await written('ibrahim', 'lukasz', 'KONTAKTBREV');
    await written('yvonne', 'skyddad', 'LAPP');
    const since = (await made()).slice(before);
    expect(since).toContainEqual({ user_id: townId.user('ibrahim'), object_ids: [townId.case('sofo')] });
    expect(since.filter(({ object_ids: ids }) => ids.includes(townId.case('skyddad')))).toEqual([]);
    expect(since.filter(({ object_ids: ids }) => ids.includes(townId.case('sofo')))).toHaveLength(1);
  });
});
