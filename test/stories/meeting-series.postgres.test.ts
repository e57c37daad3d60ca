import { townId } from '@bokvar/server/database/seed/town-ids';
import { announcedBy, announcementMail } from '@bokvar/server/features/monthly-meetings/announcement-mail';
import { rebookedMail } from '@bokvar/server/features/meeting-series/rebooked-mail';
import { fromIso } from '@bokvar/domain/vocabulary';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Em } from '@bokvar/server/database/orm';
import { mutate } from '../support/mutate.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { COMING_MEETING as MEETING } from '../support/sent-agenda.js';

let portal: TestPortal;
beforeAll(async () => { portal = await openTestPortal(); });
afterAll(async () => { await portal.close(); });

const ASKED = '... on MeetingChanged { meetingId }';
const day = (on: string): string => `{ startsAt: "${on}T08:00:00Z", endsAt: "${on}T09:30:00Z" }`;
const booked = (...days: string[]): string => `planSeries(input: { place: "Stadshuset", partnershipId: "${townId.partnership('alvsalahem-soc')}", meetings: [${days.map(day).join(', ')}] })`;
const move = (id: string, was: string, on: string, reason: string): string =>
  `moveMeeting(input: { meetingId: "${id}", was: "${was}T08:00:00Z", startsAt: "${on}T08:00:00Z", endsAt: "${on}T09:30:00Z", place: "Biblioteket", reason: "${reason}" })`;

interface Meeting { id: string; startsAt: string; moves: { wasStartsAt: string; cancels: boolean; reason: string }[] }
async function meetings(person: string): Promise<Record<'upcoming' | 'held' | 'cancelled', Meeting[]>> {
  const fields = '{ id startsAt moves { wasStartsAt cancels reason } }';
  return (await (await portal.as(person)).get<{ meetings: Record<'upcoming' | 'held' | 'cancelled', Meeting[]> }>(`{ meetings { upcoming ${fields} held ${fields} cancelled ${fields} } }`)).meetings;
}
/** Mails that were ever queued: what they say goes when they are sent. */
const mails = async (): Promise<number> => (await portal.database.system().execute<{ n: number }[]>('select count(*)::int as n from mail_outbox'))[0]?.n ?? 0;

