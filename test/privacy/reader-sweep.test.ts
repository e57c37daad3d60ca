import { mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { GraphQLSchema } from 'graphql';
import { sealWaiting } from '@bokvar/server/features/letters-of-intent/seal-letter.job';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedClient } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { townPeople } from '@bokvar/server/database/seed/town-people';
import { resolvers } from '@bokvar/server/features';
import { loadCaseDocument } from '@bokvar/server/features/cases/case-document.store';
import { buildPortalSchema } from '@bokvar/server/graphql/build-schema';
import { exposure } from '../../schema/exposure.js';
import type { ExposedType } from '../../schema/exposure-kinds.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { needlesOfCanaries, plantCanaries, tablesOfNobody, type Canary } from './canaries.js';
import { handInLists } from './handed-in.js';
import { holdMeeting, withoutTheRoom, writeMinutes } from './held-meeting.js';
import { birds, leaksIn, needlesOf, type Needle } from './needles.js';
import { mutations, queries } from './operations.js';
import { categoryTold, exposureOf, pageNameOf, pageOf } from './sees-pages.js';
import { agreeOn, letLeave, noteProcess, planVisits, rebook, writeNotes } from './done-before.js';
import { sweep, unlogged, unswept, type LoggedAnswer } from './sweep.js';
import { groundFor, loadTown, readerKeys, type Town } from './town-facts.js';
import { fieldsTold, rootField } from './whole-answers.js';
import { TEN_FORTY_TWO } from './clock.js';

/** Every reader of the town asks everything there is to ask, about everything there is. */
let portal: TestPortal;
let schema: GraphQLSchema;
let town: Town;
let needles: Needle[];
let canaries: Canary[];
let answers: LoggedAnswer[];

beforeAll(async () => {
  portal = await openTestPortal();
  // The signed letter's original, which a job of the portal makes whenever it comes to it.
  await sealWaiting(portal, portal.clock.now());
  portal.clock.set(TEN_FORTY_TWO);
  schema = await buildPortalSchema(resolvers);
  const handedIn = await handInLists(portal);
  await planVisits(portal);
  await noteProcess(portal);
  await writeNotes(portal);
  await writeMinutes(portal);
  await holdMeeting(portal);
  await agreeOn(portal);
  await rebook(portal);
  await letLeave(portal);
  canaries = await plantCanaries(portal);
  town = await loadTown(portal.database);
  needles = [...needlesOf(town, TEN_FORTY_TWO), ...handedIn, ...needlesOfCanaries(canaries, town, TEN_FORTY_TWO)];
  answers = await sweep(portal, schema, town, readerKeys);
}, 600_000);
afterAll(async () => { await portal.close(); });

describe('the sweep', () => {
  it('asks every query and knows every mutation', () => {
    expect(unswept(schema, 'query', queries)).toEqual([]);
    expect(unswept(schema, 'mutation', mutations)).toEqual([]);
  });

  it('meets no fault, and nobody is refused but those who have not signed in', () => {
    const faults = answers.filter(({ reader, status, errors }) => (reader === 'nobody' ? errors.some(({ extensions }) => extensions?.['code'] !== 'SIGN_IN_NEEDED') : status !== 200 || errors.length > 0));
    expect(faults.map(({ reader, field, args, body }) => ({ reader, field, args, body: body.slice(0, 300) }))).toEqual([]);
  });

  it('looks for every bird of the town', () => {
    const all = town.facts.flatMap(({ texts }) => texts).join(' ').toLowerCase();
    expect(birds.filter((bird) => !all.includes(bird))).toEqual([]);
    expect(needles.length).toBeGreaterThan(150);
  });

  it('knows whose every row is, and has put a canary into what no bird stands in', async () => {
    expect(await tablesOfNobody(portal)).toEqual([]);
    expect([...new Set(canaries.map(({ table, column }) => `${table}.${column}`))]).toEqual(expect.arrayContaining(['consent.purpose', 'tenancy.street', 'visit_plan.interpreter']));
    const told = answers.map(({ body }) => body).join('\n');
    expect(canaries.some(({ text }) => told.includes(text))).toBe(true);
  });
});

