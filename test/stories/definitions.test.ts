import { randomUUID } from 'node:crypto';
import { instant } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { Reader } from '../support/reader.js';

/** Whom two sides mean by barnfamilj: written by each, proposed by one, said yes to by the other, and never changed after. */
interface Written { name: string; words: string; basedOn: string | null; criteria: { registration: string; livingForms: string[]; minDaysPerYear: number | null; expecting: string; expectingWeek: number | null } }
interface Proposal { id: string; open: boolean; definition: Written }
interface Version { id: string; version: number; proposalId: string; proposedBy: { shortName: string }; meetingId: string | null; agreedOn: string; validFrom: string; holdsNow: boolean; definition: Written }
interface Page { draft: { number: number; definition: Written } | null; ownProposal: Proposal | null; theirProposal: Proposal | null; versions: Version[]; meetings: { id: string; startsAt: string }[]; earliestOn: string; mayWrite: boolean }

const WRITTEN = 'name words basedOn criteria { registration livingForms minDaysPerYear expecting expectingWeek }';
const PROPOSAL = `id open definition { ${WRITTEN} }`;
const TABLE = townId.partnership('alvsalahem-soc');
const NORRGARDEN = townId.partnership('norrgarden-soc');
const CRITERIA = {
  ageLimit: 'UNDER_18', schoolUntilAge: null, schoolLevels: [], registration: 'EJ_KRAV', livingForms: ['STADIGVARANDE', 'VAXELVIS'], minDaysPerYear: 30, minNightsPerMonth: null, relations: ['FORALDER', 'SLAKTING'], expecting: 'NEJ',
  expectingWeek: null, placedChildren: 'RAKNAS', nonContractHolders: true, onlyWithoutOwnFamily: false, evaluationDate: 'SAMVERKANSMOTE', unknownPolicy: 'OKAND',
};
const DONE = { __typename: 'DefinitionKept' };
const refused = (code: string, field: string | null = null) => ({ __typename: 'Refusal', code, field });
let portal: TestPortal;

beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

async function page(person: string, partnershipId = NORRGARDEN): Promise<Page | null> {
  return (await (await portal.as(person)).get<{ definitionPage: Page | null }>(
    `query ($partnershipId: ID!) { definitionPage(partnershipId: $partnershipId) { draft { number definition { ${WRITTEN} } } ownProposal { ${PROPOSAL} } theirProposal { ${PROPOSAL} }
      versions { id version proposalId proposedBy { shortName } meetingId agreedOn validFrom holdsNow definition { ${WRITTEN} } } meetings { id startsAt } earliestOn mayWrite } }`, { partnershipId })).definitionPage;
}
const told = async (person: string, partnershipId = NORRGARDEN): Promise<Page> => await page(person, partnershipId) ?? expect.fail(`${person} has no such page`);
async function ask(person: string, call: string, types: string, values: Readonly<Record<string, unknown>>): Promise<{ __typename: string; code?: string; field?: string | null; found?: string; number?: number }> {
  portal.clock.advance(1_000);
  const answer = await (await portal.as(person)).get<Record<string, { __typename: string; code?: string; found?: string }>>(
    `mutation ($key: ID!, ${types}) { ${call}(key: $key, ${Object.keys(values).map((name) => `${name}: $${name}`).join(', ')}) { __typename ... on DefinitionKept { number } ... on TextStopped { at found } ... on Refusal { code field } } }`, { key: randomUUID(), ...values });
  return answer[call] ?? expect.fail('no answer');
}
const save = (person: string, base: number, over: object = {}, criteria: object = {}) =>
  ask(person, 'saveDefinitionDraft', '$draft: DefinitionDraftInput!', { draft: { partnershipId: NORRGARDEN, base, name: 'Bor hos oss', words: 'Barn som bor hos oss, också varannan vecka.', basedOn: null, criteria: { ...CRITERIA, ...criteria }, ...over } });
