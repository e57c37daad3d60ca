import { stepOfNotice } from '@bokvar/domain/goals';
import type { EvaluationDays, KnownHousehold } from '@bokvar/domain/targets';
import { noticeCodes, toLocalDate, type Instant, type LivingForm, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading } from '../../database/reading-functions.js';
import { ANSWERS_OF, answerOf } from '../cases/household/household-answer.store.js';
import { LIVES } from '../grounds/person-death.store.js';

/** One open case of the reader's own organisation, as that organisation knows it, without a name, an address or an id. */
export interface OwnHousehold { readonly known: KnownHousehold; readonly days: EvaluationDays }

interface StoredHousehold {
  children: { id: string; bornOn: LocalDate | null; livingForm: LivingForm | null; recordedAt: number }[];
  said: { text: string; recordedAt: number } | null;
  since: number | null;
  answers: Parameters<typeof answerOf>[0][];
  days: EvaluationDays;
}

const ENDING = noticeCodes.filter((code) => stepOfNotice(code) === 'UPPSAGNING').map((code) => `'${code}'`).join(',');
const OWN_ROWS = (row: string): string => `${row}.case_id = d.case_id and ${row}.holder_id = ${CURRENT_ORGANISATION} and ${row}.recorded_at <= ${CURRENT_INSTANT}`;
const STANDS = (row: string): string => `(${row}.ended_at is null or ${row}.ended_at > ${CURRENT_INSTANT})`;

/**
 * The open desks of the reader's own organisation in one partnership: what it has itself said of the children there, and the days that a
 * definition may ask about. Of what others have told it nothing is read, so no figure moves when they learn something [domain 2].
 */
export const ownHouseholdsReading = reading<{ households: StoredHousehold[] }>('own_households', ['uuid'],
  `select to_json(x)::text from (select array(select h from (select
      array(select c from (select p.id, p.born_on as "bornOn", p.living_form as "livingForm", ms(p.recorded_at) as "recordedAt" from case_person p where ${OWN_ROWS('p')} and p.person_kind = 'BARN' and ${LIVES('p.id')} order by p.id) c) as children,
      (select json_build_object('text', f.text, 'recordedAt', ms(f.recorded_at)) from fact f where ${OWN_ROWS('f')} and f.kind = 'BARN_KANNEDOM' and ${STANDS('f')} order by f.recorded_at desc, f.id desc limit 1) as said,
      ms(least((select min(p.recorded_at) from case_person p where ${OWN_ROWS('p')}), (select min(f.recorded_at) from fact f where ${OWN_ROWS('f')} and ${STANDS('f')}))) as since,
      ${ANSWERS_OF('d.case_id')} as answers,
      json_build_object(
        'FORSTA_MISSADE_HYRA', (select min(b.due_on) from bill b where ${OWN_ROWS('b')} and b.paid_on is null),
        'UPPSAGNING', (select min(n.sent_on) from statutory_notice n where ${OWN_ROWS('n')} and n.code in (${ENDING})),
        'AVHYSNINGSDAG', (select min(n.eviction_on) from statutory_notice n where ${OWN_ROWS('n')})) as days
    from case_desk d join case_file of on of.id = d.case_id
    where d.organisation_id = ${CURRENT_ORGANISATION} and d.closed_at is null and of.closed_at is null and of.partnership_id = $1
    order by d.case_id) h) as households) x`);

/** The same: one statement, however many there are. */
export async function loadOwnHouseholds(em: Em, partnershipId: string): Promise<readonly OwnHousehold[]> {
  const { households } = await ownHouseholdsReading.read(em, [partnershipId]);
  return households.map(({ children, said, since, answers, days }) => ({
    known: {
      children: children.map(({ recordedAt, ...child }) => ({ ...child, recordedOn: toLocalDate(recordedAt as Instant) })), said: said?.text ?? null, ...(since === null ? {} : { since: toLocalDate(since as Instant) }), ...(said === null ? {} : { saidOn: toLocalDate(said.recordedAt as Instant) }),
      answers: answersOfThese(children, answers),
    },
    days,
  }));
}

/** Of a child that is not hers to count by nothing is. */
function answersOfThese(children: readonly { readonly id: string }[], answers: StoredHousehold['answers']): KnownHousehold['answers'] & object {
  const ids = new Set(children.map(({ id }) => id));
  return answers.flatMap((answer) => (answer.childId === null || ids.has(answer.childId) ? [answerOf(answer)] : []));
}
