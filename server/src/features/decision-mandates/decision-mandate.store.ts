import type { LocalDate, MandateDecision } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { uuidArray } from '../../database/uuid-array.js';

/** A mandate in an organisation's register. */
export interface DecisionMandateRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly userId: string;
  /** Null where she no longer works there. */
  readonly name: string | null;
  readonly decision: MandateDecision;
  readonly maxAmountOre: number | null;
  readonly from: LocalDate;
  /** The last day, also where it was ended before the one that was given; null: until further notice. */
  readonly until: LocalDate | null;
  readonly deputyId: string | null;
  readonly deputy: string | null;
  readonly basis: string;
}

/** The registers of the organisations, with what was ended counted in: those that the reader may read. One statement. */
export async function mandatesAt(em: Em, organisationIds: readonly string[]): Promise<readonly DecisionMandateRecord[]> {
  return await em.execute(
    `select d.id, d.organisation_id as "organisationId", d.user_id as "userId", p.name, d.decision, d.max_amount_ore as "maxAmountOre", d.valid_from::text as "from",
       least(d.valid_to, e.ended_on - 1)::text as "until", d.deputy_id as "deputyId", s.name as deputy, d.basis
     from decision_mandate d left join decision_mandate_end e on e.mandate_id = d.id
     left join lateral decision_mandate_people(d.organisation_id) p on p.id = d.user_id left join lateral decision_mandate_people(d.organisation_id) s on s.id = d.deputy_id
     where d.organisation_id = any(?::uuid[]) order by p.name, d.user_id, d.decision, d.valid_from, d.id`, [uuidArray(organisationIds)]);
}
