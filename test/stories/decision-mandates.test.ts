import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutate } from '../support/mutate.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** Who may decide what for an organisation: given by its managers, read by both sides, and asked wherever such a decision is recorded. */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

interface Mandate { id: string; decision: string; holder: string | null; deputy: string | null; maxAmountOre: number | null; from: string; until: string | null; state: string; basis: string; reason: string | null }
interface Register { organisation: { shortName: string }; mandates: Mandate[]; unregulated: string[] }
interface Page { own: Register; others: Register[]; mayWrite: boolean; colleagues: { name: string }[]; asked: { decision: string; answer: string; maxAmountOre: number | null; deciders: { name: string }[] }[] }
const REGISTER = 'organisation { shortName } unregulated mandates { id decision holder deputy maxAmountOre from until state basis reason }';
const page = async (person: string): Promise<Page | null> => (await (await portal.as(person)).get<{ mandatesPage: Page | null }>(
  `{ mandatesPage { own { ${REGISTER} } others { ${REGISTER} } mayWrite colleagues { name } asked { decision answer maxAmountOre deciders { name } } } }`)).mandatesPage;
const read = async (person: string): Promise<Page> => (await page(person)) ?? expect.fail(`${person} has no page`);
const asked = async (person: string, decision: string) => (await read(person)).asked.find((one) => one.decision === decision) ?? expect.fail(decision);

interface Given { decision: string; who: string; max: number | null; from: string; until: string | null; deputy: string | null; basis: string }
async function give(person: string, change: Partial<Given> = {}) {
  const { decision = 'ANSTAND', who = 'marta', max = null, from = '2026-11-19', until = null, deputy = null, basis = 'Delegationsordningen 2026' } = change;
  const mandate = [`decision: ${decision}`, `userId: "${townId.user(who)}"`, `maxAmountOre: ${max}`, `from: "${from}"`, `until: ${until === null ? null : `"${until}"`}`,
    `deputyId: ${deputy === null ? null : `"${townId.user(deputy)}"`}`, `basis: "${basis}"`];
  return await mutate(portal, person, `giveMandate(mandate: { ${mandate.join(', ')} })`, '... on MandateKept { id } ... on Refusal { field }') as Awaited<ReturnType<typeof mutate>> & { id?: string };
}
const given = async (person: string, change: Partial<Given>): Promise<string> => (await give(person, change)).id ?? expect.fail('nothing was given');
const end = async (person: string, id: string, reason = 'Byter tjänst') => await mutate(portal, person, `endMandate(id: "${id}", reason: "${reason}")`, '... on Refusal { field }');
const seeded = (person: string, decision: string): string => townId.decisionMandate(person, decision);

const log = async (person: string, kind: string, of = 'fateme') => await mutate(portal, person, `logAction(input: { caseId: "${townId.case(of)}", kind: ${kind}, nextKind: TELEFON, nextDueOn: "2026-12-10" })`, '... on Refusal { field }');
const DONE = { __typename: 'CaseChanged' };
const no = (code: string, field: string) => ({ __typename: 'Refusal', code, field });

