import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant, localDate, startOfDay, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import { Refused } from '@bokvar/server/database/refused';
import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Em } from '@bokvar/server/database/orm';
import { loadCaseDocument } from '@bokvar/server/features/cases/case-document.store';
import { closeCase } from '@bokvar/server/features/cases/closing/close-case.service';
import { discloseDocument } from '@bokvar/server/features/cases/read-case.service';
import { recordDeath } from '@bokvar/server/features/cases/household/record-death.service';
import { asReader, situationOf } from '@bokvar/server/features/cases/reading.service';
import { readCaseConsents, type ConsentLine } from '@bokvar/server/features/consents/case-consents.service';
import { narrowConsent, recordConsent, renewConsent, withdrawConsent } from '@bokvar/server/features/consents/consent.service';
import { unfoldIntoGrants } from '@bokvar/server/features/grounds/grants.store';
import { actingTown, type ActingTown } from '../support/acting.js';
import { draftOf, type Draft } from '../support/consent-drafts.js';
import { calendar, START } from '../support/town.js';

/** A consent ends by what happens around it, too [domain C8]: what the releasing organisation reads says so, and why. */
let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

let seconds = 0;
const next = (): Instant => instant(START + 1000 * (seconds += 1));

const recorded = async (draft: Draft): Promise<string> => {
  const at = next();
  const { viewer } = await town.acting('ibrahim', at);
  const done = await recordConsent(town.database, viewer, at, randomUUID(), draftOf(draft));
  if (done instanceof Refused) throw done;
  return done.consentId;
};
const lineOf = async (person: string, caseKey: string, consentId: string, at: Instant = next()): Promise<ConsentLine> => {
  const { context, viewer } = await town.acting(person, at);
  const line = (await readCaseConsents(context, viewer, townId.case(caseKey))).find(({ consent }) => consent.id === consentId);
  if (line === undefined) throw new Error('The consent is not there.');
  return line;
};
const landlordReads = async (caseKey: string, at: Instant = next()): Promise<string> => {
  const { viewer } = await town.acting('yvonne', at);
  return await asReader(town.database, viewer, at, async (em) =>
    JSON.stringify(discloseDocument(await loadCaseDocument(em, [townId.case(caseKey)]), situationOf(viewer, at)).cases.get(townId.case(caseKey))?.facts.map(({ value }) => value.text) ?? []));
};
/** Something around the consent, as the portal's own rows say it; what is open is unfolded anew. */
const happened = async (caseKey: string, sql: string, values: readonly unknown[]): Promise<void> => await town.database.system().transactional(async (em) => {
  await (em as Em).execute(sql, [...values]);
  await unfoldIntoGrants(em as Em, [townId.case(caseKey)]);
});

/** A death, by the one who tells social services of it; null: it was wrong. */
const died = async (key: string, diedOn: LocalDate | null, by = 'ibrahim'): Promise<void> => {
  const at = next();
  const { viewer } = await town.acting(by, at);
  expect(await recordDeath(town.database, viewer, at, randomUUID(), { caseId: townId.case(key), personId: townId.person(key), diedOn })).toEqual({ caseId: townId.case(key) });
};

/** Nothing can be made of it any more, but taking it back is never refused. */
const ended = async (consentId: string): Promise<void> => {
  const at = next();
  const { viewer } = await town.acting('ibrahim', at);
  const { evidence } = draftOf({ case: 'sofo', giver: 'sofo' });
  const renewed = await renewConsent(town.database, viewer, at, randomUUID(), { consentId, validFrom: calendar.today, validTo: calendar.date(40), form: 'SKRIFTLIG', careConfirmed: false, evidence });
  const narrowed = await narrowConsent(town.database, viewer, at, randomUUID(), { consentId, recipients: [townId.organisation('alvsalahem')], categories: ['AGREED_PLAN'] });
  expect([renewed, narrowed]).toEqual([expect.any(Refused), expect.any(Refused)]);
  expect(await withdrawConsent(town.database, viewer, at, randomUUID(), { consentId, recipientId: null, category: null, toldHow: null })).toMatchObject({ consentId });
};

