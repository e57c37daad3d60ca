import { createHash } from 'node:crypto';
import { embeddedClient } from '@bokvar/server/database/orm';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { TestPortal } from '../support/portal.js';
import type { Needle } from './needles.js';
import { groundFor, personOf, readerOf, type Town } from './town-facts.js';

/**
 * A canary of its own in every row of every column of free words, whoever added the column: what the ledger says of a
 * field is not believed before the other side has been looked for in the answers. Columns are found in the database itself.
 */

/** The column that says whose a row is, the first that a table has. */
const OWNERS = ['holder_id', 'releasing_id', 'owner_id', 'landlord_id', 'organisation_id'];

/** Tables whose rows are nobody’s own, and why. A new table without an owner’s column says here why it has none. */
const NOBODYS: Readonly<Record<string, string>> = {
  organisation: 'known to everybody', partnership: 'known to everybody at its table', partnership_party: 'as partnership', monthly_meeting: 'as partnership',
  meeting_run: 'as partnership', room_opening: 'its item says whose it is', room_jav: 'as room_opening',
  user_account: 'names of staff are needles of their own', identity: 'the way in: read before there is a reader', session: 'as identity', sign_in_attempt: 'as identity', mandate: 'codes',
  portal_secret: 'the portal’s own', bokvar_migrations: 'the portal’s own', case_unfolding: 'the portal’s own', outbox: 'ids alone', mail_outbox: 'what is sent has tests of its own',
  letter_of_intent_reminder: 'the portal’s own: that a mail was sent', sealed_letter: 'the letter of both sides, as a file',
  decision_mandate_end: 'its mandate says whose it is', consent_event: 'its consent says whose it is', consent_scan: 'as consent_event', arrears_change: 'its import says whose it is',
};

/** Columns that are left as they are, and why. */
const LEFT: Readonly<Record<string, string>> = {
  'fact.text': 'every text of the town is a needle already', 'case_person.name': 'as fact.text', 'bill.number': 'as fact.text', 'bill.identity': 'as fact.text',
  'household_answer.question': 'a code', 'household_answer.answer': 'a code or a number',
  'definition_proposal.name': 'written to be read by the other side of its table', 'definition_proposal.words': 'as definition_proposal.name', 'definition_proposal.based_on': 'a code', 'definition_draft.based_on': 'a code', 'adopted_definition.name': 'as definition_proposal.name', 'adopted_definition.words': 'as definition_proposal.name', 'adopted_definition.based_on': 'a code',
  'first_meeting_word.text': 'as way_in.phone', 'first_meeting_word.topic': 'a code', 'agreed_point.kind': 'a code', 'agreed_point.text': 'as way_in.phone', 'agreed_point_ended.reason': 'as way_in.phone', 'process_goal.name': 'as governing_document.name', 'process_goal.own_step': 'as governing_document.name', 'process_goal_ended.reason': 'as governing_document.name', 'agenda_item.text': 'written to be read by everybody at the meeting', 'shared_note.text': 'as agenda_item.text', 'item_outcome.text': 'on a household as fact.text, else as agenda_item.text', 'minutes_text.text': 'as agenda_item.text', 'confidentiality_text.text': 'as agenda_item.text', 'meeting_move.reason': 'as agenda_item.text', 'handover.kind': 'a code', 'role_title.subject': 'a code or an id', 'role_title.title': 'told to everybody whom its organisation meets', 'handover_answer.reason': 'a code', 'way_in.phone': 'told to everybody whom its organisation meets', 'way_in.mail': 'as way_in.phone', 'way_in.hours': 'as way_in.phone', 'governing_document.name': 'written to be read by the other side of its tables', 'governing_document.meaning': 'as governing_document.name', 'governing_document.place': 'as governing_document.name', 'organising_answer.text': 'as governing_document.name', 'manager_meeting.place': 'as agenda_item.text', 'manager_meeting_event.kind': 'a code', 'manager_meeting_event.place': 'as agenda_item.text', 'manager_meeting_event.reason': 'as agenda_item.text', 'manager_meeting_text.item': 'a code', 'manager_meeting_text.text': 'as agenda_item.text', 'manager_decision.state': 'a code', 'manager_decision.item': 'a code', 'manager_decision.text': 'as agenda_item.text', 'improvement.name': 'as agenda_item.text', 'improvement.text': 'as agenda_item.text', 'improvement_ended.text': 'as agenda_item.text', 'decision_mandate.basis': 'as way_in.phone', 'decision_mandate.decision': 'a code', 'letter_of_intent.variant': 'a code', 'letter_of_intent_version.place': 'a code', 'letter_of_intent_event.state': 'a code', 'letter_of_intent_event.reason': 'written to be read by both sides', 'letter_of_intent_comment.text': 'as letter_of_intent_event.reason', 'letter_of_intent_comment.place': 'a code', 'letter_of_intent_answer.reason': 'as letter_of_intent_event.reason', 'letter_of_intent_answer.answer': 'a code', 'letter_of_intent_answer.text_sha256': 'a hash', 'letter_of_intent_answer.acr': 'a code', 'letter_of_intent_answer.vouched_by': 'the name of an e-ID service', 'letter_of_intent_answer.mandate_basis': 'as decision_mandate.basis', 'minutes_text.section': 'an id or a code', 'minutes_event.text': 'as agenda_item.text', 'minutes_event.kind': 'a code', 'minutes_event.signed_as': 'a name of staff, told to who sits at the table', 'agenda_item.refused_reason': 'one would be a refusal', 'arrears_import.problem': 'a code', 'case_desk.outcome': 'a code', 'home_visit.reason': 'a code', 'case_person.number_hash': 'a hash', 'packet.code': 'a code', 'packet.content_hash': 'a hash', 'training_version.said': 'a code', 'training_version.topic': 'a code', 'training_version.topic_words': 'as agenda_item.text', 'training_version.place': 'as agenda_item.text', 'training_version.reason': 'as agenda_item.text',
  'disclosure_grant.source_id': 'an id', 'idempotency.input_hash': 'a hash', 'audit.hash': 'a hash', 'audit.previous_hash': 'a hash',
};
/** What one side writes that is about no household: its managers read it too. */
const ABOUT_NO_HOUSEHOLD: ReadonlySet<string> = new Set(['definition_draft']);
const FACTS = ['fact', 'case_person', 'bill', 'case_action', 'statutory_notice'];

