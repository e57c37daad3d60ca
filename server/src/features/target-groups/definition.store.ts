import { adoptedBarnfamilj, type AdoptedDefinition, type BarnfamiljCriteria, type DefinitionHistory } from '@bokvar/domain/targets';
import type { BarnfamiljPreset, LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT } from '../../database/policies.js';

/** What each partnership has agreed that a barnfamilj is, by its id. One that is not there has agreed on nothing. */
export type Definitions = ReadonlyMap<string, DefinitionHistory>;

interface StoredDefinition {
  id: string; partnershipId: string; version: number; validFrom: LocalDate; name: string; words: string; basedOn: BarnfamiljPreset | null; criteria: BarnfamiljCriteria;
}

/** The versions that the reader's partnerships have agreed on, as a reading tells them. */
export interface StoredDefinitions { definitions: StoredDefinition[] }

const DEFINITION = `d.id, d.partnership_id as "partnershipId", d.version, d.valid_from as "validFrom", d.name, d.words, d.based_on as "basedOn", d.criteria`;

/**
 * The column `definitions` of a reading, at the instant that the read is about: every version of every partnership in which the reader's
 * organisation is a side, the first one first. They are few: one is agreed on now and then.
 */
export const DEFINITIONS_COLUMN = `array(select t from (
    select ${DEFINITION}
    from adopted_definition d where d.recorded_at <= ${CURRENT_INSTANT} order by d.partnership_id, d.version) t) as definitions`;

/** A version is never changed, so what is counted by it is made once. */
const known = new Map<string, AdoptedDefinition>();
const VERSIONS_REMEMBERED = 500;

function adoptedBy({ id, version, validFrom, name, words, basedOn, criteria }: StoredDefinition): AdoptedDefinition {
  const before = known.get(id);
  if (before !== undefined) return before;
  if (known.size >= VERSIONS_REMEMBERED) known.clear();
  const adopted = { id, version, validFrom, name, words, definition: adoptedBarnfamilj(version, criteria, basedOn) };
  known.set(id, adopted);
  return adopted;
}

/** What was read, by partnership. */
export function definitionsOf({ definitions }: StoredDefinitions): Definitions {
  return new Map([...Map.groupBy(definitions, ({ partnershipId }) => partnershipId)].map(([id, versions]) => [id, versions.map(adoptedBy)]));
}

/** What one partnership has agreed on; empty where it has agreed on nothing. */
export function definitionsAt(definitions: Definitions, partnershipId: string): DefinitionHistory {
  return definitions.get(partnershipId) ?? [];
}

/** The same of one partnership, within a change. */
export async function definitionsIn(em: Em, partnershipId: string): Promise<DefinitionHistory> {
  const rows: { found: StoredDefinition[] }[] = await em.execute(`select coalesce(json_agg(x), '[]') as found from (select ${DEFINITION} from adopted_definition d where d.partnership_id = ? and d.recorded_at <= ${CURRENT_INSTANT} order by d.version) x`, [partnershipId]);
  return (rows[0]?.found ?? []).map(adoptedBy);
}
