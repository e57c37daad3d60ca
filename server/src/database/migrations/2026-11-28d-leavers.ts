import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const USER = `(select nullif(current_setting('app.user', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const OWN = `organisation_id = ${ASKING}`;

const holds = (row: string): string => `${row}.valid_from <= ${INSTANT} and (${row}.valid_to is null or ${row}.valid_to > ${INSTANT})`;
const guarded = (caseId: string): string => `exists (select 1 from protection pr where pr.case_id = ${caseId} and pr.holder_id = ${ASKING}
  and pr.from_at <= ${INSTANT} and (pr.to_at is null or pr.to_at > ${INSTANT}))`;

const definer = (signature: string, returns: string, body: string): string =>
  `create function ${signature} returns ${returns} language sql stable security definer set search_path = public, pg_temp as $$ ${body} $$`;
const THINGS = 'table (thing uuid, guarded boolean)';

/** Undone tasks that somebody of the asker's organisation has now, as far as that organisation may know of them, protected households too. */
const TASKS = definer('held_tasks(person uuid)', THINGS, `
  select f.id, f.case_id is not null and ${guarded('f.case_id')} from item_outcome f
  where f.owner_organisation_id = ${ASKING} and f.says = 'UPPGIFT'
    and person = (select w.owner_id from item_outcome w where w.of_id = f.id and w.owner_id is not null order by w.recorded_at desc, w.id = w.of_id, w.id desc limit 1)
    and coalesce((select w.says from item_outcome w where w.of_id = f.id and w.says in ('OPPEN', 'KLAR', 'GAR_INTE', 'EJ_GJORD')
      order by w.recorded_at desc, w.id = w.of_id, w.id desc limit 1), 'OPPEN') in ('OPPEN', 'EJ_GJORD')
    and (f.case_id is null or f.holder_id = ${ASKING} or exists (
      select 1 from disclosure_grant g where g.case_id = f.case_id and g.recipient_id = ${ASKING} and g.holder_id = f.holder_id
        and g.category = f.category and g.valid_from <= ${INSTANT} and (g.valid_to is null or g.valid_to > ${INSTANT})
      having bool_or(g.person_id is null) or (cardinality(f.concerns) > 0 and f.concerns <@ array_agg(g.person_id))))`);

/** Open cases that she handles. */
const CASES = definer('held_cases(person uuid)', THINGS, `
  select d.case_id, ${guarded('d.case_id')} from case_desk d join case_file c on c.id = d.case_id
  where d.organisation_id = ${ASKING} and d.handler_id = person and d.closed_at is null and c.closed_at is null`);

/** Texts that wait for her approval, of meetings to which she came for the asker's organisation. */
const MINUTES = definer('held_minutes(person uuid)', THINGS, `
  select s.meeting_id, false from minutes_event s
  join room_attendance r on r.meeting_id = s.meeting_id and r.user_id = person and r.organisation_id = ${ASKING}
  where s.kind = 'SKICKAD' and person = any(s.adjusters) and not exists (
    select 1 from minutes_event n where n.meeting_id = s.meeting_id and n.number > s.number
      and (n.kind in ('SKICKAD', 'TILLBAKA', 'JUSTERAD') or (n.kind = 'GODKAND' and n.recorded_by = person)))`);

/** The organisation's way in, where she stands at it. */
const WAY_IN = definer('held_way_in(person uuid)', THINGS, `
  select w.id, false from (select id, answers_id, deputy_id from way_in where ${OWN} order by number desc limit 1) w where person in (w.answers_id, w.deputy_id)`);

/** What she is appointed to where nobody else who stays longer is: also after her last day, until somebody is. */
const lastOf = (name: string, is: (mandate: string) => string): string => definer(`${name}(person uuid)`, THINGS, `
  select m.id, false from mandate m
  where m.user_id = person and m.${OWN} and ${is('m')} and m.valid_from <= ${INSTANT} and (m.valid_to is null or m.valid_to > ${INSTANT}
    or m.valid_to = (select l.ends_at from leaving l where l.${OWN} and l.user_id = person order by l.number desc limit 1))
    and not exists (select 1 from mandate o where o.${OWN} and o.user_id <> person and ${is('o')} and ${holds('o')} and (o.valid_to is null or o.valid_to > m.valid_to))
  order by m.valid_from desc, m.id limit 1`);
const COORDINATING = lastOf('held_coordinating', (mandate) => `${mandate}.role = 'SAMORDNARE'`);
const OPENING = lastOf('held_opening', (mandate) => `${mandate}.may_open_protected`);

/** How many things of each kind somebody of the asker's organisation holds: all that a manager is told of them. A new kind is one more line. */
const COUNTS = definer('held_counts(person uuid)', 'table (kind text, held integer)', `
  select k.kind, k.held::integer from (
    select 'UPPGIFT', count(*) from held_tasks(person)
    union all select 'ARENDE', count(*) from held_cases(person)
    union all select 'JUSTERING', count(*) from held_minutes(person)
    union all select 'INGANG', count(*) from held_way_in(person)
    union all select 'SAMORDNING', count(*) from held_coordinating(person)
    union all select 'SKYDDADE', count(*) from held_opening(person)) k(kind, held)
  where k.held > 0`);

const TABLES = ['leaving', 'handover', 'handover_answer'];

/** Who leaves an organisation, who is asked to take over what she holds, and what they answer. */
export class Leavers extends Migration {
  override up(): void {
    this.addSql(`create table "leaving" ("id" uuid not null, "of_id" uuid not null, "organisation_id" uuid not null, "user_id" uuid not null, "number" int not null, "last_day" date null, "ends_at" timestamptz null, "mandates" jsonb not null, "recorded_at" timestamptz not null, "recorded_by" uuid not null, primary key ("id"))`);
    this.addSql('alter table "leaving" add constraint "leaving_number" unique ("organisation_id", "user_id", "number")');
    this.addSql(`create table "handover" ("id" uuid not null, "leaving_id" uuid not null, "organisation_id" uuid not null, "from_id" uuid not null, "to_id" uuid not null, "kind" text not null, "number" int not null, "recorded_at" timestamptz not null, "recorded_by" uuid not null, primary key ("id"))`);
    this.addSql('create index "handover_organisation_id_to_id_index" on "handover" ("organisation_id", "to_id")');
    this.addSql('alter table "handover" add constraint "handover_number" unique ("leaving_id", "kind", "number")');
    this.addSql(`create table "handover_answer" ("id" uuid not null, "handover_id" uuid not null, "organisation_id" uuid not null, "accepted" boolean not null, "reason" text null, "moved" int not null, "recorded_at" timestamptz not null, "recorded_by" uuid not null, primary key ("id"))`);
    this.addSql('alter table "handover_answer" add constraint "handover_answer_handover_id_unique" unique ("handover_id")');
    for (const table of TABLES) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`create policy "${table}_read" on "${table}" for select to "bokvar_app" using (${OWN})`);
      this.addSql(`create policy "${table}_add" on "${table}" for insert to "bokvar_app" with check (${OWN} and recorded_by = ${USER})`);
      this.addSql(`grant select, insert on ${table} to bokvar_app`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
      this.addSql(`create trigger ${table}_stands before update or delete or truncate on ${table} for each statement execute function refuse_change()`);
    }
    for (const made of [TASKS, CASES, MINUTES, WAY_IN, COORDINATING, OPENING, COUNTS]) this.addSql(made);
    for (const name of ['held_tasks', 'held_cases', 'held_minutes', 'held_way_in', 'held_coordinating', 'held_opening', 'held_counts']) {
      this.addSql(`revoke all on function ${name}(uuid) from public`);
      this.addSql(`grant execute on function ${name}(uuid) to ${name === 'held_counts' ? 'bokvar_app, bokvar_system' : 'bokvar_system'}`);
    }
  }
}
