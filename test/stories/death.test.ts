import { randomUUID } from 'node:crypto';
import { instant } from '@bokvar/domain/vocabulary';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { countFrames } from '../support/frames.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** A person of the household has died. Whoever is told records it, and what rests on her consents ends with that [domain C8]. */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

const TODAY = '2026-11-19';
const FROM_SOCIAL = /Blåmes|Koltrast/;

interface Shown {
  case: {
    persons: { id: string; diedOn: string | null }[];
    reasons: { code: string }[];
    viewerMay: { recordDeath: boolean; recordConsent: boolean };
    consents: { state: string; endBy: string | null; recipients: { categories: string[]; shut: string | null }[] }[];
  } | null;
}
async function page(person: string, key: string): Promise<{ data: Shown; text: string }> {
  const answer = await (await portal.as(person)).ask<Shown>(
    `query ($case: ID!) { case(id: $case) { persons { id diedOn name } reasons { code } groups { lines { text } } actions { kind note { text } } viewerMay { recordDeath recordConsent }
      consents { state endBy recipients { categories shut } } } today { groups { rows { caseId reasons { code } } } } }`, { case: townId.case(key) });
  if (answer.data === null || answer.data === undefined) throw new Error(answer.text);
  return { data: answer.data, text: answer.text };
}

const asSystem = async <Row>(sql: string, values: unknown[]): Promise<Row[]> => await portal.database.system().transactional(async (em) => await (em as Em).execute(sql, values));

