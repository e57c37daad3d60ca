import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutate } from '../support/mutate.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** How organisations reach each other, whoever works there: what each says of itself, and who is shown it. */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

interface Told { number: number; phone: string | null; mail: string | null; hours: string | null; answers: string | null; deputy: string | null; confirmedOn: string | null; state: string; missing: string[] }
interface Page {
  own: { wayIn: Told; mayWrite: boolean; answersId: string | null; deputyId: string | null };
  colleagues: { name: string }[];
  partnerships: { name: string; established: boolean; otherSide: { shortName: string }; wayIn: Told; year: { held: number; ahead: number }; network: { shortName: string }[] }[];
}
const TOLD = 'number phone mail hours answers deputy confirmedOn state missing';
const page = async (person: string): Promise<Page | null> => (await (await portal.as(person)).get<{ partnershipsPage: Page | null }>(
  `{ partnershipsPage { own { answersId deputyId mayWrite wayIn { ${TOLD} } } colleagues { name }
     partnerships { name established otherSide { shortName } wayIn { ${TOLD} } year { held ahead } network { shortName } } } }`)).partnershipsPage;
const read = async (person: string): Promise<Page> => (await page(person)) ?? expect.fail(`${person} has no page`);

const id = (person: string | null): string => (person === null ? 'null' : `"${townId.user(person)}"`);
async function write(person: string, change: Partial<{ base: number; phone: string; mail: string; hours: string; answers: string | null; deputy: string | null }> = {}) {
  const { base = 1, phone = '070-174 06 12', mail = 'bostadsgruppen@alvsala.example', hours = 'Vardagar', answers = 'ibrahim', deputy = 'karin' } = change;
  return await mutate(portal, person,
    `writeWayIn(wayIn: { base: ${base}, phone: "${phone}", mail: "${mail}", hours: "${hours}", answersId: ${id(answers)}, deputyId: ${id(deputy)} })`, '... on Refusal { field }');
}

describe('the page of partnerships', () => {
  it('tells a coordinator her own way in and how she reaches the other side, with who answers by name', async () => {
    const { own, partnerships } = await read('yvonne');
    expect(own).toMatchObject({ mayWrite: true, wayIn: { phone: '070-174 06 10', answers: 'Yvonne af Ekenstam', deputy: 'Märta Grahn', state: 'GALLER', missing: [] } });
    expect(partnerships).toMatchObject([{ established: true, otherSide: { shortName: 'Socialtjänsten' }, wayIn: { phone: '070-174 06 12', hours: 'Vardagar kl. 8–16.30', answers: 'İbrahim Şahin', deputy: 'Karin Ståhl', state: 'GALLER' } }]);
    expect(partnerships[0]?.network.map(({ shortName }) => shortName).toSorted()).toEqual(['Budget- och skuldrådgivningen', 'Församlingen', 'Hälsocentralen', 'Kronofogden', 'Polisen']);
  });

  it('tells a manager the same, with figures about the meetings; a caseworker reads and does not write', async () => {
    const [manager, coordinator, caseworker] = [await read('gunilla'), await read('yvonne'), await read('marta')];
    expect(manager.partnerships).toEqual(coordinator.partnerships);
    expect(manager.own.mayWrite).toBe(true);
    expect(caseworker.own.mayWrite).toBe(false);
    expect(manager.partnerships[0]?.year.ahead).toBeGreaterThan(0);
  });

  it('social services sit at two tables, of which one is not established: that landlord has no deputy', async () => {
    const { partnerships } = await read('ibrahim');
    expect(partnerships.map(({ otherSide: { shortName }, established, wayIn }) => [shortName, established, wayIn.state, wayIn.missing])).toEqual([
      ['Älvsalahem', true, 'GALLER', []], ['Norrgården', false, 'OFULLSTANDIG', ['ERSATTARE']]]);
    expect((await read('pekka')).partnerships).toMatchObject([{ established: false, wayIn: { state: 'GALLER' } }]);
  });

  it('is nothing to the network, who have it on paper', async () => {
    expect([await page('zoe'), await page('jonas')]).toEqual([null, null]);
    expect(await write('zoe')).toMatchObject({ __typename: 'Refusal' });
  });

  it('a landlord learns nothing of another landlord', async () => {
    const { partnerships } = await read('yvonne');
    expect(JSON.stringify(partnerships)).not.toContain('Norrgården');
  });
});

describe('whether the work goes on if somebody leaves', () => {
  const found = async (person: string) => (await (await portal.as(person)).get<{ partnershipsPage: { dependences: { need: string; colleague: { name: string } }[] | null } }>(
    '{ partnershipsPage { dependences { need colleague { name } } } }')).partnershipsPage.dependences?.map(({ need, colleague }) => `${colleague.name}: ${need}`) ?? null;

  it('tells a manager what rests on one person at her own organisation, and nothing of the other side', async () => {
    expect(await found('gunilla')).toEqual(['Gunilla Nyström: BESLUT', 'Gunilla Nyström: MANDAT', 'Märta Grahn: SKYDDADE', 'Yvonne af Ekenstam: MOTEN']);
    expect(await found('lars')).toEqual(['Karin Ståhl: SKYDDADE', 'Lars Hägglund: BESLUT', 'Lars Hägglund: MANDAT', 'İbrahim Şahin: MOTEN']);
  });

  it('is nobody else’s to read', async () => {
    for (const person of ['yvonne', 'marta', 'ibrahim', 'karin', 'pekka']) expect(await found(person)).toBeNull();
  });
});