it('a year is proposed by the calendar, without what is booked, and booked at once: all days or none', async () => {
  const { meetingSeries } = await (await portal.as('ibrahim')).get<{ meetingSeries: { agreedOn: string; on: string | null; reason: string | null }[] }>(
    `{ meetingSeries(input: { partnershipId: "${townId.partnership('alvsalahem-soc')}", everyFourthWeek: false, weekday: 5, firstOn: "2026-11-01", lastOn: "2027-07-31", avoidsSqueezed: true, pausesInJuly: true }) { agreedOn on reason } }`);
  expect(meetingSeries.filter(({ reason }) => reason !== null)).toEqual([
    { agreedOn: '2026-11-27', on: null, reason: 'ni har redan ett möte då' }, { agreedOn: '2026-12-25', on: null, reason: 'ni har redan ett möte då' },
    { agreedOn: '2027-03-26', on: '2027-03-25', reason: 'långfredagen' }, { agreedOn: '2027-06-25', on: '2027-06-24', reason: 'midsommarafton' },
    { agreedOn: '2027-07-30', on: null, reason: 'uppehåll i juli' }]);
  const before = (await meetings('yvonne')).upcoming.length;
  expect((await mutate(portal, 'ibrahim', booked('2027-01-14', '2026-11-26'))).code).toBe('MOTESDAG_UPPTAGEN');
  expect((await mutate(portal, 'ibrahim', booked('2027-01-14', '2027-01-16'))).code).toBe('MOTESDAG_LEDIG');
  expect((await mutate(portal, 'karin', booked('2027-01-14'))).code).toBe('SAMORDNARE_PLANERAR');
  expect((await mutate(portal, 'ibrahim', booked())).code).toBe('MOTESSERIE_UTANFOR');
  expect((await meetings('yvonne')).upcoming.length).toBe(before);
  expect((await mutate(portal, 'ibrahim', booked('2027-01-14', '2027-02-11', '2027-03-11'))).code).toBeUndefined();
  expect((await meetings('yvonne')).upcoming.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(expect.arrayContaining(['2027-01-14', '2027-02-11', '2027-03-11']));
});

it('a meeting is moved with a reason without persons, seen by both; who saw an older time does not move it', async () => {
  const at = async (on: string): Promise<Meeting | undefined> => (await meetings('yvonne')).upcoming.find(({ startsAt }) => startsAt.startsWith(on));
  const id = (await at('2027-01-14'))?.id ?? '';
  const before = await mails();
  expect((await mutate(portal, 'ibrahim', move(id, '2027-01-14', '2027-01-15', ' '))).code).toBe('MOTESSKAL_SAKNAS');
  expect((await mutate(portal, 'ibrahim', move(id, '2027-01-14', '2027-01-15', 'Siriporn kan inte'))).code).toBe('MOTESSKAL_MED_PERSON');
  expect((await mutate(portal, 'ibrahim', move(id, '2027-01-14', '2027-02-11', 'Lokalen upptagen'))).code).toBe('MOTESDAG_UPPTAGEN');
  expect((await mutate(portal, 'karin', move(id, '2027-01-14', '2027-01-15', 'Lokalen upptagen'))).code).toBe('SAMORDNARE_PLANERAR');
  expect((await mutate(portal, 'ibrahim', move(id, '2027-01-14', '2027-01-15', 'Lokalen upptagen'), ASKED)).code).toBeUndefined();
  expect((await mutate(portal, 'yvonne', move(id, '2027-01-14', '2027-01-18', 'Vi kan inte'))).code).toBe('ANDRAT_AV_ANNAN');
  expect((await at('2027-01-15'))?.moves).toEqual([{ wasStartsAt: '2027-01-14T08:00:00.000Z', cancels: false, reason: 'Lokalen upptagen' }]);
  expect(await mails()).toBe(before + 1);
  const yvonne = await portal.as('yvonne');
  const file = await (await yvonne.jar.send(`/kalender/${id}.ics`)).text();
  expect(file.split('\r\n')).toEqual(expect.arrayContaining([`UID:${id}@bokvar`, 'SEQUENCE:1', 'DTSTART;TZID=Europe/Stockholm:20270115T090000', 'LOCATION:Biblioteket']));
});

it('what was on a cancelled meeting’s agenda stands on the next, each side’s own and not sent; a held one is not cancelled', async () => {
  const texts = async (person: string, id: string): Promise<string[]> =>
    (await (await portal.as(person)).get<{ meeting: { sections: { items: { text: string | null }[] }[] } }>(`{ meeting(id: "${id}") { sections { items { text } } } }`)).meeting.sections.flatMap(({ items }) => items.flatMap(({ text }) => text ?? []));
  expect((await mutate(portal, 'yvonne', `addPoint(meetingId: "${MEETING}", kind: OVRIGT, text: "Nya rutiner")`)).code).toBeUndefined();
  const cancel = (id: string): string => `cancelMeeting(meetingId: "${id}", reason: "Ingen kan komma")`;
  expect((await mutate(portal, 'lars', cancel(MEETING))).code).toBeDefined();
  expect((await mutate(portal, 'yvonne', cancel(MEETING))).code).toBeUndefined();
  expect((await mutate(portal, 'ibrahim', cancel(MEETING))).code).toBe('MOTET_AR_INSTALLT');
  for (const call of [`startMeeting(meetingId: "${MEETING}")`, `addPoint(meetingId: "${MEETING}", kind: OVRIGT, text: "Mer")`, `sendAgenda(meetingId: "${MEETING}")`]) {
    expect((await mutate(portal, 'yvonne', call)).code, call).toBe('MOTET_AR_INSTALLT');
  }
  const { upcoming, held, cancelled } = await meetings('yvonne');
  expect(cancelled.map(({ id, moves }) => [id, moves.at(-1)?.reason])).toEqual([[MEETING, 'Ingen kan komma']]);
  const next = upcoming[0]?.id ?? '';
  expect(await texts('yvonne', next)).toContain('Nya rutiner');
  expect(await texts('ibrahim', next)).not.toContain('Nya rutiner');
  expect((await mutate(portal, 'yvonne', cancel(held[0]?.id ?? ''))).code).toBe('MOTET_HAR_HALLITS');
  const file = await (await (await portal.as('ibrahim')).jar.send(`/kalender/${MEETING}.ics`)).text();
  expect(file.split('\r\n')).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:1']));
});

it('the mail about it says when and where, and where to read why', () => {
  const at = fromIso('2027-01-14T08:00:00Z');
  const of = { sender: 'Socialtjänsten', wasStartsAt: at, link: 'https://bokvar.example/moten/1', calendar: 'https://bokvar.example/kalender/1.ics' };
  const moved = rebookedMail({ ...of, now: { startsAt: fromIso('2027-06-17T07:00:00Z'), endsAt: fromIso('2027-06-17T08:30:00Z'), place: 'Biblioteket' } });
  expect(moved.subject).toMatch(/^Månadsmötet tors\s14\sjan är flyttat$/);
  expect(moved.body).toMatch(/Nu: tors\s17\sjuni kl\. 9\.00–10\.30\nBiblioteket\n\nVarför står i portalen:/);
  expect(rebookedMail({ ...of, now: null }).subject).toMatch(/är inställt$/);
});

it('the mail that an agenda is sent brings the meeting’s own calendar file along', () => {
  const meeting = { id: '1', startsAt: fromIso('2027-01-14T08:00:00Z'), endsAt: fromIso('2027-01-14T09:30:00Z'), place: 'Stadshuset', partnership: 'Älvsala' };
  expect(announcementMail(announcedBy('Socialtjänsten', meeting, 'https://bokvar.example')).body).toMatch(/moten\/1\n\nKalenderfil:\nhttps:\/\/bokvar\.example\/kalender\/1\.ics$/);
});

it('a coordinator says of a past meeting that it was held or not, and years are counted by it', async () => {
  interface Held { held: { id: string; held: boolean | null; withoutLate: boolean; viewerMayTell: boolean }[]; years: Record<string, unknown>[] }
  const read = async (person: string): Promise<Held> => (await (await portal.as(person)).get<{ meetings: Held }>(
    '{ meetings { held { id held withoutLate viewerMayTell } years { year held withoutLate notHeld cancelled untold partner { shortName } } } }')).meetings;
  const tell = async (person: string, id: string, held: boolean) => (await mutate(portal, person, `tellMeetingHeld(meetingId: "${id}", held: ${held})`)).code;
  const untold = townId.meeting('norrgarden-soc', '-28');
  const of = async (person: string) => (await read(person)).held.find(({ id }) => id === untold);
  const yearOf = async (person: string) => (await read(person)).years.find(({ partner }) => (partner as { shortName: string }).shortName === (person === 'pekka' ? 'Socialtjänsten' : 'Norrgården'));
  expect(await of('ibrahim')).toEqual({ id: untold, held: null, withoutLate: false, viewerMayTell: true });
  expect(await yearOf('ibrahim')).toMatchObject({ year: 2026, held: 1, withoutLate: 1, notHeld: 0, cancelled: 0, untold: 1 });
  expect(await of('karin')).toMatchObject({ held: null, viewerMayTell: false });
  expect(await tell('karin', untold, true)).toBe('SAMORDNARE_PLANERAR');
  expect(await tell('yvonne', untold, true)).toBe('FINNS_INTE');
  expect(await tell('ibrahim', (await meetings('ibrahim')).upcoming[0]?.id ?? '', true)).toBe('MOTET_HAR_INTE_VARIT');
  expect(await tell('ibrahim', MEETING, true)).toBe('MOTET_AR_INSTALLT');
  expect(await tell('ibrahim', untold, false)).toBeUndefined();
  expect(await tell('pekka', untold, false)).toBeUndefined();
  expect(await portal.database.system().execute('select count(*)::int as n from meeting_held where meeting_id = ?', [untold])).toEqual([{ n: 1 }]);
  expect(await of('pekka')).toMatchObject({ held: false, withoutLate: false });
  expect(await yearOf('pekka')).toMatchObject({ held: 1, withoutLate: 1, notHeld: 1, untold: 0 });
  expect(await tell('pekka', untold, true)).toBeUndefined();
  expect(await yearOf('ibrahim')).toMatchObject({ held: 2, withoutLate: 2, notHeld: 0, untold: 0 });
  expect((await read('yvonne')).years).toEqual([{ year: 2026, held: 2, withoutLate: 2, notHeld: 0, cancelled: 1, untold: 0, partner: { shortName: 'Socialtjänsten' } }]);
  for (const outsider of ['gunilla', 'lars', 'zoe']) expect(await read(outsider)).toEqual({ held: [], years: [] });
});

it('a household on the agenda makes a meeting one with late payers, to those alone who may read the point', async () => {
  const past = townId.meeting('alvsalahem-soc', '-63');
  const without = async (person: string) => (await (await portal.as(person)).get<{ meetings: { held: { id: string; withoutLate: boolean }[] } }>('{ meetings { held { id withoutLate } } }'))
    .meetings.held.find(({ id }) => id === past)?.withoutLate;
  await portal.database.system().transactional(async (em) => {
    await (em as Em).execute(`update agenda_item set meeting_id = ? where case_id = ? and owner_id = ?`, [past, townId.case('fateme'), townId.organisation('alvsalahem')]);
  });
  expect([await without('yvonne'), await without('ibrahim')]).toEqual([false, true]);
});

it('why a meeting was moved is never changed', async () => {
  const change = portal.database.system().transactional(async (em) => { await (em as Em).execute("update meeting_move set reason = 'x'"); });
  await expect(change).rejects.toThrow(/append-only/);
});
