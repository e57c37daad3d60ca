import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { townOrganisations } from '@bokvar/server/database/seed/town-people';
import { titlesOf } from '@bokvar/server/features/partnerships/role-title.store';
import type { Em } from '@bokvar/server/database/orm';
import { readSetupFile } from '@bokvar/server/features/setup/setup-file';
import { setUp } from '@bokvar/server/features/setup/setup.service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutate, type Mutated } from '../support/mutate.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** Names of roles are each party's own: of a person, else of her role there, else the portal's word for it. */
let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

interface Title { subject: string; name: string | null; title: string; own: string | null; number: number }
const titles = async (person: string) => (await (await portal.as(person)).get<{ titles: { mayWrite: boolean; people: Title[]; roles: Title[] } | null }>(
  '{ titles { mayWrite people { subject name title own number } roles { subject name title own number } } }')).titles;
const viewerTitle = async (person: string): Promise<string> => (await (await portal.as(person)).get<{ viewer: { title: string } }>('{ viewer { title } }')).viewer.title;
const write = async (by: string, subject: string, title: string, base: number): Promise<Mutated> =>
  await mutate(portal, by, `writeTitle(subject: "${subject}", title: ${JSON.stringify(title)}, base: ${base})`, '... on Refusal { field }');
const called = async (reader: string, organisation: string): Promise<Record<string, string>> => {
  const em = portal.database.as({ organisationId: townId.organisation(reader), mayOpenProtected: false }, portal.clock.now());
  return Object.fromEntries(await em.transactional(async (inner) => await titlesOf(inner as Em, townId.organisation(organisation))));
};

describe('what those are called who work at an organisation', () => {
  it('is what their role is called there, else the portal’s word for it', async () => {
    expect((await titles('yvonne'))?.people.map(({ name, title }) => [name, title])).toEqual([['Gunilla Nyström', 'Vd'], ['Märta Grahn', 'Bosocial handläggare'], ['Yvonne af Ekenstam', 'Bosocial samordnare']]);
    expect((await titles('pekka'))?.people.map(({ name, title }) => [name, title])).toEqual([['Pekka Virtanen', 'Samordnare']]);
    expect([await viewerTitle('karin'), await viewerTitle('lars'), await viewerTitle('pekka')]).toEqual(['Socialsekreterare', 'Socialchef', 'Samordnare']);
  });

  it('is written by the coordinator or a manager, of a role and of one person, and taken back', async () => {
    expect(await write('gunilla', 'CHEF', ' Förvaltningschef ', 1)).toMatchObject({ __typename: 'TitleWritten' });
    expect(await viewerTitle('gunilla')).toBe('Förvaltningschef');
    expect(await write('yvonne', townId.user('marta'), 'Boendecoach', 0)).toMatchObject({ __typename: 'TitleWritten' });
    expect(await viewerTitle('marta')).toBe('Boendecoach');
    expect((await titles('marta'))).toMatchObject({ mayWrite: false, people: [{}, { own: 'Boendecoach', number: 1 }, {}] });
    expect(await write('yvonne', townId.user('marta'), '', 1)).toMatchObject({ __typename: 'TitleWritten' });
    expect(await viewerTitle('marta')).toBe('Bosocial handläggare');
  });

  it.each([
    ['marta', 'CHEF', 'Chef', 2, 'TITEL_SKRIVS_AV_ANDRA'], ['yvonne', 'CHEF', 'x'.repeat(81), 2, 'TITEL_LANG'], ['yvonne', 'CHEF', 'Chef', 1, 'ANDRAT_AV_ANNAN'],
    ['yvonne', townId.user('karin'), 'Chef', 0, 'FINNS_INTE'], ['yvonne', randomUUID(), 'Chef', 0, 'FINNS_INTE'], ['yvonne', 'NATVERK', 'Gäst', 0, 'FINNS_INTE'],
  ])('by %s of %s as %s is refused', async (by, subject, title, base, code) => {
    expect(await write(by, subject, title, base)).toMatchObject({ __typename: 'Refusal', code });
  });

  it('can be had for a line to sign on, of whom one meets and of nobody else', async () => {
    expect(await called('soc', 'alvsalahem')).toEqual({ [townId.user('gunilla')]: 'Förvaltningschef', [townId.user('marta')]: 'Bosocial handläggare', [townId.user('yvonne')]: 'Bosocial samordnare' });
    expect((await called('alvsalahem', 'soc'))[townId.user('lars')]).toBe('Socialchef');
    expect(await called('alvsalahem', 'norrgarden')).toEqual({});
  });

  it('is the organisation’s own: the other side has no row of it, and nobody says another’s', async () => {
    const asSoc = portal.database.as({ organisationId: townId.organisation('soc'), mayOpenProtected: false }, portal.clock.now());
    const own = await asSoc.transactional(async (em) => await em.execute<{ id: string }[]>('select distinct organisation_id as id from role_title'));
    expect(own).toEqual([{ id: townId.organisation('soc') }]);
    await expect(asSoc.transactional(async (em) => await em.execute(
      `insert into role_title (id, organisation_id, subject, number, recorded_at) values (gen_random_uuid(), ?, 'CHEF', 9, now())`, [townId.organisation('alvsalahem')]))).rejects.toThrow(/row-level security/);
    expect(await titles('zoe')).toBeNull();
  });

  it('can stand in the operator’s file, until the organisation has said it itself', async () => {
    const organisations = townOrganisations.filter(({ key }) => key === 'norrgarden' || key === 'alvsalahem').map(({ key, name, shortName, kind, phone, email }) => (
      { key, name, shortName, kind, phone, email, roleTitles: { SAMORDNARE: 'Kravhandläggare', CHEF: 'Direktör' } }));
    const read = readSetupFile(JSON.stringify({ organisations }), []);
    if ('faults' in read) expect.fail(JSON.stringify(read.faults));
    expect(await setUp(portal.database, read.file, portal.clock.now())).toMatchObject({ counts: { organisations: { changed: 2 } } });
    expect(await viewerTitle('pekka')).toBe('Kravhandläggare');
    expect([await viewerTitle('yvonne'), await viewerTitle('gunilla')]).toEqual(['Kravhandläggare', 'Förvaltningschef']);
    expect(await setUp(portal.database, read.file, portal.clock.now())).toMatchObject({ counts: { organisations: { changed: 0, same: 2 } } });
  });
});