describe('the second lock', () => {
  const seenBy = async (organisation: string): Promise<string[]> => await portal.database.as({ organisationId: townId.organisation(organisation), mayOpenProtected: false }, portal.clock.now()).transactional(
    async (em) => (await em.execute<{ name: string }[]>('select o.short_name as name from way_in w join organisation o on o.id = w.organisation_id order by 1')).map(({ name }) => name));
  const NETWORK = ['Budget- och skuldrådgivningen', 'Församlingen', 'Hälsocentralen', 'Kronofogden', 'Polisen'];

  it('shows the ways in of those whom one meets, and of nobody else', async () => {
    expect((await seenBy('alvsalahem')).toSorted()).toEqual([...NETWORK, 'Socialtjänsten', 'Älvsalahem'].toSorted());
    expect((await seenBy('norrgarden')).toSorted()).toEqual([...NETWORK, 'Norrgården', 'Socialtjänsten'].toSorted());
    expect((await seenBy('soc')).toSorted()).toEqual([...NETWORK, 'Norrgården', 'Socialtjänsten', 'Älvsalahem'].toSorted());
  });

  it('lets nobody say another’s, and names nobody of an organisation that one does not meet', async () => {
    const asAlvsalahem = portal.database.as({ organisationId: townId.organisation('alvsalahem'), mayOpenProtected: false }, portal.clock.now());
    const another = async () => await asAlvsalahem.transactional(async (em) => await em.execute(
      'insert into way_in (id, organisation_id, number, recorded_at) values (gen_random_uuid(), ?, 9, now())', [townId.organisation('soc')]));
    await expect(another()).rejects.toThrow(/row-level security/);
    const names = async (organisation: string) => await asAlvsalahem.transactional(async (em) => await em.execute<{ name: string }[]>('select name from way_in_people(?)', [townId.organisation(organisation)]));
    expect(await names('norrgarden')).toEqual([]);
    expect((await names('soc')).map(({ name }) => name).toSorted()).toEqual(['Karin Ståhl', 'İbrahim Şahin']);
  });
});

describe('saying one’s own way in', () => {
  it('is shown to everybody whom the organisation meets, and confirmed that day', async () => {
    expect(await write('ibrahim', { phone: '070-174 06 18', deputy: 'lars' })).toMatchObject({ __typename: 'WayInWritten' });
    const told = { number: 2, phone: '070-174 06 18', deputy: 'Lars Hägglund', confirmedOn: '2026-11-19', state: 'GALLER' };
    expect((await read('ibrahim')).own.wayIn).toMatchObject(told);
    for (const reader of ['yvonne', 'pekka', 'gunilla']) expect((await read(reader)).partnerships[0]?.wayIn).toMatchObject(told);
  });

  it('a manager may too, a caseworker may not', async () => {
    expect(await write('lars', { base: 2 })).toMatchObject({ __typename: 'WayInWritten' });
    expect(await write('karin', { base: 3 })).toMatchObject({ __typename: 'Refusal', code: 'INGANG_SKRIVS_AV_ANDRA' });
  });

  it('two who write at once do not write over each other', async () => {
    expect(await write('ibrahim', { base: 2 })).toMatchObject({ code: 'ANDRAT_AV_ANNAN' });
    expect((await read('ibrahim')).own.wayIn.number).toBe(3);
  });

  it.each([
    [{ phone: 'ring oss' }, 'INGANG_TELEFON', 'phone'], [{ mail: 'bostadsgruppen' }, 'INGANG_MEJL', 'mail'], [{ hours: 'x'.repeat(201) }, 'INGANG_TEXT_LANG', 'hours'],
    [{ answers: 'yvonne' }, 'INGANG_PERSON', 'answersId'], [{ deputy: 'yvonne' }, 'INGANG_PERSON', 'deputyId'], [{ deputy: 'ibrahim' }, 'INGANG_SAMMA', 'deputyId'],
  ])('what cannot be used is refused at its field: %o', async (change, code, field) => {
    expect(await write('ibrahim', { base: 3, ...change })).toMatchObject({ __typename: 'Refusal', code, field });
  });

  it('half of it may be said; then the partnership is not established, and is again when the rest is', async () => {
    await write('ibrahim', { base: 3, deputy: null });
    expect((await read('yvonne')).partnerships[0]).toMatchObject({ established: false, wayIn: { state: 'OFULLSTANDIG', missing: ['ERSATTARE'] } });
    await write('ibrahim', { base: 4 });
    expect((await read('yvonne')).partnerships[0]).toMatchObject({ established: true });
  });
});
