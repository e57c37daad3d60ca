import process from 'node:process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discloseRetracted, findGround, type CaseGrounds, type Fact, type Reader } from '@bokvar/domain/disclosure';
import { howManyWorlds, KIND, ORG, orgNames, someInstant, someWorld, type OrgName } from '@bokvar/domain/testing';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database, Eyes } from '@bokvar/server/database/database';
import type { Em } from '@bokvar/server/database/orm';
import { uuidArray } from '@bokvar/server/database/uuid-array';
import { loadWholeGrounds } from '@bokvar/server/features/grounds/grants.store';
import { onOwnDatabase } from '../support/own-database.js';
import { freshDatabase } from '../support/test-database.js';
import { organisationId, plantWorlds, userId, type PlantedWorld } from './planted-worlds.js';

/**
 * The second lock: for random worlds planted in the tables, the rows that row level security lets through are those
 * for which `findGround`, the first lock, gives a ground. Asked for every organisation, at many instants, with and
 * without what its reader has opened of protected households.
 */
const WORLDS = howManyWorlds(process.env, 200);
const AT_A_TIME = 200;
const INSTANTS = 10;

let database: Database;

onOwnDatabase(freshDatabase, (opened) => {
  database = opened;
});

const reader = (name: OrgName, mayOpenProtected: boolean): Reader => ({
  userId: userId(name), organisationId: organisationId(name), organisationKind: KIND[name],
  mandates: [{ role: 'SAMORDNARE', from: 0 as Instant, to: null }], mayOpenProtected });

const openTo = (fact: Fact, world: PlantedWorld, who: Reader, instant: Instant): boolean => {
  const grounds = world.groundsOf.get(fact.caseId);
  return grounds !== undefined && findGround(fact, { reader: who, room: { kind: 'OWN_SCREEN' }, instant }, grounds) !== null;
};

const eyesOf = (name: OrgName | null, mayOpenProtected: boolean): Eyes => ({ organisationId: name === null ? null : organisationId(name), userId: userId(name ?? 'social'), mayOpenProtected });

/** What the database shows of these cases to an organisation's reader (null: to somebody who does not work with cases). */
async function visible(name: OrgName | null, mayOpenProtected: boolean, instant: Instant, caseIds: readonly string[]): Promise<Set<string>> {
  const rows: { id: string }[] = await database.as(eyesOf(name, mayOpenProtected), instant).transactional(async (em) => await (em as Em).execute(
    `select id from fact where case_id = any(?::uuid[]) union all select id from case_person where case_id = any(?::uuid[])`, [uuidArray(caseIds), uuidArray(caseIds)]));
  return new Set(rows.map(({ id }) => id));
}

const keptFor = (fact: Fact, world: PlantedWorld, who: Reader, instant: Instant): boolean => {
  const grounds = world.groundsOf.get(fact.caseId);
  return grounds !== undefined && discloseRetracted(fact, null, { reader: who, room: { kind: 'OWN_SCREEN' }, instant }, grounds) !== null;
};

/** What the database shows of what an organisation has taken back itself. */
async function kept(name: OrgName | null, mayOpenProtected: boolean, instant: Instant, caseIds: readonly string[]): Promise<Set<string>> {
  const [row]: { rows: { id: string }[] }[] = await database.as(eyesOf(name, mayOpenProtected), instant).transactional(async (em) => await (em as Em).execute('select own_retracted(?::uuid[]) as rows', [uuidArray(caseIds)]));
  return new Set(row?.rows.map(({ id }) => id));
}

