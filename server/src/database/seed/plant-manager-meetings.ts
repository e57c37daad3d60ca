import { addDays } from '@bokvar/domain/vocabulary';
import { ImprovementEntity, ManagerDecisionEntity, ManagerMeetingEntity, ManagerMeetingEventEntity, ManagerMeetingTextEntity } from '../../features/manager-meetings/manager-meeting.entity.js';
import type { Em } from '../orm.js';
import { stableId } from './stable-id.js';
import type { TownCalendar } from './town-calendar.js';
import { townId } from './town-ids.js';

/** The managers met once, more than half a year ago, and have nothing planned; the other partnership's have never met. */
const MET = -190;
const TEXTS = {
  SAMVERKAN: 'Månadsmötena hålls och båda sidor kommer förberedda. Vi vill nå fler tidigare, helst med ett samtal före dag sju.',
  MANDAT: 'Avbetalningsplaner upp till sex månader beslutas av samordnaren. Längre planer tas med närmaste chef.',
  RESURSER: 'Bostadsgruppen har en tjänst till från augusti.',
} as const;
const DECISIONS = [
  { key: 'telefon', item: 'SAMVERKAN', text: 'Ett gemensamt telefonnummer till bostadsgruppen prövas under hösten.', owner: 'soc', due: -60, done: true },
  { key: 'utbildning', item: 'RESURSER', text: 'Nya handläggare på båda sidor går samma utbildningsdag om bemötande.', owner: 'alvsalahem', due: -20, done: false },
] as const;

/** Plants the managers' meeting that has been held, its decisions, and the improvement that the partnership has named this year. */
export async function plantManagerMeetings(system: Em, calendar: TownCalendar): Promise<void> {
  const on = calendar.workday(MET);
  const meetingId = townId.managerMeeting('alvsalahem-soc');
  const by = { organisationId: townId.organisation('soc'), recordedAt: calendar.at(on, 11), recordedBy: townId.user('lars') };
  await system.insert(ManagerMeetingEntity, { id: meetingId, partnershipId: townId.partnership('alvsalahem-soc'), startsAt: calendar.at(on), endsAt: calendar.at(on, 10), place: 'Stadshuset, Rådsrummet', ...by, recordedAt: calendar.at(on - 30) });
  await system.insert(ManagerMeetingEventEntity, { id: stableId(`held:${meetingId}`), meetingId, number: 1, kind: 'HALLET', there: [townId.user('gunilla'), townId.user('lars')], ...by });
  await system.insertMany(ManagerMeetingTextEntity, Object.entries(TEXTS).map(([item, text]) => ({ id: stableId(`text:${meetingId}:${item}`), meetingId, item, version: 1, text, ...by })));
  for (const { key, item, text, owner, due, done } of DECISIONS) {
    const id = townId.managerDecision(key);
    await system.insert(ManagerDecisionEntity, { id, meetingId, ofId: id, state: 'OPPET', item, text, ownerId: townId.organisation(owner), dueOn: addDays(calendar.today, due), ...by });
    if (done) await system.insert(ManagerDecisionEntity, { id: stableId(`answer:${id}`), meetingId, ofId: id, state: 'KLART', ...by, recordedAt: calendar.at(due) });
  }
  await system.insert(ImprovementEntity, { id: townId.improvement('sms'), partnershipId: townId.partnership('alvsalahem-soc'), namedOn: addDays(calendar.today, -120), name: 'Sms dag två till alla',
    text: 'Alla som är sena får ett sms redan dag två, med numret till den som kan svara. Förut gick ett brev först efter en vecka.', ...by, recordedAt: calendar.at(-120) });
}