/** Where a canary was put. */
export interface Canary { readonly table: string; readonly column: string; readonly owner: string; readonly id: string; readonly text: string }

const client = async (portal: TestPortal) => await embeddedClient(portal.database.orm);

/** Tables of the database that neither have an owner's column nor are named with why. */
export async function tablesOfNobody(portal: TestPortal): Promise<string[]> {
  const { rows } = await (await client(portal)).query<{ name: string }>(`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not exists (
      select 1 from pg_attribute a where a.attrelid = c.oid and not a.attisdropped and a.attname = any($1)) order by 1`, [OWNERS]);
  return rows.flatMap(({ name }) => (name in NOBODYS ? [] : [`${name}: whose are its rows? Give it a column of ${OWNERS.join(', ')}, or name it in test/privacy/canaries.ts with why`]));
}

/** Puts a canary at the end of every free text there is, and into columns that hold nothing yet. Past every rule of the tables. */
export async function plantCanaries(portal: TestPortal): Promise<Canary[]> {
  const owner = await client(portal);
  const { rows: columns } = await owner.query<{ table: string; column: string; owner: string }>(`
    select c.table_name as "table", c.column_name as "column", (
        select o.column_name from information_schema.columns o where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = any($1)
        order by array_position($1, o.column_name::text) limit 1) as owner
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying')
      and exists (select 1 from information_schema.columns i where i.table_schema = 'public' and i.table_name = c.table_name and i.column_name in ('id', 'case_id')) order by 1, 2`, [OWNERS]);
  const canaries: Canary[] = [];
  await owner.exec('set session_replication_role = replica');
  try {
    for (const { table, column, owner: whose } of columns) {
      if (whose === null || table in NOBODYS || `${table}.${column}` in LEFT) continue;
      const { rows } = await owner.query<{ id: string; whose: string; value: string | null }>(
        `select coalesce(to_jsonb(t) ->> 'id', to_jsonb(t) ->> 'case_id') as id, t.${whose}::text as whose, t."${column}" as value from "${table}" t`);
      const written = rows.filter(({ value }) => value !== null);
      // Codes and numbers decide something; a column that holds none of them holds words.
      if (written.some(({ value }) => /^[-A-ZÅÄÖ_0-9]+$/.test(value ?? ''))) continue;
      for (const { id, whose: organisation, value } of written.length > 0 ? written : rows) {
        const text = `zq${createHash('sha256').update([table, column, organisation, id].join('.')).digest('hex').slice(0, 10)}`;
        if (value?.includes(text) === true) continue;
        await owner.query(`update "${table}" t set "${column}" = $1 where t.${whose}::text = $2 and coalesce(to_jsonb(t) ->> 'id', to_jsonb(t) ->> 'case_id') = $3`, [`${value ?? ''} ${text}`.trim(), organisation, id]);
        canaries.push({ table, column, owner: organisation, id, text });
      }
    }
  } finally {
    await owner.exec('set session_replication_role = default');
  }
  return canaries;
}

/** Who may come across each: whoever has a ground for the row where it is a fact, else people of its own organisation who work with cases. */
export function needlesOfCanaries(canaries: readonly Canary[], town: Town, instant: Instant): Needle[] {
  const facts = new Map(town.facts.map((row) => [row.fact.id as string, row]));
  return canaries.map(({ table, column, owner, id, text }) => {
    const fact = FACTS.includes(table) ? facts.get(id) : undefined;
    const own = (reader: string) => readerOf(reader)?.organisationId === owner && ['SAMORDNARE', 'HANDLAGGARE', ...(ABOUT_NO_HOUSEHOLD.has(table) ? ['CHEF'] : [])].includes(personOf(reader)?.role ?? '');
    return { text, what: `${table}.${column} of another: what only one side may read belongs on its own table, such as case_desk`, allowed: (reader) => (fact === undefined ? own(reader) : groundFor(town, fact, reader, instant) !== null) };
  });
}