describe.each(readerKeys)('%s', (reader) => {
  it('is told nothing without a ground', () => {
    const leaks = answers.filter((answer) => answer.reader === reader).flatMap(({ field, args, body, headers }) =>
      leaksIn(`${withoutTheRoom(reader, field, body)}\n${JSON.stringify(headers)}`, reader, needles).map((leak) => `${field}(${JSON.stringify(args).slice(0, 200)}): ${leak}`));
    expect(leaks).toEqual([]);
  });

  it('is told no fact that the log of what is shown does not hold', () => {
    expect(unlogged(town, answers.filter((answer) => answer.reader === reader))).toEqual([]);
  });

  it('is told every bird that there is a ground for', () => {
    const told = answers.filter((answer) => answer.reader === reader).map(({ body }) => body).join('\n').toLowerCase();
    const missing = birds.filter((bird) => !told.includes(bird) && town.facts.some((row) => row.texts.some((text) => text.toLowerCase().includes(bird)) && groundFor(town, row, reader, TEN_FORTY_TWO) !== null));
    expect(missing).toEqual([]);
  });

  it('is told what the committed page says', () => {
    const page = pageOf(reader, schema, town, answers.filter((answer) => answer.reader === reader), TEN_FORTY_TWO);
    const path = join(import.meta.dirname, 'sees', `${pageNameOf(reader)}.md`);
    if (process.env['BOKVAR_UPDATE_SEES'] === '1') {
      mkdirSync(join(import.meta.dirname, 'sees'), { recursive: true });
      writeFileSync(path, page);
    }
    expect(page, `What ${reader} sees has changed. If that is meant: BOKVAR_UPDATE_SEES=1 pnpm test privacy`).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
  });
});

describe('the ledger holds at run time', () => {
  it('a fact field holds the categories that it is written down with', () => {
    expect(wrongCategories(exposure)).toEqual([]);
  });

  it('a wrong category is seen', () => {
    const bill = exposure['Bill'] as ExposedType;
    const wrong = { ...exposure, Bill: { ...bill, fields: { ...bill.fields, ore: { kind: 'fact' as const, categories: ['CARE_HEALTH'] } } } };
    expect(wrongCategories(wrong)).toContainEqual('Bill.ore told RENT_FACTS');
  });

  it('a text of a fact is in no field that is written down as something else', () => {
    const strays = new Set<string>();
    const texts = new Set(town.facts.flatMap(({ texts: all }) => all.filter((text) => text.length > 6 && !/^[A-Z_]+$/.test(text))));
    for (const one of told()) if (typeof one.value === 'string' && texts.has(one.value) && exposureOf(one.field)?.kind !== 'fact') strays.add(`${one.field}: ${one.value}`);
    expect([...strays]).toEqual([]);
  });
});

function* told() {
  for (const answer of answers) for (const one of answer.told) yield* fieldsTold(schema, rootField(schema, 'query', answer.field).type, one);
}

/** Fact fields that held something of a category that the ledger does not give them. */
function wrongCategories(ledger: typeof exposure): string[] {
  const categories = new Map(town.facts.map(({ fact }) => [fact.id as string, fact.category as string]));
  const wrong = new Set<string>();
  for (const one of told()) {
    const [type = '', field = ''] = one.field.split('.');
    const exposed = ledger[type]?.fields[field];
    if (exposed?.kind !== 'fact' || exposed.categories === 'ANY' || one.value === null) continue;
    // A field that holds objects: each of them says its own category.
    const inside = typeof one.value === 'object' ? [one.value].flat().flatMap((value) => categoryTold({ ...one, around: [{ type, field, value: value as Record<string, unknown> }] }, categories) ?? []) : [];
    // A receipt and names stand beside a row of another category.
    const beside = ['NoticeLine.received', 'FactLine.about', 'Why.givenBy', 'Why.text'].includes(one.field);
    const told = typeof one.value === 'object' ? inside : beside ? [] : [categoryTold(one, categories) ?? 'nothing known'];
    for (const category of told) if (!exposed.categories.includes(category)) wrong.add(`${one.field} told ${category}`);
  }
  return [...wrong].toSorted();
}