describe('the page of mandates', () => {
  it('begins with what ends within a month, and tells the other side’s beside the own ones', async () => {
    const { own, others, mayWrite } = await read('yvonne');
    expect(own.mandates[0]).toMatchObject({ decision: 'ATERKALLA', holder: 'Yvonne af Ekenstam', deputy: 'Märta Grahn', until: '2026-12-10', state: 'SLUTAR_SNART', basis: 'Delegationsordningen' });
    expect(own.mandates.slice(1).map(({ state }) => state)).toEqual(own.mandates.slice(1).map(() => 'GALLER'));
    expect(own.unregulated).toEqual([]);
    expect(others.map(({ organisation: { shortName }, mandates }) => [shortName, mandates.length])).toEqual([['Socialtjänsten', 4]]);
    expect(mayWrite).toBe(false);
  });

  it('is the same to a manager, who may write it', async () => {
    const [manager, coordinator] = [await read('gunilla'), await read('yvonne')];
    expect([manager.own, manager.others]).toEqual([coordinator.own, coordinator.others]);
    expect(manager.mayWrite).toBe(true);
    expect((await read('lars')).others.map(({ organisation: { shortName } }) => shortName)).toEqual(['Norrgården', 'Älvsalahem']);
  });

  it('a landlord learns nothing of another landlord’s, and the network nothing at all', async () => {
    const pekka = await read('pekka');
    expect(pekka.others.map(({ organisation: { shortName } }) => shortName)).toEqual(['Socialtjänsten']);
    expect(pekka.own.unregulated).toEqual(['ATERKALLA', 'KORTTIDSAVTAL', 'UNDANTAG_GRIND', 'UNDERTECKNA']);
    expect(JSON.stringify(pekka)).not.toMatch(/Älvsalahem|Yvonne|Märta/);
    expect([await page('zoe'), await page('jonas')]).toEqual([null, null]);
    expect(await give('zoe')).toMatchObject({ __typename: 'Refusal' });
  });

  it('tells everybody before she decides whether it is hers to decide, how far, and who else can', async () => {
    expect(await asked('marta', 'AVBETALNINGSPLAN')).toEqual({ decision: 'AVBETALNINGSPLAN', answer: 'EGET', maxAmountOre: 1_000_000, deciders: [{ name: 'Gunilla Nyström' }, { name: 'Yvonne af Ekenstam' }] });
    expect(await asked('marta', 'ANSTAND')).toEqual({ decision: 'ANSTAND', answer: 'ERSATTARE', maxAmountOre: 2_500_000, deciders: [{ name: 'Yvonne af Ekenstam' }] });
    expect(await asked('marta', 'KORTTIDSAVTAL')).toEqual({ decision: 'KORTTIDSAVTAL', answer: 'ANDRAS', maxAmountOre: null, deciders: [{ name: 'Yvonne af Ekenstam' }, { name: 'Gunilla Nyström' }] });
    expect(await asked('pekka', 'KORTTIDSAVTAL')).toEqual({ decision: 'KORTTIDSAVTAL', answer: 'OREGLERAT', maxAmountOre: null, deciders: [] });
  });
});

describe('the second lock', () => {
  const as = (organisation: string) => portal.database.as({ organisationId: townId.organisation(organisation), mayOpenProtected: false }, portal.clock.now());
  const seenBy = async (organisation: string) => await as(organisation).transactional(
    async (em) => (await em.execute<{ name: string }[]>('select distinct o.short_name as name from decision_mandate m join organisation o on o.id = m.organisation_id')).map(({ name }) => name).toSorted());

  it('shows both sides of a table each other’s, and the network none', async () => {
    expect(await seenBy('soc')).toEqual(['Norrgården', 'Socialtjänsten', 'Älvsalahem']);
    expect(await seenBy('alvsalahem')).toEqual(['Socialtjänsten', 'Älvsalahem']);
    expect(await seenBy('norrgarden')).toEqual(['Norrgården', 'Socialtjänsten']);
    for (const organisation of ['kyrka', 'kfm', 'polis', 'vard', 'bus']) expect(await seenBy(organisation)).toEqual([]);
  });

  it('lets nobody write or end another’s, and names nobody to the network', async () => {
    const another = async (statement: string, ...values: string[]) => await as('alvsalahem').transactional(async (em) => await em.execute(statement, values));
    await expect(another(`insert into decision_mandate (id, organisation_id, user_id, decision, valid_from, basis, recorded_at) values (gen_random_uuid(), ?, ?, 'UNDERTECKNA', '2026-11-19', '', now())`,
      townId.organisation('soc'), townId.user('yvonne'))).rejects.toThrow(/row-level security/);
    await expect(another(`insert into decision_mandate_end (mandate_id, ended_on, reason, recorded_at, recorded_by) values (?, '2026-11-19', '', now(), ?)`, seeded('lars', 'UNDERTECKNA'), townId.user('gunilla'))).rejects.toThrow(/row-level security/);
    const named = async (reader: string, of: string) => await as(reader).transactional(async (em) => (await em.execute<{ name: string }[]>('select name from decision_mandate_people(?)', [townId.organisation(of)])).map(({ name }) => name).toSorted());
    expect(await named('alvsalahem', 'soc')).toEqual(['Karin Ståhl', 'Lars Hägglund', 'İbrahim Şahin']);
    expect([await named('alvsalahem', 'norrgarden'), await named('kyrka', 'soc')]).toEqual([[], []]);
  });
});

