import { addDays } from '@bokvar/domain/vocabulary';
import { AgreedPointEntity, FirstMeetingAgreementEntity, FirstMeetingWordEntity } from '../../features/first-meetings/first-meeting.entity.js';
import type { Em } from '../orm.js';
import { stableId } from './stable-id.js';
import type { TownCalendar } from './town-calendar.js';
import { townAgreed, townPoints, townWords } from './town-first-meetings.js';
import { townId } from './town-ids.js';

const wordId = (partnership: string, of: string | null, topic: string): string => stableId(`first-meeting-word:${partnership}:${of ?? 'common'}:${topic}`);

/** The first meetings of the town's partnerships: one that is done, and one that has begun. */
export async function plantFirstMeetings(system: Em, calendar: TownCalendar): Promise<void> {
  const by = (organisation: string, day: number) => ({ organisationId: townId.organisation(organisation), recordedAt: calendar.at(day), recordedBy: null });
  await system.insertMany(FirstMeetingWordEntity, townWords.map(({ partnership, of, by: writer, topic, day, text }) => ({
    id: wordId(partnership, of, topic), partnershipId: townId.partnership(partnership), ofId: of === null ? townId.partnership(partnership) : townId.organisation(of), topic, number: 1, text, ...by(writer, day) })));
  await system.insertMany(FirstMeetingAgreementEntity, townAgreed.map(({ partnership, by: writer, topic, day }) => ({
    id: stableId(`first-meeting-agreement:${partnership}:${topic}`), wordId: wordId(partnership, null, topic), partnershipId: townId.partnership(partnership), ...by(writer, day) })));
  await system.insertMany(AgreedPointEntity, townPoints.map(({ key, partnership, by: writer, kind, text, due, partOf, day }) => ({
    id: townId.agreedPoint(key), partnershipId: townId.partnership(partnership), kind, text, ownerId: null, dueOn: due === undefined ? null : addDays(calendar.today, due), partOf: partOf === undefined ? null : townId.agreedPoint(partOf), ...by(writer, day) })));
}
