import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant, type Instant } from '@bokvar/domain/vocabulary';
import { Refused } from '@bokvar/server/database/refused';
import { townCases } from '@bokvar/server/database/seed/plant-town';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { addPerson } from '@bokvar/server/features/cases/household/add-person.service';
import { loadCaseDocument } from '@bokvar/server/features/cases/case-document.store';
import { readCase } from '@bokvar/server/features/cases/case-page.service';
import { discloseDocument, type DisclosedCase } from '@bokvar/server/features/cases/read-case.service';
import { protectPerson } from '@bokvar/server/features/cases/protected-identity/protect-person.service';
import { asReader, situationOf } from '@bokvar/server/features/cases/reading.service';
import { retract } from '@bokvar/server/features/cases/retraction/retract.service';
import { recordConsent, withdrawConsent } from '@bokvar/server/features/consents/consent.service';
import { disclosureLogRoutes } from '@bokvar/server/features/disclosure-log/disclosure-log-routes';
import { readSeen } from '@bokvar/server/features/disclosure-log/seen.service';
import { readWhy } from '@bokvar/server/features/disclosure-log/why.service';
import { everyRow } from '@bokvar/server/features/grounds/disclosure-log.store';
import { actingTown, type ActingTown } from '../support/acting.js';
import { draftOf } from '../support/consent-drafts.js';
import { pdfText } from '../support/pdf-text.js';
import { calendar, START } from '../support/town.js';

let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

const DAY = 24 * 60 * 60 * 1000;
let seconds = 0;
const next = (): Instant => instant(START + 1000 * (seconds += 1));

const read = async (person: string, caseKey: string, at: Instant): Promise<DisclosedCase | undefined> => {
  const { viewer } = await town.acting(person, at);
  return await asReader(town.database, viewer, at, async (em) =>
    discloseDocument(await loadCaseDocument(em, [townId.case(caseKey)]), situationOf(viewer, at)).cases.get(townId.case(caseKey)));
};
const why = async (person: string, caseKey: string, factId: string, at: Instant | null, now: Instant = next(), language: 'sv' | 'en' = 'sv') => {
  const { context, viewer } = await town.acting(person, now, language);
  return await readWhy(context, viewer, { caseId: townId.case(caseKey), factId, at });
};
const factOf = (of: DisclosedCase | undefined, text: string): string => {
  const row = of?.facts.find(({ value }) => value.text.includes(text));
  if (row === undefined) throw new Error(`Nobody here reads ${text}`);
  return row.fact.id;
};

/** The same numbers every run, spread over the last months. */
const pastDays = (count: number): number[] => Array.from({ length: count }, (_, index) => ((index * 7919) % 97) + ((index * 31) % 24) / 24);

