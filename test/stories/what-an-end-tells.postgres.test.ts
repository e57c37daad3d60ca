import { randomUUID } from 'node:crypto';
import { instant } from '@bokvar/domain/vocabulary';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { ProtectionEntity } from '@bokvar/server/features/grounds/case-share.entity';
import { unfoldIntoGrants } from '@bokvar/server/features/grounds/grants.store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/** What social services decide about a household is not to be read off what the landlord is shown, or is shown no more. */
let portal: TestPortal;
beforeEach(async () => { portal = await openTestPortal(); });
afterEach(async () => { await portal.close(); });

const MEETING = townId.meeting('alvsalahem-soc', '7');
const REASONS = 'reasons { code on days }';
const PAGES = `query ($case: ID!, $meeting: ID!) {
  case(id: $case) { reference lost ${REASONS} groups { organisation { shortName } lost lines { text category } } notices { received } actions { kind result } }
  cases(view: OPEN) { total rows { id ${REASONS} } }
  today { groups { code rows { caseId ${REASONS} } } }
  meeting(id: $meeting) { sections { items { id number minutes lost household { value } ${REASONS} lines { text } } } time { planned } } }`;

const landlordSees = async (key: string): Promise<string> => (await (await portal.as('yvonne')).ask(PAGES, { case: townId.case(key), meeting: MEETING })).text;

async function record(key: string, categories: string, direction = 'LAMNA'): Promise<void> {
  const ibrahim = await portal.as('ibrahim');
  const input = {
    caseId: townId.case(key), giverId: townId.person(key), subjectId: townId.person(key), capacity: 'SJALV', recipients: [townId.organisation('alvsalahem')], categories: [categories],
    direction, purpose: 'Att hushållet ska kunna bo kvar', validFrom: '2026-11-19', validTo: '2026-11-29', form: 'SKRIFTLIG', careConfirmed: false };
  const { recordConsent } = await ibrahim.get<{ recordConsent: { __typename: string } }>('mutation ($key: ID!, $input: ConsentInput!) { recordConsent(key: $key, input: $input) { __typename } }', { key: randomUUID(), input });
  expect(recordConsent.__typename).toBe('ConsentChanged');
}

describe('a consent that shows the landlord nothing', () => {
  it.each([
    ['for a category in which nothing is recorded', 'ECON_ASSISTANCE', 'LAMNA'],
    ['about children where none are known', 'HOUSEHOLD_CHILDREN', 'LAMNA'],
    ['by which social services only collect', 'AGREED_PLAN', 'INHAMTA'],
  ])('is not told by its end either: %s', async (_what, category, direction) => {
    const before = await landlordSees('xiaoming');
    await record('xiaoming', category, direction);
    expect(await landlordSees('xiaoming')).toBe(before);
  });

  it('is told by its end where it does show something, and to those who release by it', async () => {
    expect(await landlordSees('fateme')).toContain('SAMTYCKE_UPPHOR');
    await record('xiaoming', 'ECON_ASSISTANCE');
    expect((await (await portal.as('ibrahim')).ask(PAGES, { case: townId.case('xiaoming'), meeting: MEETING })).text).toContain('SAMTYCKE_UPPHOR');
  });
});

describe('a protected identity at social services', () => {
  const protect = async (key: string): Promise<void> => {
    await portal.database.system().transactional(async (inner) => {
      const em = inner as Em;
      await em.insert(ProtectionEntity, {
        id: randomUUID(), caseId: townId.case(key), holderId: townId.organisation('soc'), personId: townId.person(key), level: 'SEKRETESSMARKERING', fromAt: new Date(portal.clock.now()), toAt: null });
      await unfoldIntoGrants(em, [townId.case(key)]);
    });
  };
  const withdraw = async (key: string): Promise<void> => {
    const ibrahim = await portal.as('ibrahim');
    const { case: of } = await ibrahim.get<{ case: { consents: { id: string }[] } }>('query ($id: ID!) { case(id: $id) { consents { id } } }', { id: townId.case(key) });
    for (const { id } of of.consents) await ibrahim.get('mutation ($key: ID!, $id: ID!) { withdrawConsent(key: $key, consentId: $id) { __typename } }', { key: randomUUID(), id });
  };

  it('changes nothing for a landlord who was told nothing but that its notice has come', async () => {
    const before = await landlordSees('gavrilo');
    portal.clock.set(instant(portal.clock.now() + 60_000));
    await protect('gavrilo');
    expect(await landlordSees('gavrilo')).toBe(before);
  });

  it('looks to the landlord like a consent that was taken back', async () => {
    await landlordSees('fateme');
    portal.clock.set(instant(portal.clock.now() + 60_000));
    await protect('fateme');
    const protectedNow = await landlordSees('fateme');
    await withdraw('fateme');
    expect(await landlordSees('fateme')).toBe(protectedNow);
    expect(protectedNow).not.toMatch(/SAMTYCKE_UPPHOR|Blåmes|Koltrast/);
  });
});
