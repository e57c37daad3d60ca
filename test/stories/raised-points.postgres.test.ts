import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../support/portal.js';

/**
 * That an organisation raises a household at the meeting is a fact about the household: at social services, that she is
 * known to them. It is shown as every fact is, and what becomes of the point after a ground has ended tells nothing.
 */
let portal: TestPortal;
beforeEach(async () => { portal = await openTestPortal(); });
afterEach(async () => { await portal.close(); });

const meetingId = townId.meeting('alvsalahem-soc', '7');
const ITEMS = 'sections { items { id number kind caseId minutes answer mine lost version text owner { shortName } household { value } reasons { code } } }';

interface Item {
  id: string; number: number; kind: string; caseId: string | null; minutes: number; answer: string; mine: boolean; lost: boolean; version: number; text: string | null;
  owner: { shortName: string } | null; household: { value: string } | null; reasons: { code: string }[];
}
interface Page { sections: { items: Item[] }[]; time: { planned: number } }

const pageOf = async (person: string) => (await (await portal.as(person)).get<{ meeting: Page }>(`query ($id: ID!) { meeting(id: $id) { ${ITEMS} time { planned } } }`, { id: meetingId })).meeting;
const householdsOf = async (person: string) => (await pageOf(person)).sections.flatMap(({ items }) => items).filter(({ kind }) => kind === 'HUSHALL');
const previewOf = async (person: string, as: 'PARTNER' | 'SHARED_SCREEN') => {
  const { agendaPreview } = await (await portal.as(person)).get<{ agendaPreview: { sections: { items: Item[] }[] } }>(
    `query ($id: ID!, $as: PreviewAs!) { agendaPreview(meetingId: $id, as: $as) { ${ITEMS} } }`, { id: meetingId, as });
  return agendaPreview.sections.flatMap(({ items }) => items).filter(({ kind }) => kind === 'HUSHALL');
};

