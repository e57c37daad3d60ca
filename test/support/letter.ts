import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { stableId } from '@bokvar/server/database/seed/stable-id';
import { Reader } from './reader.js';
import type { TestPortal } from './portal.js';

/** What a change of a letter answered. */
export interface LetterAnswered { readonly __typename: string; readonly code?: string; readonly field?: string | null; readonly letterId?: string; readonly found?: string }

/** What a story asks of a letter. */
export interface ToldLetter {
  readonly id: string; readonly year: number; readonly state: string; readonly version: number; readonly mark: string; readonly title: string; readonly validFrom: string; readonly validTo: string;
  readonly sections: readonly { readonly code: string; readonly text: string; readonly redline: { readonly change: string; readonly parts: readonly { readonly kind: string; readonly text: string }[] } | null }[];
  readonly points: readonly { readonly id: string; readonly text: string; readonly measure: { readonly kind: string; readonly perYear: number | null; readonly by: string | null } | null; readonly redline: { readonly change: string; readonly parts: readonly { readonly kind: string; readonly text: string }[] } | null }[];
  readonly goals: readonly { readonly text: string; readonly level: string; readonly ownerOrganisationId: string | null; readonly dueOn: string }[];
  readonly mandates: readonly { readonly who: string; readonly decisions: readonly string[]; readonly maxAmountOre: number | null; readonly until: string }[];
  readonly compared: { readonly year: number | null; readonly version: number | null; readonly changedPoints: number } | null;
  readonly gaps: readonly string[];
  readonly versions: readonly { readonly number: number; readonly place: string; readonly by: string | null }[];
  readonly comments: readonly { readonly id: string; readonly place: string; readonly text: string; readonly by: string | null; readonly settled: boolean }[];
  readonly seats: readonly { readonly id: string; readonly name: string | null; readonly role: string; readonly order: number; readonly answer: string | null; readonly turn: boolean }[];
  readonly ownSeats: number;
  readonly mine: { readonly mayNow: boolean; readonly first: string | null; readonly identifyAgain: boolean; readonly approves: boolean } | null;
  readonly voided: { readonly answers: number; readonly by: string | null; readonly reason: string | null } | null;
  readonly measured: { readonly year: number; readonly points: readonly { readonly pointId: string; readonly state: string; readonly done: number; readonly of: number; readonly next: string | null }[] } | null;
  readonly sealed: { readonly sealedBy: string; readonly timestampedAt: string | null } | null;
  readonly mayChange: boolean; readonly mayEnd: boolean;
}

const LETTER = `id year state version mark title validFrom validTo sections { code text redline { change parts { kind text } } } points { id text measure { kind perYear by } redline { change parts { kind text } } }
  goals { text level ownerOrganisationId dueOn } mandates { who decisions maxAmountOre until } compared { year version changedPoints } gaps versions { number place by } comments { id place text by settled }
  seats { id name role order answer turn } ownSeats mine { mayNow first identifyAgain approves } voided { answers by reason } measured { year points { pointId state done of next } } sealed { sealedBy timestampedAt } mayChange mayEnd`;

/** The letters of the planted town: this year's, signed, and next year's, being read. */
export const townLetter = { held: stableId('letter-of-intent:alvsalahem-soc:0'), next: stableId('letter-of-intent:alvsalahem-soc:1'), comment: stableId(`letter-comment:${stableId('letter-of-intent:alvsalahem-soc:1')}:1`) };

/** A letter's story: who does what with it, in few words. */
export function letterStory(portal: () => TestPortal) {
  const readers = new Map<string, Reader>();
  const as = async (person: string): Promise<Reader> => readers.get(person) ?? await portal().as(person);

  async function read(person: string, id: string, since: number | null = null): Promise<ToldLetter | null> {
    return (await (await as(person)).get<{ letterOfIntent: ToldLetter | null }>(`query ($id: ID!, $since: Int) { letterOfIntent(id: $id, since: $since) { ${LETTER} } }`, { id, since })).letterOfIntent;
  }
  async function ask(person: string, name: string, types: string, values: Readonly<Record<string, unknown>>): Promise<LetterAnswered> {
    const pass = Object.keys(values).map((key) => `${key}: $${key}`).join(', ');
    const answer = await (await as(person)).get<Record<string, LetterAnswered>>(
      `mutation ($key: ID!, ${types}) { ${name}(key: $key, ${pass}) { __typename ... on LetterChanged { letterId } ... on TextStopped { found } ... on Refusal { code field } } }`, { key: randomUUID(), ...values });
    return answer[name] ?? { __typename: 'nothing' };
  }
  const told = async (person: string, id: string, since: number | null = null): Promise<ToldLetter> => {
    const letter = await read(person, id, since);
    if (letter === null) throw new Error(`${person} reads no such letter`);
    return letter;
  };
  return {
    read, told,
    draft: (person: string, partnership: string, year: number, variant = 'MANADSVIS') =>
      ask(person, 'draftLetterOfIntent', '$draft: LetterDraftInput!', { draft: { partnershipId: townId.partnership(partnership), year, variant } }),
    change: (person: string, letterId: string, base: number, part: object) => ask(person, 'changeLetterOfIntent', '$change: LetterChangeInput!', { change: { letterId, base, ...part } }),
    comment: (person: string, letterId: string, place: string, text: string) => ask(person, 'commentLetterOfIntent', '$letterId: ID!, $place: String!, $text: String!', { letterId, place, text }),
    settle: (person: string, letterId: string, commentId: string) => ask(person, 'settleLetterComment', '$letterId: ID!, $commentId: ID!', { letterId, commentId }),
    seat: async (person: string, letterId: string, seats: readonly { readonly who: string; readonly role?: string; readonly order?: number }[], base?: number) =>
      ask(person, 'seatLetterOfIntent', '$seats: LetterSeatsInput!', {
        seats: { letterId, base: base ?? (await read(person, letterId))?.ownSeats ?? 0, seats: seats.map(({ who, role = 'UNDERTECKNARE', order = 1 }) => ({ userId: townId.user(who), role, order })) } }),
    move: (person: string, letterId: string, version: number, to: string, reason: string | null = null) => ask(person, 'moveLetterOfIntent', '$move: LetterMoveInput!', { move: { letterId, version, to, reason } }),
    sign: async (person: string, letterId: string, of: { version?: number; mark?: string } = {}) => {
      const letter = await read(person, letterId);
      return ask(person, 'signLetterOfIntent', '$read: LetterReadInput!', { read: { letterId, version: of.version ?? letter?.version ?? 1, mark: of.mark ?? letter?.mark ?? '' } });
    },
    decline: async (person: string, letterId: string, reason: string) => {
      const letter = await read(person, letterId);
      return ask(person, 'declineLetterOfIntent', '$read: LetterReadInput!, $reason: String!', { read: { letterId, version: letter?.version ?? 1, mark: letter?.mark ?? '' }, reason });
    },
    /** Identifies herself anew, as the page's link does: a new session, as fresh as the portal's clock. */
    identifyAgain: async (person: string) => { readers.set(person, await new Reader(portal().origin).signIn(person)); },
  };
}
