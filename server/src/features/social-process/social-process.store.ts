import { randomUUID } from 'node:crypto';
import { malmoProcess, type ProcessRules } from '@bokvar/domain/social-process';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading } from '../../database/reading-functions.js';

/** The rules that hold for the reader's organisation, as a reading tells them; null where it has decided none. */
export interface StoredRules { rules: ProcessRules | null }

/** The column `rules` of a reading, at the instant that the read is about. */
export const RULES_COLUMN = `(select p.rules from social_process p
    where p.organisation_id = ${CURRENT_ORGANISATION} and p.recorded_at <= ${CURRENT_INSTANT} order by p.version desc limit 1) as rules`;

/** What was decided, with the ready-made value of what was not thought of then. */
export function rulesOf({ rules }: StoredRules): ProcessRules {
  if (rules === null) return malmoProcess;
  return { ...malmoProcess, ...rules, numbers: { ...malmoProcess.numbers, ...rules.numbers } };
}

/** A version as the organisation's own page tells of it. */
export interface DecidedProcess {
  version: number;
  rules: ProcessRules;
  recordedAt: Instant;
  /** Who decided it; null where nobody in particular did. */
  by: string | null;
}

/** How many versions the page tells of. */
const VERSIONS_SHOWN = 20;

export const socialProcessReading = reading<{ versions: DecidedProcess[] }>('social_process', [],
  `select to_json(x)::text from (select array(select t from (
     select t.version, t.rules, ms(t.recorded_at) as "recordedAt", (select c.name from colleagues() c where c.id = t.recorded_by) as by
     from social_process t where t.organisation_id = ${CURRENT_ORGANISATION} and t.recorded_at <= ${CURRENT_INSTANT}
     order by t.version desc limit ${VERSIONS_SHOWN}) t) as versions) x`);

/** What the reader's own organisation has decided about its process, the latest first. */
export async function loadOwnProcess(em: Em): Promise<readonly DecidedProcess[]> {
  return (await socialProcessReading.read(em, [])).versions;
}

/**
 * Adds a version, if it is the next one.
 * @returns its id; null when somebody else has decided in between
 */
export async function insertProcess(em: Em, of: { organisationId: string; version: number; rules: ProcessRules; by: string; at: Instant }): Promise<string | null> {
  const made: { id: string }[] = await em.execute(
    `insert into social_process (id, organisation_id, version, rules, recorded_at, recorded_by)
     select ?, ?, ?, ?::jsonb, ?, ? where ? = (select coalesce(max(version), 0) + 1 from social_process where organisation_id = ?)
     on conflict (organisation_id, version) do nothing returning id`,
    [randomUUID(), of.organisationId, of.version, JSON.stringify(of.rules), new Date(of.at), of.by, of.version, of.organisationId]);
  return made[0]?.id ?? null;
}
