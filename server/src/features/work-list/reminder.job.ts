import { meetingReminder, reminderDay, workList } from '@bokvar/domain/meetings';
import { addDays, isLandlord, startOfDay, toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import { queueMail } from '../../mail/mail.js';
import { summarise } from '../cases/case-summary.js';
import { readingOf } from '../cases/list-reading.js';
import { discloseDocument } from '../cases/read-case.service.js';
import { asOrganisation } from '../cases/reading.service.js';
import { meetingListOf } from '../monthly-meetings/meeting-list.js';
import { loadMeetings } from '../monthly-meetings/meeting.store.js';
import { reminderMail, type RemindedMeeting } from './reminder-mail.js';
import { claimReminder, loadUnreminded, type Reminded } from './reminder.store.js';
import { loadWork } from './work-list.store.js';

/**
 * Each workday's morning one mail to each organisation for which something waits: that there is something to do, and the
 * meetings that are near. Who and what stands in the portal alone. What waits is what its coordinator would see; the mail goes to
 * its own address, once a day, whichever server comes first.
 * @param portal its database, and its address for links
 * @returns how many mails were queued
 */
export async function remind({ database, origin }: { readonly database: Database; readonly origin: string }, now: Instant): Promise<number> {
  const day = reminderDay(now);
  if (day === null) return 0;
  let queued = 0;
  const unreminded = await loadUnreminded(database.system(), day, now);
  for (const organisation of unreminded.filter(({ kind }) => isLandlord(kind) || kind === 'SOCIALTJANST')) {
    const mail = reminderMail({ ...await waitingFor(database, organisation, { day, origin, now }), origin, now });
    await database.system().transactional(async (system) => {
      if (!(await claimReminder(system as Em, organisation.id, day, now)) || mail === null) return;
      await queueMail(system, { to: organisation.email, ...mail }, now);
      queued += 1;
    });
  }
  return queued;
}

interface Morning { readonly day: LocalDate; readonly origin: string; readonly now: Instant }

async function waitingFor(database: Database, { id, kind }: Reminded, { day, origin, now }: Morning): Promise<{ workIsDue: boolean; meetings: readonly RemindedMeeting[] }> {
  return await asOrganisation(database, { id, kind }, now, async (em, situation) => {
    const loaded = await loadWork(em, { today: day, until: addDays(day, 1), dayStart: new Date(startOfDay(day)) });
    const { context, settings } = readingOf(loaded, { organisationId: id, organisationKind: kind }, now);
    const cases = [...discloseDocument(loaded, situation).cases.values()].filter((of) => !of.emptySeat).map((of) => summarise(of, id, now));
    const workIsDue = workList(cases, context, settings).some(({ code, rows }) => code === 'FRIST_NU' && rows.length > 0);
    const meetings = meetingListOf(await loadMeetings(em), situation).upcoming.flatMap(({ line }): RemindedMeeting[] => {
      const startsAt = line.startsAt as Instant;
      const reminder = meetingReminder(toLocalDate(startsAt), line.sentAt !== null, day);
      return reminder === null ? [] : [{ reminder, startsAt, place: line.place, link: `${origin}/moten/${line.id}` }];
    });
    return { workIsDue, meetings };
  });
}
