import type { Em } from '../orm.js';
import { AgendaItemEntity, AgendaSendingEntity, MeetingHeldEntity, MonthlyMeetingEntity } from '../../features/monthly-meetings/monthly-meeting.entity.js';
import type { FactCategory } from '@bokvar/domain/disclosure';
import type { TownCalendar } from './town-calendar.js';
import { adultsOf, townCases } from './town-cases.js';
import { townId } from './town-ids.js';
import { stableId } from './stable-id.js';

/** Held months ago, and two ahead, for each partnership: days from day 0. */
const MONTHS = [-63, -28, 7, 28];

/** The past meeting of which nobody has said yet whether it was held. */
const UNTOLD: Readonly<Record<string, number>> = { 'norrgarden-soc': -28 };

const STANDING = [
  { code: 'NARVARO_OCH_JAV', minutes: 5, position: -20 },
  { code: 'FOREGAENDE_MOTE', minutes: 5, position: -10 },
  { code: 'NASTA_MOTE', minutes: 5, position: 1000 },
] as const;

/** What the town's coordinators had decided on the coming agenda when they went home yesterday. */
const ANSWERED = [
  { case: 'gavrilo', minutes: 10, answer: 'TA_MED' }, { case: 'lukasz', minutes: 8, answer: 'TA_MED' },
  { case: 'fateme', minutes: 5, answer: 'TA_MED' }, { case: 'eleni', minutes: 5, answer: 'TA_MED' },
  { case: 'huong', minutes: 5, answer: 'FORESLAGEN' }, { case: 'xiaoming', minutes: 5, answer: 'FORESLAGEN' }, { case: 'birgitta', minutes: 5, answer: 'FORESLAGEN' },
] as const;

/** Plants the meetings of each partnership. */
export async function plantMeetings(system: Em, calendar: TownCalendar): Promise<void> {
  for (const partnership of ['alvsalahem-soc', 'norrgarden-soc']) {
    const landlord = partnership === 'alvsalahem-soc' ? 'alvsalahem' : 'norrgarden';
    for (const day of MONTHS) {
      const id = townId.meeting(partnership, String(day));
      const on = calendar.workday(day);
      await system.insert(MonthlyMeetingEntity, { id, partnershipId: townId.partnership(partnership), startsAt: calendar.at(on, 9), endsAt: calendar.at(on, 10.5),
        place: 'Stadshuset, rum Älven', createdById: townId.organisation(landlord) });
      await system.insertMany(AgendaItemEntity, STANDING.map(({ code, minutes, position }) => item(id, `standing:${code}`, {
        kind: 'STAENDE', standing: code, minutes, position, answer: 'TA_MED' })));
      if (day < 0) {
        for (const organisation of [landlord, 'soc']) {
          await system.insert(AgendaSendingEntity, { id: stableId(`sending:${id}:${organisation}`), meetingId: id, organisationId: townId.organisation(organisation),
            sentAt: calendar.at(on - 3, 15), sentBy: null });
        }
        if (day !== UNTOLD[partnership]) {
          await system.insert(MeetingHeldEntity, { id: stableId(`held:${id}`), meetingId: id, number: 1, organisationId: townId.organisation(landlord), recordedAt: calendar.at(on, 11), recordedBy: null, held: true });
        }
      }
    }
  }
  await plantComing(system, calendar);
}

async function plantComing(system: Em, calendar: TownCalendar): Promise<void> {
  const ahead = townId.meeting('alvsalahem-soc', '7');
  await system.insertMany(AgendaItemEntity, ANSWERED.map((answered, index) => item(ahead, `case:${answered.case}`, {
    kind: 'HUSHALL', ownerId: townId.organisation('alvsalahem'), household: householdOf(answered.case, 'RENT_FACTS'), minutes: answered.minutes, position: index + 1, answer: answered.answer })));
  await system.insert(AgendaItemEntity, item(ahead, 'learning', { kind: 'LARANDE', ownerId: townId.organisation('alvsalahem'), learning: 'KRONOFOGDENS_STATISTIK', minutes: 10, position: 900, answer: 'TA_MED' }));
  // Social services sent their part already: whoever has a ground sees Siriporn's row, and nobody else knows of it.
  const sentAt = calendar.at(-1, 15);
  await system.insert(AgendaItemEntity, { ...item(ahead, 'case:siriporn', { kind: 'HUSHALL', ownerId: townId.organisation('soc'), household: householdOf('siriporn', 'KNOWN_STATUS'), minutes: 10, position: 20, answer: 'TA_MED' }), sentAt });
  await system.insert(AgendaItemEntity, { ...item(ahead, 'case:sofo', { kind: 'HUSHALL', ownerId: townId.organisation('soc'), household: householdOf('sofo', 'KNOWN_STATUS'), minutes: 10, position: 21, answer: 'TA_MED' }), sentAt });
  await system.insert(AgendaSendingEntity, { id: stableId(`sending:${ahead}:soc`), meetingId: ahead, organisationId: townId.organisation('soc'), sentAt, sentBy: null });
}

/** What a point on a household tells: of what category, and about whom. */
interface Household { caseId: string; category: FactCategory; concerns: string[] }

function householdOf(key: string, category: FactCategory): Household {
  const town = townCases.find((of) => of.key === key);
  if (town === undefined) throw new Error(`No case ${key} in the town`);
  return { caseId: townId.case(key), category, concerns: adultsOf(town) };
}

interface ItemParts { kind: string; minutes: number; position: number; answer: string; ownerId?: string; household?: Household; standing?: string; learning?: string }

const item = (meetingId: string, name: string, parts: ItemParts) => ({
  id: stableId(`item:${meetingId}:${name}`), meetingId, ownerId: parts.ownerId ?? null, kind: parts.kind, standing: parts.standing ?? null, learning: parts.learning ?? null,
  text: null, caseId: parts.household?.caseId ?? null, category: parts.household?.category ?? null, concerns: parts.household?.concerns ?? [], position: parts.position, minutes: parts.minutes, answer: parts.answer, refusedReason: null, sentAt: null, version: 1 });
