import type { DisclosureExtractModel } from '../disclosure-extract.js';

/** An extract of `count` rows. */
export function extractExample(count: number): DisclosureExtractModel {
  const places = ['Dagordning, tors 26 nov', 'Ärendets sida', 'Utskrift K7M4-Q2TX'];
  const shown = [
    [{ label: 'Egna uppgifter:', text: 'Hyra, skuld och vad som är gjort · Telefon och e-post' },
      { label: 'Samtycke, Socialtjänstens uppgifter:', text: 'Överenskommen plan · Ekonomiskt bistånd' }],
    [{ label: 'Underrättelse enligt lag, Älvsalahems uppgifter:', text: 'Hyra, skuld och vad som är gjort' }],
    [{ label: 'Älvsalahems egna uppgifter:', text: 'Plan med hyresvärden' }],
  ];
  return {
    language: 'sv',
    about: 'Maja Kowalska',
    organisation: 'Älvsala kommun, socialtjänsten',
    asOf: 'fre 27 nov 2026 kl. 13.05',
    code: 'R3D8-W9LM',
    waysIn: ['Älvsala kommun, socialtjänsten: 070-174 06 12, bostadsgruppen@alvsala.example. Vardagar kl. 8–16.'],
    total: count,
    rows: Array.from({ length: count }, (_, index) => ({
      when: `${1 + (index % 28)} nov 2026 kl. ${8 + (index % 9)}.${10 + (index % 49)}`,
      toWhom: index % 2 === 0 ? 'Yvonne af Ekenstam, Älvsalahem AB' : 'Đặng Thị Hương, Älvsalahem AB',
      shown: shown[index % 3] ?? [],
      where: places[index % 3] ?? '',
    })),
  };
}
