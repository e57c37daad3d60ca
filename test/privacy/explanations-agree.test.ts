import process from 'node:process';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant, type Instant, type OrganisationId } from '@bokvar/domain/vocabulary';
import type { Em } from '@bokvar/server/database/orm';
import { townOrganisations, townPeople, type TownPerson } from '@bokvar/server/database/seed/town-people';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { readWhy } from '@bokvar/server/features/disclosure-log/why.service';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { TEN_FORTY_TWO } from './clock.js';
import { groundFor, loadTown, readerOf, type Town, type TownFact } from './town-facts.js';

/**
 * "Varför ser jag den här raden?" names the ground that the rules use, at any instant that has been, and is null
 * exactly when there is none. Asked below HTTP for speed; the sweep asks it through the door.
 */
const DAY = 86_400_000;
const QUESTIONS = 1_000;

let portal: TestPortal;
let town: Town;
beforeAll(async () => {
  portal = await openTestPortal();
  portal.clock.set(TEN_FORTY_TWO);
  town = await loadTown(portal.database);
}, 120_000);
afterAll(async () => { await portal.close(); });

interface Question { readonly row: TownFact; readonly person: TownPerson; readonly at: Instant }

/** Often where something begins or ends: at the millisecond, and the one before. */
function instants(): fc.Arbitrary<Instant> {
  const edges = [...town.grounds.values()].flatMap(({ consents, notices, shares }) => [
    ...consents.flatMap((consent) => [consent.recordedAt, ...consent.events.map(({ at }) => at)]), ...notices.map(({ givenAt }) => givenAt), ...shares.map(({ sharedAt }) => sharedAt)]);
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: TEN_FORTY_TWO - 100 * DAY, max: TEN_FORTY_TWO }).map((at) => instant(at)) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...edges), fc.constantFrom(-1, 0, 1)).map(([edge, by]) => instant(edge + by)) },
  );
}

/** Managers and the network have nothing to be explained: most questions are of those who work with cases. */
const atWork = townPeople.filter(({ role }) => role === 'SAMORDNARE' || role === 'HANDLAGGARE');

/** Facts of others as often as one's own: of those there is more to explain. */
const questions = (): fc.Arbitrary<Question> => fc
  .tuple(fc.constantFrom(...townPeople, ...atWork), instants(), fc.boolean(), fc.nat())
  .map(([person, at, foreign, pick]) => {
    const own = townId.organisation(person.organisation);
    const some = town.facts.filter(({ fact }) => (fact.holderId === own) !== foreign);
    const rows = some.length > 0 ? some : town.facts;
    return { person, at, row: rows[pick % rows.length] as TownFact };
  });

/** What the service is given of a signed-in person. */
function contextOf(person: TownPerson) {
  const reader = readerOf(person.key);
  if (reader === null) throw new Error(`${person.key} is not of the town`);
  const viewer = { ...reader, name: person.name, language: 'sv', role: person.role, organisationName: '' };
  return { context: { scope: { database: portal.database }, now: TEN_FORTY_TWO, language: 'sv' }, viewer };
}

type Why = typeof readWhy;
async function why({ person, row, at }: Question) {
  const { context, viewer } = contextOf(person);
  return await readWhy(context as unknown as Parameters<Why>[0], viewer as unknown as Parameters<Why>[1], { caseId: row.fact.caseId, factId: row.fact.id, at });
}

const nameOf = (id: OrganisationId) => townOrganisations.find(({ key }) => townId.organisation(key) === id)?.name ?? '';

/** The latest twenty actions of a case are what a page brings: an older one is asked about in vain, by anybody. */
const beyondThePage = ({ row }: Question) => row.table === 'case_action';
/** A case is come to through its holder or through a ground in it; one's own row in another's case alone does not open it. */
const caseIsThere = ({ row, person, at }: Question) => town.cases.some(({ id, holderId }) => id === row.fact.caseId && holderId === townId.organisation(person.organisation))
  || town.facts.some((other) => other.fact.caseId === row.fact.caseId && other.fact.holderId !== townId.organisation(person.organisation) && groundFor(town, other, person.key, at) !== null);

it(`${QUESTIONS} questions about the past: the ground that the rules use is the one that is named`, async () => {
  const seed = Number(process.env['BOKVAR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  const kinds = new Map<string, number>();
  for (const question of fc.sample(questions(), { numRuns: QUESTIONS, seed })) {
    const ground = groundFor(town, question.row, question.person.key, question.at);
    const answer = await why(question);
    const about = `seed ${seed}: ${question.person.key} about ${question.row.kind} ${question.row.fact.id} at ${new Date(question.at).toISOString()}`;
    if (ground === null) {
      expect(answer, about).toBeNull();
      continue;
    }
    if (answer === null && (beyondThePage(question) || !caseIsThere(question))) continue;
    kinds.set(ground.kind, (kinds.get(ground.kind) ?? 0) + 1);
    expect(answer, about).not.toBeNull();
    expect(answer?.explanation, about).toMatchObject({ ground: ground.kind, covers: ground.category, since: ground.since, until: ground.until, leftBy: nameOf(ground.holderId), toWhom: nameOf(ground.recipientId) });
    expect(answer?.at).toBe(question.at);
  }
  // Questions that meet only one's own facts would prove little.
  for (const kind of ['OWN_DATA', 'CONSENT', 'STATUTORY_NOTICE']) expect(kinds.get(kind) ?? 0, `${kind}, seed ${seed}`).toBeGreaterThan(0);
}, 600_000);

it('the future is not told: it is asked as now', async () => {
  const row = town.facts.find(({ fact, table }) => table === 'fact' && fact.category === 'AGREED_PLAN' && fact.caseId === townId.case('fateme')) as TownFact;
  const yvonne = townPeople.find(({ key }) => key === 'yvonne') as TownPerson;
  expect((await why({ row, person: yvonne, at: instant(TEN_FORTY_TWO + 400 * DAY) }))?.at).toBe(TEN_FORTY_TWO);
});

it('is seen to disagree when the ground in the tables is not the one asked about', async () => {
  const row = town.facts.find(({ fact, table }) => table === 'fact' && fact.category === 'AGREED_PLAN' && fact.caseId === townId.case('fateme')) as TownFact;
  const yvonne = townPeople.find(({ key }) => key === 'yvonne') as TownPerson;
  const before = await why({ row, person: yvonne, at: TEN_FORTY_TWO });
  expect(before?.explanation.ground).toBe('CONSENT');
  await portal.database.system().transactional(async (em) => await (em as Em).execute(
    `insert into consent_event (id, consent_id, releasing_id, kind, at) select gen_random_uuid(), k.id, k.releasing_id, 'OGILTIG', ? from consent k where k.case_id = ?`,
    [new Date(TEN_FORTY_TWO - 1000), row.fact.caseId]));
  expect(groundFor(town, row, 'yvonne', TEN_FORTY_TWO)?.kind).toBe('CONSENT');
  expect(await why({ row, person: yvonne, at: TEN_FORTY_TWO })).toBeNull();
});