describe('a decision that is recorded', () => {
  it('is its recorder’s to make up to her limit; a deputy’s within the same one', async () => {
    expect(await log('marta', 'AVBETALNINGSPLAN')).toMatchObject(DONE);
    expect(await log('marta', 'ANSTAND')).toMatchObject(DONE);
    // Twelve thousand five hundred is owed there; hers goes to ten thousand.
    expect(await log('marta', 'AVBETALNINGSPLAN', 'birgitta')).toMatchObject(no('MANDAT_BELOPP', 'kind'));
    expect(await log('yvonne', 'AVBETALNINGSPLAN', 'birgitta')).toMatchObject(DONE);
  });

  it('is refused at its field to who has no mandate, and says nothing of a case that she does not see', async () => {
    expect(await log('marta', 'KORTTIDSAVTAL_1PLUS1')).toMatchObject(no('MANDAT_SAKNAS', 'kind'));
    expect(await log('marta', 'TELEFON')).toMatchObject(DONE);
    for (const kind of ['KORTTIDSAVTAL_1PLUS1', 'TELEFON']) expect(await log('pekka', kind)).toMatchObject({ code: 'FINNS_INTE' });
    expect(await log('yvonne', 'KORTTIDSAVTAL_1PLUS1')).toMatchObject(DONE);
  });

  it('is recorded as before where nobody has a mandate for it', async () => {
    expect(await log('pekka', 'KORTTIDSAVTAL_1PLUS1', 'norr-ahmed')).toMatchObject(DONE);
  });
});

