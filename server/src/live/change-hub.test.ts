import { expect, it } from 'vitest';
import { asId, type MeetingId, type OrganisationId } from '@bokvar/domain/vocabulary';
import { ChangeHub, REPLAY_MS } from './change-hub.js';

const A = asId<OrganisationId>('a');
const B = asId<OrganisationId>('b');
const frame = (...ids: string[]) => ({ name: 'changed' as const, meetingIds: ids.map((id) => asId<MeetingId>(id)) });

it('tells the organisation and no other', async () => {
  const hub = new ChangeHub();
  const [a, b] = [hub.listen(A), hub.listen(B)];
  hub.publish(A, frame('1'));
  expect(await a.next()).toEqual({ done: false, value: frame('1') });
  const waiting = b.next();
  await b.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
});

it('gives a slow listener one frame for all it missed', async () => {
  const hub = new ChangeHub();
  const listener = hub.listen(A);
  for (const ids of [['1'], ['2', '1'], []]) hub.publish(A, frame(...ids));
  expect((await listener.next()).value).toEqual(frame('1', '2'));
});

it('tells a new listener what was told a moment ago, and not what was told long ago', async () => {
  let now = 0;
  const hub = new ChangeHub(() => now);
  hub.publish(A, frame('old'));
  now += REPLAY_MS;
  hub.publish(A, frame('new'));
  expect((await hub.listen(A).next()).value).toEqual(frame('new'));
});

it('forgets a listener that has left, also while it waits', async () => {
  const hub = new ChangeHub();
  const listener = hub.listen(A);
  const waiting = listener.next();
  expect(hub.size).toBe(1);
  await listener.return?.();
  expect(hub.size).toBe(0);
  expect((await waiting).done).toBe(true);
  expect((await listener.next()).done).toBe(true);
});