describe('the sweep is seen to fail', () => {
  it('when an answer reaches another reader than it was made for', () => {
    const stray = answers.find(({ reader, field, body }) => reader === 'ibrahim' && field === 'case' && body.includes('Törnskata'));
    expect(stray).toBeDefined();
    expect(leaksIn(stray?.body ?? '', 'yvonne', needles)).toContainEqual(expect.stringContaining('törnskata'));
  });

  it('when a resolver does not ask findGround', async () => {
    const raw = await portal.database.system().transactional(async (em) => await loadCaseDocument(em as ReturnType<typeof portal.database.system>, town.cases.map(({ id }) => id)));
    for (const { key } of townPeople) expect(leaksIn(JSON.stringify(raw.cases), key, needles).length, key).toBeGreaterThan(5);
  });

  it.each(['today', 'cases', 'case', 'meeting', 'agendaPreview', 'arrearsImport', 'consentPreview'])('when %s writes no log of what it shows', (field) => {
    const silent = answers.filter((answer) => answer.field === field).map((answer) => ({ ...answer, logged: new Set<string>() }));
    expect(unlogged(town, silent)).not.toEqual([]);
  });

  it('when a root field has no entry', () => {
    const { viewer: _viewer, ...fewer } = queries;
    expect(unswept(schema, 'query', fewer)).toContain('query viewer is not in test/privacy/operations.ts');
  });

  it('however the text is coded', () => {
    for (const text of ['T\\u00f6rnskata', encodeURIComponent('Törnskata'), Buffer.from('handläggare Törnskata').toString('base64'), 'T=C3=B6rnskata'.replaceAll('=C3', '=C3')]) {
      expect(leaksIn(text, 'yvonne', needles), text).not.toEqual([]);
    }
  });
});

describe('a column that somebody adds', () => {
  it('brings a needle of its own, and is seen when it stands in a row that the other side reads too', async () => {
    await embeddedClient(portal.database.orm).then(async (owner) => await owner.exec("alter table case_file add column holder_remark text not null default 'Nyckel i 4B'"));
    const added = (await plantCanaries(portal)).filter(({ column }) => column === 'holder_remark');
    expect(added).toHaveLength(town.cases.length);
    const organisationId = townId.organisation('soc');
    const rows: unknown[] = await portal.database.as({ organisationId, mayOpenProtected: false }, TEN_FORTY_TWO).transactional(async (em) => await em.execute('select holder_id, holder_remark from case_file'));
    expect(leaksIn(JSON.stringify(rows), 'ibrahim', needlesOfCanaries(added, town, TEN_FORTY_TWO))).toContainEqual(expect.stringContaining('case_file.holder_remark of another'));
    expect(leaksIn(JSON.stringify(rows.filter((row) => (row as { holder_id: string }).holder_id === organisationId)), 'ibrahim', needlesOfCanaries(added, town, TEN_FORTY_TWO))).toEqual([]);
  });
});

describe('the second lock alone', () => {
  it.each(readerKeys.filter((key) => key !== 'nobody'))('with the first lock switched off, %s has no row of others without a ground', async (key) => {
    const person = townPeople.find((one) => one.key === key);
    const organisationId = person === undefined || !['SAMORDNARE', 'HANDLAGGARE'].includes(person.role) ? null : townId.organisation(person.organisation);
    const em = portal.database.as({ organisationId, mayOpenProtected: person?.mayOpenProtected ?? false }, TEN_FORTY_TWO);
    const { cases } = await em.transactional(async (inner) => await loadCaseDocument(inner as ReturnType<typeof portal.database.system>, town.cases.map(({ id }) => id)));
    expect(leaksIn(JSON.stringify(cases), key, needles)).toEqual([]);
    if (organisationId === null) expect(cases).toEqual([]);
  });
});
