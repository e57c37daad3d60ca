import type { LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { uuidArray } from '../../database/uuid-array.js';
import type { CurrentTenancy, PersonState } from './plan/tenancy-state.js';

/** A tenancy that the landlord has, with the case that its bills belong to. */
export interface KnownTenancy extends CurrentTenancy {
  /** The open case, else the latest. */
  readonly caseId: string | null;
  readonly caseIsOpen: boolean;
  readonly proposedPaid: boolean;
  /** The same people as `persons`, in the same order. */
  readonly personIds: readonly string[];
  /** Which of the people the landlord has noted a protected identity for [domain 1.6]. */
  readonly protectedPersons: readonly { readonly personId: string; readonly level: string }[];
  /** Bills of the open case that are paid: one that stands in a list again is the same bill. */
  readonly paidBills: readonly { readonly id: string; readonly identity: string }[];
}

interface TenancyDocument extends Omit<KnownTenancy, 'onLastList' | 'persons' | 'personIds' | 'bills' | 'paidBills'> {
  persons: (PersonState & { id: string })[];
  bills: {
    id: string; identity: string; invoiceNumber: string | null; dueOn: LocalDate; restOre: number; claimNumber: string | null; claimedOn: LocalDate | null; paid: boolean;
  }[];
}

const PERSON = `p.id, p.name, p.number_hash as "numberKey", p.born_on as "bornOn"`;

/**
 * Everything an arrears list is compared with, also of households with protected identity: matching is the portal's own
 * work, and nothing of it is shown. One statement, whatever the number of tenancies.
 * @param ids only these, to see whether they are as they were; null: all of the landlord's
 */
export async function loadKnownTenancies(system: Em, landlordId: string, ids: readonly string[] | null = null): Promise<KnownTenancy[]> {
  const rows: { document: TenancyDocument[] }[] = await system.execute(
    `select coalesce(json_agg(x), '[]') as document from (
       select t.id, t.contract_number as "contractNumber", t.customer_number as "customerNumber",
         json_build_object('street', t.street, 'postcode', t.postcode, 'town', t.town, 'area', t.area, 'phone', t.phone, 'email', t.email,
           'monthlyRentOre', t.monthly_rent_ore, 'movedInOn', t.moved_in_on, 'claimsTwelveMonths', t.claims_twelve_months, 'children', t.children) as details,
         k.id as "caseId", coalesce(k.open, false) as "caseIsOpen", coalesce(k.open and k.proposed_paid, false) as "proposedPaid",
         case when t.person_ids is null
           then array(select p from (select ${PERSON} from case_person p
             where p.case_id = k.id and p.holder_id = t.landlord_id and p.person_kind = 'VUXEN' and p.retracted_at is null order by p.position, p.id) p)
           else array(select p from (select ${PERSON} from case_person p where p.id = any(t.person_ids) and p.retracted_at is null order by array_position(t.person_ids, p.id)) p)
           end as persons,
         array(select r from (select r.person_id as "personId", r.level from protection r
           where r.case_id = k.id and r.holder_id = t.landlord_id and r.to_at is null order by r.person_id) r) as "protectedPersons",
         array(select b from (select b.id, b.identity, b.number as "invoiceNumber", b.due_on as "dueOn", b.rest_ore as "restOre",
             b.claim_number as "claimNumber", b.claimed_on as "claimedOn", b.paid_on is not null as paid
           from bill b where k.open and b.case_id = k.id and b.holder_id = t.landlord_id order by b.due_on, b.identity) b) as bills
       from tenancy t left join lateral (
         select c.id, c.closed_at is null and d.closed_at is null as open, d.proposed_paid from case_desk d join case_file c on c.id = d.case_id
         where d.tenancy_id = t.id and d.organisation_id = t.landlord_id
         order by c.closed_at is null and d.closed_at is null desc, c.kind = 'HYRESSKULD' desc, c.opened_at desc, c.id limit 1) k on true
       where t.landlord_id = ? and (?::uuid[] is null or t.id = any(?::uuid[])) order by t.id) x`,
    [landlordId, ids === null ? null : uuidArray(ids), ids === null ? null : uuidArray(ids)]);
  return (rows[0]?.document ?? []).map(knownOf);
}

function knownOf({ persons, bills, ...tenancy }: TenancyDocument): KnownTenancy {
  const unpaid = bills.filter(({ paid }) => !paid);
  return {
    ...tenancy,
    // What is proposed as paid already waits for an answer; a case without debts is about something else.
    onLastList: tenancy.caseIsOpen && !tenancy.proposedPaid && unpaid.length > 0,
    persons: persons.map(({ name, numberKey, bornOn }) => ({ name, numberKey, bornOn })),
    personIds: persons.map(({ id }) => id),
    bills: unpaid.map(({ paid: _, ...bill }) => bill),
    paidBills: bills.filter(({ paid }) => paid).map(({ id, identity }) => ({ id, identity })),
  };
}

/** Facts of these cases that a list tells too, as they now stand. */
export interface ListedFact { readonly id: string; readonly caseId: string; readonly kind: string; readonly text: string }

export async function loadListedFacts(em: Em, landlordId: string, caseIds: readonly string[]): Promise<ListedFact[]> {
  return await em.execute(
    `select id, case_id as "caseId", kind, text from fact where case_id = any(?::uuid[]) and holder_id = ? and ended_at is null and retracted_at is null
     and kind in ('ADRESS', 'TELEFON', 'EPOST', 'BARN_KANNEDOM') order by recorded_at, id`, [uuidArray(caseIds), landlordId]);
}
