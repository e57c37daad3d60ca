import { randomUUID } from 'node:crypto';
import type { Instant, LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { WrittenDefinition } from './definition-page.store.js';

interface By { readonly organisationId: string; readonly recordedAt: Instant; readonly recordedBy: string }
const written = ({ name, words, basedOn, criteria }: WrittenDefinition): unknown[] => [name, words, basedOn, JSON.stringify(criteria)];
const byValues = ({ organisationId, recordedAt, recordedBy }: By): unknown[] => [organisationId, new Date(recordedAt), recordedBy];

/** Lets nobody else write, propose or agree in this partnership until this change is done. */
export async function holdDefinitions(em: Em, partnershipId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`definitions ${partnershipId}`]);
}

/** Saves the own side's draft over the one before it. */
export async function saveDraft(em: Em, { partnershipId, number, definition }: { readonly partnershipId: string; readonly number: number; readonly definition: WrittenDefinition }, { organisationId, recordedAt, recordedBy }: By): Promise<void> {
  await em.execute(
    `insert into definition_draft (id, partnership_id, organisation_id, number, name, words, based_on, criteria, saved_at, saved_by) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
     on conflict (partnership_id, organisation_id) do update set number = excluded.number, name = excluded.name, words = excluded.words, based_on = excluded.based_on, criteria = excluded.criteria,
       saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
    [randomUUID(), partnershipId, organisationId, number, ...written(definition), new Date(recordedAt), recordedBy]);
}

/** How many times the own side has proposed something, or taken it back. */
export async function latestProposalNumber(em: Em, partnershipId: string, organisationId: string): Promise<number> {
  const rows: { number: number }[] = await em.execute('select coalesce(max(number), 0)::int as number from definition_proposal where partnership_id = ? and organisation_id = ?', [partnershipId, organisationId]);
  return rows[0]?.number ?? 0;
}

/** @returns the id of the proposal */
export async function insertProposal(em: Em, { partnershipId, number, definition, withdrawn }: { readonly partnershipId: string; readonly number: number; readonly definition: WrittenDefinition; readonly withdrawn: boolean }, by: By): Promise<string> {
  const id = randomUUID();
  await em.execute(
    'insert into definition_proposal (id, partnership_id, number, withdrawn, name, words, based_on, criteria, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)',
    [id, partnershipId, number, withdrawn, ...written(definition), ...byValues(by)]);
  return id;
}

/** The partnership of a proposal that the actor may read; null where there is none to her. */
export async function partnershipOfProposal(em: Em, proposalId: string): Promise<string | null> {
  const rows: { partnershipId: string }[] = await em.execute('select partnership_id as "partnershipId" from definition_proposal where id = ?', [proposalId]);
  return rows[0]?.partnershipId ?? null;
}

/** A version to be kept, as both sides agreed on it. */
export interface NewVersion {
  readonly partnershipId: string;
  readonly version: number;
  readonly proposalId: string;
  readonly proposerId: string;
  readonly meetingId: string | null;
  readonly agreedOn: LocalDate;
  readonly validFrom: LocalDate;
  readonly definition: WrittenDefinition;
}

/** Adds a version; the earlier ones stand. @returns its id */
export async function insertAdopted(em: Em, { partnershipId, version, proposalId, proposerId, meetingId, agreedOn, validFrom, definition }: NewVersion, by: By): Promise<string> {
  const id = randomUUID();
  await em.execute(
    `insert into adopted_definition (id, partnership_id, version, proposal_id, proposer_id, meeting_id, agreed_on, valid_from, name, words, based_on, criteria, organisation_id, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)`,
    [id, partnershipId, version, proposalId, proposerId, meetingId, agreedOn, validFrom, ...written(definition), ...byValues(by)]);
  return id;
}
