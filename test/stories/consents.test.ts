import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsentForm, FactCategory } from '@bokvar/domain/disclosure';
import { instant, type Instant } from '@bokvar/domain/vocabulary';
import { Refused } from '@bokvar/server/database/refused';
import { townCases } from '@bokvar/server/database/seed/plant-town';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { townOrganisations } from '@bokvar/server/database/seed/town-people';
import { addPerson } from '@bokvar/server/features/cases/household/add-person.service';
import { loadCaseDocument } from '@bokvar/server/features/cases/case-document.store';
import { discloseDocument } from '@bokvar/server/features/cases/read-case.service';
import { asReader, readerFor, situationOf } from '@bokvar/server/features/cases/reading.service';
import { recordFact } from '@bokvar/server/features/cases/facts/record-fact.service';
import { readCaseConsents } from '@bokvar/server/features/consents/case-consents.service';
import { previewDraft, type PreviewedOpening } from '@bokvar/server/features/consents/consent-preview.service';
import { narrowConsent, recordConsent, renewConsent, withdrawConsent, type RecordConsent } from '@bokvar/server/features/consents/consent.service';
import { everyRow } from '@bokvar/server/features/grounds/disclosure-log.store';
import type { Em } from '@bokvar/server/database/orm';
import { actingTown, type ActingTown } from '../support/acting.js';
import { draftOf, type Draft } from '../support/consent-drafts.js';
import { calendar, START } from '../support/town.js';

let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

/** Later and later: nothing of one test happens at the instant of another's. */
let seconds = 0;
const next = (): Instant => instant(START + 1000 * (seconds += 1));

const preview = async (draft: Draft, at: Instant = next()) => {
  const { context, viewer } = await town.acting('ibrahim', at);
  return await previewDraft(context, viewer, draftOf(draft));
};
const openedTo = (openings: readonly PreviewedOpening[], organisation = 'alvsalahem') => openings.find((one) => one.organisation.id === townId.organisation(organisation));
const textsOf = (opening: PreviewedOpening | undefined) => opening?.lines.map(({ value }) => value.text) ?? [];
const why = (opening: PreviewedOpening | undefined, category: FactCategory) => opening?.notOpened.find((one) => one.category === category)?.why ?? null;

const record = async (command: RecordConsent, at: Instant = next()) => {
  const { viewer } = await town.acting('ibrahim', at);
  return await recordConsent(town.database, viewer, at, randomUUID(), command);
};
const recorded = async (draft: Draft): Promise<string> => {
  const done = await record(draftOf(draft));
  if (done instanceof Refused) throw done;
  return done.consentId;
};
const takeBack = async (consentId: string, part: { recipientId?: string; category?: FactCategory } = {}) => {
  const at = next();
  const { viewer } = await town.acting('ibrahim', at);
  return await withdrawConsent(town.database, viewer, at, randomUUID(), { consentId, recipientId: part.recipientId ?? null, category: part.category ?? null, toldHow: 'på telefon' });
};

/** What somebody of the town reads of a case, as texts, through both locks. */
const reads = async (person: string, caseKey: string, at: Instant = next()): Promise<string[]> => {
  const { viewer } = await town.acting(person, at);
  return await asReader(town.database, viewer, at, async (em) => {
    const of = discloseDocument(await loadCaseDocument(em, [townId.case(caseKey)]), situationOf(viewer, at)).cases.get(townId.case(caseKey));
    return of === undefined ? [] : [...of.facts.map(({ value }) => value.text), ...of.persons.map(({ value }) => value.name), ...of.bills.map(({ value }) => `${value.restOre}`)];
  });
};

/** The ids of social services' rows that an organisation reads of a case, through both locks. */
const readable = async (organisation: string, caseId: string, at: Instant): Promise<Set<string>> => {
  const kind = townOrganisations.find(({ key }) => key === organisation)?.kind ?? 'POLIS';
  const id = townId.organisation(organisation);
  const em = town.database.as({ organisationId: id, mayOpenProtected: false }, at);
  return await em.transactional(async (inner) => {
    const document = discloseDocument(await loadCaseDocument(inner as Em, [caseId]), { reader: readerFor({ id, kind }, at), room: { kind: 'OWN_SCREEN' }, instant: at });
    const of = document.cases.get(caseId);
    return new Set(of === undefined ? [] : everyRow(of).filter(({ fact }) => fact.holderId === townId.organisation('soc')).map(({ fact }) => fact.id as string));
  });
};

