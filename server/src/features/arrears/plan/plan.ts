import type { RefusedRow } from '../rows/arrears-line.js';
import type { ParsedRows } from '../rows/parse-rows.js';
import { compareText, gatherTenancies } from '../rows/tenancies.js';
import { holdsOf, type Hold } from './holds.js';
import { matchTenancies, type KeyedTenancy } from './match-tenancies.js';
import { changesOf, isBillChanged, mergeTenancy } from './merge-tenancy.js';
import type { BillChanges, ChangeCode, CurrentTenancy, TenancyState } from './tenancy-state.js';

export interface PlannedTenancy {
  /** What is to be written. */
  readonly state: TenancyState;
  /** Rows of the file, 1-based. */
  readonly rows: readonly number[];
}

/** `current` is a tenancy that is known but was not on the last list; null when it has never been seen. */
export interface CreatedTenancy extends PlannedTenancy {
  readonly current: CurrentTenancy | null;
  readonly bills: BillChanges;
}

export interface ChangedTenancy extends PlannedTenancy {
  readonly current: CurrentTenancy;
  readonly changes: readonly ChangeCode[];
  readonly bills: BillChanges;
}

export interface UnchangedTenancy extends PlannedTenancy {
  readonly current: CurrentTenancy;
}

/** SAKNAS: not in the file. BETALD: in it with nothing to pay. TILLGODO: in it with money in hand. */
export type PaidReason = 'SAKNAS' | 'BETALD' | 'TILLGODO';

export interface ProposedPaid {
  readonly current: CurrentTenancy;
  readonly reason: PaidReason;
}

/** On the last list and in this file, but only in rows that were refused: nothing is proposed. */
export interface HeldTenancy {
  readonly current: CurrentTenancy;
  readonly rows: readonly number[];
}

/** What an import does, before it is done. The preview shows it and the import carries out the same. */
export interface ImportPlan {
  readonly created: readonly CreatedTenancy[];
  readonly changed: readonly ChangedTenancy[];
  readonly unchanged: readonly UnchangedTenancy[];
  readonly proposedPaid: readonly ProposedPaid[];
  readonly held: readonly HeldTenancy[];
  readonly refused: readonly RefusedRow[];
  /** Half of the last list or more is missing: the file may be of one district only. */
  readonly manyMissing: boolean;
}

export interface PlanInput {
  readonly parsed: ParsedRows;
  /** Every tenancy of this landlord that is known. */
  readonly current: readonly CurrentTenancy[];
  /** Twelve digits to the key by which the store knows a person. */
  readonly numberKey: (personalNumber: string) => string;
}

const MANY_MISSING_MIN = 10;

/**
 * Compares a list with what the landlord has. The same file twice changes nothing, and the order of its rows does not
 * matter. A tenancy that is missing is proposed as paid, never closed; one whose rows were refused is left alone.
 */
export function planImport({ parsed, current, numberKey }: PlanInput): ImportPlan {
  const imported = gatherTenancies(parsed.accepted).map((tenancy): KeyedTenancy => ({
    ...tenancy,
    persons: tenancy.persons.map(({ name, lostLetters, personalNumber, bornOn }) =>
      ({ name, lostLetters, bornOn, numberKey: personalNumber === null ? null : numberKey(personalNumber) })),
  }));
  const matches = matchTenancies(imported, current);
  const holds = holdsOf(parsed, numberKey);
  const created: CreatedTenancy[] = [];
  const changed: ChangedTenancy[] = [];
  const unchanged: UnchangedTenancy[] = [];
  for (const tenancy of imported) {
    const known = matches.get(tenancy) ?? null;
    const { state, bills } = compare(tenancy, known, (merged) => parsed.partial || holds.refusedRows(merged).length > 0);
    const planned = { state, rows: tenancy.rows };
    if (known === null || !known.onLastList) {
      created.push({ ...planned, current: known, bills });
      continue;
    }
    const changes = [...changesOf(state, known), ...billCodes(bills)];
    if (changes.length === 0) unchanged.push({ ...planned, current: known });
    else changed.push({ ...planned, current: known, changes, bills });
  }
  const found = new Set(matches.values());
  const onList = current.filter((one) => one.onLastList);
  const missing = parsed.partial ? [] : onList.filter((one) => !found.has(one)).sort(byContract);
  const { proposedPaid, held } = settleMissing(missing, holds);
  const manyMissing = missing.length >= MANY_MISSING_MIN && missing.length * 2 >= onList.length;
  return { created, changed, unchanged, proposedPaid, held, refused: parsed.refused, manyMissing };
}

