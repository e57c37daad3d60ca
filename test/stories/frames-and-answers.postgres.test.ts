import { randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { townPeople } from '@bokvar/server/database/seed/town-people';
import { resolvers } from '@bokvar/server/features';
import { expireConsents } from '@bokvar/server/features/consents/consent-expiry.job';
import { buildPortalSchema } from '@bokvar/server/graphql/build-schema';
import { wholeQuestions } from '../privacy/whole-answers.js';
import { askedJobsDone } from '../support/asked-jobs.js';
import { everyChange, sharedPoint, type Step, type World } from '../support/every-change.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { townDatabase } from '../support/test-database.js';
import { townLetter } from '../support/letter.js';

/**
 * A frame says "something has changed for you". It is true, or it tells of what its reader may not know: over every change
 * that there is, whoever's answers are the same before and after hears nothing, by frame or by mail, and whoever's are others does.
 */
let portal: TestPortal;
let schema: GraphQLSchema;
let world: World;
const MEETING = townId.meeting('alvsalahem-soc', '7');
/** Sits at no table with Älvsalahem, and has nothing to do with any of it. */
const OUTSIDE = 'pekka';
const organisationOf = (person: string): string => townId.organisation(townPeople.find(({ key }) => key === person)?.organisation ?? '');

beforeAll(async () => {
  portal = await openTestPortal({ on: await townDatabase(3) });
  schema = await buildPortalSchema(resolvers);
  world = {
    ids: new Map(),
    now: () => portal.clock.now(),
    get: async (person, query) => await (await portal.as(person)).get(query),
    open: async (person, path) => { expect((await (await portal.as(person)).jar.send(path)).status).toBe(200); },
    handIn: async (person, list) => {
      const answer = await (await portal.as(person)).jar.send('/import/file?name=lista.csv', {
        method: 'POST', body: Buffer.from(list), headers: { 'x-bokvar': '1', origin: portal.origin, 'sec-fetch-site': 'same-origin' } });
      return ((await answer.json()) as { importId: string }).importId;
    },
  };
  world.ids.set('shared point', await sharedPoint(world));
  const gone = ['lukasz', 'gavrilo'].map((key) => townId.case(key));
  await portal.database.system().execute('update case_desk set proposed_paid = true where case_id = any(?::uuid[]) and organisation_id = ?', [`{${gone.join(',')}}`, townId.organisation('alvsalahem')]);
});
afterAll(async () => { await portal.close(); });

/** Everything that a reader's pages ask, about one case: its page, the lists, the day, the agenda, the meetings. */
async function answersOf(person: string, caseId: string): Promise<string> {
  const reader = await portal.as(person);
  const asked = [['today', {}], ['visitsAhead', {}], ['cases', {}, { view: 'CLOSED' }], ['case', { id: caseId }], ['stepGates', { caseId, stage: 'BF_ANSOKT' }], ['gatePassages', { caseId }], ['gateExceptions', {}], ['gateFigures', {}], ['processGoals', { partnershipId: townId.partnership('alvsalahem-soc') }], ['caseVisits', { caseId }], ['caseNotes', { caseId }], ['caseOutcomes', { caseId }], ['tasksToDo', {}], ['processDuties', {}], ['caseProcess', { caseId }], ['meetings', {}], ['meeting', { id: MEETING }], ['meetingRoom', { id: MEETING }], ['sharedScreen', { meetingId: MEETING }], ['itemOutcomes', { meetingId: MEETING, itemId: world.ids.get('shared point') ?? '' }], ['minutes', { meetingId: MEETING }], ['minutesDuties', {}], ['undertakings', {}], ['partnershipsPage', {}], ['leavers', {}], ['titles', {}], ['handovers', {}], ['handedThings', {}], ['managerTables', {}], ['managerMeeting', { id: world.ids.get('managers') ?? townId.managerMeeting('alvsalahem-soc') }], ['trainingsPage', {}], ['mandatesPage', {}], ['governingPage', {}], ['firstMeetings', {}], ['firstMeeting', { partnershipId: townId.partnership('alvsalahem-soc') }], ['definitionFigures', { partnershipId: townId.partnership('alvsalahem-soc') }], ['definitionPage', { partnershipId: townId.partnership('alvsalahem-soc') }], ['lettersOfIntent', {}], ['letterOfIntent', { id: townLetter.next }], ['itemRecord', { meetingId: MEETING, itemId: world.ids.get('shared point') ?? '' }]] as const;
  const answers: string[] = [];
  for (const [field, ...args] of asked) {
    for (const { document, variables } of wholeQuestions(schema, 'query', field, args, 4)) {
      const { text, errors } = await reader.ask(document, variables);
      expect(errors).toEqual([]);
      answers.push(text);
    }
  }
  return answers.join('\n');
}

async function lastFrame(): Promise<number> {
  const [row]: { id: string }[] = await portal.database.system().execute('select coalesce(max(id), 0)::text as id from outbox');
  return Number(row?.id);
}

async function mailsQueued(): Promise<number> {
  const [row]: { n: number }[] = await portal.database.system().execute('select count(*)::int as n from mail_outbox');
  return Number(row?.n);
}

async function toldSince(frame: number): Promise<Set<string>> {
  const rows: { id: string }[] = await portal.database.system().execute('select distinct o.id from outbox f, unnest(f.organisation_ids) o(id) where f.id > ?', [frame]);
  return new Set(rows.map(({ id }) => id));
}

interface Done { readonly __typename: string; readonly code?: string; readonly caseId?: string; readonly factId?: string; readonly stepId?: string; readonly consentId?: string; readonly visitId?: string; readonly meetingId?: string; readonly trainingId?: string; readonly id?: string }

/** Makes the change, and waits for what it leaves to a job. @returns the code of its refusal; null when it was made */
async function make({ by, mutation, as }: Step, given: Awaited<ReturnType<Step['args']>>): Promise<string | null> {
  const [question] = wholeQuestions(schema, 'mutation', mutation, [{ key: randomUUID(), ...given }]);
  const { a0: done } = await (await portal.as(by)).get<{ a0: Done }>(question?.document ?? '', question?.variables);
  if (done.__typename === 'Refusal') return done.code ?? '';
  if (as !== undefined) world.ids.set(as, done.visitId ?? done.stepId ?? done.factId ?? done.consentId ?? done.caseId ?? done.meetingId ?? done.trainingId ?? done.id ?? '');
  await askedJobsDone(portal.database);
  return null;
}

it('every change that the portal knows is among those tried', () => {
  const tried = new Set(everyChange.map(({ mutation }) => mutation));
  expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) => !tried.has(name))).toEqual([]);
});

