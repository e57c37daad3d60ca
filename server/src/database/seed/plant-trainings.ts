import type { TrainingSaying, TrainingTopic } from '@bokvar/domain/vocabulary';
import { TrainingAttendanceEntity, TrainingEntity, TrainingVersionEntity } from '../../features/trainings/training.entity.js';
import type { Em } from '../orm.js';
import { stableId } from './stable-id.js';
import type { TownCalendar } from './town-calendar.js';
import { townId } from './town-ids.js';

const PARTNERSHIP = 'alvsalahem-soc';
interface Planted { key: string; day: number; said: readonly TrainingSaying[]; topic: TrainingTopic; holder: string; place: string; by: string }
const TRAININGS: readonly Planted[] = [
  { key: 'sekretess', day: -70, said: ['PLANERAD', 'HALLEN'], topic: 'SEKRETESS', holder: 'soc', place: 'Stadshuset, Rådsrummet', by: 'ibrahim' },
  { key: 'hyreslagen', day: 28, said: ['PLANERAD'], topic: 'HYRESLAGEN', holder: 'alvsalahem', place: 'Älvsalahems kontor, stora rummet', by: 'yvonne' },
];
const ATTENDED = [{ side: 'alvsalahem', by: 'yvonne', there: ['yvonne', 'marta'], others: 1 }, { side: 'soc', by: 'ibrahim', there: ['ibrahim', 'karin'], others: 3 }] as const;

/** Plants what Älvsalahem and social services have taught each other: one training held this year, and one planned. Norrgården has none. */
export async function plantTrainings(system: Em, calendar: TownCalendar): Promise<void> {
  for (const { key, day, said, topic, holder, place, by } of TRAININGS) {
    const [id, on] = [townId.training(key), calendar.workday(day)];
    const told = (at: number) => ({ organisationId: townId.organisation(by === 'yvonne' ? 'alvsalahem' : 'soc'), recordedAt: calendar.at(at, 11), recordedBy: townId.user(by) });
    await system.insert(TrainingEntity, { id, partnershipId: townId.partnership(PARTNERSHIP), ...told(on - 40) });
    await system.insertMany(TrainingVersionEntity, said.map((saying, index) => ({
      id: stableId(`training-version:${key}:${saying}`), trainingId: id, number: index + 1, said: saying, topic, topicWords: '', onDay: calendar.date(on), holderId: townId.organisation(holder), place, reason: null,
      ...told(saying === 'HALLEN' ? on : on - 40) })));
    if (said.includes('HALLEN')) {
      await system.insertMany(TrainingAttendanceEntity, ATTENDED.map((of) => ({
        id: stableId(`training-attendance:${key}:${of.side}`), trainingId: id, number: 1, there: of.there.map((who) => townId.user(who)), others: of.others,
        organisationId: townId.organisation(of.side), recordedAt: calendar.at(on, 12), recordedBy: townId.user(of.by) })));
    }
  }
}
