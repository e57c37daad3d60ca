import { randomUUID } from 'node:crypto';
import type { ListedFact } from '../known-tenancies.store.js';
import type { TenancyDetails } from '../rows/arrears-line.js';
import type { NewRow, RowChange } from './recorded-tables.js';
import { headColumns, type Head } from './row-head.js';

const LISTED_KINDS = ['ADRESS', 'TELEFON', 'EPOST', 'BARN_KANNEDOM'] as const;
type ListedKind = (typeof LISTED_KINDS)[number];

export interface FactRows {
  readonly add: NewRow<'fact'>[];
  readonly end: RowChange<'fact'>[];
}

/**
 * The address, the phone, the e-mail and what the landlord knows of children, where the list says something else than it
 * said last time. What people have recorded by hand since is left alone until the list itself has changed.
 * @param before what the list said last time; null for a new case, which is told everything
 * @param facts the case's facts of these kinds that hold now
 */
export function factRows(
  details: TenancyDetails, before: Partial<TenancyDetails> | null, facts: readonly ListedFact[], concerns: readonly string[], head: Head,
): FactRows {
  const rows: FactRows = { add: [], end: [] };
  const now = textsOf(details);
  const then = before === null ? null : textsOf(before);
  for (const kind of LISTED_KINDS) {
    const text = now[kind];
    const holds = facts.filter((fact) => fact.kind === kind);
    if (text === null || text === then?.[kind] || holds.some((fact) => fact.text === text)) continue;
    rows.end.push(...holds.map(({ id }) => ({ unit: head.unit, id, ended_at: head.recorded_at })));
    rows.add.push({ ...headColumns(head), id: randomUUID(), category: head.category(kind), concerns, kind, text, on_date: null, action_id: null, ended_at: null });
  }
  return rows;
}

function textsOf(details: Partial<TenancyDetails>): Readonly<Record<ListedKind, string | null>> {
  const { children, phone = null, email = null } = details;
  return {
    ADRESS: addressOf(details),
    TELEFON: phone,
    EPOST: email,
    // Not knowing is no fact.
    BARN_KANNEDOM: children === 'JA' || children === 'NEJ' ? children : null,
  };
}

/** 'Storgatan 73, 882 30 SOLLEFTEÅ', as much of it as the list has. */
function addressOf({ street = null, postcode = null, town = null }: Partial<TenancyDetails>): string | null {
  if (street === null) return null;
  const place = [postcode, town].filter((part) => part !== null).join(' ');
  return place === '' ? street : `${street}, ${place}`;
}
