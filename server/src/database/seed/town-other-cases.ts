import type { TownCase } from './town-shapes.js';

/** Cases that Älvsalahem must not know of: social services' own, and another landlord's. */
export const otherCases: readonly TownCase[] = [
  {
    key: 'siriporn', reference: 'BG-2026-7KMQ', holder: 'soc', partnership: 'alvsalahem-soc', kind: 'OVRIGT', opened: -60,
    persons: [{ key: 'siriporn', name: 'Siriporn', born: '1985-01-16' }],
    facts: [
      { kind: 'ADRESS', text: 'Storgatan 73C, port Pilgrimsfalk', about: ['siriporn'], day: -60 },
      { kind: 'PLAN', text: 'Vill byta till en mindre lägenhet före årsskiftet, stöd av Svartmes', about: ['siriporn'], day: -20 },
      { kind: 'TELEFON', text: '070-174 06 73, fråga efter Ringduva', about: ['siriporn'], day: -60 },
      { kind: 'STATUS', text: 'Pågående insats, mapp Domherre', about: ['siriporn'], day: -60 },
      { kind: 'VARD', text: 'Kontakt med vården genom Järpe', about: ['siriporn'], day: -30 },
    ],
    actions: [{ kind: 'HEMBESOK_SOC', result: 'NADD', day: -20 }],
    consents: [{ giver: 'siriporn', to: ['alvsalahem'], categories: ['AGREED_PLAN', 'CONTACT_NEW', 'KNOWN_STATUS'], from: -20, until: 101, form: 'SKRIFTLIG' }],
    next: [{ kind: 'HEMBESOK_SOC', day: 6 }],
  },
  {
    key: 'sofo', reference: 'BG-2026-A9TD', holder: 'soc', partnership: 'alvsalahem-soc', kind: 'HYRESSKULD', opened: -33,
    persons: [
      { key: 'sofo', name: 'Sopio Nattskärra', born: '1991-01-01' },
      { key: 'levan', name: 'Levan Nattskärra', born: '2018-01-01', kind: 'BARN', livingForm: 'STADIGVARANDE', guardians: ['sofo'] },
    ],
    facts: [
      { kind: 'ADRESS', text: 'Vasagatan 46, port Skogsduva', about: ['sofo'], day: -33 },
      { kind: 'STATUS', text: 'Polisen har underrättat, mapp Bivråk', about: ['sofo'], day: -33 },
      { kind: 'PLAN', text: 'Ansöker om bistånd med hjälp av Lövsångare', about: ['sofo'], day: -10 },
      { kind: 'BARN', text: 'Ett barn bor här hela tiden och går i Kattugglans skola', about: ['levan'], day: -33 },
    ],
    actions: [{ kind: 'BESOKSBREV', day: -30 }, { kind: 'MOTE_TRAFF', result: 'UTEBLEV', day: -25 }],
    consents: [{ giver: 'sofo', to: ['bus'], categories: ['AGREED_PLAN'], from: -10, until: 60, form: 'SKRIFTLIG' }],
    next: [{ kind: 'HEMBESOK_SOC', day: 0 }],
  },
  {
    key: 'hussein', reference: 'BG-2026-N4VC', holder: 'soc', partnership: 'alvsalahem-soc', kind: 'STORNING', opened: -90,
    persons: [{ key: 'hussein', name: 'Mohammed Tofsvipa', born: '1985-01-13' }],
    facts: [
      { kind: 'STATUS', text: 'Avvaktar, mapp Gransångare', about: ['hussein'], day: -90 },
      { kind: 'PLAN', text: 'Flyttar till stödboende genom Entita', about: ['hussein'], day: -50 },
    ],
    consents: [{ giver: 'hussein', to: ['alvsalahem'], categories: ['AGREED_PLAN', 'KNOWN_STATUS'], from: -80, until: -20, form: 'SKRIFTLIG' }],
    next: [{ kind: 'TELEFON', day: 9 }],
  },
  {
    key: 'norr-ahmed', reference: 'NG-2026-H6XR', holder: 'norrgarden', partnership: 'norrgarden-soc', kind: 'HYRESSKULD', opened: -16,
    contract: '114-2', movedIn: '2020-02-01', claims: 2,
    persons: [{ key: 'norr-ahmed', name: 'Ahmed Steglits', born: '1985-01-13' }],
    bills: [{ due: -17, ore: 915_000, number: 'N-771' }],
    facts: [{ kind: 'ADRESS', text: 'Köpmangatan 88, port Talltita', day: -16 }, { kind: 'TELEFON', text: '070-174 06 77', day: -16 }],
    actions: [{ kind: 'TELEFON', result: 'NADD', day: -9, note: 'Söker nytt arbete hos Sävsparv' }],
    next: [{ kind: 'HEMBESOK_HV', day: 1 }],
  },
];