describe('a consent ends', () => {
  it('when the holder closes the case', async () => {
    const consentId = await recorded({ case: 'hussein', giver: 'hussein' });
    expect(await lineOf('ibrahim', 'hussein', consentId)).toMatchObject({ state: 'AKTIV', endedAt: null, recipients: [{ categories: ['AGREED_PLAN'] }] });
    const at = next();
    const { viewer } = await town.acting('ibrahim', at);
    expect(await closeCase(town.database, viewer, at, randomUUID(), { caseId: townId.case('hussein'), outcome: 'SKULD_BETALD', reviewed: false })).toMatchObject({ caseId: townId.case('hussein') });
    expect(await lineOf('ibrahim', 'hussein', consentId)).toMatchObject({
      state: 'UPPHORD_TID', endedAt: at, end: { by: 'ARENDET_AVSLUTAT' }, recipients: [{ categories: [], endedAt: at }] });
    expect(await landlordReads('hussein')).not.toContain('Entita');
    await ended(consentId);
    expect(await lineOf('ibrahim', 'hussein', consentId)).toMatchObject({ state: 'UPPHORD_TID', end: { by: 'ARENDET_AVSLUTAT' } });
  });

  it('when the person dies, from the first moment of that day', async () => {
    const consentId = await recorded({ case: 'siriporn', giver: 'siriporn', categories: ['AGREED_PLAN', 'KNOWN_STATUS'] });
    expect(await landlordReads('siriporn')).toContain('Svartmes');
    await died('siriporn', calendar.today);
    expect(await landlordReads('siriporn')).not.toContain('Svartmes');
    expect(await lineOf('ibrahim', 'siriporn', consentId)).toMatchObject({ state: 'UPPHORD_TID', end: { by: 'AVLIDEN', at: startOfDay(calendar.today) }, recipients: [{ categories: [] }] });
    await ended(consentId);
    await died('siriporn', null);
  });

  it('when the child comes of age; until then what is told is that day and not the last one written', async () => {
    const consentId = await recorded({ case: 'sofo', giver: 'sofo', subject: 'levan', capacity: 'VARDNADSHAVARE', categories: ['HOUSEHOLD_CHILDREN'] });
    const birthday = calendar.date(10);
    await happened('sofo', 'update case_person set born_on = ? where id = ?', [localDate(`2008${birthday.slice(4)}`), townId.person('levan')]);
    expect(await lineOf('ibrahim', 'sofo', consentId)).toMatchObject({ state: 'AKTIV', end: { by: 'MYNDIG', at: startOfDay(birthday) } });
    expect(await lineOf('ibrahim', 'sofo', consentId, instant(startOfDay(birthday)))).toMatchObject({ state: 'UPPHORD_TID', endedAt: startOfDay(birthday), recipients: [{ categories: [] }] });
    await happened('sofo', 'update case_person set born_on = ? where id = ?', ['2018-01-01', townId.person('levan')]);
  });

  it('for one recipient when that one leaves the partnership; the others read on', async () => {
    const consentId = await recorded({ case: 'sofo', giver: 'sofo', to: ['alvsalahem', 'kyrka'] });
    const at = next();
    const church = [townId.partnership('alvsalahem-soc'), townId.organisation('kyrka')];
    await happened('sofo', 'update partnership_party set to_at = ? where partnership_id = ? and organisation_id = ?', [new Date(at), ...church]);
    const line = await lineOf('ibrahim', 'sofo', consentId);
    expect(line.state).toBe('AKTIV');
    expect(line.recipients.map(({ organisation, categories, end }) => [organisation.shortName, categories, end?.by])).toEqual([
      ['Älvsalahem', ['AGREED_PLAN'], 'TIDEN_UTE'], ['Församlingen', [], 'MOTTAGAREN_LAMNADE']]);
    await happened('sofo', 'update partnership_party set to_at = null where partnership_id = ? and organisation_id = ?', church);
  });
});

it('a household that is protected tells no day of a person’s life to those who have not opened it', async () => {
  const consentId = await recorded({ case: 'siriporn', giver: 'siriporn' });
  const protectionId = randomUUID();
  await happened('siriporn', 'insert into protection (id, case_id, holder_id, person_id, level, from_at) values (?, ?, ?, ?, ?, ?)',
    [protectionId, townId.case('siriporn'), townId.organisation('soc'), townId.person('siriporn'), 'SEKRETESSMARKERING', new Date(START)]);
  await happened('siriporn', `insert into protected_opening (id, case_id, organisation_id, user_id, purpose, opened_at, closes_at) values (?, ?, ?, ?, 'KONTAKT', ?, ?)`,
    [randomUUID(), townId.case('siriporn'), townId.organisation('soc'), townId.user('karin'), new Date(START), new Date(START + 365 * 86_400_000)]);
  expect(await lineOf('karin', 'siriporn', consentId)).toMatchObject({ state: 'AKTIV', recipients: [{ categories: [], shut: 'SKYDDAD' }] });
  await died('siriporn', calendar.today, 'karin');
  expect(await lineOf('karin', 'siriporn', consentId)).toMatchObject({ end: { by: 'AVLIDEN' } });
  expect(await lineOf('ibrahim', 'siriporn', consentId)).toMatchObject({ state: 'UPPHORD_TID', end: null, endedAt: null, giver: null, recipients: [{ end: null, endedAt: null }] });
});
