import { localDate } from '@bokvar/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { readDate, type DateContext } from './dates.js';

const context: DateContext = { asOf: localDate('2026-11-19'), serialDays: 1900 };

describe('a date', () => {
  it.each([
    ['2026-10-31', '2026-10-31'], ['2026/10/31', '2026-10-31'], ['2026.10.31', '2026-10-31'], ['2026-1-5', '2026-01-05'], ['20261031', '2026-10-31'],
    [20261031, '2026-10-31'], ['261031', '2026-10-31'], ['26-10-31', '2026-10-31'], ['980301', '1998-03-01'],
    ['31/10 2026', '2026-10-31'], ['31/10/2026', '2026-10-31'], ['31.10.2026', '2026-10-31'], ['31-10-2026', '2026-10-31'], ['1/5 2026', '2026-05-01'],
    ['31/10 26', '2026-10-31'], ['31/10-26', '2026-10-31'], ['31 okt 2026', '2026-10-31'], ['31 oktober 2026', '2026-10-31'], ['den 1 maj 2026', '2026-05-01'],
    ['31 Oct 2026', '2026-10-31'], ['2026-10-31 00:00:00', '2026-10-31'], ['2026-10-31T00:00:00.000Z', '2026-10-31'], ['31.10.2026 00:00', '2026-10-31'],
    ['2028-02-29', '2028-02-29'], [46325, '2026-10-30'], ['46325', '2026-10-30'], [46325.75, '2026-10-30'], [35855, '1998-03-01'], [36585, '2000-02-29'],
    [' 2026-10-31\u00A0', '2026-10-31'],
  ])('%j is %s', (cell, date) => {
    expect(readDate(cell, context)).toEqual({ ok: true, value: date });
  });

  it('counts from 1904 in workbooks that do', () => {
    expect(readDate(46325 - 1462, { ...context, serialDays: 1904 })).toEqual({ ok: true, value: '2026-10-30' });
  });

  it.each([
    ['31/02 2026', { year: 2026, month: 2, days: 28 }], ['2028-02-30', { year: 2028, month: 2, days: 29 }], ['31/11 2026', { year: 2026, month: 11, days: 30 }],
    ['2026-10-32', { year: 2026, month: 10, days: 31 }], ['2026-10-00', { year: 2026, month: 10, days: 31 }], ['10/31/2026', { year: 2026 }], ['2026-13-01', { year: 2026 }],
  ])('%j is on no calendar', (cell, about) => {
    expect(readDate(cell, context)).toEqual({ ok: false, code: 'DAG_FINNS_INTE', about });
  });

  it.each(['i morgon', '2026', '31/10', '1026-10-31', '3026-10-31', '31 foo 2026', '99999', '2026-10', '-', 'v 44', 7200.5, 3, '=TODAY()'])('%j is no date', (cell) => {
    expect(readDate(cell, context)).toMatchObject({ code: 'DAG_EJ_LASBAR' });
  });

  it('says when there is none', () => {
    expect(readDate('', context)).toMatchObject({ code: 'DAG_SAKNAS' });
    expect(readDate(undefined, context)).toMatchObject({ code: 'DAG_SAKNAS' });
  });
});
