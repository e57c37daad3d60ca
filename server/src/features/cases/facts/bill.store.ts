import type { LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../../database/orm.js';
import { BillEntity } from './fact.entity.js';

/** Marks what is unpaid of a landlord's own bills in a case as paid. @returns their ids */
export async function markBillsPaid(em: Em, of: { caseId: string; holderId: string }, on: LocalDate): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(
    'update bill set paid_on = ? where case_id = ? and holder_id = ? and paid_on is null returning id', [on, of.caseId, of.holderId]);
  return rows.map(({ id }) => id);
}

/** What is left to pay by the organisation's own bills in a case, in öre: what a payment plan or a respite is about. Null: it has no such bill. */
export async function owedOre(em: Em, of: { caseId: string; holderId: string }): Promise<number | null> {
  const [owed]: { ore: number | null }[] = await em.execute(
    'select sum(rest_ore)::float8 as ore from bill where case_id = ? and holder_id = ? and paid_on is null', [of.caseId, of.holderId]);
  return owed?.ore ?? null;
}

/** Takes back that these bills are paid. */
export async function unmarkBillsPaid(em: Em, of: { caseId: string; holderId: string }, ids: readonly string[]): Promise<void> {
  await em.nativeUpdate(BillEntity, { ...of, id: { $in: [...ids] } }, { paidOn: null });
}
