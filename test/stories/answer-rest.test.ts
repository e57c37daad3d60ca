import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ItemAnswer } from '@bokvar/domain/meetings';
import { instant } from '@bokvar/domain/vocabulary';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { actingTown, type ActingTown } from '../support/acting.js';
import { answerItem } from '@bokvar/server/features/monthly-meetings/agenda-change.service';
import { answerRest } from '@bokvar/server/features/monthly-meetings/answer-rest.service';
import { readMeeting } from '@bokvar/server/features/monthly-meetings/meeting-page.service';
import { START } from '../support/town.js';

/** What is left unanswered on a long agenda is answered in one go, with one reason, and taken back in one. */
let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

const meetingId = townId.meeting('alvsalahem-soc', '7');

async function points(person = 'yvonne'): Promise<{ id: string; answer: ItemAnswer; reason: string | null; own: boolean; kind: string }[]> {
  const { context, viewer } = await town.acting(person);
  const page = await readMeeting(context, viewer, meetingId);
  return (page?.agenda.rows ?? []).map(({ item }) => ({ id: item.id, answer: item.answer, reason: item.refusedReason, own: item.ownerId === viewer.organisationId, kind: item.kind }));
}
const unanswered = async (): Promise<string[]> => (await points()).filter(({ answer }) => answer === 'FORESLAGEN').map(({ id }) => id);

async function answer(itemIds: readonly string[], to: ItemAnswer, reason: string | null = null, more: { person?: string; key?: string; at?: number } = {}): Promise<unknown> {
  const { viewer } = await town.acting(more.person ?? 'yvonne');
  return await answerRest(town.database, viewer, instant(more.at ?? START), more.key ?? randomUUID(), { meetingId, itemIds, answer: to, reason });
}

describe('what is left on an agenda', () => {
  it('is taken along in one go, once however often it is sent, and taken back in one', async () => {
    const [before, waiting, key] = [await points(), await unanswered(), randomUUID()];
    expect(waiting.length).toBe(3);
    expect(await answer(waiting, 'TA_MED', null, { key })).toEqual({ meetingId });
    expect(await answer(waiting, 'TA_MED', null, { key })).toEqual({ meetingId });
    expect(await unanswered()).toEqual([]);
    const audits = await town.database.system().execute<{ object_ids: string[] }[]>(`select object_ids from audit where action = 'PUNKTER_SVARADE'`);
    expect(audits.map(({ object_ids }) => object_ids.length)).toEqual([4]);
    expect(await answer(waiting, 'FORESLAGEN')).toEqual({ meetingId });
    expect(await points()).toEqual(before);
  });

  it('is left out with one reason, which is asked for', async () => {
    const [before, waiting] = [await points(), await unanswered()];
    expect(await answer(waiting, 'AVSTA', '  ')).toMatchObject({ code: 'SKAL_SAKNAS', field: 'reason' });
    expect(await points()).toEqual(before);
    expect(await answer(waiting, 'AVSTA', ' Tas i december ')).toEqual({ meetingId });
    expect((await points()).filter(({ id }) => waiting.includes(id)).map(({ answer: to, reason }) => [to, reason])).toEqual(waiting.map(() => ['AVSTA', 'Tas i december']));
    await answer(waiting, 'FORESLAGEN');
    expect(await points()).toEqual(before);
  });

  it('leaves what a colleague has answered meanwhile', async () => {
    const [waiting, { viewer }] = [await unanswered(), await town.acting('yvonne')];
    await answerItem(town.database, viewer, START, randomUUID(), { itemId: waiting[0] ?? '', answer: 'AVSTA', reason: 'Flyttar' });
    expect(await answer(waiting, 'TA_MED')).toEqual({ meetingId });
    expect((await points()).filter(({ id }) => waiting.includes(id)).map(({ answer: to }) => to)).toEqual(['AVSTA', 'TA_MED', 'TA_MED']);
    await answer(waiting, 'FORESLAGEN');
  });

  it('is nobody else’s: another’s point refuses all of them, as one that is not there does', async () => {
    const [before, waiting] = [await points(), await unanswered()];
    const theirs = (await points()).find(({ own, kind }) => !own && kind === 'HUSHALL')?.id ?? '';
    const hidden = (await points('ibrahim')).find(({ own, id }) => own && id !== theirs)?.id ?? '';
    for (const id of [theirs, hidden, randomUUID()]) expect(await answer([...waiting, id], 'TA_MED')).toMatchObject({ code: 'FINNS_INTE', field: null });
    expect(await answer(waiting, 'TA_MED', null, { person: 'ibrahim' })).toMatchObject({ code: 'FINNS_INTE' });
    expect(await answer(waiting, 'TA_MED', null, { person: 'pekka' })).toMatchObject({ code: 'FINNS_INTE' });
    expect(await answer([], 'TA_MED')).toMatchObject({ code: 'FINNS_INTE' });
    expect(await points()).toEqual(before);
  });

  it('is asked of the rule for each: a standing point is always there, and a meeting that has begun is over', async () => {
    const [waiting, standing] = [await unanswered(), (await points()).find(({ kind }) => kind === 'STAENDE')?.id ?? ''];
    expect(await answer([...waiting, standing], 'TA_MED')).toMatchObject({ code: 'PUNKTEN_STAR_ALLTID_MED' });
    expect(await answer(waiting, 'TA_MED', null, { at: START + 8 * 86_400_000 })).toMatchObject({ code: 'MOTET_HAR_BORJAT' });
    expect(await unanswered()).toEqual(waiting);
  });
});
