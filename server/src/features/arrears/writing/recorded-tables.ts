/** The tables that an import writes, with the types of their columns: what it changes it can also take back. */
export const recordedTables = {
  tenancy: {
    id: 'uuid', landlord_id: 'uuid', contract_number: 'text', customer_number: 'text', moved_in_on: 'date', monthly_rent_ore: 'int', claims_twelve_months: 'int',
    children: 'text', street: 'text', postcode: 'text', town: 'text', area: 'text', phone: 'text', email: 'text', person_ids: 'uuid[]',
  },
  case_file: { id: 'uuid', reference: 'text', kind: 'text', partnership_id: 'uuid', holder_id: 'uuid', opened_at: 'timestamptz', closed_at: 'timestamptz' },
  case_desk: {
    case_id: 'uuid', organisation_id: 'uuid', tenancy_id: 'uuid', next_kind: 'text', next_due_on: 'date', proposed_paid: 'boolean', outcome: 'text',
    closed_at: 'timestamptz', version: 'int',
  },
  case_person: {
    id: 'uuid', case_id: 'uuid', holder_id: 'uuid', category: 'text', concerns: 'uuid[]', recorded_at: 'timestamptz', recorded_by: 'uuid', name: 'text',
    person_kind: 'text', born_on: 'date', living_form: 'text', guardians: 'uuid[]', number_hash: 'text', position: 'int',
  },
  fact: {
    id: 'uuid', case_id: 'uuid', holder_id: 'uuid', category: 'text', concerns: 'uuid[]', recorded_at: 'timestamptz', recorded_by: 'uuid', kind: 'text',
    text: 'text', on_date: 'date', action_id: 'uuid', ended_at: 'timestamptz',
  },
  bill: {
    id: 'uuid', case_id: 'uuid', holder_id: 'uuid', category: 'text', concerns: 'uuid[]', recorded_at: 'timestamptz', recorded_by: 'uuid', tenancy_id: 'uuid',
    identity: 'text', number: 'text', due_on: 'date', rest_ore: 'int', paid_on: 'date', claim_number: 'text', claimed_on: 'date',
  },
  protection: { id: 'uuid', case_id: 'uuid', holder_id: 'uuid', person_id: 'uuid', level: 'text', from_at: 'timestamptz', to_at: 'timestamptz' },
} as const;

export type RecordedTable = keyof typeof recordedTables;
type ColumnOf<T extends RecordedTable> = keyof (typeof recordedTables)[T] & string;
type Value = string | number | boolean | null | readonly string[];

/** A row to add: every column, and the unit that it belongs to. */
export type NewRow<T extends RecordedTable> = { readonly [C in ColumnOf<T>]: Value } & { readonly unit: string };
/** Columns to change of a row that is there: its key, and what becomes new. */
export type RowChange<T extends RecordedTable> = { readonly [C in ColumnOf<T>]?: Value } & { readonly unit: string };

/** The column that names a row: a desk is named by its case, since only the landlord's own is written. */
export const keyOf = (table: RecordedTable): 'id' | 'case_id' => (table === 'case_desk' ? 'case_id' : 'id');

export function columnsOf(table: RecordedTable): readonly string[] {
  return Object.keys(recordedTables[table]);
}

/** 'id uuid, text text' of these columns: the shape of a JSON row. */
export function typedColumns(table: RecordedTable, columns: readonly string[]): string {
  const types: Readonly<Record<string, string>> = recordedTables[table];
  return columns.map((column) => `"${column}" ${types[column] ?? 'text'}`).join(', ');
}
