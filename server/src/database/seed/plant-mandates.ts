import { addDays, type LocalDate, type MandateDecision } from '@bokvar/domain/vocabulary';
import { DecisionMandateEntity } from '../../features/decision-mandates/decision-mandate.entity.js';
import type { Em } from '../orm.js';
import type { TownCalendar } from './town-calendar.js';
import { townId } from './town-ids.js';
import { townPeople } from './town-people.js';
import { stableId } from './stable-id.js';

interface TownMandate { readonly who: string; readonly may: readonly MandateDecision[]; readonly upToKronor?: number; readonly deputy?: string; readonly basis: string; /** Days from today; none: until further notice. */ readonly ends?: number }

/** Who may decide what in Älvsala. Märta's payment plans are to be renewed within the month. */
const TOWN_MANDATES: readonly TownMandate[] = [
  { who: 'yvonne', may: ['AVBETALNINGSPLAN', 'ANSTAND', 'KORTTIDSAVTAL'], upToKronor: 60_000, deputy: 'marta', basis: 'Attestordning 2025, punkt 4' },
  { who: 'yvonne', may: ['ATERKALLA'], deputy: 'marta', basis: 'Attestordning 2025, punkt 4' },
  { who: 'marta', may: ['AVBETALNINGSPLAN', 'ANSTAND'], upToKronor: 25_000, basis: 'Attestordning 2025, punkt 5', ends: 26 },
  { who: 'gunilla', may: ['UNDERTECKNA', 'UNDANTAG_GRIND'], basis: 'Vd-instruktion 2024' },
  { who: 'ibrahim', may: ['BISTANDSBESLUT', 'BETALNINGSATAGANDE'], upToKronor: 40_000, deputy: 'karin', basis: 'Socialnämndens delegationsordning, punkt 2.3' },
  { who: 'karin', may: ['BISTANDSBESLUT'], upToKronor: 20_000, deputy: 'ibrahim', basis: 'Socialnämndens delegationsordning, punkt 2.4' },
  { who: 'lars', may: ['UNDERTECKNA', 'UNDANTAG_GRIND'], basis: 'Socialnämndens delegationsordning, punkt 1.1' },
  { who: 'pekka', may: ['AVBETALNINGSPLAN', 'ANSTAND', 'ATERKALLA', 'KORTTIDSAVTAL'], upToKronor: 80_000, basis: 'Fullmakt från styrelsen' },
];

/** Gives everybody what she may decide. */
export async function plantMandates(system: Em, calendar: TownCalendar, today: LocalDate): Promise<void> {
  await system.insertMany(DecisionMandateEntity, TOWN_MANDATES.flatMap(({ who, may, upToKronor, deputy, basis, ends }) => may.map((decision) => ({
    id: stableId(`decision-mandate:${who}:${decision}`), organisationId: townId.organisation(townPeople.find(({ key }) => key === who)?.organisation ?? ''), userId: townId.user(who), decision,
    maxAmountOre: upToKronor === undefined ? null : upToKronor * 100, validFrom: addDays(today, -400), validTo: ends === undefined ? null : addDays(today, ends),
    deputyId: deputy === undefined ? null : townId.user(deputy), basis, recordedAt: calendar.at(-400), recordedBy: null }))));
}