const propose = (person: string, base: number, partnershipId = NORRGARDEN) => ask(person, 'proposeDefinition', '$partnershipId: ID!, $base: Int!', { partnershipId, base });
const withdraw = (person: string, proposalId: string) => ask(person, 'withdrawDefinition', '$proposalId: ID!', { proposalId });
const adopt = (person: string, proposalId: string, over: object = {}) => ask(person, 'adoptDefinition', '$adoption: AdoptionInput!', { adoption: { proposalId, meetingId: null, agreedOn: '2026-11-19', validFrom: '2026-11-19', ...over } });
const theirs = async (person: string, partnershipId = NORRGARDEN): Promise<Proposal> => (await told(person, partnershipId)).theirProposal ?? expect.fail('nothing is proposed');

describe('the town', () => {
  it('has agreed on one a year ago, and social services propose another', async () => {
    const seen = await told('yvonne', TABLE);
    expect(seen.versions).toMatchObject([{ version: 1, proposedBy: { shortName: 'Älvsalahem' }, holdsNow: true, agreedOn: '2025-11-21', validFrom: '2025-11-21', definition: { basedOn: 'ALLA_OAVSETT_FOLKBOKFORING', criteria: { registration: 'EJ_KRAV' } } }]);
    expect(seen.ownProposal).toMatchObject({ open: false });
    expect(seen.theirProposal).toMatchObject({ open: true, definition: { basedOn: 'FOLKBOKFORD_ADRESS', criteria: { registration: 'KRAVS_ADRESS' } } });
    expect(seen.earliestOn).toBe('2026-11-19');
  });
  it('is read by everybody of both sides, written by coordinators and managers, and absent to others', async () => {
    for (const person of ['yvonne', 'marta', 'gunilla', 'zoe', 'jonas']) expect(await page(person)).toBeNull();
    expect([(await told('pekka')).mayWrite, (await told('ibrahim')).mayWrite, (await told('lars')).mayWrite, (await told('karin')).mayWrite]).toEqual([true, true, true, false]);
    for (const partnershipId of [randomUUID(), NORRGARDEN]) {
      expect(await page('yvonne', partnershipId)).toBeNull();
      expect(await save('yvonne', 0, { partnershipId })).toMatchObject({ code: 'FINNS_INTE' });
      expect(await propose('yvonne', 1, partnershipId)).toMatchObject({ code: 'FINNS_INTE' });
    }
    const elsewhere = (await theirs('yvonne', TABLE)).id;
    for (const proposalId of [randomUUID(), elsewhere]) {
      expect(await withdraw('pekka', proposalId)).toEqual({ __typename: 'Refusal', code: 'FINNS_INTE', field: expect.toSatisfy((field) => field === null || field === 'partnershipId') });
      expect(await adopt('pekka', proposalId)).toMatchObject({ code: 'FINNS_INTE' });
    }
    expect(await save('karin', 0)).toMatchObject(refused('DEFINITION_SKRIVS_AV_ANDRA'));
  });
});

