import { createServer } from 'node:http';
import process from 'node:process';
import { Pool } from 'pg';

/**
 * Reference A: the agenda by one hand-written, prepared SQL statement over plain node:http, with the rule for the viewer
 * written into it. It reads what the portal reads for the client's own operation and answers the same by value, but for
 * the reasons: those it leaves as the rows they are made of (`material`). It decides, logs and guards nothing besides.
 */
const granted = (row: string) => `(${row}.holder_id = $2 or exists (select 1 from disclosure_grant g where g.case_id = ${row}.case_id and g.recipient_id = $2
  and g.holder_id = ${row}.holder_id and g.category = ${row}.category and g.valid_from <= now() and (g.valid_to is null or g.valid_to > now())))`;

const SEAT = `'Seat' as "__typename", (select o from (select 'Organisation' as "__typename", o.id, o.kind, o.short_name as "shortName") o) as organisation`;

/** Who sees it: the same for every row of a case, since nothing rests on a consent here. */
const WHO = `(select w from (select 'WhoSees' as "__typename", case when ai.owner_id <> $2 or shared.yes then 'NI_OCH_PART' else 'BARA_NI' end as audience, 'OWN_DATA' as ground,
  array(select s from (select o.id = $2 as "isReader", case when o.id = ai.owner_id or shared.yes then 'OWN' else 'NONE' end as mark, ${SEAT}
    from organisation o join partnership_party pp on pp.organisation_id = o.id and pp.partnership_id = mm.partnership_id
    where pp.to_at is null and (o.kind = 'SOCIALTJANST' or o.id = ai.owner_id) order by o.id = $2 desc) s) as seats, null as until) w)`;

const ITEMS = `
  select 'AgendaItem' as "__typename", ai.id, row_number() over (order by ai.position, ai.id)::int as number, ai.kind, ai.standing, ai.learning, null as "on", ai.text, ai.case_id as "caseId",
    ai.answer, case when ai.owner_id = $2 then ai.refused_reason end as "refusedReason", ai.minutes, ai.owner_id = $2 as mine, false as lost, ai.owner_id = $2 as movable, ai.version,
    (select o from (select 'Organisation' as "__typename", o.id, o.short_name as "shortName", o.kind from organisation o where o.id = ai.owner_id) o) as owner,
    (select h from (select 'DisclosedText' as "__typename", (array_agg(p.id order by p.position))[1] as "factId", string_agg(p.name, ', ' order by p.position) as value, min(p.category) as category
       from case_person p where p.case_id = c.id and p.person_kind = 'VUXEN' and ${granted('p')} having count(*) > 0) h) as household,
    (select f from (select 'DisclosedText' as "__typename", f.id as "factId", f.text as value from fact f where f.case_id = c.id and f.kind = 'ADRESS' and ${granted('f')}
       order by f.recorded_at desc, f.id desc limit 1) f) as address,
    (select d from (select 'DisclosedMoney' as "__typename", (array_agg(b.id order by b.due_on desc, b.id))[1] as "factId", sum(b.rest_ore)::int as ore, count(*)::int as bills,
       min(b.due_on) as "oldestDueOn", min(b.category) as category from bill b where b.case_id = c.id and b.paid_on is null and ${granted('b')} having count(*) > 0) d) as debt,
    array(select l from (select 'FactLine' as "__typename", f.id, f.kind, f.category, f.text, to_char(f.recorded_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as "recordedOn", ${WHO} as who
       from fact f where f.case_id = c.id and f.kind = 'PLAN' and ${granted('f')} order by f.recorded_at, f.id) l) as lines,
    ${WHO} as who,
    (select m from (select d.next_kind, d.next_due_on, d.proposed_paid, d.closed_at,
       array(select b from (select b.due_on, b.rest_ore from bill b where b.case_id = c.id and b.paid_on is null and ${granted('b')} order by b.due_on desc, b.id) b) as bills,
       array(select a from (select a.kind, a.result, a.done_at from case_action a where a.case_id = c.id and a.retracted_at is null and ${granted('a')} order by a.done_at desc, a.kind, a.id limit 20) a) as actions,
       array(select n from (select n.code, n.given_at, n.eviction_on from statutory_notice n where n.case_id = c.id and ${granted('n')} order by n.given_at desc, n.id) n) as notices,
       array(select f from (select f.kind, f.text, f.on_date from fact f where f.case_id = c.id and f.ended_at is null and f.kind in ('STEG', 'BARN_KANNEDOM', 'KVITTENS') and ${granted('f')} order by f.recorded_at, f.id) f) as facts,
       array(select t from (select t.of_id, t.says, t.met_on, t.due_on from item_outcome t where t.case_id = c.id and t.says not in ('BESLUT', 'BESLUT_TILLBAKA') and ${granted('t')} order by t.recorded_at, t.id) t) as tasks,
       array(select k from (select k.valid_to from consent k where k.case_id = c.id and ($2 = k.releasing_id or $2 = any(k.recipients))) k) as consents
     from (select 1) one left join case_desk d on d.case_id = c.id and d.organisation_id = $2) m) as material
  from agenda_item ai join case_file c on c.id = ai.case_id
  cross join lateral (select exists (select 1 from case_share s where s.case_id = c.id and s.ended_at is null) as yes) shared
  where ai.meeting_id = mm.id and ai.answer <> 'BORTTAGEN' and (ai.owner_id = $2 or (ai.sent_at <= now() and exists (select 1 from disclosure_grant g where g.case_id = c.id and g.holder_id = ai.owner_id
    and g.recipient_id = $2 and g.valid_from <= now() and (g.valid_to is null or g.valid_to > now()))))
  order by ai.position, ai.id`;

export const REFERENCE_SQL = `
select to_json(x)::text as body from (select (select r from (select (select m from (select 'MonthlyMeeting' as "__typename", mm.id, mm.place, p.name as partnership,
  (select o from (select 'Organisation' as "__typename", o.id, o.name, o.short_name as "shortName", o.kind from organisation o join partnership_party pp on pp.organisation_id = o.id
     where pp.partnership_id = mm.partnership_id and pp.to_at is null and o.id <> $2 and (o.kind = 'SOCIALTJANST' or o.id = mm.created_by_id)) o) as partner,
  array(select s from (select 'AgendaSection' as "__typename", 'HUSHALL' as code, true as "emptySeats",
    (select sum(ai.minutes) from agenda_item ai where ai.meeting_id = mm.id and ai.answer = 'TA_MED' and (ai.owner_id = $2 or (ai.sent_at <= now() and exists (select 1 from disclosure_grant g
       where g.case_id = ai.case_id and g.holder_id = ai.owner_id and g.recipient_id = $2 and g.valid_from <= now() and (g.valid_to is null or g.valid_to > now())))))::int as minutes,
    array(select i from (${ITEMS}) i) as items) s) as sections
  from monthly_meeting mm join partnership p on p.id = mm.partnership_id where mm.id = $1) m) as meeting) r) as data) x`;

// Planned once, as the portal's readings are.
const pool = new Pool({ connectionString: process.argv[2], max: 10, options: '-c plan_cache_mode=force_generic_plan' });
const server = createServer((request, response) => {
  const [, meetingId, organisationId] = (request.url ?? '').split('/');
  pool.query<{ body: string }>({ name: 'agenda', text: REFERENCE_SQL, values: [meetingId, organisationId] }).then(
    ({ rows }) => response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0]?.body),
    (error: unknown) => response.writeHead(500).end(String(error)));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : null })}\n`);
});
process.on('SIGTERM', () => { server.close(); void pool.end().then(() => process.exit(0)); });
