import type { Instant, LocalDate, OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';

/** An organisation that is reminded, at its one way in. */
export interface Reminded { id: string; kind: OrganisationKind; email: string }

/** Organisations in a partnership with an address, whose reminders of the day nobody has looked after. */
export async function loadUnreminded(system: Em, day: LocalDate, now: Instant): Promise<readonly Reminded[]> {
  return await system.execute(
    `select o.id, o.kind, w.mail as email from organisation o
     cross join lateral (select mail from way_in where organisation_id = o.id order by number desc limit 1) w
     where w.mail is not null
       and exists (select 1 from partnership_party pp where pp.organisation_id = o.id and pp.from_at <= ? and (pp.to_at is null or pp.to_at > ?))
       and not exists (select 1 from reminder r where r.organisation_id = o.id and r.on_day = ?::date)
     order by o.id`, [new Date(now), new Date(now), day]);
}

/** True for the one server that looks after an organisation's reminders of a day: false when another has. */
export async function claimReminder(system: Em, organisationId: string, day: LocalDate, now: Instant): Promise<boolean> {
  const rows: unknown[] = await system.execute(
    'insert into reminder (organisation_id, on_day, at) values (?, ?::date, ?) on conflict do nothing returning organisation_id', [organisationId, day, new Date(now)]);
  return rows.length > 0;
}