describe('a draft', () => {
  it('saves what is not finished, and nobody of the other side reads it', async () => {
    expect(await save('pekka', 0, { name: '', words: '' }, { livingForms: [], expecting: 'FRAN_VECKA' })).toEqual({ ...DONE, number: 1 });
    expect((await told('pekka')).draft).toMatchObject({ number: 1, definition: { name: '', criteria: { livingForms: [], expecting: 'FRAN_VECKA', expectingWeek: null } } });
    expect(await told('ibrahim')).toMatchObject({ draft: null, theirProposal: null });
  });
  it('is not written over by who has not read it', async () => {
    expect(await save('pekka', 0)).toMatchObject(refused('ANDRAT_AV_ANNAN', 'name'));
    expect(await save('pekka', 1, { name: 'x'.repeat(61) })).toMatchObject(refused('DEFINITION_NAMN', 'name'));
  });
  it('is proposed when every question has an answer; else each says at its field what it lacks', async () => {
    expect(await propose('pekka', 1)).toMatchObject(refused('DEFINITION_NAMN', 'name'));
    expect(await save('pekka', 1, { words: '' })).toMatchObject(DONE);
    expect(await propose('pekka', 2)).toMatchObject(refused('DEFINITION_ORD', 'words'));
    let base = 2;
    for (const [criteria, code, field] of [
      [{ livingForms: [] }, 'INGEN_BOENDEFORM', 'livingForms'], [{ relations: [] }, 'INGEN_RELATION', 'relations'], [{ minDaysPerYear: 367 }, 'DAGAR_UTANFOR_ARET', 'minDaysPerYear'], [{ minNightsPerMonth: 0 }, 'NATTER_UTANFOR_MANADEN', 'minNightsPerMonth'],
      [{ expecting: 'FRAN_VECKA' }, 'VECKA_UTANFOR_GRAVIDITETEN', 'expectingWeek'], [{ schoolUntilAge: 17, schoolLevels: ['GYMNASIUM'] }, 'SKOLALDER_UNDER_GRANSEN', 'schoolUntilAge'], [{ schoolUntilAge: 26, schoolLevels: ['GYMNASIUM'] }, 'SKOLALDER_UNDER_GRANSEN', 'schoolUntilAge'],
      [{ schoolUntilAge: 20 }, 'INGEN_SKOLFORM', 'schoolLevels'],
    ] as const) {
      expect(await save('pekka', base, {}, criteria)).toMatchObject(DONE);
      base += 1;
      expect(await propose('pekka', base)).toMatchObject(refused(code, field));
    }
  });
  it('is about nobody', async () => {
    const { draft } = await told('pekka');
    expect(await save('pekka', draft?.number ?? 0, { words: 'Som barnen till 198501139995 på Ramgatan' })).toMatchObject(DONE);
    expect(await propose('pekka', (draft?.number ?? 0) + 1)).toMatchObject({ __typename: 'TextStopped' });
    expect(await save('pekka', (draft?.number ?? 0) + 1)).toMatchObject(DONE);
  });
});

describe('proposed and agreed on', () => {
  it('the other side reads it word for word, and one’s own side cannot say yes to it', async () => {
    const base = (await told('pekka')).draft?.number ?? 0;
    expect(await propose('pekka', base - 1)).toMatchObject(refused('ANDRAT_AV_ANNAN', 'name'));
    expect(await propose('pekka', base)).toMatchObject(DONE);
    expect(await propose('pekka', base)).toMatchObject(refused('DEFINITION_OFORANDRAD'));
    const proposal = await theirs('ibrahim');
    expect(proposal).toMatchObject({ open: true, definition: { name: 'Bor hos oss', criteria: { minDaysPerYear: 30 } } });
    expect(await adopt('pekka', proposal.id)).toMatchObject(refused('DEFINITION_EGET_FORSLAG'));
    expect(await adopt('karin', proposal.id)).toMatchObject(refused('DEFINITION_SKRIVS_AV_ANDRA'));
  });
  it('is taken back by the side whose it is, and proposed again', async () => {
    const { id } = await theirs('ibrahim');
    expect(await withdraw('ibrahim', id)).toMatchObject(refused('FINNS_INTE'));
    expect(await withdraw('pekka', id)).toMatchObject(DONE);
    expect(await withdraw('pekka', id)).toMatchObject(refused('DEFINITION_INTE_OPPEN'));
    expect((await told('ibrahim')).theirProposal).toBeNull();
    expect(await adopt('ibrahim', id)).toMatchObject(refused('DEFINITION_INTE_OPPEN'));
    expect(await propose('pekka', (await told('pekka')).draft?.number ?? 0)).toMatchObject(DONE);
  });
  it('never from before today, nor on a day that is not', async () => {
    const { id } = await theirs('ibrahim');
    expect(await adopt('ibrahim', id, { validFrom: '2026-11-18' })).toMatchObject(refused('DEFINITION_GALLER_FRAN', 'validFrom'));
    expect(await adopt('ibrahim', id, { agreedOn: null })).toMatchObject(refused('DEFINITION_ENADES', 'agreedOn'));
    expect(await adopt('ibrahim', id, { agreedOn: '2026-11-20', validFrom: '2026-11-20' })).toMatchObject(refused('DEFINITION_ENADES', 'agreedOn'));
    for (const meetingId of [randomUUID(), townId.meeting('alvsalahem-soc', '7')]) expect(await adopt('ibrahim', id, { meetingId })).toMatchObject({ code: 'DEFINITION_MOTE', field: 'meetingId' });
    // At a meeting that comes it begins to hold when it has been.
    expect(await adopt('ibrahim', id, { meetingId: townId.meeting('norrgarden-soc', '7') })).toMatchObject(refused('DEFINITION_GALLER_FRAN', 'validFrom'));
  });
  it('becomes version 1 at a meeting, and says who agreed', async () => {
    const meetingId = townId.meeting('norrgarden-soc', '7');
    const { id } = await theirs('ibrahim');
    expect(await adopt('ibrahim', id, { meetingId, validFrom: '2026-12-01' })).toEqual({ ...DONE, number: 1 });
    expect(await adopt('ibrahim', id, { meetingId, validFrom: '2026-12-01' })).toMatchObject(refused('DEFINITION_INTE_OPPEN'));
    const { versions, ownProposal, earliestOn } = await told('pekka');
    expect(versions).toMatchObject([{ version: 1, meetingId, agreedOn: '2026-11-26', validFrom: '2026-12-01', holdsNow: false, proposedBy: { shortName: 'Norrgården' }, definition: { name: 'Bor hos oss' } }]);
    expect([ownProposal?.open, earliestOn]).toEqual([false, '2026-12-01']);
  });
});

