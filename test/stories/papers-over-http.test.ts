import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { Reader } from '../support/reader.js';

let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

const MEETING = townId.meeting('alvsalahem-soc', '7');
const PAPERS = [`/packet/${MEETING}.pdf`, `/consent-form/${townId.case('siriporn')}.pdf?language=en&blank=1`, `/extract/${townId.person('siriporn')}.pdf`, `/letter/${townId.case('siriporn')}/kontaktbrev.pdf`];
const got = async (reader: Reader, path: string) => {
  const response = await reader.jar.send(path);
  return { status: response.status, type: response.headers.get('content-type'), cache: response.headers.get('cache-control'), bytes: Buffer.from(await response.arrayBuffer()).toString('latin1') };
};

describe('papers over the wire', () => {
  it('come as PDF, are kept in no cache, and have no name in their address', async () => {
    const ibrahim = await portal.as('ibrahim');
    for (const path of PAPERS) {
      const paper = await got(ibrahim, path);
      expect(paper, path).toMatchObject({ status: 200, type: expect.stringContaining('application/pdf'), cache: expect.stringContaining('no-store') });
      expect(paper.bytes.startsWith('%PDF-')).toBe(true);
    }
  });

  it('hidden is as absent, byte for byte, for whoever has no ground', async () => {
    const pekka = await portal.as('pekka');
    const absent = await got(pekka, `/packet/${randomUUID()}.pdf`);
    expect(absent.status).toBe(404);
    for (const path of PAPERS) expect(await got(pekka, path)).toEqual(absent);
    for (const person of ['gunilla', 'zoe']) for (const path of PAPERS) expect(await got(await portal.as(person), path)).toEqual(absent);
  });

  it('nobody signed in is told to sign in, whether there is a paper or not', async () => {
    const nobody = new Reader(portal.origin);
    const answers = await Promise.all([...PAPERS, `/packet/${randomUUID()}.pdf`].map(async (path) => await got(nobody, path)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.status).toBe(401);
  });
});

describe('consents over GraphQL', () => {
  const CONSENTS = 'query ($id: ID!) { case(id: $id) { id consents { state receivedBy giver { name } recipients { organisation { shortName } categories } } } }';

  it('are listed for those who release by them and for nobody else', async () => {
    const id = townId.case('fateme');
    expect(await (await portal.as('ibrahim')).get(CONSENTS, { id })).toEqual({ case: { id, consents: [
      { state: 'AKTIV', receivedBy: null, giver: { name: 'Fateme Rezaei' }, recipients: [{ organisation: { shortName: 'Älvsalahem' }, categories: ['AGREED_PLAN', 'KNOWN_STATUS'] }] }] } });
    expect(await (await portal.as('yvonne')).get(CONSENTS, { id })).toEqual({ case: { id, consents: [] } });
  });

  it('a preview is empty for somebody who does not work with cases', async () => {
    const input = { caseId: townId.case('siriporn'), giverId: townId.person('siriporn'), subjectId: townId.person('siriporn'), capacity: 'SJALV', recipients: [townId.organisation('alvsalahem')],
      categories: ['AGREED_PLAN'], direction: 'LAMNA', purpose: 'boendet', validFrom: portal.calendar.today, validTo: portal.calendar.date(30), form: 'SKRIFTLIG', careConfirmed: false };
    const question = 'query ($input: ConsentInput!) { consentPreview(input: $input) { opens { organisation { shortName } lines { text } } refusals { code } } }';
    expect(await (await portal.as('ibrahim')).get(question, { input })).toMatchObject({ consentPreview: { opens: [{ lines: [{ text: expect.stringContaining('Svartmes') }] }], refusals: [] } });
    expect(await (await portal.as('lars')).get(question, { input })).toEqual({ consentPreview: { opens: [], refusals: [] } });
  });

  it('withdrawal, why and who has seen: the same reader, a moment apart', async () => {
    const yvonne = await portal.as('yvonne');
    const ibrahim = await portal.as('ibrahim');
    const id = townId.case('siriporn');
    const lines = async () => (await yvonne.get<{ case: { groups: { lines: { id: string; text: string }[] }[] } | null }>('query ($id: ID!) { case(id: $id) { groups { lines { id text } } } }', { id })).case?.groups.flatMap((group) => group.lines) ?? [];
    const factId = (await lines()).find(({ text }) => text.includes('Svartmes'))?.id ?? '';
    const why = async () => await yvonne.get('query ($id: ID!, $factId: ID!) { why(caseId: $id, factId: $factId) { ground givenBy leftBy { shortName } } }', { id, factId });
    expect(await why()).toEqual({ why: { ground: 'CONSENT', givenBy: ['Siriporn'], leftBy: { shortName: 'Socialtjänsten' } } });
    const seen = await ibrahim.get<{ seen: { rows: { person: string; where: string }[] } }>('query ($id: ID!) { seen(caseId: $id) { rows { person where } } }', { id });
    expect(seen.seen.rows[0]).toEqual({ person: 'Älvsalahem AB', where: 'SKARM' });
    const { case: { consents: [consent] } } = await ibrahim.get<{ case: { consents: { id: string }[] } }>('query ($id: ID!) { case(id: $id) { consents { id } } }', { id });
    portal.clock.advance(1000);
    await ibrahim.get('mutation ($key: ID!, $consentId: ID!) { withdrawConsent(key: $key, consentId: $consentId) { ... on ConsentChanged { consentId } } }', { key: randomUUID(), consentId: consent?.id });
    expect([await lines(), await why()]).toEqual([[], { why: null }]);
  });
});
