import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const OPENER = `(select case when current_setting('app.protected', true) = 'on' then nullif(current_setting('app.user', true), '')::uuid end)`;
const OWN = `organisation_id = ${ASKING}`;
const atOwnSide = (table: string): string => `exists (select 1 from partnership_party mine join organisation o on o.id = mine.organisation_id
  where mine.partnership_id = ${table}.partnership_id and mine.organisation_id = ${ASKING} and o.kind in ('SOCIALTJANST','KOMMUNALT_BOLAG','PRIVAT_HYRESVARD','BRF')
    and mine.from_at <= ${INSTANT} and (mine.to_at is null or mine.to_at > ${INSTANT}))`;
const OPEN = `not (exists (
  select 1 from protection pr where pr.case_id = gate_passage.case_id and pr.holder_id = ${ASKING}
    and pr.from_at <= ${INSTANT} and (pr.to_at is null or pr.to_at > ${INSTANT}))
  and not exists (
  select 1 from protected_opening po where po.case_id = gate_passage.case_id and po.organisation_id = ${ASKING} and po.user_id = ${OPENER}
    and po.opened_at <= ${INSTANT} and po.closes_at > ${INSTANT}))`;

const BY = '"organisation_id" uuid not null, "recorded_at" timestamptz not null, "recorded_by" uuid null';
const TABLES: readonly (readonly [table: string, read: string])[] = [
  ...['process_goal', 'process_goal_agreed', 'process_goal_ended'].map((table) => [table, atOwnSide(table)] as const), ['gate_passage', `${OWN} and ${OPEN}`],
];

/** Process goals that both sides agree on, and the steps that were taken at their gates. */
export class ProcessGoals extends Migration {
  override up(): void {
    this.addSql(`create table "process_goal" ("id" uuid not null, "goal_id" uuid not null, "partnership_id" uuid not null, "version" int not null, "name" text not null, "target_group" text not null, "required" jsonb not null, "before_step" text not null, "own_step" text null, "preset" text null, "valid_from" date not null, ${BY}, primary key ("id"))`);
    this.addSql('create index "process_goal_partnership_id_index" on "process_goal" ("partnership_id")');
    this.addSql('alter table "process_goal" add constraint "process_goal_version" unique ("goal_id", "version")');
    this.addSql(`create table "process_goal_agreed" ("id" uuid not null, "version_id" uuid not null, "partnership_id" uuid not null, ${BY}, primary key ("id"))`);
    this.addSql('alter table "process_goal_agreed" add constraint "process_goal_agreed_once" unique ("version_id")');
    this.addSql(`create table "process_goal_ended" ("id" uuid not null, "goal_id" uuid not null, "partnership_id" uuid not null, "ends_on" date not null, "reason" text not null, ${BY}, primary key ("id"))`);
    this.addSql('alter table "process_goal_ended" add constraint "process_goal_ended_once" unique ("goal_id")');
    this.addSql(`create table "gate_passage" ("id" uuid not null, "case_id" uuid not null, "version_id" uuid not null, "partnership_id" uuid not null, "source_id" uuid not null, "step" text not null, "counted_from" date not null, "taken_on" date not null, "verdict" text not null, "missing" jsonb not null, "reason" text null, "decided_by" uuid null, ${BY}, primary key ("id"))`);
    this.addSql('create index "gate_passage_case_id_index" on "gate_passage" ("case_id")');
    this.addSql('create index "gate_passage_partnership_id_index" on "gate_passage" ("partnership_id")');
    this.addSql('alter table "gate_passage" add constraint "gate_passage_once" unique ("version_id", "source_id")');
    for (const [table, read] of TABLES) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`create policy "${table}_read" on "${table}" for select to "bokvar_app" using (${read})`);
      this.addSql(`create policy "${table}_add" on "${table}" for insert to "bokvar_app" with check (${table === 'gate_passage' ? `${OWN} and ${OPEN}` : `${OWN} and ${read}`})`);
      this.addSql(`grant select, insert on ${table} to bokvar_app`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
      this.addSql(`create trigger ${table}_stands before update or delete or truncate on ${table} for each statement execute function refuse_change()`);
    }
  }
}
