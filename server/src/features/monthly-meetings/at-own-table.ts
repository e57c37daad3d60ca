/**
 * Rules of the second lock for rows that stand with a meeting or a point of its agenda. Each row looks its own one up: a list of all
 * that the reader may read would be as long as the portal is old.
 */

/** Of a meeting of one of the reader's partnerships: the policy of `monthly_meeting` decides which those are. */
export const atOwnTable = (table: string): string => `exists (select 1 from monthly_meeting m where m.id = ${table}.meeting_id)`;

/** About a point that the reader may read: the policy of `agenda_item` decides which those are. */
export const ofReadablePoint = (table: string): string => `exists (select 1 from agenda_item i where i.id = ${table}.item_id)`;

/** The same, of a point that is on no household. */
export const ofPointOnNobody = (table: string): string => `exists (select 1 from agenda_item i where i.id = ${table}.item_id and i.case_id is null)`;