describe('another version', () => {
  it('never begins before the one it follows, and leaves it as it was', async () => {
    const [first] = (await told('pekka')).versions;
    expect(await save('ibrahim', 0, { name: 'Folkbokförd här' }, { registration: 'KRAVS_ADRESS' })).toMatchObject(DONE);
    expect(await propose('lars', 1)).toMatchObject(DONE);
    const { id } = await theirs('pekka');
    expect(await adopt('pekka', id, { validFrom: '2026-11-30' })).toMatchObject(refused('DEFINITION_GALLER_FRAN', 'validFrom'));
    expect(await adopt('pekka', id, { validFrom: '2027-01-01' })).toEqual({ ...DONE, number: 2 });
    const { versions } = await told('ibrahim');
    expect(versions.map(({ version, validFrom }) => [version, validFrom])).toEqual([[2, '2027-01-01'], [1, '2026-12-01']]);
    expect(versions[1]).toEqual(first);
  });
  it('to say yes to the other side’s takes one’s own proposal off the table', async () => {
    expect(await propose('ibrahim', 1)).toMatchObject(DONE);
    expect(await save('pekka', (await told('pekka')).draft?.number ?? 0, { name: 'Bor ibland hos oss' })).toMatchObject(DONE);
    expect(await propose('pekka', (await told('pekka')).draft?.number ?? 0)).toMatchObject(DONE);
    expect(await adopt('pekka', (await theirs('pekka')).id, { validFrom: '2027-02-01' })).toMatchObject({ number: 3 });
    expect(await told('ibrahim')).toMatchObject({ theirProposal: null, ownProposal: { open: false } });
  });
  it('holds from its day and not before', async () => {
    portal.clock.set(instant(Date.parse('2026-12-02T09:00:00Z')));
    // Who was signed in then is not any more.
    const reader = await new Reader(portal.origin).signIn('pekka');
    const { definitionPage: { versions } } = await reader.get<{ definitionPage: { versions: { version: number; holdsNow: boolean }[] } }>(`{ definitionPage(partnershipId: "${NORRGARDEN}") { versions { version holdsNow } } }`);
    expect(versions).toEqual([{ version: 3, holdsNow: false }, { version: 2, holdsNow: false }, { version: 1, holdsNow: true }]);
  });
});
