import { randomUUID } from 'node:crypto';
import { planMeeting } from '@bokvar/server/features/monthly-meetings/plan-meeting.service';
import { answerItem } from '@bokvar/server/features/monthly-meetings/agenda-change.service';
import { readMeeting } from '@bokvar/server/features/monthly-meetings/meeting-page.service';
import { fromIso, type Instant } from '@bokvar/domain/vocabulary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrearsTown, smallList, type ArrearsTown } from '../support/arrears.js';
import { START } from '../support/town.js';

/** When few are late the meeting is held anyway, and there is something to learn together [Seed 4]. */
let town: ArrearsTown;
beforeEach(async () => { town = await arrearsTown(); });
afterEach(async () => { await town.close(); });

const MORNING = fromIso('2026-12-10T08:00:00Z');

async function plan(person: string, startsAt: Instant): Promise<string> {
  const { viewer } = await town.acting(person);
  const made = await planMeeting(town.database, viewer, START, randomUUID(), { startsAt, endsAt: (startsAt + 5_400_000) as Instant, place: 'Stadshuset', partnershipId: null });
  if (!('meetingId' in made)) throw new Error('The meeting was not planned');
  return made.meetingId;
}

async function itemsOf(person: string, meetingId: string) {
  const { context, viewer } = await town.acting(person);
  const page = await readMeeting(context, viewer, meetingId);
  return (page?.agenda.rows ?? []).map(({ item }) => item);
}
const learningOf = async (person: string, meetingId: string) => (await itemsOf(person, meetingId)).filter(({ kind }) => kind === 'LARANDE');
const householdsOf = async (person: string, meetingId: string) => (await itemsOf(person, meetingId)).filter(({ kind, ownerId }) => kind === 'HUSHALL' && ownerId !== null);

const late = (count: number) => Array.from({ length: count }, (_, at) => ({ Kontraktsnr: `N-${at}`, Namn: `Hyresgäst Ny${at}`, 'Förfallodag': '2026-10-31', Avinr: `N${at}`, Restbelopp: '5000,00' }));

describe('something to learn', () => {
  it('is proposed to a landlord with few households, who answers it as any other proposal', async () => {
    const meetingId = await plan('pekka', MORNING);
    const own = await householdsOf('pekka', meetingId);
    expect(own.length).toBeLessThanOrEqual(3);
    const proposed = await learningOf('pekka', meetingId);
    expect(proposed.map(({ answer }) => answer)).toEqual(Array.from({ length: own.length === 0 ? 3 : 1 }, () => 'FORESLAGEN'));
    const [first] = proposed;
    if (first === undefined) throw new Error('Nothing was proposed');
    const { viewer } = await town.acting('pekka');
    await answerItem(town.database, viewer, START, randomUUID(), { itemId: first.id, answer: 'TA_MED', reason: null });
    expect((await learningOf('pekka', meetingId)).find(({ id }) => id === first.id)?.answer).toBe('TA_MED');
  });

  it('is another subject than those that were up before', async () => {
    const [first] = await learningOf('pekka', await plan('pekka', MORNING));
    const { viewer } = await town.acting('pekka');
    await answerItem(town.database, viewer, START, randomUUID(), { itemId: first?.id ?? '', answer: 'TA_MED', reason: null });
    const next = await learningOf('pekka', await plan('pekka', fromIso('2027-01-14T08:00:00Z')));
    expect(next.length).toBeGreaterThan(0);
    expect(next.map(({ learning }) => learning)).not.toContain(first?.learning);
  });

  it('is proposed by no other side: how many households social services have is theirs to know', async () => {
    const meetingId = await plan('pekka', MORNING);
    expect(await learningOf('ibrahim', meetingId)).toEqual([]);
    expect((await itemsOf('ibrahim', meetingId)).length).toBeGreaterThan(0);
  });

  it('is not proposed where many are late, and goes when the list has come unless somebody has answered it', async () => {
    const meetingId = await plan('yvonne', MORNING);
    expect((await householdsOf('yvonne', meetingId)).length).toBeGreaterThan(3);
    expect(await learningOf('yvonne', meetingId)).toEqual([]);

    const soon = await plan('pekka', fromIso('2026-11-24T08:00:00Z'));
    expect(await learningOf('pekka', soon)).not.toEqual([]);
    await town.readIn('pekka', smallList(late(5)));
    expect((await householdsOf('pekka', soon)).length).toBeGreaterThan(3);
    expect(await learningOf('pekka', soon)).toEqual([]);
  });
});
