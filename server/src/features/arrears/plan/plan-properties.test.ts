import { localDate } from '@bokvar/domain/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportField } from '../columns/import-fields.js';
import type { Cell } from '../file/cell.js';
import { readArrearsFile } from '../file/read-file.js';
import { parseRows, type ParsedRows } from '../rows/parse-rows.js';
import { readAmount } from '../values/amounts.js';
import { planImport, type ImportPlan } from './plan.js';
import { afterImport } from '../testing/after-import.js';
import type { CurrentTenancy } from './tenancy-state.js';

const asOf = localDate('2026-11-19');
const numberKey = (number: string): string => `#${number}`;
const FIELDS: readonly ImportField[] = ['AVTAL', 'HYRESGASTNR', 'NAMN', 'PERSONNUMMER', 'MEDHYRESGAST', 'FORFALLODAG', 'FAKTURA', 'SKULD', 'TELEFON', 'BARN', 'UTELAMNAS'];

/** Cells out of small pools, so that rows meet: same contract, same bill, same person, and faults among them. */
const cells = fc.tuple(
  fc.constantFrom('1', '2', '3', '1 ', ''),
  fc.constantFrom('10', '20', '30'),
  fc.constantFrom('Berg, Åsa', 'Ek, Bo', '?g, Bo', 'Şahin, Ali', '?ahin, Ali', '=1+1', ''),
  fc.constantFrom('19850113-9995', '199101012384', '', '19850113-9994'),
  fc.constantFrom('', 'Al, Vi 197101902398', 'Ek, Bo'),
  fc.constantFrom('2026-10-31', '30/9 2026', '2026-08-31', '31/02 2026'),
  fc.constantFrom('', '', '900', '901', '902', '903'),
  fc.constantFrom<Cell>('8300,00', '8 300', 8300, '4750,50', '0', '-10', 'x'),
  fc.constantFrom('', '070-111 11 11', '070-222 22 22'),
  fc.constantFrom('', 'J', 'N', '?'),
  fc.constantFrom('', 'hemligt'),
);
const lists = fc.array(cells, { maxLength: 12 });
type List = readonly (readonly Cell[])[];

/** Without customer numbers the tenant is told by personnummer or name, which is another way through the rules. */
const variants = fc.record({ list: lists, customers: fc.boolean(), coTenants: fc.boolean() });

function parsedOf(list: List, { customers, coTenants }: { customers: boolean; coTenants: boolean }): ParsedRows {
  const left = new Set<ImportField>([...(customers ? [] : ['HYRESGASTNR' as const]), ...(coTenants ? [] : ['MEDHYRESGAST' as const])]);
  const fields = FIELDS.map((field) => (left.has(field) ? 'UTELAMNAS' : field));
  const rows = list.map((row, place) => ({ row: place + 2, cells: row }));
  return parseRows({ file: { headings: FIELDS.map((field, place) => `${field} ${place}`), rows, serialDays: 1900 }, fields, asOf });
}

/** A plan without the places in the file. */
function told(plan: ImportPlan): unknown {
  return JSON.parse(JSON.stringify({ ...plan, refused: plan.refused.length }, (key, value: unknown) => (key === 'rows' ? undefined : value)));
}

describe('whatever stands in a list', () => {
  it('every row is read, refused with a reason, or passed over', () => {
    fc.assert(fc.property(variants, ({ list, ...variant }) => {
      const { accepted, refused, passed } = parsedOf(list, variant);
      expect([...accepted, ...refused, ...passed].map(({ row }) => row).sort((one, other) => one - other)).toEqual(list.map((_, place) => place + 2));
      expect(refused.every(({ faults }) => faults.length > 0)).toBe(true);
      expect(accepted.every(({ bill }) => bill.restOre > 0)).toBe(true);
      expect(JSON.stringify([accepted, refused, passed])).not.toContain('hemligt');
    }));
  });

  it('no cell is a fault of ours', () => {
    const anything = fc.array(fc.array(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.double()), { minLength: 11, maxLength: 12 }), { maxLength: 6 });
    fc.assert(fc.property(anything, (list) => {
      const { accepted, refused, passed } = parsedOf(list, { customers: true, coTenants: true });
      expect(accepted.length + refused.length + passed.length).toBe(list.length);
    }), { numRuns: 200 });
  });

  it('the same list twice changes nothing', () => {
    fc.assert(fc.property(variants, variants, (first, { list, ...variant }) => {
      const before = afterImport(planImport({ parsed: parsedOf(first.list, first), current: [], numberKey }));
      const parsed = parsedOf(list, variant);
      const once = planImport({ parsed, current: before, numberKey });
      const again = planImport({ parsed, current: afterImport(once), numberKey });
      expect({ created: again.created, changed: again.changed }).toEqual({ created: [], changed: [] });
      expect(afterImport(again).length).toBe(afterImport(once).length);
    }), { numRuns: 300 });
  });

  it('the order of its rows does not matter', () => {
    fc.assert(fc.property(variants, fc.infiniteStream(fc.nat()), ({ list, ...variant }, order) => {
      const shuffled = list.map((row) => ({ row, at: order.next().value ?? 0 })).sort((one, other) => one.at - other.at).map(({ row }) => row);
      const current: readonly CurrentTenancy[] = afterImport(planImport({ parsed: parsedOf(list.slice(0, 4), variant), current: [], numberKey }));
      const plan = planImport({ parsed: parsedOf(list, variant), current, numberKey });
      expect(told(planImport({ parsed: parsedOf(shuffled, variant), current, numberKey }))).toEqual(told(plan));
      expect(told(planImport({ parsed: parsedOf(list, variant), current: [...current].reverse(), numberKey }))).toEqual(told(plan));
    }), { numRuns: 200 });
  });

  it('no tenancy of the last list is lost: each is matched, held or proposed', () => {
    fc.assert(fc.property(variants, variants, (first, { list, ...variant }) => {
      const current = afterImport(planImport({ parsed: parsedOf(first.list, first), current: [], numberKey }));
      const plan = planImport({ parsed: parsedOf(list, variant), current, numberKey });
      const met = [...plan.created, ...plan.changed, ...plan.unchanged, ...plan.proposedPaid, ...plan.held].flatMap((one) => (one.current === null ? [] : [one.current.id]));
      expect(met.sort()).toEqual(current.map(({ id }) => id).sort());
    }));
  });
});

describe('whatever is uploaded', () => {
  it('is read or refused, never a fault of ours', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('', 'PK\u0003\u0004', 'Kontraktsnr;Namn;Skuld\n'), async (bytes, start) => {
      const result = await readArrearsFile(Buffer.concat([Buffer.from(start), bytes]));
      expect(typeof result.ok).toBe('boolean');
    }), { numRuns: 200 });
  });
});

describe('an amount', () => {
  it('comes back in every way that landlords write it', () => {
    fc.assert(fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.constantFrom(' ', '\u00A0', '.', '', '\u202F'), (ore, separator) => {
      const [kronor = '', rest = ''] = (Math.abs(ore) / 100).toFixed(2).split('.');
      const written = `${ore < 0 ? '-' : ''}${kronor.replace(/\B(?=(\d{3})+$)/g, separator)},${rest}`;
      expect(readAmount(written)).toEqual({ ok: true, value: ore });
      expect(readAmount(ore / 100)).toEqual({ ok: true, value: ore });
      expect(readAmount(`${written} kr`)).toEqual({ ok: true, value: ore });
    }));
  });
});
