import type { ImportPlan, PlannedTenancy } from '../plan/plan.js';
import type { BillState, CurrentTenancy } from '../plan/tenancy-state.js';

/** What a landlord has after a plan was carried out as it stands: for tests of the next list. */
export function afterImport(plan: ImportPlan): readonly CurrentTenancy[] {
  const written = [...plan.created, ...plan.changed].map((planned) => asCurrent(planned, planned.current));
  return [
    ...written,
    ...plan.unchanged.map(({ current }) => current),
    ...plan.proposedPaid.map(({ current }) => current),
    ...plan.held.map(({ current }) => current),
  ];
}

function asCurrent({ state }: PlannedTenancy, known: CurrentTenancy | null): CurrentTenancy {
  const id = known?.id ?? `${state.contractNumber}/${state.customerNumber ?? state.persons.map(({ numberKey, name }) => numberKey ?? name).join()}`;
  const bill = (one: BillState): CurrentTenancy['bills'][number] => ({ id: `${id}/${one.identity}`, ...one });
  return { id, onLastList: true, ...state, bills: state.bills.map(bill) };
}
