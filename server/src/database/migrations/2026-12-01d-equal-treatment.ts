import { Migration } from '@mikro-orm/migrations';

const ASKING = `nullif(current_setting('app.organisation', true), '')::uuid`;
const INSTANT = `coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())`;
const SIDE = `('SOCIALTJANST','KOMMUNALT_BOLAG','PRIVAT_HYRESVARD','BRF')`;
const AT_THE_TABLE = `exists (select 1 from partnership_party mine join organisation me on me.id = mine.organisation_id
  where mine.partnership_id = partnership and mine.organisation_id = ${ASKING} and me.kind in ${SIDE} and mine.from_at <= ${INSTANT} and (mine.to_at is null or mine.to_at > ${INSTANT}))`;
const STANDS = (t: string): string => `${t}.recorded_at <= ${INSTANT} and (${t}.retracted_at is null or ${t}.retracted_at > ${INSTANT})`;
const DAY = (at: string): string => `(${at} at time zone 'Europe/Stockholm')::date`;
/** An action that the landlord whose step it is had, or had a ground to read when it took the step. */
const KNOWN_TO = (holder: string, at: string): string => `(a.holder_id = ${holder} or exists (
  select 1 from disclosure_grant g where g.case_id = a.case_id and g.recipient_id = ${holder} and g.holder_id = a.holder_id and g.category = a.category and g.valid_from <= ${at} and (g.valid_to is null or g.valid_to > ${at})
  having bool_or(g.person_id is null) or (cardinality(a.concerns) > 0 and a.concerns <@ array_agg(g.person_id))))`;
const REACHING = `('TELEFON','HEMBESOK_HV','HEMBESOK_SOC','GEMENSAMT_HEMBESOK','MOTE_TRAFF')`;

const FUNCTION = (name: string, sql: string): string => `create function ${name}(partnership uuid, since date, until date) returns json
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set jit = off as $$ begin return (
  select case when ${AT_THE_TABLE} then (${sql}) else '[]'::json end); end $$`;

/** Steps that were taken at gates, without whose: the portal counts them for those who may know how many and nothing more. */
const COHORT_STEPS = FUNCTION('cohort_steps', `select coalesce(json_agg(s order by s."stepOn", s.nr), '[]') from (
  select p.version_id as "versionId", p.counted_from as "from", p.taken_on as "stepOn", p.verdict, p.reason, p.id as nr,
    case when p.organisation_id = ${ASKING} then (select u.name from user_account u where u.id = p.decided_by) end as "decidedBy",
    (select coalesce(json_agg(json_build_object('kind', a.kind, 'result', a.result, 'doneOn', ${DAY('a.done_at')}) order by a.done_at, a.id), '[]') from case_action a
      where a.case_id = p.case_id and a.done_at >= p.counted_from - interval '24 months' and ${STANDS('a')} and ${KNOWN_TO('p.organisation_id', 'p.recorded_at')}) as actions
  from gate_passage p where p.partnership_id = partnership and p.taken_on between since and until and p.recorded_at <= ${INSTANT}
    and (p.step = 'EGET_STEG' or ${['fact', 'statutory_notice', 'case_action'].map((table) => `exists (select 1 from ${table} x where x.id = p.source_id and ${STANDS('x')})`).join(' or ')})) s`);

/** How early the work with unpaid rents began, without whose. */
const PREVENTION_FACTS = FUNCTION('prevention_facts', `select coalesce(json_agg(r), '[]') from (
  select (select min(b.due_on) from bill b where b.case_id = c.id and b.recorded_at <= ${INSTANT} and (b.paid_on is null or b.paid_on > b.due_on)) as "dueOn",
    (select coalesce(json_agg(json_build_object('kind', a.kind, 'result', a.result, 'doneOn', ${DAY('a.done_at')}) order by a.done_at, a.id), '[]') from case_action a
      where a.case_id = c.id and a.kind in ${REACHING} and (a.result is null or a.result in ('NADD','AVBOJDE','LOST')) and ${STANDS('a')} and ${KNOWN_TO('c.holder_id', INSTANT)}) as actions,
    n.served is not null or n.given is not null or f.on_date is not null or f.told as terminated, coalesce(n.terminated, f.on_date) as "terminatedOn", n.served as "servedOn", n.given as "noticeOn"
  from case_file c join organisation o on o.id = c.holder_id
    cross join lateral (select min(x.sent_on) filter (where x.code = 'N_44_TENANT') as terminated, min(x.served_on) filter (where x.code in ('N_44_TENANT','N_44_ARREARS')) as served, min(x.sent_on) filter (where x.code = 'N_44_ARREARS') as given
      from statutory_notice x where x.case_id = c.id and x.holder_id = c.holder_id and ${STANDS('x')}) n
    cross join lateral (select min(x.on_date) as on_date, count(*) > 0 as told from fact x where x.case_id = c.id and x.holder_id = c.holder_id and x.kind = 'STEG' and x.text in ('UPPSAGD_FORVERKAD','ATERVINNINGSFRIST') and ${STANDS('x')}) f
  where c.partnership_id = partnership and c.kind = 'HYRESSKULD' and o.kind <> 'SOCIALTJANST' and ${DAY('c.opened_at')} between since and until) r`);

