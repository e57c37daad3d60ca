import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const PLACE = 'coalesce(n.meeting_id, n.case_id)';
const KEPT = `k.organisation_id = n.organisation_id and k.case_id = n.case_id and k.holder_id = n.holder_id and k.place_id = ${PLACE} and k.categories @> n.categories`;
const SEAT = 'is not distinct from (n.seat_id, n.seat_position, n.seat_minutes)';
const TOGETHER = 'categories = array(select distinct unnest(s.categories || excluded.categories))';

/**
 * Keeps `disclosure_shown` of these rows of the log: only what is not there already, or stands there otherwise, is
 * written, so that a page read again writes nothing here. Of a point on an agenda, what was shown last; a page that
 * shows no points leaves them as they are.
 */
const remember = (rows: string): string => `begin
  insert into disclosure_shown as s (organisation_id, case_id, holder_id, place_id, categories, seat_id, seat_position, seat_minutes)
    select n.organisation_id, n.case_id, n.holder_id, ${PLACE}, array_agg(distinct c.category), (array_agg(n.seat_id))[1], min(n.seat_position), min(n.seat_minutes)
    from ${rows}, unnest(n.categories) c(category)
    where n.shows_seats and n.holder_id <> n.organisation_id
      and not exists (select 1 from disclosure_shown k where ${KEPT} and (k.seat_id, k.seat_position, k.seat_minutes) ${SEAT})
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (organisation_id, case_id, holder_id, place_id)
    do update set ${TOGETHER}, seat_id = excluded.seat_id, seat_position = excluded.seat_position, seat_minutes = excluded.seat_minutes;
  insert into disclosure_shown as s (organisation_id, case_id, holder_id, place_id, categories)
    select n.organisation_id, n.case_id, n.holder_id, ${PLACE}, array_agg(distinct c.category)
    from ${rows}, unnest(n.categories) c(category)
    where not n.shows_seats and n.holder_id <> n.organisation_id and not exists (select 1 from disclosure_shown k where ${KEPT})
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (organisation_id, case_id, holder_id, place_id) do update set ${TOGETHER};
  return null;
end`;

const COLUMNS = ['organisation_id', 'reader_is_secret', 'case_id', 'meeting_id', 'holder_id', 'fact_ids', 'categories', 'grounds', 'person_ids', 'in_step'];
const SHOWN = COLUMNS.map((column) => `l.${column}`).join(', ');

/** What is shown again, unchanged, is one row that points to the rows of the first time. */
export class ShownAgain extends Migration {
  override up(): void {
    this.addSql('create table "disclosure_showing" ("id" bigint not null, "at" timestamptz not null, "user_id" uuid not null, "organisation_id" uuid not null, "place" text not null, "first_id" bigint not null, "digest" text not null, primary key ("id"))');
    this.addSql('create index "disclosure_showing_organisation_id_digest_index" on "disclosure_showing" ("organisation_id", "digest")');
    this.addSql('create index "disclosure_showing_first_id_index" on "disclosure_showing" ("first_id")');
    this.addSql('alter table "disclosure_log" add column "showing_id" bigint null, add column "shows_seats" boolean not null default false');
    this.addSql('create index "disclosure_log_showing_id_index" on "disclosure_log" ("showing_id")');
    this.addSql('alter table "disclosure_showing" enable row level security');
    this.addSql('alter table "disclosure_showing" force row level security');
    this.addSql(`create policy "disclosure_showing_read" on "disclosure_showing" for select to "bokvar_app" using (organisation_id = ${ASKING} or exists (select 1 from disclosure_log l where l.showing_id = first_id))`);
    this.addSql(`create policy "disclosure_showing_add" on "disclosure_showing" for insert to "bokvar_app" with check (organisation_id = ${ASKING})`);
    this.addSql('create policy "system_all" on "disclosure_showing" to "bokvar_system" using (true) with check (true)');
    this.addSql('grant select, insert on disclosure_showing to bokvar_app');
    this.addSql('grant select, insert, update, delete on disclosure_showing to bokvar_system');
    this.addSql('create trigger disclosure_showing_stands before update or delete or truncate on disclosure_showing for each statement execute function refuse_change()');
    this.addSql(`create or replace function remember_shown() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ ${remember('shown n')} $$`);
    const first = '(select l.* from shown a join disclosure_log l on l.showing_id = a.first_id where a.id <> a.first_id) n';
    this.addSql(`create function remember_shown_again() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ ${remember(first)} $$`);
    this.addSql('create trigger again_remembered after insert on disclosure_showing referencing new table as shown for each statement execute function remember_shown_again()');
    this.addSql(`create view disclosure_seen with (security_invoker = true) as
      select l.id, l.at, l.user_id, l.place, ${SHOWN} from disclosure_log l
      union all select a.id, a.at, a.user_id, a.place, ${SHOWN} from disclosure_showing a join disclosure_log l on l.showing_id = a.first_id where a.id <> a.first_id`);
    this.addSql('grant select on disclosure_seen to bokvar_app, bokvar_system');
  }
}
