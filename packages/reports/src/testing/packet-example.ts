import type { AgendaPacketModel, PacketRow } from '../agenda-packet-model.js';

/** Every name of the test list: each has broken some register, letter or file. */
export const hardNames: readonly string[] = [
  'Åsa Öberg-Ekström',
  'Yvonne af Ekenstam',
  'Zoë O\'Brien',
  'Đặng Thị Hương',
  'Łukasz Żółć',
  'İbrahim Şahin',
  'Čállá Ŋorvvošš',
  'Гаврило Іващенко',
  'Ελένη Παπαδοπούλου',
  'محمد الأحمد',
  'فاطمه رضایی',
  'שרה לוי',
  'ሳምራዊት ተስፋይ',
  'სოფიო',
  'Անահիտ',
  '王小明',
  'ศิริพร',
  'O\u0308berg',
  `${'Wolfeschlegelsteinhausen'.repeat(4).slice(0, 90)} Ann`,
  'Suharto',
  'محمد 12-3',
  'Eva\u202ednil\u202c Berg',
  '=HYPERLINK("http://x")',
];

const both = { seats: ['OWN', 'OWN'], text: 'Ni och socialtjänsten · underrättelse' } as const;
const rent = { seats: ['OWN', 'OWN'], text: 'Ni och socialtjänsten · era hyresuppgifter' } as const;
const consent = { seats: ['CONSENT', 'OWN'], text: 'Ni och socialtjänsten, genom samtycke t.o.m. 30 nov' } as const;
const onlyYou = { seats: ['OWN', 'NONE'], text: 'Bara ni' } as const;
const room = { seats: ['OWN', 'OWN'], text: 'Alla i rummet' } as const;

const standing = (number: number, title: string, detail = ''): PacketRow => ({
  number, title, detail, minutes: 5, chips: [], lines: [{ label: '', text: '', who: room }], lost: false,
});

/** A landlord's month, after the meeting the design's pictures show. */
export function packetExample(): AgendaPacketModel {
  return {
    language: 'sv',
    title: 'Dagordning, tors 26 nov kl. 9.00',
    readerName: 'Yvonne af Ekenstam',
    organisation: 'Älvsalahem AB',
    asOf: 'tors 19 nov 2026 kl. 10.42',
    code: 'K7M4-Q2TX',
    waysIn: ['Älvsalahem AB: 070-174 06 10, boende@alvsalahem.example. Vardagar kl. 8–16. Ersättare: Märta Grahn.', 'Älvsala kommun, socialtjänsten: 070-174 06 12.'],
    lead: 'Månadsmöte med Älvsala socialtjänst, Storgatan 12. Sammanlagt 83 minuter av 90.',
    sections: [
      { heading: 'Början', minutes: 10, rows: [standing(1, 'Närvaro och jäv'), standing(2, 'Föregående möte', 'Tre uppgifter: två klara, en går vidare')] },
      { heading: 'Hushåll', minutes: 33, rows: households(), emptySeats: { minutes: 15 } },
      {
        heading: 'Lärande och avslut',
        minutes: 15,
        rows: [
          { number: 9, title: 'Lärande: så läser Kronofogden', detail: 'från nätverksträffen 8 okt', minutes: 10, chips: [], lines: [{ label: '', text: '', who: 'Alla i rummet · inga personuppgifter' }], lost: false },
          standing(10, 'Nästa möte tors 17 dec'),
        ],
      },
    ],
    footer: 'Bara för den som står överst. Får inte lämnas vidare.',
  };
}

function households(): PacketRow[] {
  return [
    {
      number: 3, title: 'Gavrilo Ivasjtjenko', detail: 'Älvvägen 1A', minutes: 10, lost: false,
      chips: [{ sign: 'deadline', text: 'Vräkningsdag satt: 9 dec' }],
      lines: [
        { label: 'Skuld', text: '10\u00a0900\u00a0kr, två månader', who: both },
        { label: 'Steg', text: 'Ansökan om avhysning, 2 nov', who: both },
        { label: 'Senast', text: 'Hembesök tors 12 nov, ingen öppnade', who: onlyYou },
      ],
    },
    {
      number: 4, title: 'Łukasz Żółć och Maja Kowalska', detail: 'Hästskovägen 51B', minutes: 8, lost: false,
      chips: [{ sign: 'own', text: 'Barnfamilj' }, { sign: 'action', text: 'Ingen kontakt på 17 dagar' }],
      lines: [
        { label: 'Skuld', text: '8\u00a0300\u00a0kr', who: rent },
        { label: 'Överenskommet', text: 'Maja ringer er före fredag. Hon har bokat tid hos budget- och skuldrådgivaren mån 23 nov.', who: consent },
      ],
    },
    {
      number: 5, title: 'Fateme Rezaei', detail: 'Åkergatan 71', minutes: 5, lost: false,
      chips: [{ sign: 'consent', text: 'Samtycke upphör 30 nov' }],
      lines: [
        { label: 'Skuld', text: '5\u00a0450\u00a0kr', who: rent },
        { label: '', text: 'Uppgifter kan inte längre lämnas', who: '' },
      ],
    },
    { number: 6, title: 'visas inte', detail: 'visas inte', minutes: 5, lost: true, chips: ['visas inte'], lines: [{ label: 'visas inte', text: 'visas inte', who: 'visas inte' }] },
    {
      number: 7, title: 'Đặng Thị Hương', detail: 'Järnvägsgatan 44', minutes: 5, lost: false,
      chips: [{ sign: 'action', text: 'Ny och sen' }, { sign: 'own', text: 'Ung, första kontraktet' }],
      lines: [{ label: 'Skuld', text: '6\u00a0800\u00a0kr', who: rent }],
    },
    {
      number: 8, title: 'سمير حداد', detail: 'Storgatan 73', minutes: 5, lost: false,
      chips: ['Underrättelse utan första åtgärd'],
      lines: [{ label: 'Skuld', text: '4\u00a0750\u00a0kr', who: both }],
    },
  ];
}

/** A long month for measuring: `households` rows with three lines each, names drawn from the hard ones. */
export function longPacket(count: number): AgendaPacketModel {
  const example = packetExample();
  const rows = Array.from({ length: count }, (_, index): PacketRow => ({
    number: index + 1,
    title: `${hardNames[index % hardNames.length] ?? ''} ${index + 1}`,
    detail: `Järnvägsgatan ${index + 1}B`,
    minutes: 5,
    chips: [{ sign: 'action', text: `Ingen kontakt på ${index % 40} dagar` }, { sign: 'own', text: 'Barnfamilj' }],
    lines: [
      { label: 'Skuld', text: `${4 + (index % 9)}\u00a0${100 + index}\u00a0kr`, who: rent },
      { label: 'Steg', text: `Underrättelse till socialnämnden ${1 + (index % 28)} nov`, who: both },
      { label: 'Överenskommet', text: `Ringer före fredag, samtal nummer ${index + 1}. Har bokat tid hos budget- och skuldrådgivaren.`, who: consent },
    ],
    lost: false,
  }));
  return { ...example, sections: [{ heading: 'Hushåll', minutes: count * 5, rows, emptySeats: { minutes: 15 } }] };
}