describe('the other places where a decision is recorded', () => {
  const kept = async (person: string, kind: string, text: string, onDate: string | null, of = 'fateme') => await mutate(portal, person,
    `recordFact(input: { caseId: "${townId.case(of)}", kind: ${kind}, text: "${text}", onDate: ${onDate === null ? null : `"${onDate}"`}, concerns: ["${townId.person(of)}"] })`, '... on Refusal { field }');
  const notice = async (person: string, of: string) => await mutate(portal, person,
    `recordNotice(input: { caseId: "${townId.case(of)}", code: N_LIABILITY, channel: PORTAL, sender: ENSKILD, sentOn: "2026-11-18" })`, '... on Refusal { field }');

  it('an application that is withdrawn, and no other step', async () => {
    await end('gunilla', seeded('yvonne', 'ATERKALLA'));
    const mandate = await given('gunilla', { decision: 'ATERKALLA', who: 'yvonne' });
    expect(await kept('marta', 'STEG', 'ATERKALLAD', null)).toMatchObject(no('MANDAT_SLUT', 'text'));
    expect(await kept('marta', 'STEG', 'RATTELSEANMANING', null)).toMatchObject(DONE);
    expect(await kept('yvonne', 'STEG', 'ATERKALLAD', null)).toMatchObject(DONE);
    expect(await end('gunilla', mandate)).toMatchObject({ __typename: 'MandateKept' });
    // Nobody has one any more: recorded as before, and the page says so.
    expect(await kept('marta', 'STEG', 'ATERKALLAD', null)).toMatchObject(DONE);
    expect((await read('marta')).own.unregulated).toEqual(['ATERKALLA']);
  });

  it('assistance with the day on which it is paid, and an undertaking to pay: social services’ own', async () => {
    await end('lars', seeded('ibrahim', 'BISTANDSBESLUT'));
    await given('lars', { decision: 'BISTANDSBESLUT', who: 'karin' });
    await end('lars', seeded('karin', 'BETALNINGSATAGANDE'));
    await given('lars', { decision: 'BETALNINGSATAGANDE', who: 'karin' });
    expect(await kept('ibrahim', 'BISTAND', 'Hyran betalas', '2026-11-25')).toMatchObject(no('MANDAT_SLUT', 'kind'));
    expect(await kept('ibrahim', 'BISTAND', 'Har ansökt', null)).toMatchObject(DONE);
    expect(await kept('karin', 'BISTAND', 'Hyran betalas', '2026-11-25')).toMatchObject(DONE);
    expect(await notice('ibrahim', 'siriporn')).toMatchObject(no('MANDAT_SLUT', 'code'));
    expect(await notice('karin', 'siriporn')).toMatchObject(DONE);
    // The landlord has only been told.
    expect(await notice('marta', 'lukasz')).toMatchObject(DONE);
    expect(await log('ibrahim', 'BETALNINGSATAGANDE_SOC', 'siriporn')).toMatchObject(no('MANDAT_SLUT', 'kind'));
    // A case that is not hers is refused as one that is not there, whatever her mandate.
    expect(await notice('pekka', 'siriporn')).toMatchObject({ code: 'FINNS_INTE' });
  });

  it('what is decided at an item of a meeting', async () => {
    const { meeting } = await (await portal.as('yvonne')).get<{ meeting: { sections: { items: { id: string; caseId: string | null; mine: boolean }[] }[] } }>(
      `{ meeting(id: "${townId.meeting('alvsalahem-soc', '7')}") { sections { items { id caseId mine } } } }`);
    const item = meeting.sections.flatMap(({ items }) => items).find(({ caseId, mine }) => mine && caseId === townId.case('birgitta')) ?? expect.fail('no item');
    const decide = async (person: string, kind: string) => await mutate(portal, person, `decideAtItem(itemId: "${item.id}", kind: ${kind}, jointly: false)`, '... on Refusal { field }');
    expect(await decide('marta', 'AVBETALNINGSPLAN')).toMatchObject(no('MANDAT_BELOPP', 'kind'));
    expect(await decide('marta', 'ANSTAND')).toMatchObject({ __typename: 'OutcomeKept' });
    expect(await decide('marta', 'AVVAKTA')).toMatchObject({ __typename: 'OutcomeKept' });
    expect(await decide('yvonne', 'AVBETALNINGSPLAN')).toMatchObject({ __typename: 'OutcomeKept' });
    expect(await decide('pekka', 'AVBETALNINGSPLAN')).toMatchObject({ code: 'FINNS_INTE' });
  });
});

