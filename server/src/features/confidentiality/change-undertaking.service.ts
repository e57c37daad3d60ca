import { FIRST_VERSION, isGoodFirstDay, maySignUndertaking, mayWriteUndertaking, versionOn } from '@bokvar/domain/policy';
import { personInText, type TextStopped } from '@bokvar/domain/texts';
import { addMonths, SIGNATURE_MONTHS, toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { wordsOfOwnWorld } from '../cases/own-words.store.js';
import { asReader } from '../cases/reading.service.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { isSide } from '../partnerships/other-side.js';
import type { Viewer } from '../sessions/viewer.js';
import { standingIn } from './undertaking.js';
import { insertSignature, insertText, isKnownAtTable, loadUndertakings, type UndertakingRecord } from './undertaking.store.js';

/** The longest text of an undertaking, in characters. */
export const UNDERTAKING_TEXT_MAX = 8000;

interface Done { readonly partnershipId: string; readonly version: number }

async function undertakingIn(tx: Change, partnershipId: string): Promise<UndertakingRecord> {
  return (await loadUndertakings(tx.em)).find((one) => one.partnershipId === partnershipId) ?? refuse('FINNS_INTE');
}

const sidesOf = ({ parties }: UndertakingRecord): string[] => parties.filter(({ kind }) => isSide(kind)).map(({ id }) => id);

/** Which text is signed. */
export interface SignUndertaking { readonly partnershipId: string; readonly version: number }

/** Signs the text that holds, for a year from today. The other side is told where it knows the signer: she has come to one of its meetings. */
export async function signUndertaking(database: Database, viewer: Viewer, now: Instant, key: string, command: SignUndertaking): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'signUndertaking', input: command }, async (tx) => {
    const { partnershipId, version } = command;
    const { userId, organisationId } = viewer;
    const record = await undertakingIn(tx, partnershipId);
    const today = toLocalDate(now);
    requireAllowed(maySignUndertaking({ isParty: true, state: standingIn(record, userId, today).state, holdingText: versionOn(record.texts, today) === version }), null);
    await insertSignature(tx.em, { partnershipId, userId, organisationId, version, signedAt: now, until: addMonths(today, SIGNATURE_MONTHS) });
    tx.record('FORBINDELSE_UNDERSKRIVEN', [partnershipId]);
    if (await tx.asSystem(async (system) => await isKnownAtTable(system, partnershipId, userId))) tx.tell(sidesOf(record));
    return { partnershipId, version };
  });
}

/** A new text, written on from the latest. */
export interface WriteUndertaking { readonly partnershipId: string; readonly base: number; readonly from: LocalDate; readonly text: string }

/** Writes a new text, without persons, that everybody at the table signs anew from its first day. */
export async function writeUndertaking(database: Database, viewer: Viewer, now: Instant, key: string, command: WriteUndertaking): Promise<Done | TextStopped | Refused> {
  const { partnershipId, base, from } = command;
  const text = command.text.trim();
  const found = await asReader(database, viewer, now, async (em) => personInText(text, await wordsOfOwnWorld(em)));
  if (found !== null) return { at: null, ...found };
  return await change(database, viewer, now, { key, operation: 'writeUndertaking', input: command }, async (tx) => {
    const record = await undertakingIn(tx, partnershipId);
    requireAllowed(mayWriteUndertaking(viewer, { isParty: true }), null);
    if (text === '') refuse('TEXT_SAKNAS', 'text');
    if (text.length > UNDERTAKING_TEXT_MAX) refuse('TEXT_FOR_LANG', 'text');
    const latest = record.texts.at(-1);
    if (base !== (latest?.version ?? FIRST_VERSION)) refuse('ANDRAT_AV_ANNAN', 'text');
    requireAllowed(isGoodFirstDay(from, { today: toLocalDate(now), latestFrom: latest?.from ?? null }), 'from');
    const version = base + 1;
    const { userId: recordedBy, organisationId } = viewer;
    if (!await insertText(tx.em, { partnershipId, organisationId, recordedBy, recordedAt: now, version, text, from })) refuse('ANDRAT_AV_ANNAN', 'text');
    tx.record('FORBINDELSE_SKRIVEN', [partnershipId]);
    tx.tell(sidesOf(record));
    return { partnershipId, version };
  });
}