async function change(person: string, call: string): Promise<string> {
  portal.clock.set(instant(portal.clock.now() + 60_000));
  const [name = ''] = call.split('(');
  const answer = await (await portal.as(person)).get<Record<string, { __typename: string; code?: string; field?: string | null }>>(
    `mutation { ${call.replace('(', `(key: "${randomUUID()}", `)} { __typename ... on Refusal { code field } } }`);
  const { __typename = '', code, field } = answer[name] ?? {};
  return code === undefined ? __typename : `${code}${field === null || field === undefined ? '' : ` ${field}`}`;
}
const died = async (person: string, key: string, day: string | null, personId: string = townId.person(key)): Promise<string> =>
  await change(person, `recordDeath(caseId: "${townId.case(key)}", personId: "${personId}"${day === null ? '' : `, diedOn: "${day}"`})`);
const consent = (key: string, giver: string, subject: string, more: string): string => `recordConsent(input: { caseId: "${townId.case(key)}", giverId: "${townId.person(giver)}", subjectId: "${townId.person(subject)}",
  recipients: ["${townId.organisation('alvsalahem')}"], direction: LAMNA, purpose: "Att kunna bo kvar", validFrom: "${TODAY}", validTo: "2027-01-31", form: SKRIFTLIG, careConfirmed: false, ${more} })`;

describe('social services record that a person has died', () => {
  it('and what her consent opened is gone for others, who are told no more than of any other end', async () => {
    expect((await page('yvonne', 'fateme')).text).toMatch(FROM_SOCIAL);
    const yvonne = await countFrames(portal, 'yvonne');
    expect(await died('ibrahim', 'fateme', '2026-11-17')).toBe('CaseChanged');
    await vi.waitFor(() => expect(yvonne.count()).toBe(1), { timeout: 10_000 });
    await yvonne.close();
    const landlord = await page('yvonne', 'fateme');
    expect(landlord.text).not.toMatch(FROM_SOCIAL);
    expect(landlord.data.case?.persons).toEqual([expect.objectContaining({ diedOn: null })]);
    const { data } = await page('ibrahim', 'fateme');
    expect(data.case?.persons).toEqual([expect.objectContaining({ diedOn: '2026-11-17' })]);
    expect(data.case?.consents).toMatchObject([{ state: 'UPPHORD_TID', endBy: 'AVLIDEN', recipients: [{ categories: [] }] }]);
  });

  it('and the work list no longer asks for her consent to be renewed', async () => {
    const reasons = async () => (await page('ibrahim', 'fateme')).data.case?.reasons.map(({ code }) => code);
    expect(await reasons()).not.toContain('SAMTYCKE_UPPHOR');
    await died('ibrahim', 'fateme', null);
    expect(await reasons()).toContain('SAMTYCKE_UPPHOR');
  });

  it('nobody consents as her, or for her, any more', async () => {
    expect(await died('ibrahim', 'siriporn', TODAY)).toBe('CaseChanged');
    expect(await change('ibrahim', consent('siriporn', 'siriporn', 'siriporn', 'capacity: SJALV, categories: [AGREED_PLAN]'))).toBe('PERSON_AVLIDEN giverId');
    expect(await died('ibrahim', 'siriporn', null)).toBe('CaseChanged');
    expect(await change('ibrahim', consent('siriporn', 'siriporn', 'siriporn', 'capacity: SJALV, categories: [AGREED_PLAN]'))).toBe('ConsentChanged');
  });

  it('what is recorded after it is about those who live', async () => {
    const add = async (name: string) => await (await portal.as('ibrahim')).get<{ addPerson: { factId: string } }>(
      `mutation { addPerson(key: "${randomUUID()}", input: { caseId: "${townId.case('hussein')}", name: "${name}", kind: VUXEN, guardianIds: [] }) { ... on CaseChanged { factId } } }`);
    const { addPerson } = await add('Tova Berglärka');
    const log = async () => {
      portal.clock.set(instant(portal.clock.now() + 60_000));
      const { logAction } = await (await portal.as('ibrahim')).get<{ logAction: { factId: string } }>(
        `mutation { logAction(key: "${randomUUID()}", input: { caseId: "${townId.case('hussein')}", kind: TELEFON, result: NADD }) { ... on CaseChanged { factId } } }`);
      return (await asSystem<{ concerns: string[] }>('select concerns from case_action where id = ?', [logAction.factId]))[0]?.concerns;
    };
    expect(await log()).toEqual([townId.person('hussein'), addPerson.factId]);
    expect(await died('ibrahim', 'hussein', TODAY)).toBe('CaseChanged');
    expect(await log()).toEqual([addPerson.factId]);
  });
});

describe('a guardian has died', () => {
  it('and the other says yes alone; the one who died says it no more', async () => {
    const { addPerson: other } = await (await portal.as('ibrahim')).get<{ addPerson: { factId: string } }>(
      `mutation { addPerson(key: "${randomUUID()}", input: { caseId: "${townId.case('sofo')}", name: "Zaza Nattskärra", kind: VUXEN, guardianIds: [] }) { ... on CaseChanged { factId } } }`);
    const { addPerson: child } = await (await portal.as('ibrahim')).get<{ addPerson: { factId: string } }>(
      `mutation { addPerson(key: "${randomUUID()}", input: { caseId: "${townId.case('sofo')}", name: "Nino Nattskärra", kind: BARN, bornOn: "2018-01-01", guardianIds: ["${townId.person('sofo')}", "${other.factId}"] }) { ... on CaseChanged { factId } } }`);
    const yes = consent('sofo', 'sofo', 'levan', 'capacity: VARDNADSHAVARE, categories: [HOUSEHOLD_CHILDREN]').replace(townId.person('levan'), child.factId);
    expect(await change('ibrahim', yes)).toBe('ConsentChanged');
    const standing = async () => (await page('ibrahim', 'sofo')).data.case?.consents.find(({ endBy }) => endBy !== null);
    expect((await page('yvonne', 'sofo')).text).not.toContain('Nino');
    expect(await died('ibrahim', 'sofo', TODAY, other.factId)).toBe('CaseChanged');
    expect((await page('yvonne', 'sofo')).text).toContain('Nino');
    expect(await died('ibrahim', 'sofo', TODAY)).toBe('CaseChanged');
    expect((await page('yvonne', 'sofo')).text).not.toContain('Nino');
    expect(await standing()).toMatchObject({ state: 'UPPHORD_TID', endBy: expect.stringMatching(/AVLIDEN/) });
    expect(await died('ibrahim', 'sofo', null)).toBe('CaseChanged');
    expect((await page('yvonne', 'sofo')).text).toContain('Nino');
  });
});

describe('what one organisation records', () => {
  it('ends nothing of another’s: the landlord’s knowledge is the landlord’s', async () => {
    expect((await page('yvonne', 'fateme')).text).toMatch(FROM_SOCIAL);
    expect(await died('yvonne', 'fateme', TODAY)).toBe('CaseChanged');
    expect((await page('yvonne', 'fateme')).text).toMatch(FROM_SOCIAL);
    expect((await page('yvonne', 'fateme')).data.case?.persons).toEqual([expect.objectContaining({ diedOn: TODAY })]);
    expect((await page('ibrahim', 'fateme')).data.case?.persons).toEqual([expect.objectContaining({ diedOn: null })]);
  });

  it('is put right by a row of its own: what was recorded first is kept', async () => {
    expect(await died('ibrahim', 'eleni', '2026-11-10')).toBe('CaseChanged');
    expect(await died('ibrahim', 'eleni', '2026-11-12')).toBe('CaseChanged');
    expect((await page('ibrahim', 'eleni')).data.case?.persons).toEqual([expect.objectContaining({ diedOn: '2026-11-12' })]);
    const rows = await asSystem(
      'select died_on::text as day, ended_at is not null as ended from person_death where person_id = ? order by recorded_at', [townId.person('eleni')]);
    expect(rows).toEqual([{ day: '2026-11-10', ended: true }, { day: '2026-11-12', ended: false }]);
  });
});

describe('is refused', () => {
  it('a day that is to come, and one before she was born', async () => {
    expect(await died('ibrahim', 'gavrilo', '2026-11-20')).toBe('DODSDATUM_I_FRAMTIDEN diedOn');
    expect(await died('ibrahim', 'gavrilo', '1985-01-12')).toBe('DODSDATUM_FORE_FODELSE diedOn');
    expect(await died('ibrahim', 'gavrilo', TODAY)).toBe('CaseChanged');
  });

  it('of a person who is not there, is there for others alone, or whose death is not recorded: alike', async () => {
    const absent = await died('yvonne', 'xiaoming', TODAY, randomUUID());
    expect(absent).toBe('FINNS_INTE');
    expect(await died('yvonne', 'sofo', TODAY)).toBe(absent);
    expect(await died('pekka', 'xiaoming', TODAY)).toBe(absent);
    expect(await died('yvonne', 'xiaoming', null)).toBe(absent);
    expect((await page('yvonne', 'xiaoming')).data.case?.viewerMay.recordDeath).toBe(true);
  });

  it('in a household that is masked for who asks, and at a closed desk', async () => {
    expect(await died('yvonne', 'skyddad', TODAY)).toBe('FINNS_INTE');
    expect(await change('ibrahim', `closeCase(caseId: "${townId.case('siriporn')}", outcome: "AVLIDEN")`)).toBe('CaseChanged');
    expect(await died('ibrahim', 'siriporn', TODAY)).toBe('ARENDET_AVSLUTAT');
  });
});
