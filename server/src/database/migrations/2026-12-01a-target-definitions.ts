import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const atOwnSide = (table: string): string => `exists (select 1 from partnership_party mine join organisation o on o.id = mine.organisation_id
  where mine.partnership_id = ${table}.partnership_id and mine.organisation_id = ${ASKING} and o.kind in ('SOCIALTJANST', 'KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF')
    and mine.from_at <= ${INSTANT} and (mine.to_at is null or mine.to_at > ${INSTANT}))`;
const OWN = `organisation_id = ${ASKING}`;
const WRITTEN = '"name" text not null, "words" text not null, "based_on" text null, "criteria" jsonb not null';
const BY = '"recorded_at" timestamptz not null, "recorded_by" uuid null';

/** Whom a partnership means by barnfamilj: what each side is writing, what it has proposed, and what both have agreed on, version by version. */
export class TargetDefinitions extends Migration {
  override up(): void {
    this.addSql(`create table "definition_draft" ("id" uuid not null, "partnership_id" uuid not null, "organisation_id" uuid not null, "number" int not null, ${WRITTEN}, "saved_at" timestamptz not null, "saved_by" uuid null, primary key ("id"))`);
    this.addSql('alter table "definition_draft" add constraint "definition_draft_own" unique ("partnership_id", "organisation_id")');
    this.addSql(`create table "definition_proposal" ("id" uuid not null, "partnership_id" uuid not null, "organisation_id" uuid not null, "number" int not null, ${WRITTEN}, "withdrawn" boolean not null, ${BY}, primary key ("id"))`);
    this.addSql('alter table "definition_proposal" add constraint "definition_proposal_number" unique ("partnership_id", "organisation_id", "number")');
    this.addSql(`create table "adopted_definition" ("id" uuid not null, "partnership_id" uuid not null, "version" int not null, "proposal_id" uuid not null, "proposer_id" uuid not null, "organisation_id" uuid not null, ${WRITTEN}, "meeting_id" uuid null, "agreed_on" date not null, "valid_from" date not null, ${BY}, primary key ("id"))`);
    this.addSql('alter table "adopted_definition" add constraint "adopted_definition_version" unique ("partnership_id", "version")');
    const rules = {
      definition_draft: { read: OWN, add: `${OWN} and ${atOwnSide('definition_draft')}` },
      definition_proposal: { read: atOwnSide('definition_proposal'), add: `${OWN} and ${atOwnSide('definition_proposal')}` },
      adopted_definition: { read: atOwnSide('adopted_definition'), add: `${OWN} and proposer_id <> ${ASKING} and ${atOwnSide('adopted_definition')}` },
    };
    for (const [table, { read, add }] of Object.entries(rules)) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`create policy "${table}_read" on "${table}" for select to "bokvar_app" using (${read})`);
      this.addSql(`create policy "${table}_add" on "${table}" for insert to "bokvar_app" with check (${add})`);
      this.addSql(`grant select, insert on ${table} to bokvar_app`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
    }
    this.addSql(`create policy "definition_draft_change" on "definition_draft" for update to "bokvar_app" using (${rules.definition_draft.add}) with check (${rules.definition_draft.add})`);
    this.addSql('grant update on definition_draft to bokvar_app');
    for (const table of ['definition_proposal', 'adopted_definition']) {
      this.addSql(`create trigger ${table}_stands before update or delete or truncate on ${table} for each statement execute function refuse_change()`);
    }
  }
}
