import type { Disclosed } from '@bokvar/domain/disclosure';
import { compare, letterRules, type ActionKind, type LetterKind, type LocalDate } from '@bokvar/domain/vocabulary';
import type { BillRecord, FactRecord, PersonRecord } from '../cases/case-rows.js';
import { diedOnOf } from '../cases/household/died-on.js';
import type { DisclosedCase, DisclosedDocument } from '../cases/read-case.service.js';

/** What a letter holds of a case: rows of the writer's own organisation. */
export interface LetterRows {
  readonly adults: readonly Disclosed<PersonRecord>[];
  readonly address: Disclosed<FactRecord> | null;
  readonly phones: readonly Disclosed<FactRecord>[];
  readonly bills: readonly Disclosed<BillRecord>[];
}

const NONE: LetterRows = { adults: [], address: null, phones: [], bills: [] };
const WITH_BILLS: ReadonlySet<LetterKind> = new Set(['PAMINNELSE', 'TALMANUS']);

/**
 * The rows that stand in a letter, of those that the writer's organisation holds itself. What it may read of another's,
 * by a consent or a notice, is read on the screen and written to nobody: who opens a letter is not known.
 */
export function letterRows(of: DisclosedCase, { situation }: DisclosedDocument, kind: LetterKind): LetterRows {
  if (letterRules[kind].reading === 'INFORMATION') return NONE;
  const own = <T>(rows: readonly Disclosed<T>[]) => rows.filter(({ fact, ground }) => ground.kind === 'OWN_DATA' && fact.holderId === situation.reader.organisationId);
  const facts = own(of.facts);
  return {
    adults: own(of.persons).filter(({ fact, value }) => value.personKind === 'VUXEN' && diedOnOf(of, fact.id, situation) === null),
    address: kind === 'TALMANUS' ? null : facts.findLast(({ value }) => value.kind === 'ADRESS') ?? null,
    phones: kind === 'TALMANUS' ? facts.filter(({ value }) => value.kind === 'TELEFON') : [],
    bills: WITH_BILLS.has(kind) ? own(of.bills).filter(({ value }) => value.paidOn === null).toSorted((a, b) => compare(a.value.dueOn, b.value.dueOn)) : [],
  };
}

/** Every row of a letter, for the log of what was shown. */
export function everyLetterRow({ adults, address, phones, bills }: LetterRows): Disclosed<unknown>[] {
  return [...adults, ...(address === null ? [] : [address]), ...phones, ...bills];
}

/** The next steps whose day a letter can tell of. */
const DAY_OF: Partial<Record<LetterKind, readonly ActionKind[]>> = {
  INBJUDAN: ['MOTE_TRAFF', 'HEMBESOK_HV', 'GEMENSAMT_HEMBESOK'],
  LAPP_SOC: ['UNDERRATTELSE_SOC'],
  BESOKSBREV: ['MOTE_TRAFF'],
  HEMBESOKSBREV: ['HEMBESOK_SOC', 'GEMENSAMT_HEMBESOK'],
};

/** The day that the writer's organisation has decided for what the letter is about; null when it has not, and when it has passed. */
export function letterDay({ desk }: Pick<DisclosedCase, 'desk'>, kind: LetterKind, today: LocalDate): LocalDate | null {
  if (desk === null || desk.nextKind === null || desk.nextDueOn === null || !DAY_OF[kind]?.includes(desk.nextKind)) return null;
  return compare(desk.nextDueOn, today) < 0 ? null : desk.nextDueOn;
}