describe('giving a mandate', () => {
  it('is a manager’s: a coordinator is told to ask one, and a foreign manager ends nothing', async () => {
    for (const person of ['yvonne', 'marta', 'ibrahim', 'pekka']) expect(await give(person)).toMatchObject({ code: 'MANDAT_SKRIVS_AV_CHEF' });
    const id = seeded('yvonne', 'ANSTAND');
    expect(await end('yvonne', id)).toMatchObject({ code: 'MANDAT_SKRIVS_AV_CHEF' });
    expect(await end('lars', id)).toMatchObject({ code: 'FINNS_INTE' });
    expect(await end('lars', townId.user('nobody'))).toMatchObject({ code: 'FINNS_INTE' });
  });

  it('is shown at once to the other side, and asked from its first day', async () => {
    await given('gunilla', { decision: 'KORTTIDSAVTAL', who: 'marta', from: '2026-11-20', until: '2026-12-20' });
    expect(await log('marta', 'KORTTIDSAVTAL_1PLUS1')).toMatchObject(no('MANDAT_EJ_BORJAT', 'kind'));
    expect((await read('ibrahim')).others.flatMap(({ mandates }) => mandates).find(({ decision, holder }) => decision === 'KORTTIDSAVTAL' && holder === 'Märta Grahn')).toMatchObject({ from: '2026-11-20', until: '2026-12-20', state: 'BORJAR', reason: null });
    portal.clock.advance(86_400_000);
    // A session does not last the night.
    for (const person of ['yvonne', 'marta', 'gunilla', 'ibrahim']) await (await portal.as(person)).signIn(person);
    expect(await log('marta', 'KORTTIDSAVTAL_1PLUS1')).toMatchObject(DONE);
  });

  it('is ended with a reason, from that day; the own register keeps it, the other side’s page does not', async () => {
    const { own } = await read('gunilla');
    const { id } = own.mandates.find(({ decision, holder }) => decision === 'KORTTIDSAVTAL' && holder === 'Märta Grahn') ?? expect.fail('no mandate');
    expect(await end('gunilla', id, ' ')).toMatchObject(no('MANDAT_SKAL', 'reason'));
    expect(await end('gunilla', id)).toMatchObject({ __typename: 'MandateKept' });
    expect(await end('gunilla', id)).toMatchObject(no('MANDAT_REDAN_SLUT', 'reason'));
    expect(await log('marta', 'KORTTIDSAVTAL_1PLUS1')).toMatchObject(no('MANDAT_SLUT', 'kind'));
    expect((await read('yvonne')).own.mandates.find((one) => one.id === id)).toMatchObject({ state: 'SLUT', until: '2026-11-19', reason: 'Byter tjänst' });
    expect((await read('ibrahim')).others.flatMap(({ mandates }) => mandates).filter((one) => one.id === id)).toEqual([]);
  });

  it.each<[Partial<Given>, string, string]>([
    [{ decision: 'BISTANDSBESLUT' }, 'MANDAT_BESLUT', 'decision'], [{ who: 'ibrahim' }, 'MANDAT_PERSON', 'userId'], [{ max: 0 }, 'MANDAT_SUMMA', 'maxAmountOre'],
    [{ decision: 'UNDERTECKNA', max: 100 }, 'MANDAT_UTAN_SUMMA', 'maxAmountOre'], [{ until: '2026-11-19' }, 'MANDAT_DAGAR', 'until'], [{ deputy: 'ibrahim' }, 'MANDAT_PERSON', 'deputyId'],
    [{ deputy: 'marta' }, 'MANDAT_SAMMA', 'deputyId'], [{ basis: ' ' }, 'MANDAT_GRUND', 'basis'], [{ basis: 'x'.repeat(301) }, 'TEXT_FOR_LANG', 'basis'],
  ])('what cannot be kept is refused at its field: %o', async (change, code, field) => {
    expect(await give('gunilla', change)).toMatchObject(no(code, field));
  });

  it('of one who has left, the deputy goes on within the same limits; when she has left too, it is nobody’s', async () => {
    const leaves = async (person: string) => await portal.database.system().transactional(async (em) => await em.execute('update mandate set valid_to = ? where user_id = ?', [new Date(portal.clock.now()), townId.user(person)]));
    await leaves('yvonne');
    portal.clock.advance(1000);
    expect(await log('marta', 'ANSTAND')).toMatchObject(DONE);
    const of = async () => (await read('gunilla')).own.mandates.find(({ id }) => id === seeded('yvonne', 'ANSTAND'));
    expect(await of()).toMatchObject({ holder: null, deputy: 'Märta Grahn', state: 'UTAN_INNEHAVARE' });
    expect((await read('gunilla')).own.unregulated).toEqual(['ATERKALLA']);
    await leaves('marta');
    portal.clock.advance(1000);
    expect((await read('gunilla')).own.unregulated).toEqual(['ANSTAND', 'ATERKALLA']);
  });
});
