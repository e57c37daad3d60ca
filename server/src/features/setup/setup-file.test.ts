import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSetupFile } from './setup-file.js';

const EXAMPLE = readFileSync(join(import.meta.dirname, '../../../setup.example.json'), 'utf8');
const ISSUER = 'https://login.lunna.example';
const faultsOf = (text: string, issuers = [ISSUER]): string[] => {
  const read = readSetupFile(text, issuers);
  return 'faults' in read ? read.faults.map(({ path }) => path) : [];
};

describe('the file that an installation begins with', () => {
  it('the example can be used as it is', () => {
    expect(readSetupFile(EXAMPLE, [ISSUER])).toMatchObject({ file: { organisations: [{ key: 'lunnahem' }, { key: 'soc' }, { key: 'bus' }], people: [{}, {}] } });
  });

  it.each([
    ['no JSON', '{', ['filen']],
    ['a list', '[]', ['filen']],
    ['an unknown part and no list', '{ "persons": [], "people": {} }', ['persons', 'people']],
    ['a kind that is none', EXAMPLE.replace('KOMMUNALT_BOLAG', 'HYRESVARD'), ['organisations[0].kind']],
    ['an unknown field', EXAMPLE.replace('"reservedMinutes"', '"minutes"'), ['partnerships[0].minutes']],
    ['a day that is none', EXAMPLE.replace('2027-12-31', '2027-02-30'), ['people[1].mandates[0].until']],
    ['a party that is not listed', EXAMPLE.replace('["lunnahem", "soc", "bus"]', '["lunnahem", "soc", "kyrka"]'), ['partnerships[0].parties[2]']],
    ['a table without social services', EXAMPLE.replace('["lunnahem", "soc", "bus"]', '["lunnahem", "bus"]'), ['partnerships[0].parties']],
    ['social services that leave', EXAMPLE.replace('["lunnahem", "soc", "bus"]', '["lunnahem", "bus"], "left": ["soc"]'), ['partnerships[0].left[0]']],
    ['the only landlord that leaves', EXAMPLE.replace('["lunnahem", "soc", "bus"]', '["soc", "bus"], "left": ["lunnahem"]'), ['partnerships[0].left[0]']],
    ['both sides that leave', EXAMPLE.replace('"parties": ["lunnahem", "soc", "bus"]', '"parties": ["bus", "bus"], "left": ["soc", "lunnahem"]'), ['partnerships[0].left[1]', 'partnerships[0].left[0]']],
    ['one who leaves and stays', EXAMPLE.replace('["lunnahem", "soc", "bus"]', '["lunnahem", "soc", "bus"], "left": ["bus"]'), ['partnerships[0].left[0]']],
    ['one who leaves and is not listed', EXAMPLE.replace('["lunnahem", "soc", "bus"]', '["lunnahem", "soc", "bus"], "left": ["kyrka"]'), ['partnerships[0].left[0]']],
    ['the same person twice', EXAMPLE.replace('2b9e44a1-omar', '7d1f0c52-stina'), ['people[1].subject']],
    ['a mandate in an organisation that is not listed', EXAMPLE.replace('"organisation": "soc"', '"organisation": "socc"'), ['people[1].mandates[0].organisation']],
    ['a decision that the organisation does not make', EXAMPLE.replace('"AVBETALNINGSPLAN"', '"BISTANDSBESLUT"'), ['people[0].mandates[0].decides[0].decision']],
    ['a sum of what has none', EXAMPLE.replace('"AVBETALNINGSPLAN"', '"ATERKALLA"'), ['people[0].mandates[0].decides[0].maxKronor']],
    ['a deputy who works elsewhere', EXAMPLE.replace('"deputy": null', '"deputy": "2b9e44a1-omar"'), ['people[0].mandates[0].decides[0].deputy']],
  ])('%s is told with its place', (_what, text, paths) => {
    expect(faultsOf(text)).toEqual(paths);
  });

  it('takes one who leaves while both sides are there, and a landlord that another comes after', () => {
    expect(faultsOf(EXAMPLE.replace('["lunnahem", "soc", "bus"]', '["lunnahem", "soc"], "left": ["bus"]'))).toEqual([]);
    const another = EXAMPLE.replace('"organisations": [', '"organisations": [{ "key": "nya", "name": "Nya hem AB", "shortName": "Nya hem", "kind": "PRIVAT_HYRESVARD" },');
    expect(faultsOf(another.replace('["lunnahem", "soc", "bus"]', '["nya", "soc", "bus"], "left": ["lunnahem"]'))).toEqual([]);
  });

  it('tells an issuer that nobody signs in by', () => {
    expect(faultsOf(EXAMPLE, [`${ISSUER}/`])).toEqual(['people[0].issuer', 'people[1].issuer']);
  });

  it('tells every fault at once, in words without the values', () => {
    const text = EXAMPLE.replace('KOMMUNALT_BOLAG', 'HYRESVARD').replace('2027-12-31', 'Omar Haddad').replace('"role": "SAMORDNARE"', '"role": "CHEFF"');
    expect(faultsOf(text)).toEqual(['organisations[0].kind', 'people[0].mandates[0].role', 'people[1].mandates[0].until']);
    expect(JSON.stringify(readSetupFile(text, [ISSUER]))).not.toMatch(/Omar|CHEFF/);
  });
});