describe('before a consent is saved', () => {
  it('tells line by line what it opens, what is empty yet, and what it never opens', async () => {
    const { openings, refusals } = await preview({ case: 'sofo', giver: 'sofo', categories: ['AGREED_PLAN', 'ECON_ASSISTANCE', 'CHILD_WELFARE'] });
    const landlord = openedTo(openings);
    expect(textsOf(landlord)).toEqual(['Ansöker om bistånd med hjälp av Lövsångare']);
    expect(landlord?.futureCategories).toEqual(['ECON_ASSISTANCE']);
    expect(why(landlord, 'CHILD_WELFARE')).toBe('CELLEN_STANGD');
    expect(refusals.map(({ code }) => code)).toEqual(['KATEGORI_OPPNAS_INTE']);
  });

  it('tells each organisation apart', async () => {
    const { openings } = await preview({ case: 'sofo', giver: 'sofo', to: ['alvsalahem', 'kyrka'], categories: ['AGREED_PLAN', 'CONTACT_NEW'] });
    expect(textsOf(openedTo(openings))).toEqual(['Vasagatan 46, port Skogsduva', 'Ansöker om bistånd med hjälp av Lövsångare']);
    expect(textsOf(openedTo(openings, 'kyrka'))).toEqual(['Ansöker om bistånd med hjälp av Lövsångare']);
    expect(why(openedTo(openings, 'kyrka'), 'CONTACT_NEW')).toBe('CELLEN_STANGD');
  });

  it('a spoken yes opens no care; a written one does, once it was asked about by itself', async () => {
    const care: Draft = { case: 'siriporn', giver: 'siriporn', categories: ['CARE_HEALTH'] };
    const spoken = await preview({ ...care, form: 'MUNTLIG', careConfirmed: true });
    expect(textsOf(openedTo(spoken.openings))).toEqual([]);
    expect(why(openedTo(spoken.openings), 'CARE_HEALTH')).toBe('MUNTLIGT_RACKER_INTE');
    expect(await record(draftOf({ ...care, form: 'MUNTLIG', careConfirmed: true }))).toMatchObject({ code: 'MUNTLIGT_RACKER_INTE' });
    const unasked = await preview(care);
    expect(why(openedTo(unasked.openings), 'CARE_HEALTH')).toBe('VARD_EJ_BEKRAFTAD');
    const asked = await preview({ ...care, careConfirmed: true });
    expect(textsOf(openedTo(asked.openings))).toEqual(['Kontakt med vården genom Järpe']);
    expect(asked.refusals).toEqual([]);
  });

  it('a grown-up’s own yes opens nothing of a child; a guardian’s does', async () => {
    const own = await preview({ case: 'sofo', giver: 'sofo', categories: ['HOUSEHOLD_CHILDREN'] });
    expect(textsOf(openedTo(own.openings))).toEqual([]);
    expect(why(openedTo(own.openings), 'HOUSEHOLD_CHILDREN')).toBe('FLER_MASTE_SAMTYCKA');
    const guardian = await preview({ case: 'sofo', giver: 'sofo', subject: 'levan', capacity: 'VARDNADSHAVARE', categories: ['HOUSEHOLD_CHILDREN'] });
    expect(textsOf(openedTo(guardian.openings))).toEqual(['Levan Nattskärra', 'Ett barn bor här hela tiden och går i Kattugglans skola']);
  });

  it('what concerns two grown-ups waits for the other’s yes', async () => {
    const at = next();
    const { viewer } = await town.acting('ibrahim', at);
    const caseId = townId.case('hussein');
    await addPerson(town.database, viewer, at, randomUUID(), { caseId, name: 'Amina Tofsvipa', kind: 'VUXEN', bornOn: null, livingForm: null, guardianIds: [], protection: null });
    const people = await town.database.system().execute<{ id: string }[]>('select id from case_person where case_id = ? order by position, recorded_at', [caseId]);
    await recordFact(town.database, viewer, at, randomUUID(), { caseId, kind: 'PLAN', text: 'Båda söker hjälp hos Smålom', onDate: null, concerns: people.map(({ id }) => id) });
    const { openings } = await preview({ case: 'hussein', giver: 'hussein' });
    expect(textsOf(openedTo(openings))).toEqual(['Flyttar till stödboende genom Entita']);
    expect(why(openedTo(openings), 'AGREED_PLAN')).toBe('ANNAN_MASTE_SAMTYCKA');
  });

  it('nothing of a protected household opens, and collecting lets nothing out', async () => {
    const { openings } = await preview({ case: 'siriporn', giver: 'siriporn', categories: ['ECON_ASSISTANCE'], direction: 'INHAMTA' });
    expect(why(openedTo(openings), 'ECON_ASSISTANCE')).toBe('BARA_INHAMTA');
    const protectionId = randomUUID();
    await town.database.system().execute('insert into protection (id, case_id, holder_id, person_id, level, from_at) values (?, ?, ?, ?, ?, ?)',
      [protectionId, townId.case('siriporn'), townId.organisation('soc'), townId.person('siriporn'), 'SEKRETESSMARKERING', new Date(START)]);
    const shut = await preview({ case: 'siriporn', giver: 'siriporn', categories: ['AGREED_PLAN'] });
    expect(why(openedTo(shut.openings), 'AGREED_PLAN')).toBe('SKYDDAD');
    await town.database.system().execute('delete from protection where id = ?', [protectionId]);
  });

  it('a landlord previews nothing, and a hidden case is as an absent one', async () => {
    const { context, viewer } = await town.acting('yvonne', next());
    const landlord = await previewDraft(context, viewer, draftOf({ case: 'fateme', giver: 'fateme' }));
    expect(landlord).toMatchObject({ openings: [], refusals: [{ code: 'SAMTYCKE_TAS_AV_MYNDIGHETEN' }] });
    const hidden = await preview({ case: 'lukasz', giver: 'maja' });
    const asker = await town.acting('ibrahim', next());
    const absent = await previewDraft(asker.context, asker.viewer, { ...draftOf({ case: 'lukasz', giver: 'maja' }), caseId: randomUUID() });
    expect(hidden).toEqual(absent);
  });

  it('is what can then be read: random consents over the town’s cases', async () => {
    const cases = townCases.filter(({ key }) => ['fateme', 'eleni', 'gavrilo', 'siriporn', 'sofo', 'hussein'].includes(key));
    const people = cases.flatMap((of) => of.persons.filter(({ kind }) => kind !== 'BARN').map((person) => ({ case: of.key, giver: person.key })));
    const categories: FactCategory[] = ['AGREED_PLAN', 'KNOWN_STATUS', 'ECON_ASSISTANCE', 'CONTACT_NEW', 'CARE_HEALTH', 'HOUSEHOLD_CHILDREN', 'CHILD_WELFARE'];
    const forms: ConsentForm[] = ['SKRIFTLIG', 'E_UNDERSKRIFT', 'MUNTLIG'];
    const drafts = fc.record({
      who: fc.constantFrom(...people), to: fc.subarray(['alvsalahem', 'bus', 'kyrka', 'vard', 'kfm', 'polis'], { minLength: 1 }), categories: fc.subarray(categories, { minLength: 1 }),
      form: fc.constantFrom(...forms), careConfirmed: fc.boolean() });
    let saved = 0;
    await fc.assert(fc.asyncProperty(drafts, async ({ who, ...rest }) => {
      const draft = { ...who, ...rest };
      const { openings } = await preview(draft);
      const at = next();
      const before = new Map(await Promise.all(rest.to.map(async (key) => [key, await readable(key, townId.case(who.case), at)] as const)));
      const done = await record(draftOf(draft));
      if (done instanceof Refused) return;
      saved += 1;
      const after = next();
      for (const key of rest.to) {
        const now = await readable(key, townId.case(who.case), after);
        const told = new Set(openedTo(openings, key)?.lines.map(({ fact }) => fact.id as string));
        expect([...told].filter((id) => !now.has(id)), 'told, and not to be read').toEqual([]);
        expect([...now].filter((id) => !before.get(key)?.has(id) && !told.has(id)), 'to be read, and not told').toEqual([]);
      }
      await takeBack(done.consentId);
      const gone = next();
      for (const key of rest.to) expect(await readable(key, townId.case(who.case), gone)).toEqual(before.get(key));
    }), { numRuns: 24, seed: 20261119 });
    expect(saved).toBeGreaterThan(5);
  });
});

