import type { LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { BillEntity } from './fact.entity.js';

/** Marks what is unpaid of a landlord's own bills in a case as paid. */
export async function markBillsPaid(em: Em, of: { caseId: string; holderId: string }, on: LocalDate): Promise<void> {
  await em.nativeUpdate(BillEntity, { ...of, paidOn: null }, { paidOn: on });
}
