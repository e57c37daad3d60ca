import type { DisclosureExtractModel } from '../disclosure-extract.js';

/** An extract of `count` rows. */
export function extractExample(count: number): DisclosureExtractModel {
  const places = ['Dagordning, tors 26 nov', 'Ärendets sida', 'Utskrift K7M4-Q2TX'];
  const grounds = ['Samtycke från Maja Kowalska, 3 nov till och med 30 nov', 'Underrättelse till socialnämnden, 2 nov', 'Egen uppgift'];
  const facts = ['Skuld 8\u00a0300\u00a0kr', 'Överenskommen åtgärd: samtal hos budget- och skuldrådgivaren mån 23 nov', 'Namn och adress'];
  return {
    language: 'sv',
    about: 'Maja Kowalska',
    organisation: 'Älvsala kommun, socialtjänsten',
    asOf: 'fre 27 nov 2026 kl. 13.05',
    code: 'R3D8-W9LM',
    rows: Array.from({ length: count }, (_, index) => ({
      when: `${1 + (index % 28)} nov 2026 kl. ${8 + (index % 9)}.${10 + (index % 49)}`,
      toWhom: index % 2 === 0 ? 'Yvonne af Ekenstam, Älvsalahem AB' : 'Đặng Thị Hương, Älvsalahem AB',
      what: facts[index % 3] ?? '',
      ground: grounds[index % 3] ?? '',
      where: places[index % 3] ?? '',
    })),
  };
}
