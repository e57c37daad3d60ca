import { Migration } from '@mikro-orm/migrations';

/**
 * Keeps `disclosure_shown`: only what is not there already, or stands there otherwise, is written, so that a page read
 * again writes nothing here. Of a point on an agenda, what was shown last.
 */
const REMEMBER_SHOWN = `create or replace function remember_shown() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into disclosure_shown as s (organisation_id, case_id, holder_id, place_id, categories, seat_id, seat_position, seat_minutes)
    select n.organisation_id, n.case_id, n.holder_id, coalesce(n.meeting_id, n.case_id), array_agg(distinct c.category),
      (array_agg(n.seat_id))[1], min(n.seat_position), min(n.seat_minutes)
    from shown n, unnest(n.categories) c(category)
    where n.holder_id <> n.organisation_id and not exists (
      select 1 from disclosure_shown k where k.organisation_id = n.organisation_id and k.case_id = n.case_id and k.holder_id = n.holder_id
        and k.place_id = coalesce(n.meeting_id, n.case_id) and k.categories @> n.categories
        and (k.seat_id, k.seat_position, k.seat_minutes) is not distinct from (n.seat_id, n.seat_position, n.seat_minutes))
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (organisation_id, case_id, holder_id, place_id)
    do update set categories = array(select distinct unnest(s.categories || excluded.categories)),
      seat_id = excluded.seat_id, seat_position = excluded.seat_position, seat_minutes = excluded.seat_minutes;
  return null;
end $$`;

/** What the points that stand already tell, and about whom: as sending would have counted it. */
const CATEGORIES = `update agenda_item i set
    category = case when o.kind in ('SOCIALTJANST', 'BUS', 'VARD') then 'KNOWN_STATUS' else 'RENT_FACTS' end,
    concerns = array(select p.id from case_person p where p.case_id = i.case_id and p.holder_id = i.owner_id and p.person_kind = 'VUXEN' order by p.position)
  from organisation o where o.id = i.owner_id and i.case_id is not null`;

/** That an organisation raises a household is a fact of its own, and an emptied seat stays as it was shown last. */
export class RaisedPoints extends Migration {
  override up(): void {
    this.addSql('alter table agenda_item add column category text null, add column concerns uuid[] null');
    // The owner of the tables is under their policies too, and has none of its own.
    for (const table of ['agenda_item', 'case_person']) this.addSql(`alter table ${table} no force row level security`);
    this.addSql(`update agenda_item set concerns = '{}'`);
    this.addSql(CATEGORIES);
    for (const table of ['agenda_item', 'case_person']) this.addSql(`alter table ${table} force row level security`);
    this.addSql('alter table agenda_item alter column concerns set not null');
    for (const table of ['disclosure_log', 'disclosure_shown']) {
      this.addSql(`alter table ${table} add column seat_id uuid null, add column seat_position double precision null, add column seat_minutes int null`);
    }
    this.addSql(REMEMBER_SHOWN);
    this.addSql(`drop policy "agenda_sending_read" on "agenda_sending"`);
    this.addSql(`create policy "agenda_sending_read" on "agenda_sending" for select to "bokvar_app" using (meeting_id in (select m.id from monthly_meeting m))`);
    this.addSql(`drop policy "agenda_item_read" on "agenda_item"`);
    this.addSql(`create policy "agenda_item_read" on "agenda_item" for select to "bokvar_app" using (owner_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or (meeting_id in (select m.id from monthly_meeting m) and (owner_id is null or (sent_at <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
  and (case_id is null or (case when cardinality(agenda_item.concerns) = 0 then exists (
  select 1 from disclosure_grant g
  where g.case_id = agenda_item.case_id and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and g.holder_id = agenda_item.owner_id
    and g.category = agenda_item.category and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
    and (g.valid_to is null or g.valid_to > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (g.person_id is null))
    else not exists (select 1 from unnest(agenda_item.concerns) c(id) where not exists (
  select 1 from disclosure_grant g
  where g.case_id = agenda_item.case_id and g.recipient_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and g.holder_id = agenda_item.owner_id
    and g.category = agenda_item.category and g.valid_from <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))
    and (g.valid_to is null or g.valid_to > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))) and (g.person_id is null or g.person_id = c.id))) end))))))`);
    this.addSql(`drop policy "agenda_item_add" on "agenda_item"`);
    this.addSql(`create policy "agenda_item_add" on "agenda_item" for insert to "bokvar_app" with check (meeting_id in (select m.id from monthly_meeting m) and coalesce(owner_id, (select nullif(current_setting('app.organisation', true), '')::uuid)) = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
    this.addSql(`drop policy "agenda_item_change" on "agenda_item"`);
    this.addSql(`create policy "agenda_item_change" on "agenda_item" for update to "bokvar_app" using (meeting_id in (select m.id from monthly_meeting m) and coalesce(owner_id, (select nullif(current_setting('app.organisation', true), '')::uuid)) = (select nullif(current_setting('app.organisation', true), '')::uuid)) with check (meeting_id in (select m.id from monthly_meeting m) and coalesce(owner_id, (select nullif(current_setting('app.organisation', true), '')::uuid)) = (select nullif(current_setting('app.organisation', true), '')::uuid))`);
  }
}
