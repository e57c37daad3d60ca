import { toLocalDate, type Instant, type LocalDate, type OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { uuidArray } from '../../database/uuid-array.js';

/** A party of one of an organisation's partnerships, besides itself. */
export interface OtherParty {
  readonly partnershipId: string;
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
}

/** Whom an organisation meets in its partnerships now: its oldest partnership first. */
export async function otherPartiesNow(em: Em, organisationId: string): Promise<OtherParty[]> {
  return await em.execute(
    `select mine.partnership_id as "partnershipId", o.id, o.name, o.short_name as "shortName", o.kind from partnership_party mine
     join partnership_party other on other.partnership_id = mine.partnership_id and other.organisation_id <> mine.organisation_id and other.to_at is null
     join organisation o on o.id = other.organisation_id
     where mine.organisation_id = ? and mine.to_at is null order by mine.from_at, mine.partnership_id, o.id`, [organisationId]);
}

/** Half a year of meetings: as many as tell how a partnership usually meets, and no year that it has left behind. */
const MEETINGS_TO_TELL = 6;

/** The days of each partnership's latest meetings, held or planned. */
export async function latestMeetingDays(em: Em, partnershipIds: readonly string[]): Promise<ReadonlyMap<string, LocalDate[]>> {
  const rows: { partnershipId: string; at: number }[] = await em.execute(
    `select p.id as "partnershipId", ms(m.starts_at) as at from unnest(?::uuid[]) p(id)
     cross join lateral (select starts_at from monthly_meeting where partnership_id = p.id order by starts_at desc limit ${MEETINGS_TO_TELL}) m`, [uuidArray(partnershipIds)]);
  const byPartnership = Map.groupBy(rows, ({ partnershipId }) => partnershipId);
  return new Map([...byPartnership].map(([id, meetings]) => [id, meetings.map(({ at }) => toLocalDate(Number(at) as Instant))]));
}

/** The organisations that are parties of a partnership now. */
export async function partiesNow(em: Em, partnershipId: string): Promise<{ id: string; kind: OrganisationKind }[]> {
  return await em.execute(
    `select o.id, o.kind from partnership_party pp join organisation o on o.id = pp.organisation_id
     where pp.partnership_id = ? and pp.to_at is null order by o.id`, [partnershipId]);
}