describe('a consent that is taken back', () => {
  it('closes for the landlord from that instant; both keep what is their own', async () => {
    const consentId = await recorded({ case: 'fateme', giver: 'fateme', categories: ['ECON_ASSISTANCE'] });
    const assistance = 'Ansökan om bistånd prövas av Ärtsångare';
    expect(await reads('yvonne', 'fateme')).toContain(assistance);
    await takeBack(consentId);
    const after = await reads('yvonne', 'fateme');
    expect(after).not.toContain(assistance);
    expect(after).toEqual(expect.arrayContaining(['Betalar hela hyran, sa hon till Gärdsmygen', 'Fateme Rezaei', '545000']));
    expect(await reads('ibrahim', 'fateme')).toContain(assistance);
  });

  it('may be taken back in part: one category closes and the other stays', async () => {
    const consentId = await recorded({ case: 'sofo', giver: 'sofo', categories: ['AGREED_PLAN', 'KNOWN_STATUS'] });
    await takeBack(consentId, { category: 'KNOWN_STATUS' });
    const left = await reads('yvonne', 'sofo');
    expect(left).toContain('Ansöker om bistånd med hjälp av Lövsångare');
    expect(left).not.toContain('Polisen har underrättat, mapp Bivråk');
    await takeBack(consentId, { recipientId: townId.organisation('alvsalahem') });
    expect(await reads('yvonne', 'sofo')).toEqual([]);
    const told = await town.database.system().execute<{ told_how: string }[]>('select distinct told_how from consent_event where consent_id = ?', [consentId]);
    expect(told).toEqual([{ told_how: 'på telefon' }]);
  });

  it('is never refused for having ended already, and always for somebody else’s', async () => {
    const consentId = await recorded({ case: 'sofo', giver: 'sofo' });
    await takeBack(consentId);
    expect(await takeBack(consentId)).toMatchObject({ consentId });
    const { viewer } = await town.acting('yvonne');
    const theirs = await withdrawConsent(town.database, viewer, next(), randomUUID(), { consentId, recipientId: null, category: null, toldHow: null });
    const nobodys = await withdrawConsent(town.database, viewer, next(), randomUUID(), { consentId: randomUUID(), recipientId: null, category: null, toldHow: null });
    expect(theirs).toEqual(nobodys);
  });
});

