import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;

const definer = (make: 'create' | 'create or replace', signature: string, returns: string, body: string): string =>
  `${make} function ${signature} returns ${returns} language sql stable security definer set search_path = public, pg_temp as $$ ${body} $$`;
const THINGS = 'table (thing uuid, guarded boolean)';

/** Mandates of hers at the asker's organisation that hold or are to hold, and that nobody has ended. */
const mandates = (which: string): string => `select m.id, false from decision_mandate m
  where m.organisation_id = ${ASKING} and m.user_id = person and m.decision ${which} 'UNDERTECKNA'
    and (m.valid_to is null or m.valid_to >= (${INSTANT} at time zone 'Europe/Stockholm')::date)
    and not exists (select 1 from decision_mandate_end e where e.mandate_id = m.id)`;
const MANDATES = definer('create', 'held_mandates(person uuid)', THINGS, mandates('<>'));

/** Her mandate to sign, and the letters that wait, or will wait, for her answer on the asker's behalf. */
const SIGNING = definer('create', 'held_signing(person uuid)', THINGS, `${mandates('=')}
  union all
  select l.id, false from letter_of_intent l
  cross join lateral (select e.state, e.version from letter_of_intent_event e where e.letter_id = l.id order by e.number desc limit 1) last
  cross join lateral (select s.seats from letter_of_intent_seats s where s.letter_id = l.id and s.organisation_id = ${ASKING} order by s.number desc limit 1) own
  where last.state in ('UTKAST', 'GRANSKNING', 'FOR_UNDERSKRIFT') and exists (
    select 1 from jsonb_to_recordset(own.seats) as seat(id uuid, "userId" uuid, role text)
    where seat."userId" = person and seat.role in ('UNDERTECKNARE', 'GODKANNARE')
      and not (last.state = 'FOR_UNDERSKRIFT' and exists (select 1 from letter_of_intent_answer a where a.seat_id = seat.id and a.version = last.version
        and a.round = (select max(r.number) from letter_of_intent_event r where r.letter_id = l.id and r.state = 'FOR_UNDERSKRIFT'))))`);

const COUNTS = definer('create or replace', 'held_counts(person uuid)', 'table (kind text, held integer)', `
  select k.kind, k.held::integer from (
    select 'UPPGIFT', count(*) from held_tasks(person)
    union all select 'ARENDE', count(*) from held_cases(person)
    union all select 'JUSTERING', count(*) from held_minutes(person)
    union all select 'INGANG', count(*) from held_way_in(person)
    union all select 'SAMORDNING', count(*) from held_coordinating(person)
    union all select 'SKYDDADE', count(*) from held_opening(person)
    union all select 'MANDAT', count(*) from held_mandates(person)
    union all select 'UNDERSKRIFT', count(*) from held_signing(person)) k(kind, held)
  where k.held > 0`);

/** What somebody may decide and is to sign is handed over like the rest of what she holds. */
export class HeldMandates extends Migration {
  override up(): void {
    for (const made of [MANDATES, SIGNING, COUNTS]) this.addSql(made);
    for (const name of ['held_mandates', 'held_signing']) {
      this.addSql(`revoke all on function ${name}(uuid) from public`);
      this.addSql(`grant execute on function ${name}(uuid) to bokvar_system`);
    }
  }
}