/**
 * `keepsBills`: bills that the file does not have may stand in it all the same, unread. It is asked about the tenancy as
 * it becomes, not as it was: else the same list would be read otherwise when a customer number has changed with it.
 */
function compare(tenancy: KeyedTenancy, known: CurrentTenancy | null, keepsBills: (merged: TenancyState) => boolean): { state: TenancyState; bills: BillChanges } {
  const { state, bills } = mergeTenancy(tenancy, known);
  const keepBills = keepsBills(state);
  const matched = new Set(bills.map(({ before }) => before));
  const missing = (known?.bills ?? []).filter((bill) => !matched.has(bill));
  const kept = keepBills ? missing.map(({ id: _, claimNumber = null, claimedOn = null, ...bill }) => ({ ...bill, claimNumber, claimedOn })) : [];
  return {
    state: { ...state, bills: [...state.bills, ...kept].sort((one, other) => compareText(one.dueOn, other.dueOn) || compareText(one.identity, other.identity)) },
    bills: {
      created: bills.filter(({ before }) => before === null).map(({ after }) => after),
      changed: bills.flatMap(({ after, before }) => (before !== null && isBillChanged(after, before) ? [{ id: before.id, before, after }] : [])),
      gone: keepBills ? [] : missing,
    },
  };
}

function billCodes({ created, changed, gone }: BillChanges): readonly ChangeCode[] {
  const codes: ChangeCode[] = [];
  if (created.length > 0) codes.push('RAKNING_NY');
  if (changed.length > 0) codes.push('RAKNING_ANDRAD');
  if (gone.length > 0) codes.push('RAKNING_BORTA');
  return codes;
}

function settleMissing(missing: readonly CurrentTenancy[], holds: Hold): Pick<ImportPlan, 'proposedPaid' | 'held'> {
  const proposedPaid: ProposedPaid[] = [];
  const held: HeldTenancy[] = [];
  for (const current of missing) {
    const rows = holds.refusedRows(current);
    if (rows.length > 0) held.push({ current, rows });
    else proposedPaid.push({ current, reason: holds.settledAs(current) ?? 'SAKNAS' });
  }
  return { proposedPaid, held };
}

function byContract(one: CurrentTenancy, other: CurrentTenancy): number {
  return compareText(one.contractNumber, other.contractNumber) || compareText(one.id, other.id);
}

/** Tenancies by what happens to them, and rows by what happens to their tenancy: created + changed + unchanged = readable. */
export interface PlanCounts {
  readonly rows: number;
  readonly readable: number;
  readonly refused: number;
  /** Totals, footnotes and paid bills: not among `rows`. */
  readonly passed: number;
  readonly tenancies: { readonly created: number; readonly changed: number; readonly unchanged: number; readonly paid: number; readonly held: number };
  readonly lines: { readonly created: number; readonly changed: number; readonly unchanged: number };
}

export function countPlan(plan: ImportPlan, parsed: ParsedRows): PlanCounts {
  const lines = (tenancies: readonly PlannedTenancy[]): number => tenancies.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    rows: parsed.accepted.length + parsed.refused.length,
    readable: parsed.accepted.length,
    refused: parsed.refused.length,
    passed: parsed.passed.length,
    tenancies: {
      created: plan.created.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      paid: plan.proposedPaid.length,
      held: plan.held.length,
    },
    lines: { created: lines(plan.created), changed: lines(plan.changed), unchanged: lines(plan.unchanged) },
  };
}
