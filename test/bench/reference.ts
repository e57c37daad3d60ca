import { createServer } from 'node:http';
import process from 'node:process';
import { Pool } from 'pg';

/**
 * Reference A: the agenda by one hand-written SQL statement over plain node:http, with the same rule for the viewer
 * written into it. It answers what the portal answers to `AGENDA`, and decides, logs and guards nothing besides.
 */
const SQL = `
select to_json(x)::text as body from (select (select r from (select (select m from (select
  array(select s from (select 'HUSHALL' as code, array(select i from (
    select row_number() over (order by ai.position, ai.id)::int as number,
      (select h from (select (array_agg(p.id order by p.position))[1] as "factId", string_agg(p.name, ', ' order by p.position) as value from case_person p
         where p.case_id = c.id and p.person_kind = 'VUXEN' and (p.holder_id = $2 or exists (select 1 from disclosure_grant g where g.case_id = c.id and g.recipient_id = $2 and g.holder_id = p.holder_id
           and g.category = p.category and g.valid_from <= now() and (g.valid_to is null or g.valid_to > now()))) having count(*) > 0) h) as household,
      (select f from (select f.id as "factId", f.text as value from fact f where f.case_id = c.id and f.kind = 'ADRESS' and (f.holder_id = $2 or exists (select 1 from disclosure_grant g where g.case_id = c.id
           and g.recipient_id = $2 and g.holder_id = f.holder_id and g.category = f.category and g.valid_from <= now() and (g.valid_to is null or g.valid_to > now()))) order by f.recorded_at desc, f.id desc limit 1) f) as address,
      (select d from (select sum(b.rest_ore)::int as ore, count(*)::int as bills, min(b.due_on) as "oldestDueOn" from bill b where b.case_id = c.id and b.paid_on is null and (b.holder_id = $2 or exists (
           select 1 from disclosure_grant g where g.case_id = c.id and g.recipient_id = $2 and g.holder_id = b.holder_id and g.category = b.category and g.valid_from <= now() and (g.valid_to is null or g.valid_to > now())))
         having count(*) > 0) d) as debt,
      array(select l from (select f.id, f.kind, f.category, f.text, f.on_date as "onDate" from fact f where f.case_id = c.id and f.kind = 'PLAN' and (f.holder_id = $2 or exists (select 1 from disclosure_grant g
           where g.case_id = c.id and g.recipient_id = $2 and g.holder_id = f.holder_id and g.category = f.category and g.valid_from <= now() and (g.valid_to is null or g.valid_to > now())))
         order by f.recorded_at, f.id) l) as lines,
      ai.answer, ai.minutes
    from agenda_item ai join case_file c on c.id = ai.case_id
    where ai.meeting_id = mm.id and ai.answer <> 'BORTTAGEN' and (ai.owner_id = $2 or (ai.sent_at <= now() and exists (select 1 from disclosure_grant g where g.case_id = c.id and g.holder_id = ai.owner_id
      and g.recipient_id = $2 and g.valid_from <= now() and (g.valid_to is null or g.valid_to > now()))))
    order by ai.position, ai.id) i) as items) s) as sections
  from monthly_meeting mm where mm.id = $1) m) as meeting) r) as data) x`;

const pool = new Pool({ connectionString: process.argv[2], max: 10 });
const server = createServer((request, response) => {
  const [, meetingId, organisationId] = (request.url ?? '').split('/');
  pool.query<{ body: string }>({ name: 'agenda', text: SQL, values: [meetingId, organisationId] }).then(
    ({ rows }) => response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0]?.body),
    (error: unknown) => response.writeHead(500).end(String(error)));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : null })}\n`);
});
process.on('SIGTERM', () => { server.close(); void pool.end().then(() => process.exit(0)); });
