import { describe, expect, it } from 'vitest';
import { OperatorFault, databaseText, operatorText } from './operator-fault.js';

describe('what an operator is told', () => {
  it('is the fault’s own line, and no stack', () => {
    expect(operatorText(new OperatorFault('Port 4000 är upptagen.'), false)).toBe('Port 4000 är upptagen.');
  });

  it.each([
    ['a wrong password', { code: '28P01' }, 'lösenordet'], ['a database that is not there', { code: '3D000' }, 'finns inte'],
    ['a database that does not answer', { code: 'ECONNREFUSED' }, 'Ingen databas svarar'], ['a role without rights', { code: '42501' }, 'inte rätt'],
  ])('for %s is a cure, also through the wrapping of an ORM', (_what, code, words) => {
    const driver = Object.assign(new Error('password authentication failed for user "anna"'), code);
    for (const error of [driver, new Error('wrapped', { cause: driver }), new AggregateError([driver])]) {
      const text = operatorText(error, false);
      expect(text).toContain(words);
      expect(text).not.toMatch(/anna|\n/);
    }
    expect(databaseText(driver, 'DATABASE_URL')).toMatch(/^DATABASE_URL: /);
  });

  it('for anything else is its kind, never its words, and where to see more', () => {
    const error = new TypeError('bad row 19121212-1212');
    expect(operatorText(error, false)).toBe('Det gick inte: TypeError. Med BOKVAR_LOG=debug visas var i programmet det hände.');
    expect(operatorText(error, true)).toMatch(/^Det gick inte: TypeError\.\n.*operator-fault\.test\.ts/s);
    expect(operatorText(error, true)).not.toContain('BOKVAR_LOG');
    expect(operatorText(error, true)).not.toContain('1212');
  });
});