/** The other side of the table, as it stood after the step before, where that was about the same case. */
let last: { readonly of: string; readonly answers: string } | null = null;
async function before(reader: string, caseId: string): Promise<string> {
  return last?.of === `${reader} ${caseId}` ? last.answers : await answersOf(reader, caseId);
}

it('whoever’s answers are the same before and after a change gets no frame, and whoever’s are others gets one', async () => {
  const wrong: string[] = [];
  const tally = { same: 0, others: 0 };
  const outside = await answersOf(OUTSIDE, townId.case('norr-ahmed'));
  for (const step of everyChange) {
    const given = await step.args(world);
    const caseId = typeof given['caseId'] === 'string' ? given['caseId'] : world.ids.get('case') ?? townId.case('fateme');
    const reader = step.by === 'yvonne' ? 'ibrahim' : 'yvonne';
    const answers = await before(reader, caseId);
    portal.clock.advance(1_000);
    const [frame, mails] = [await lastFrame(), await mailsQueued()];
    const refused = await make(step, given);
    const told = await toldSince(frame);
    if (await expireConsents(portal.database, portal.clock.now()) > 0) wrong.push(`${step.by}: ${step.mutation}, ${step.what}: is told of once more, as if a consent had ended by the clock`);
    last = { of: `${reader} ${caseId}`, answers: await answersOf(reader, caseId) };
    const changed = last.answers !== answers;
    tally[changed ? 'others' : 'same'] += 1;
    const rang = told.has(organisationOf(reader));
    const about = `${step.by}: ${step.mutation}, ${step.what}`;
    if (refused !== null) wrong.push(`${about}: refused, ${refused}`);
    if (changed && step.unseen) wrong.push(`${about}: ${reader} sees that it was done`);
    if (changed && !rang) wrong.push(`${about}: ${reader} is not told of what has changed for her`);
    if (rang && !changed && step.toAll !== true) wrong.push(`${about}: ${reader} is told, and nothing has changed for her`);
    if (step.mutation === 'sendAgenda' && changed !== (await mailsQueued()) > mails) wrong.push(`${about}: ${reader} ${changed ? 'gets no mail of it' : 'gets a mail of what she cannot see'}`);
    if (told.has(organisationOf(OUTSIDE)) && step.toAll !== true) wrong.push(`${about}: ${OUTSIDE} is told`);
  }
  expect(wrong).toEqual([]);
  expect(await answersOf(OUTSIDE, townId.case('norr-ahmed'))).toBe(outside);
  expect(Math.min(...Object.values(tally))).toBeGreaterThan(20);
}, 400_000);
