import { nextMeetingDay, usualRule } from '@bokvar/domain/calendar';
import { compare, type LocalDate, type OrganisationKind } from '@bokvar/domain/vocabulary';
import { isSide, otherSide } from './other-side.js';
import type { OtherParty } from './partnership.store.js';

/** Who asks or acts, as far as partnerships depend on it. */
export interface PartyOf { readonly organisationId: string; readonly organisationKind: OrganisationKind }

/** A partnership in which the organisation is one side of the monthly table. */
export interface MonthlyTable { readonly partnershipId: string; readonly otherSide: OtherParty }

/** The tables at which the organisation sits opposite somebody. A partner of the network sits at none. */
export function monthlyTables(parties: readonly OtherParty[], side: PartyOf): MonthlyTable[] {
  if (!isSide(side.organisationKind)) return [];
  return [...Map.groupBy(parties, ({ partnershipId }) => partnershipId)].flatMap(([partnershipId, at]) => {
    const opposite = otherSide(at, side);
    return opposite === null ? [] : [{ partnershipId, otherSide: opposite }];
  });
}

/** The monthly table with the days that follow from how it usually meets. */
export interface TableInTime extends MonthlyTable {
  /** The next day to plan a meeting on; null before its first meeting. */
  readonly nextMeetingOn: LocalDate | null;
  /** The day, gone by, on which it should have met since its latest meeting; null when it has met or is to meet. */
  readonly missedMeetingOn: LocalDate | null;
}

/** @param days those of the table's latest meetings, also of the planned ones */
export function tableInTime(table: MonthlyTable, days: readonly LocalDate[], today: LocalDate): TableInTime {
  const [rule, latest] = [usualRule(days), days.toSorted(compare).at(-1)];
  if (rule === null || latest === undefined) return { ...table, nextMeetingOn: null, missedMeetingOn: null };
  const expected = nextMeetingDay(rule, latest);
  const missed = compare(expected, today) < 0;
  return { ...table, nextMeetingOn: missed ? nextMeetingDay(rule, today) : expected, missedMeetingOn: missed ? expected : null };
}