describe(`${WORLDS} random worlds in the tables`, () => {
  it('the rows that are let through are those with a ground, for every organisation and instant', async () => {
    let opened = 0;
    let shut = 0;
    let taken = 0;
    let unmasked = 0;
    for (let from = 0; from < WORLDS; from += AT_A_TIME) {
      const count = Math.min(AT_A_TIME, WORLDS - from);
      const seed = Number(process.env['BOKVAR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
      const worlds = await plantWorlds(database, fc.sample(someWorld, { numRuns: count, seed }), from);
      const instants = fc.sample(someInstant, { numRuns: INSTANTS, seed });
      const caseIds = worlds.flatMap((world) => world.caseIds);
      for (const instant of instants) for (const name of orgNames) for (const mayOpenProtected of [false, true]) {
        const seen = await visible(name, mayOpenProtected, instant, caseIds);
        const drawer = await kept(name, mayOpenProtected, instant, caseIds);
        const who = reader(name, mayOpenProtected);
        for (const world of worlds) for (const fact of world.facts) {
          const may = openTo(fact, world, who, instant);
          const keeps = keptFor(fact, world, who, instant);
          if (keeps) taken += 1;
          if (mayOpenProtected && may && !openTo(fact, world, reader(name, false), instant)) unmasked += 1;
          if (may !== seen.has(fact.id) || keeps !== drawer.has(fact.id)) {
            expect.fail(`seed ${seed}, ${name}, protected ${mayOpenProtected}, ${new Date(instant).toISOString()}: ${JSON.stringify(fact)} is ${may ? 'hidden' : 'shown'} by the database. ${JSON.stringify(world.groundsOf.get(fact.caseId))}`);
          }
          if (fact.holderId !== who.organisationId) { if (may) opened += 1; else shut += 1; }
        }
      }
    }
    // A world in which nothing is ever opened would prove nothing.
    expect(opened).toBeGreaterThan(WORLDS);
    expect(shut).toBeGreaterThan(opened);
    expect(taken).toBeGreaterThan(WORLDS / 10);
    expect(unmasked).toBeGreaterThan(0);
  }, 60_000 + WORLDS * 1_500);

  it('the tables hold of every case what the first lock is asked about, no more and no less', async () => {
    const worlds = await plantWorlds(database, fc.sample(someWorld, { numRuns: 60, seed: 1511367704 }), 3 * WORLDS);
    const loaded = new Map((await loadWholeGrounds(database.system(), worlds.flatMap(({ caseIds }) => caseIds))).map((grounds) => [grounds.caseId as string, grounds]));
    const named = (grounds: CaseGrounds | undefined) => grounds && Object.fromEntries((['persons', 'consents', 'notices', 'shares', 'harmTests'] as const).map((part) =>
      [part, grounds[part].filter((row) => !('caseId' in row) || row.caseId === grounds.caseId).map(({ id }) => id).sort()]));
    const takenBack = (all: readonly (CaseGrounds | undefined)[]) => new Set(all.flatMap((grounds) => (grounds?.retracted ?? []).map(({ id }) => id)));
    for (const { groundsOf } of worlds) {
      for (const [caseId, grounds] of groundsOf) expect(named(loaded.get(caseId))).toEqual(named(grounds));
      expect(takenBack([...groundsOf.keys()].map((caseId) => loaded.get(caseId)))).toEqual(takenBack([...groundsOf.values()]));
    }
  });

  it('somebody who does not work with cases has no row at all, in any table of facts or of what opens them', async () => {
    const em = database.as(eyesOf(null, true), fc.sample(someInstant, 1)[0] ?? (0 as Instant));
    expect(await kept(null, true, Date.UTC(2027, 0, 1) as Instant, [])).toEqual(new Set());
    await em.transactional(async (inner) => {
      for (const table of ['fact', 'case_person', 'bill', 'case_action', 'statutory_notice', 'case_file', 'consent', 'consent_event', 'protection', 'protected_opening', 'harm_test', 'case_share', 'disclosure_grant', 'disclosure_log', 'disclosure_showing', 'disclosure_shown', 'case_desk', 'tenancy', 'arrears_import', 'home_visit', 'visit_plan', 'entry_yes']) {
        const [row]: { count: number }[] = await (inner as Em).execute(`select count(*)::int as count from ${table}`);
        expect({ table, count: row?.count }).toEqual({ table, count: 0 });
      }
    });
  });

  it('what opens facts is read by its own organisation alone', async () => {
    const holderOf = { consent: 'releasing_id', consent_event: 'releasing_id', protection: 'holder_id', protected_opening: 'organisation_id', harm_test: 'holder_id', case_share: 'holder_id', disclosure_grant: 'recipient_id', disclosure_shown: 'organisation_id' };
    for (const name of orgNames) {
      await database.as(eyesOf(name, true), 0 as Instant).transactional(async (inner) => {
        for (const [table, column] of Object.entries(holderOf)) {
          const [row]: { count: number }[] = await (inner as Em).execute(`select count(*)::int as count from ${table} where ${column} <> ?`, [organisationId(name)]);
          expect({ name, table, count: row?.count }).toEqual({ name, table, count: 0 });
        }
      });
    }
  });

  it('a grant taken away is seen: the comparison finds one row that should have been there', async () => {
    const instant = Date.UTC(2026, 2, 20) as Instant;
    const worlds = await plantWorlds(database, fc.sample(someWorld, { numRuns: 60, seed: 11 }), WORLDS);
    const caseIds = worlds.flatMap((world) => world.caseIds);
    const seenBy = async () => new Map(await Promise.all(orgNames.map(async (name) => [name, await visible(name, true, instant, caseIds)] as const)));
    const missing = (seen: Awaited<ReturnType<typeof seenBy>>) => orgNames.flatMap((name) => worlds.flatMap((world) => world.facts.filter((fact) => openTo(fact, world, reader(name, true), instant) && !seen.get(name)?.has(fact.id))));
    expect(missing(await seenBy())).toEqual([]);
    await database.system().execute('delete from disclosure_grant where case_id = any(?::uuid[])', [uuidArray(caseIds)]);
    expect(missing(await seenBy()).length).toBeGreaterThan(0);
  });
});

it('organisations of the worlds are those of the domain', () => {
  expect(new Set(orgNames.map(organisationId)).size).toBe(Object.keys(ORG).length);
});
