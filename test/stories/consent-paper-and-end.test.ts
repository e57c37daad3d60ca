import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant, startOfDay, type Instant } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { loadCaseDocument } from '@bokvar/server/features/cases/case-document.store';
import { discloseDocument } from '@bokvar/server/features/cases/read-case.service';
import { asReader, situationOf } from '@bokvar/server/features/cases/reading.service';
import { expireConsents } from '@bokvar/server/features/consents/consent-expiry.job';
import { protectPerson } from '@bokvar/server/features/cases/protected-identity/protect-person.service';
import { consentRoutes } from '@bokvar/server/features/consents/consent-routes';
import { withdrawConsent } from '@bokvar/server/features/consents/consent.service';
import { actingTown, type ActingTown } from '../support/acting.js';
import { pdfText } from '../support/pdf-text.js';
import { calendar, START } from '../support/town.js';

let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

const printed = async (person: string, caseId: string, query = '') => {
  const answer = await (await town.acting(person)).fetch(consentRoutes, { caseId }, query);
  return answer !== null && 'bytes' in answer && typeof answer.bytes !== 'string' ? await pdfText(answer.bytes) : null;
};
const printings = async (caseKey: string) => await town.database.system().execute<{ person_ids: string[] }[]>(
  `select person_ids from disclosure_seen where case_id = ? and place = 'UTSKRIFT' order by id`, [townId.case(caseKey)]);

describe('the consent form', () => {
  it('names the unit, whom it can name and what it can open, and the grown-ups of the household', async () => {
    const text = await printed('ibrahim', townId.case('sofo'));
    expect(text).toContain('Samtycke till att vi lämnar uppgifter');
    for (const word of ['Älvsala socialtjänst, bostadsgruppen', 'telefon 070-174 06 12', 'Älvsalahem AB', 'Budget- och skuldrådgivningen i Älvsala', 'Överenskommen plan', 'Vård och hälsa', 'Sopio Nattskärra']) {
      expect(text).toContain(word);
    }
    expect(text).not.toMatch(/Levan|Polisen|Barnutredning|Hyra, skuld/u);
    expect(await printings('sofo')).toEqual([{ person_ids: [townId.person('sofo')] }]);
  });

  it('blank, in English: no name, and nothing to write in the log', async () => {
    const text = await printed('ibrahim', townId.case('siriporn'), 'language=en&blank=1');
    expect(text).toContain('Consent for us to share information');
    expect(text).toContain('Agreed plan');
    expect(text).not.toContain('Siriporn');
    expect(await printings('siriporn')).toEqual([]);
  });

  it('is not there for a landlord, for a hidden case or for none', async () => {
    expect(await printed('yvonne', townId.case('fateme'))).toBeNull();
    expect([await printed('ibrahim', townId.case('lukasz')), await printed('ibrahim', randomUUID()), await printed('ibrahim', '1')]).toEqual([null, null, null]);
  });
});

describe('a consent that ends by the clock', () => {
  const end = instant(startOfDay(calendar.date(12)));
  const plan = async (at: Instant): Promise<boolean> => {
    const { viewer } = await town.acting('yvonne', at);
    return await asReader(town.database, viewer, at, async (em) =>
      discloseDocument(await loadCaseDocument(em, [townId.case('fateme')]), situationOf(viewer, at)).cases.get(townId.case('fateme'))
        ?.facts.some(({ value }) => value.text.includes('Blåmes')) ?? false);
  };
  const frames = async () => await town.database.system().execute<{ name: string; organisation_ids: string[]; meeting_ids: string[] }[]>(
    'select name, organisation_ids, meeting_ids from outbox order by id');

  it('opens nothing from its last midnight on, whether anybody was told or not', async () => {
    expect([await plan(instant(end - 1)), await plan(end)]).toEqual([true, false]);
  });

  it('is told once, to who gave it out and who read it and to nobody else at the table, in the frame that every change has', async () => {
    const before = (await frames()).length;
    expect(await expireConsents(town.database, instant(end - 1))).toBe(0);
    expect(await Promise.all([expireConsents(town.database, end), expireConsents(town.database, end)])).toEqual(expect.arrayContaining([0, 1]));
    expect(await expireConsents(town.database, instant(end + 60_000))).toBe(0);
    const told = (await frames()).slice(before);
    expect(told.map(({ name }) => name)).toEqual(['changed', 'changed']);
    expect(told.flatMap((frame) => frame.organisation_ids).toSorted()).toEqual(['soc', 'alvsalahem'].map(townId.organisation).toSorted());
    expect(JSON.stringify(told)).not.toContain(townId.case('fateme'));
  });

  it('one that was taken back before is not told again', async () => {
    const at = instant(START + 1000);
    const { viewer } = await town.acting('ibrahim', at);
    const [consent] = await town.database.system().execute<{ id: string }[]>(`select id from consent where case_id = ?`, [townId.case('siriporn')]);
    await withdrawConsent(town.database, viewer, at, randomUUID(), { consentId: consent?.id ?? '', recipientId: null, category: null, toldHow: null });
    expect(await expireConsents(town.database, instant(at + 60_000))).toBe(0);
  });

  it('one that ended because somebody was protected was told by that, and is not told again', async () => {
    const [at, caseId, personId] = [instant(START + 2000), townId.case('sofo'), townId.person('sofo')];
    const { viewer } = await town.acting('ibrahim', at);
    const standing = async () => (await town.database.system().execute(`select from disclosure_grant where ground = 'CONSENT' and case_id = ? and valid_to > ?`, [caseId, new Date(at)])).length > 0;
    expect(await standing()).toBe(true);
    expect(await protectPerson(town.database, viewer, at, randomUUID(), { caseId, personId, level: 'SEKRETESSMARKERING' })).toEqual({ caseId });
    expect(await standing()).toBe(false);
    expect(await expireConsents(town.database, instant(at + 60_000))).toBe(0);
  });
});
