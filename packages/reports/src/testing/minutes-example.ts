import type { MinutesModel } from '../minutes.js';

/** Minutes of a meeting with an item that ran twice, an addendum, and a text of two lines. */
export function minutesExample(): MinutesModel {
  return {
    language: 'sv', organisation: 'Älvsala kommun, socialtjänsten', asOf: 'fre 27 nov 2026 kl. 13.05', code: 'R3D-8W9',
    title: 'Minnesanteckning, månadsmöte tors 26 nov 2026', state: 'Justerad fre 27 nov 2026 kl. 13.00. Version 2.', footer: 'Minnesanteckning, utan uppgifter om enskilda',
    lead: 'Älvsala och Älvsalahem. Stadshuset.',
    facts: { heading: 'Om mötet', lines: ['Mötet började kl. 9.00 och slutade kl. 10.20.', 'Mötet leddes av Yvonne af Ekenstam.'] },
    people: {
      heading: 'Närvarande', columns: ['Namn', 'Organisation', 'Roll', 'Tid'],
      rows: [['Yvonne af Ekenstam', 'Älvsalahem AB', 'Samordnare', '9.00–10.20'], ['Märta Grahn, ersättare för Gunilla Nyström', 'Älvsalahem AB', 'Handläggare', '9.10–10.20']] },
    sections: [
      { heading: 'Anmälda förhinder', under: '', text: 'Inga.' },
      { heading: '1. Närvaro och jäv', under: '9.00–9.05, 9.40–9.41', text: 'Alla var här.\nIngen jäv i de gemensamma punkterna.' },
      { heading: 'Vad mötet bestämde', under: '', text: '', points: ['Älvsalahem bokar rum till nästa möte, senast 10 dec.'] },
      { heading: 'Tillägg fre 4 dec 2026 kl. 8.00', under: 'Yvonne af Ekenstam, Älvsalahem AB', text: 'Rummet är bokat.' },
    ],
  };
}
