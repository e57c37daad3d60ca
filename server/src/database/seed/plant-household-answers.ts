import { householdQuestions, type HouseholdQuestion } from '@bokvar/domain/vocabulary';
import { HouseholdAnswerEntity } from '../../features/cases/household/household-answer.entity.js';
import type { Em } from '../orm.js';
import { stableId } from './stable-id.js';
import type { TownCalendar } from './town-calendar.js';
import { townId } from './town-ids.js';

interface TownAnswers { of: string; by: string; child: string | null; day: number; answers: Partial<Record<HouseholdQuestion, string>> }

/** What social services know of two children, so that the sides' definitions differ on them: one lives there every other week and is registered elsewhere. */
const townAnswers: readonly TownAnswers[] = [
  { of: 'lukasz', by: 'soc', child: 'hanna', day: -3, answers: { FOLKBOKFORING: 'KOMMUN', DYGN_PER_AR: '180', RELATION: 'FORALDER', PLACERING: 'EJ_PLACERAD', KONTRAKT: 'JA' } },
  { of: 'lukasz', by: 'soc', child: null, day: -3, answers: { ALLA_BARN_KANDA: 'JA', VANTAR_BARN: 'NEJ' } },
  { of: 'sofo', by: 'soc', child: 'levan', day: -30, answers: { FOLKBOKFORING: 'ADRESS', RELATION: 'FORALDER', SKOLA: 'GRUNDSKOLA' } },
];

/** What the town's organisations have answered of the children in their cases. */
export async function plantHouseholdAnswers(system: Em, calendar: TownCalendar): Promise<void> {
  await system.insertMany(HouseholdAnswerEntity, townAnswers.flatMap(({ of, by, child, day, answers }) => householdQuestions.flatMap((question) => {
    const answer = answers[question];
    return answer === undefined ? [] : [{
      id: stableId(`household-answer:${of}:${by}:${child ?? ''}:${question}`), caseId: townId.case(of), organisationId: townId.organisation(by), childId: child === null ? null : townId.person(child), question, answer,
      recordedAt: calendar.at(day), recordedBy: null }];
  })));
}
