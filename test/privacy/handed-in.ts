import { randomUUID } from 'node:crypto';
import { disclosureExtract } from '@bokvar/reports';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import type { TestPortal } from '../support/portal.js';
import type { Needle } from './needles.js';

/** Lists that each landlord has handed in and not decided on yet: a bird in the file's name and in its first row. */
const LISTS = [
  { reader: 'yvonne', colleagues: ['marta'], name: 'Restlista Ortolansparv.csv', birds: ['ortolansparv', 'häckspett'] },
  { reader: 'pekka', colleagues: [], name: 'Lista Sommargylling.csv', birds: ['sommargylling', 'turkduva'] },
] as const;

/** A row that can be read, one that cannot, and remarks that must not be kept [GDPR 9]. Numbers are Skatteverket's for tests. */
const listOf = (bird: string) => `\uFEFFKontraktsnr;Namn;Personnr;Adress;Förfallodag;Avinr;Restbelopp;Anmärkning
P-901;${bird}, Berit;19850113-9995;${bird}vägen 1;2026-10-31;88001;8300,00;missbruk enligt granne
P-902;${bird}, Nils;19850116-9885;${bird}vägen 2;31 februari 2026;88002;hundra;hotfull mot personal
`;

/** What the remarks of the list say of people: free text of a landlord's list is kept nowhere, and so told to nobody. */
const REMARKS = ['missbruk', 'hotfull'];

/** Hands the lists in as each landlord's page does; gives what to look for, and who may have it. */
export async function handInLists(portal: TestPortal): Promise<Needle[]> {
  const needles: Needle[] = REMARKS.map((text) => ({ text, what: 'a remark in a landlord’s list', allowed: () => false }));
  for (const { reader, colleagues, name, birds } of LISTS) {
    const response = await (await portal.as(reader)).jar.send(`/import/file?name=${encodeURIComponent(name)}`, {
      method: 'POST', body: Buffer.from(listOf(birds[1])), headers: { 'x-bokvar': '1', origin: portal.origin, 'sec-fetch-site': 'same-origin' } });
    const { importId } = (await response.json()) as { importId?: string };
    if (importId === undefined) throw new Error(`${name} was not taken: ${response.status}`);
    const allowed = (one: string) => one === reader || colleagues.some((colleague) => colleague === one);
    needles.push(...birds.map((text) => ({ text, what: `the list that ${reader} handed in`, allowed })), { text: importId, what: `the id of the list that ${reader} handed in`, allowed });
  }
  return needles;
}

/** Attaches a scanned form to Fateme's consent, as social services' page does: a bird stands on the paper. */
export async function handInScan(portal: TestPortal): Promise<Needle> {
  const [consent] = await portal.database.system().transactional(async (em) => await (em as Em).execute<{ id: string }[]>('select id from consent where case_id = ?', [townId.case('fateme')]));
  const paper = await disclosureExtract({ language: 'sv', about: 'Fateme Rezaei, Ängshök', organisation: 'Socialtjänsten', asOf: '19 nov 2026', code: 'ABCD', total: 0, waysIn: [], rows: [] });
  const response = await (await portal.as('ibrahim')).jar.send(`/consent-scan/${consent?.id}?key=${randomUUID()}`, {
    method: 'POST', body: Buffer.from(paper), headers: { 'x-bokvar': '1', origin: portal.origin, 'sec-fetch-site': 'same-origin' } });
  if (response.status !== 201) throw new Error(`The scan was not taken: ${response.status}`);
  return { text: 'ängshök', what: 'the scanned form of a consent', allowed: (reader) => reader === 'ibrahim' || reader === 'karin' };
}