async function change(person: string, call: string): Promise<{ __typename: string; code?: string }> {
  const reader = await portal.as(person);
  const [name = ''] = call.split('(');
  const answer = await reader.get<Record<string, { __typename: string; code?: string }>>(`mutation { ${call.replace('(', `(key: "${randomUUID()}", `)} { __typename ... on Refusal { code field } } }`);
  return answer[name] ?? { __typename: 'nothing' };
}
const done = { __typename: 'MeetingChanged' };

async function raise(person: string, key: string, text = ''): Promise<void> {
  expect(await change(person, `addPoint(meetingId: "${meetingId}", kind: HUSHALL, caseId: "${townId.case(key)}", text: "${text}")`)).toEqual(done);
  for (const item of await householdsOf(person)) if (item.mine && item.answer === 'FORESLAGEN') await change(person, `answerItem(itemId: "${item.id}", answer: AVSTA, reason: "nästa gång")`);
  expect(await change(person, `sendAgenda(meetingId: "${meetingId}")`)).toEqual(done);
}

async function withdrawAll(key: string): Promise<void> {
  const ibrahim = await portal.as('ibrahim');
  const { case: of } = await ibrahim.get<{ case: { consents: { id: string; state: string }[] } }>('query ($id: ID!) { case(id: $id) { consents { id state } } }', { id: townId.case(key) });
  portal.clock.advance(60_000);
  for (const { id, state } of of.consents) if (state === 'AKTIV') await ibrahim.get('mutation ($key: ID!, $id: ID!) { withdrawConsent(key: $key, consentId: $id) { __typename } }', { key: randomUUID(), id });
}

describe('a household that social services raise', () => {
  it('is not on the landlord’s agenda without a consent, though the case is the landlord’s own and was given notice of', async () => {
    const before = await householdsOf('yvonne');
    await raise('ibrahim', 'xiaoming', 'Utredning pågår');
    expect(await householdsOf('yvonne')).toEqual(before);
    expect(JSON.stringify(await pageOf('yvonne'))).not.toContain('Utredning');
    // What the sender was promised is what came about.
    expect((await previewOf('ibrahim', 'PARTNER')).map(({ household }) => household?.value)).toEqual(['Siriporn']);
    expect((await previewOf('ibrahim', 'SHARED_SCREEN')).some(({ caseId }) => caseId === townId.case('xiaoming'))).toBe(false);
  });

  it('is there when she has said that the landlord may know that she is known, and holds no words of its own', async () => {
    await raise('ibrahim', 'fateme', 'Utredning pågår');
    const raised = (await householdsOf('yvonne')).filter(({ owner, caseId }) => owner?.shortName === 'Socialtjänsten' && caseId === townId.case('fateme'));
    expect(raised).toMatchObject([{ household: { value: 'Fateme Rezaei' }, mine: false, text: null }]);
    expect((await previewOf('ibrahim', 'PARTNER')).some(({ caseId }) => caseId === townId.case('fateme'))).toBe(true);
  });

  it('keeps its seat as it was seen last when the consent has ended, whatever its owner does with it since', async () => {
    const seen = (await householdsOf('yvonne')).find(({ household }) => household?.value === 'Siriporn');
    const planned = (await pageOf('yvonne')).time.planned;
    await withdrawAll('siriporn');
    const emptied = (await householdsOf('yvonne')).find(({ id }) => id === seen?.id);
    expect(emptied).toMatchObject({ number: seen?.number, minutes: seen?.minutes, lost: true, mine: false, caseId: null, household: null, owner: null });
    const page = JSON.stringify(await pageOf('yvonne'));

    const own = async () => (await householdsOf('ibrahim')).find(({ id }) => id === seen?.id);
    expect(await change('ibrahim', `setItemMinutes(itemId: "${seen?.id}", minutes: 45, version: ${(await own())?.version})`)).toEqual(done);
    expect(JSON.stringify(await pageOf('yvonne'))).toBe(page);
    expect(await change('ibrahim', `moveItem(itemId: "${seen?.id}", position: 9, version: ${(await own())?.version})`)).toEqual(done);
    expect(JSON.stringify(await pageOf('yvonne'))).toBe(page);
    expect(await change('ibrahim', `answerItem(itemId: "${seen?.id}", answer: AVSTA, reason: "har sagt nej")`)).toEqual(done);
    expect(JSON.stringify(await pageOf('yvonne'))).toBe(page);
    expect((await pageOf('yvonne')).time.planned).toBe(planned);
    // Nor is it there to be changed.
    expect(await change('yvonne', `setItemMinutes(itemId: "${seen?.id}", minutes: 9, version: 1)`)).toMatchObject({ __typename: 'Refusal', code: 'FINNS_INTE' });
  });

  it('goes from the landlord’s agenda when it is taken away while there is a ground, and stays emptied when it is taken away after', async () => {
    await raise('ibrahim', 'fateme');
    const of = async (person: string) => (await householdsOf(person)).find(({ owner, caseId, mine }) => caseId === townId.case('fateme') && (person === 'ibrahim' ? mine : owner?.shortName === 'Socialtjänsten'));
    const first = await of('yvonne');
    expect(first).toBeDefined();
    expect(await change('ibrahim', `removePoint(itemId: "${first?.id}")`)).toEqual(done);
    expect((await householdsOf('yvonne')).some(({ id }) => id === first?.id)).toBe(false);
    await raise('ibrahim', 'fateme');
    const second = await of('yvonne');
    expect(second).toBeDefined();
    await withdrawAll('fateme');
    const before = await householdsOf('yvonne');
    expect(before.find(({ id }) => id === second?.id)).toMatchObject({ lost: true, household: null });
    expect(before.some(({ id }) => id === first?.id)).toBe(false);
    expect(await change('ibrahim', `removePoint(itemId: "${second?.id}")`)).toEqual(done);
    expect(await householdsOf('yvonne')).toEqual(before);
  });
});

describe('a household that the landlord raises', () => {
  it('is on social services’ agenda once it is sent, and not before', async () => {
    const has = async () => (await householdsOf('ibrahim')).some(({ owner, caseId }) => owner?.shortName === 'Älvsalahem' && caseId === townId.case('lukasz'));
    expect(await has()).toBe(false);
    for (const item of await householdsOf('yvonne')) if (item.mine && item.answer === 'FORESLAGEN') await change('yvonne', `answerItem(itemId: "${item.id}", answer: AVSTA, reason: "nästa gång")`);
    expect(await change('yvonne', `sendAgenda(meetingId: "${meetingId}")`)).toEqual(done);
    expect(await has()).toBe(true);
  });
});
