import { townId } from '@bokvar/server/database/seed/plant-town';

/** What rows are made by: a `pg` client, or the embedded database itself. */
export interface Planter { query(sql: string): Promise<{ rows: unknown[] }> }

/** A deterministic database of one landlord with `cases` open cases, ten actions each, a meeting for each reader with sixty of them that she sees, and as many meetings of others as cases. */
export interface BenchWorld {
  readonly cases: number;
  /** The landlord's, of whose points every other is sent; what is measured besides agendas is measured on it. */
  readonly meetingId: string;
  /** Social services', with as many points again that are the landlord's drafts. */
  readonly sentMeetingId: string;
}

export const ITEMS = 60;
const LANDLORD = townId.organisation('alvsalahem');
const SOCIAL = townId.organisation('soc');
const PARTNERSHIP = townId.partnership('alvsalahem-soc');

/** The same id for the same thing at every size. */
const id = (kind: string, expression: string) => `md5('${kind}' || ${expression})::uuid`;

/** A fact's common columns, for case number `i`: held by the landlord, about its tenant. */
const head = (kind: string, category: string, daysAgo: number) =>
  `${id(kind, 'i')}, ${id('case', 'i')}, '${LANDLORD}', '${category}', array[${id('person', 'i')}], now() - interval '${daysAgo} days', null`;
const HEAD = 'id, case_id, holder_id, category, concerns, recorded_at, recorded_by';

/** How many cases are due in the days that the work list looks at: the same at every size, so that only what lies beyond grows. */
const DUE_SOON = 40;
const DUE_IN_DAYS = `case when i <= ${DUE_SOON} then i % 14 else 20 + i % 380 end`;

/** Partnerships that neither reader sits in, with as many meetings in all as there are cases. */
const OTHERS = 100;

/** Adds the cases to a planted town. As superuser: the policies are not asked while rows are made. */
export async function plantBench(planter: Planter, cases: number): Promise<BenchWorld> {
  const named = async (kind: string) => ((await planter.query(`select ${id(kind, `'${cases}'`)} as id`)).rows[0] as { id: string }).id;
  const [meetingId, sentMeetingId] = [await named('meeting'), await named('sent-meeting')];
  const all = `from generate_series(1, ${cases}) i`;
  const statements = [
    `insert into tenancy (id, landlord_id, contract_number, moved_in_on, children) select ${id('tenancy', 'i')}, '${LANDLORD}', 'B-' || i, date '2019-01-01', case when i % 3 = 0 then 'JA' else 'NEJ' end ${all}`,
    `insert into case_file (id, reference, kind, partnership_id, holder_id, opened_at) select ${id('case', 'i')}, 'BE-2026-' || i, 'HYRESSKULD', '${PARTNERSHIP}', '${LANDLORD}', now() - interval '30 days' ${all}`,
    `insert into case_desk (case_id, organisation_id, tenancy_id, next_kind, next_due_on, proposed_paid, version)
       select ${id('case', 'i')}, '${LANDLORD}', ${id('tenancy', 'i')}, 'TELEFON', current_date + (${DUE_IN_DAYS}), false, 1 ${all}`,
    `insert into case_person (${HEAD}, name, person_kind, born_on, guardians, position) select ${id('person', 'i')}, ${id('case', 'i')}, '${LANDLORD}', 'HOUSEHOLD_LANDLORD', array[${id('person', 'i')}],
       now() - interval '30 days', null, 'Hyresgäst ' || i, 'VUXEN', date '1985-01-13', '{}', 0 ${all}`,
    `insert into fact (${HEAD}, kind, text) select ${head('address', 'HOUSEHOLD_LANDLORD', 30)}, 'ADRESS', 'Björkvägen ' || i ${all}`,
    `insert into fact (${HEAD}, kind, text) select ${head('phone', 'CONTACT', 30)}, 'TELEFON', '070-174 06 ' || (i % 90 + 10) ${all}`,
    `insert into fact (${HEAD}, kind, text, on_date) select ${head('plan', 'TENANCY_PLAN', 10)}, 'PLAN', 'Betalar i delar, plan ' || i, current_date + 5 ${all}`,
    `insert into bill (${HEAD}, tenancy_id, identity, number, due_on, rest_ore) select ${id('bill', `i || '-' || n`)}, ${id('case', 'i')}, '${LANDLORD}', 'RENT_FACTS', array[${id('person', 'i')}],
       now() - interval '30 days', null, ${id('tenancy', 'i')}, 'F' || i || '-' || n, 'F' || i || '-' || n, current_date - 20 * n, 500000 + 100 * (i % 1000) ${all}, generate_series(1, 2) n`,
    `insert into case_action (${HEAD}, kind, result, done_at) select ${id('action', `i || '-' || n`)}, ${id('case', 'i')}, '${LANDLORD}', 'RENT_FACTS', array[${id('person', 'i')}],
       now() - make_interval(days => 2 * n), null, 'TELEFON', case when n % 2 = 0 then 'NADD' else 'EJ_NADD' end, now() - make_interval(days => 2 * n) ${all}, generate_series(1, 10) n`,
    `insert into case_share (id, case_id, holder_id, recipient_id, shared_at) select ${id('share', 'i')}, ${id('case', 'i')}, '${LANDLORD}', '${SOCIAL}', now() - interval '9 days' ${all} where i % 2 = 0`,
    `insert into disclosure_grant (case_id, holder_id, recipient_id, category, ground, valid_from, source_id) select ${id('case', 'i')}, '${LANDLORD}', '${SOCIAL}', category, 'OWN_DATA', now() - interval '9 days', ${id('share', 'i')}::text
       ${all}, unnest(array['RENT_FACTS', 'HOUSEHOLD_LANDLORD', 'CONTACT', 'TENANCY_PLAN']) category where i % 2 = 0`,
    ...[{ id: meetingId, kind: 'item', items: ITEMS, days: 40 }, { id: sentMeetingId, kind: 'sent-item', items: 2 * ITEMS, days: 70 }].flatMap((meeting) => [
      `insert into monthly_meeting (id, partnership_id, starts_at, ends_at, place, created_by_id)
         values ('${meeting.id}', '${PARTNERSHIP}', now() + interval '${meeting.days} days', now() + interval '${meeting.days} days 90 minutes', 'Stadshuset', '${LANDLORD}')`,
      `insert into agenda_item (id, meeting_id, owner_id, kind, case_id, category, concerns, position, minutes, answer, sent_at, version)
         select ${id(meeting.kind, `i || '-' || '${cases}'`)}, '${meeting.id}', '${LANDLORD}', 'HUSHALL', ${id('case', 'i')}, 'RENT_FACTS', array[${id('person', 'i')}], i, 5, 'TA_MED', case when i % 2 = 0 then now() end, 1 from generate_series(1, ${meeting.items}) i`,
    ]),
    // The meetings of others, of which none is read.
    `insert into partnership (id, name) select ${id('others', 'i')}, 'Andra ' || i from generate_series(1, ${OTHERS}) i`,
    `insert into monthly_meeting (id, partnership_id, starts_at, ends_at, place, created_by_id)
       select ${id('theirs', 'i')}, ${id('others', `(1 + i % ${OTHERS})`)}, now() - make_interval(days => i % 700), now() - make_interval(days => i % 700) + interval '90 minutes', 'Stadshuset', '${LANDLORD}' ${all}`,
    // Or the cleaner comes by itself a minute later, in the middle of the measuring, and plans change.
    'vacuum analyze',
  ];
  for (const statement of statements) await planter.query(statement);
  return { cases, meetingId, sentMeetingId };
}