describe('why one sees a row', () => {
  it('names the ground that the read was made on, at every instant that has been', { timeout: 120_000 }, async () => {
    let asked = 0;
    for (const days of pastDays(6)) {
      const at = instant(START - Math.round(days * DAY));
      for (const person of ['yvonne', 'ibrahim']) {
        for (const { key } of townCases.filter((_, index) => index % 3 === Math.floor(days) % 3)) {
          const of = await read(person, key, at);
          for (const { fact, ground } of (of === undefined ? [] : everyRow(of)).slice(0, 4)) {
            const answer = await why(person, key, fact.id, at);
            expect(answer?.at).toBe(at);
            expect(answer?.explanation).toMatchObject({ ground: ground.kind, since: ground.since, until: ground.until, covers: fact.category });
            expect([answer?.leftBy.id, answer?.toWhom.id]).toEqual([ground.holderId, ground.recipientId]);
            asked += 1;
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(30);
  });

  it('has one answer for what is hidden, over, or not there at all', async () => {
    const soc = await read('ibrahim', 'fateme', next());
    const hidden = await why('yvonne', 'fateme', factOf(soc, 'Rödhake'), null);
    const absent = await why('yvonne', 'fateme', randomUUID(), null);
    const otherCase = await why('yvonne', 'hussein', factOf(await read('ibrahim', 'hussein', next()), 'Entita'), null);
    expect([hidden, absent, otherCase]).toEqual([null, null, null]);
  });

  it('of a consent that is over: the day it held is told, today is not, and neither is the future', async () => {
    const factId = factOf(await read('ibrahim', 'hussein', next()), 'Entita');
    const then = instant(calendar.at(-40).getTime());
    expect((await why('yvonne', 'hussein', factId, then))?.explanation).toMatchObject({ ground: 'CONSENT', givenBy: ['Mohammed Tofsvipa'] });
    expect(await why('yvonne', 'hussein', factId, null)).toBeNull();
    const plan = factOf(await read('yvonne', 'fateme', next()), 'Blåmes');
    const now = next();
    expect((await why('yvonne', 'fateme', plan, instant(now + 400 * DAY), now))?.at).toBe(now);
  });

  it('a giver whose name the reader may not have is the person herself', async () => {
    const at = next();
    const { viewer } = await town.acting('ibrahim', at);
    const done = await recordConsent(town.database, viewer, at, randomUUID(), draftOf({ case: 'sofo', giver: 'sofo' }));
    if (done instanceof Refused) throw done;
    const plan = factOf(await read('yvonne', 'sofo', next()), 'Lövsångare');
    expect((await why('yvonne', 'sofo', plan, null))?.explanation).toMatchObject({
      ground: 'CONSENT', givenBy: ['personen själv'], text: expect.stringMatching(/^Personen själv har gått med på att Älvsala socialtjänst, bostadsgruppen lämnar/u) });
    expect((await why('yvonne', 'sofo', plan, null, next(), 'en'))?.explanation.givenBy).toEqual(['the person herself']);
    expect((await why('ibrahim', 'sofo', plan, null))?.explanation).toMatchObject({ ground: 'OWN_DATA', givenBy: ['Älvsala socialtjänst, bostadsgruppen'] });
    await withdrawConsent(town.database, viewer, next(), randomUUID(), { consentId: done.consentId, recipientId: null, category: null, toldHow: null });
    expect(await why('yvonne', 'sofo', plan, null)).toBeNull();
  });
});

describe('who has seen', () => {
  const open = async (person: string, caseKey: string, at: Instant) => {
    const { context, viewer } = await town.acting(person, at);
    return await readCase(context, viewer, townId.case(caseKey));
  };
  const seen = async (person: string, caseKey: string, personKey: string | null = null) => {
    const { context, viewer } = await town.acting(person, next());
    return await readSeen(context, viewer, { caseId: townId.case(caseKey), personId: personKey === null ? null : townId.person(personKey) });
  };

  it('tells social services that the landlord looked, and by no person’s name', async () => {
    await open('yvonne', 'fateme', next());
    const rows = (await seen('ibrahim', 'fateme')).rows.filter(({ organisation }) => organisation.shortName === 'Älvsalahem');
    expect(rows[0]).toMatchObject({ person: 'Älvsalahem AB', place: 'SKARM' });
    expect(rows[0]?.shown.map(({ holder, ground, categories }) => [holder.shortName, ground, categories])).toEqual([['Socialtjänsten', 'CONSENT', ['KNOWN_STATUS', 'AGREED_PLAN']]]);
  });

  it('does not tell a landlord that social services looked', async () => {
    await open('yvonne', 'gavrilo', next());
    const before = await seen('yvonne', 'gavrilo');
    await open('ibrahim', 'gavrilo', next());
    const after = await seen('yvonne', 'gavrilo');
    expect(after).toEqual(before);
    expect(after.rows.map(({ organisation }) => organisation.shortName)).not.toContain('Socialtjänsten');
    expect(after.rows[0]?.person).toBe('Yvonne af Ekenstam');
    expect((await seen('ibrahim', 'gavrilo')).rows[0]).toMatchObject({ person: 'İbrahim Şahin' });
  });

  it('can be asked about one person, and is empty where one has nothing in the case', async () => {
    expect((await seen('ibrahim', 'fateme', 'fateme')).total).toBeGreaterThan(0);
    expect((await seen('ibrahim', 'fateme', 'siriporn')).total).toBe(0);
    await open('yvonne', 'siriporn', next());
    expect([await seen('yvonne', 'siriporn'), await seen('yvonne', 'hussein'), await seen('pekka', 'fateme')]).toEqual(Array.from({ length: 3 }, () => ({ rows: [], total: 0 })));
  });

  it('prints as an extract, which is itself written down', async () => {
    const at = next();
    const landlord = await town.acting('yvonne', at);
    const answer = await landlord.fetch(disclosureLogRoutes, { personId: townId.person('fateme') });
    if (answer === null || !('bytes' in answer) || typeof answer.bytes === 'string') throw new Error('No extract');
    const text = await pdfText(answer.bytes);
    expect(text).toContain('Gäller Fateme Rezaei');
    for (const words of ['Egna uppgifter:', 'Hyra, skuld och vad som är gjort', 'Samtycke, Socialtjänstens uppgifter:', 'Om personen är känd · Överenskommen plan']) expect(text.replaceAll(/\s+/gu, ' ')).toContain(words);
    expect(text).toMatch(/kod [34679ACDEFGHJKMNPQRTVWXY]{3}-[34679ACDEFGHJKMNPQRTVWXY]{3}/u);
    expect(text).not.toMatch(/Älvsala socialtjänst|İbrahim/u);
    expect(answer).toMatchObject({ contentType: 'application/pdf', fileName: 'utdrag.pdf', inline: true });
    expect((await seen('yvonne', 'fateme', 'fateme')).rows[0]).toMatchObject({ at, place: 'EXPORT', shown: [{ ground: 'OWN_DATA', categories: ['HOUSEHOLD_LANDLORD'] }] });
    const english = await (await town.acting('yvonne', next(), 'en')).fetch(disclosureLogRoutes, { personId: townId.person('fateme') });
    expect(await pdfText((english as { bytes: Uint8Array }).bytes)).toContain('About Fateme Rezaei');
  });

  it('gives no extract about a person whom one holds nothing about, or who is not there', async () => {
    const landlord = await town.acting('yvonne', next());
    for (const personId of [townId.person('siriporn'), townId.person('hussein'), randomUUID(), 'ingen']) {
      expect(await landlord.fetch(disclosureLogRoutes, { personId })).toBeNull();
    }
  });

  it('of a person who was wrongly recorded is still told to her own organisation, and printed; to nobody else', async () => {
    const at = next();
    const { viewer } = await town.acting('ibrahim', at);
    const added = await addPerson(town.database, viewer, at, randomUUID(), {
      caseId: townId.case('siriporn'), name: 'Tova Berglärka', kind: 'VUXEN', bornOn: null, livingForm: null, guardianIds: [], protection: null });
    if (added instanceof Refused) throw added;
    await open('ibrahim', 'siriporn', next());
    const before = await (await town.acting('ibrahim', next())).fetch(disclosureLogRoutes, { personId: added.factId });
    expect(before).not.toBeNull();
    const later = next();
    expect(await retract(town.database, viewer, later, randomUUID(), { caseId: townId.case('siriporn'), factId: added.factId, reason: 'Fel hushåll' })).toEqual({ caseId: townId.case('siriporn') });
    const { context } = await town.acting('ibrahim', next());
    expect((await readSeen(context, viewer, { caseId: townId.case('siriporn'), personId: added.factId })).total).toBeGreaterThan(0);
    const answer = await (await town.acting('ibrahim', next())).fetch(disclosureLogRoutes, { personId: added.factId });
    if (answer === null || !('bytes' in answer) || typeof answer.bytes === 'string') throw new Error('No extract');
    expect(await pdfText(answer.bytes)).toContain('Gäller Tova Berglärka');
    for (const other of ['yvonne', 'pekka']) expect(await (await town.acting(other, next())).fetch(disclosureLogRoutes, { personId: added.factId })).toBeNull();
  });

  it('of a person who was undone at once gives no extract: she is as if she had not been there', async () => {
    const at = next();
    const { viewer } = await town.acting('ibrahim', at);
    const added = await addPerson(town.database, viewer, at, randomUUID(), {
      caseId: townId.case('siriporn'), name: 'Ture Berglärka', kind: 'VUXEN', bornOn: null, livingForm: null, guardianIds: [], protection: null });
    if (added instanceof Refused) throw added;
    await retract(town.database, viewer, next(), randomUUID(), { caseId: townId.case('siriporn'), factId: added.factId, reason: null });
    expect(await (await town.acting('ibrahim', next())).fetch(disclosureLogRoutes, { personId: added.factId })).toBeNull();
  });
});

it('a protected identity that is learnt of later hides who it was on the day before too, and not why the rest was shown', async () => {
  const [caseId, personId] = [townId.case('fateme'), townId.person('fateme')];
  const of = await read('yvonne', 'fateme', next());
  const [plan, bill, then] = [factOf(of, 'Blåmes'), of?.bills[0]?.fact.id ?? '', next()];
  const answers = async () => [await why('yvonne', 'fateme', plan, then), await why('yvonne', 'fateme', personId, then), await why('yvonne', 'fateme', bill, then)];
  const before = await answers();
  expect(before).toMatchObject([{ explanation: { givenBy: ['Fateme Rezaei'] } }, { explanation: { ground: 'OWN_DATA' } }, { explanation: { ground: 'OWN_DATA' } }]);
  const { viewer } = await town.acting('yvonne', next());
  expect(await protectPerson(town.database, viewer, next(), randomUUID(), { caseId, personId, level: 'SEKRETESSMARKERING' })).toMatchObject({ caseId });
  const after = await answers();
  expect(JSON.stringify(after)).not.toMatch(/Fateme|Rezaei/u);
  expect(after).toEqual([null, null, before[2]]);
});