describe('the consents of a case', () => {
  const linesFor = async (person: string, caseKey: string, at: Instant = next()) => {
    const { context, viewer } = await town.acting(person, at);
    return await readCaseConsents(context, viewer, townId.case(caseKey));
  };

  it('are read by the organisation that releases by them, with how they were received', async () => {
    const [line] = await linesFor('ibrahim', 'eleni');
    expect(line).toMatchObject({ state: 'ATERKALLAD', endedAt: calendar.at(-12, 14).getTime(), receivedBy: 'İbrahim Şahin' });
    expect(line?.giver?.value.name).toBe('Eleni Papadopoulou');
    expect(line?.recipients.map(({ organisation, categories }) => [organisation.shortName, categories])).toEqual([['Älvsalahem', []]]);
  });

  it('are empty for the landlord, also where they open something to it', async () => {
    expect(await linesFor('yvonne', 'siriporn')).toEqual([]);
    expect(await linesFor('yvonne', 'fateme')).toEqual([]);
  });

  it('narrowed and renewed: the old is replaced, the new holds less or longer', async () => {
    const at = next();
    const { viewer } = await town.acting('ibrahim', at);
    const first = await recorded({ case: 'hussein', giver: 'hussein', categories: ['AGREED_PLAN', 'KNOWN_STATUS'], to: ['alvsalahem', 'bus'] });
    const narrowed = await narrowConsent(town.database, viewer, next(), randomUUID(), { consentId: first, recipients: [townId.organisation('alvsalahem')], categories: ['AGREED_PLAN'] });
    if (narrowed instanceof Refused) throw narrowed;
    expect(await reads('yvonne', 'hussein')).not.toContain('Avvaktar, mapp Gransångare');
    const renewed = await renewConsent(town.database, viewer, next(), randomUUID(),
      { consentId: narrowed.consentId, validFrom: calendar.today, validTo: calendar.date(200), form: 'SKRIFTLIG', careConfirmed: false, evidence: draftOf({ case: 'hussein', giver: 'hussein' }).evidence });
    if (renewed instanceof Refused) throw renewed;
    const states = new Map((await linesFor('ibrahim', 'hussein')).map(({ consent, state }) => [consent.id as string, state]));
    expect([states.get(first), states.get(narrowed.consentId), states.get(renewed.consentId)]).toEqual(['ERSATT', 'ERSATT', 'AKTIV']);
    await takeBack(renewed.consentId);
  });
});
