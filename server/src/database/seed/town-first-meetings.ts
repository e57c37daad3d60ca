import type { AgreedKind, FirstTopic } from '@bokvar/domain/vocabulary';

/** What a side of a partnership, or both together (`of: null`, proposed by `by`), wrote at the first meeting; `day` from today. */
export interface TownWords { partnership: string; of: string | null; by: string; topic: FirstTopic; day: number; text: string }

const BACK_THEN = -290;

/** The established partnership has done its first meeting. The other one has begun it: the landlord has written, social services have not. */
export const townWords: readonly TownWords[] = [
  { partnership: 'alvsalahem-soc', of: 'alvsalahem', by: 'alvsalahem', topic: 'UPPDRAG', day: BACK_THEN, text: 'Vi hyr ut bostäder åt kommunens invånare och ser till att hyran kommer in. Vi får påminna, komma överens om betalning och säga upp. Vi får inte fråga efter bistånd.' },
  { partnership: 'alvsalahem-soc', of: 'soc', by: 'soc', topic: 'UPPDRAG', day: BACK_THEN, text: 'Vi ska se till att den som inte klarar sin boendesituation får stöd. Vi utreder och beslutar om bistånd. Vi får inte berätta om någon utan samtycke.' },
  { partnership: 'alvsalahem-soc', of: 'alvsalahem', by: 'alvsalahem', topic: 'BARNFAMILJ', day: BACK_THEN, text: 'Ett hushåll där ett barn under 18 år är folkbokfört på adressen.' },
  { partnership: 'alvsalahem-soc', of: 'soc', by: 'soc', topic: 'BARNFAMILJ', day: BACK_THEN, text: 'Ett hushåll där ett barn bor hela tiden, växelvis eller har umgänge.' },
  { partnership: 'alvsalahem-soc', of: null, by: 'soc', topic: 'BARNFAMILJ', day: BACK_THEN + 1, text: 'Ett hushåll där ett barn under 18 år bor, också växelvis eller vid umgänge.' },
  { partnership: 'norrgarden-soc', of: 'norrgarden', by: 'norrgarden', topic: 'UPPDRAG', day: -20, text: 'Vi är en privat hyresvärd med trettio lägenheter. Vi sköter husen själva och tar kontakt så fort en hyra är sen.' },
];

/** Which common words the other side has said yes to. */
export const townAgreed: readonly { partnership: string; by: string; topic: FirstTopic; day: number }[] = [
  { partnership: 'alvsalahem-soc', by: 'alvsalahem', topic: 'BARNFAMILJ', day: BACK_THEN + 1 },
];

/** Goals and decisions; `due` in days from today. */
export const townPoints: readonly { key: string; partnership: string; by: string; kind: AgreedKind; text: string; due?: number; partOf?: string; day: number }[] = [
  { key: 'mote', partnership: 'alvsalahem-soc', by: 'alvsalahem', kind: 'STARTMAL', text: 'Vi möts varje månad och bjuder in nätverket fyra gånger under året.', due: 42, day: BACK_THEN },
  { key: 'samtal', partnership: 'alvsalahem-soc', by: 'soc', kind: 'PROCESSMAL', text: 'Alla barnfamiljer som är sena med hyran får ett samtal inom en vecka.', due: 224, day: -100 },
  { key: 'samtal-lista', partnership: 'alvsalahem-soc', by: 'alvsalahem', kind: 'PROCESSMAL', text: 'Listan över vilka som ska ringas är klar samma dag som restlistan är inläst.', due: -12, partOf: 'samtal', day: -100 },
  { key: 'samtal-halften', partnership: 'alvsalahem-soc', by: 'soc', kind: 'PROCESSMAL', text: 'Hälften av samtalen hålls av någon som familjen redan känner.', due: 120, partOf: 'samtal', day: -100 },
  { key: 'plats', partnership: 'alvsalahem-soc', by: 'alvsalahem', kind: 'BESLUT', text: 'Vi ses varannan gång hos varandra.', day: BACK_THEN },
];