/** Steps of the law that were recorded, with what was known of the households then, without whose: for a rule that is tried before it is agreed on. */
const PAST_STEPS = FUNCTION('past_steps', `select coalesce(json_agg(s), '[]') from (
  select t.stage, t.notice, t.action, c.kind as "caseKind", t.on_day as "stepOn", ${DAY('c.opened_at')} as "openedOn",
    (select coalesce(json_agg(json_build_object('dueOn', b.due_on, 'paidOn', b.paid_on)), '[]') from bill b where b.case_id = c.id and ${DAY('b.recorded_at')} <= t.on_day) as bills,
    (select coalesce(json_agg(json_build_object('kind', a.kind, 'result', a.result, 'doneOn', ${DAY('a.done_at')}, 'knownOn', ${DAY('a.recorded_at')}) order by a.done_at, a.id), '[]') from case_action a
      where a.case_id = c.id and ${STANDS('a')} and ${KNOWN_TO('c.holder_id', INSTANT)}) as actions,
    (select coalesce(json_agg(json_build_object('id', h.id, 'kind', h.person_kind, 'bornOn', h.born_on, 'livingForm', h.living_form)), '[]') from case_person h
      where h.case_id = c.id and h.holder_id = c.holder_id and ${STANDS('h')} and ${DAY('h.recorded_at')} <= t.on_day) as persons,
    (select x.text from fact x where x.case_id = c.id and x.holder_id = c.holder_id and x.kind = 'BARN_KANNEDOM' and ${STANDS('x')} and ${DAY('x.recorded_at')} <= t.on_day order by x.recorded_at desc limit 1) as said,
    (select y.moved_in_on from case_desk d join tenancy y on y.id = d.tenancy_id where d.case_id = c.id and d.organisation_id = c.holder_id) as "movedInOn",
    lag(t.stage) over (partition by c.id order by t.on_day, t.at, t.nr) as "stageBefore"
  from case_file c join organisation o on o.id = c.holder_id
    cross join lateral (
      select x.text as stage, null::text as notice, null::text as action, coalesce(x.on_date, ${DAY('x.recorded_at')}) as on_day, x.recorded_at as at, x.id as nr from fact x where x.case_id = c.id and x.holder_id = c.holder_id and x.kind = 'STEG' and ${STANDS('x')}
      union all select null, x.code, null, x.sent_on, x.recorded_at, x.id from statutory_notice x where x.case_id = c.id and x.holder_id = c.holder_id and ${STANDS('x')}
      union all select null, null, x.kind, ${DAY('x.done_at')}, x.recorded_at, x.id from case_action x where x.case_id = c.id and x.holder_id = c.holder_id and x.kind = 'INKASSOKRAV' and ${STANDS('x')}) t
  where c.partnership_id = partnership and o.kind <> 'SOCIALTJANST' and c.opened_at < until + interval '2 days' and (c.closed_at is null or c.closed_at >= since) and t.on_day between since and until) s`);

/** Equal treatment told in figures: what is counted of both sides’ households, by functions that give nobody’s name. */
export class EqualTreatment extends Migration {
  override up(): void {
    for (const [name, sql] of [['cohort_steps', COHORT_STEPS], ['prevention_facts', PREVENTION_FACTS], ['past_steps', PAST_STEPS]] as const) {
      this.addSql(sql);
      this.addSql(`revoke all on function ${name}(uuid, date, date) from public`);
      this.addSql(`grant execute on function ${name}(uuid, date, date) to bokvar_app, bokvar_system`);
    }
    this.addSql('create index "gate_passage_partnership_id_taken_on_index" on "gate_passage" ("partnership_id", "taken_on")');
  }
}
