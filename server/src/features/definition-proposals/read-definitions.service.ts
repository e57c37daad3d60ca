import { earliestValidFrom, definitionOn, adoptedBarnfamilj, type DefinitionHistory } from '@bokvar/domain/targets';
import { mayWriteDefinition } from '@bokvar/domain/policy';
import { toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { otherSide } from '../partnerships/other-side.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadDefinitionPage, type DefinitionPageRecord, type DraftRecord, type MeetingToAgreeAt, type ProposalRecord, type VersionRecord } from './definition-page.store.js';

type Side = DefinitionPageRecord['sides'][number];

/** A version as its page tells of it. */
export interface ToldVersion extends VersionRecord { readonly proposedBy: Side; readonly holdsNow: boolean }

/** Whom one of the reader's partnerships means by barnfamilj. */
export interface DefinitionPage {
  readonly id: string;
  readonly own: Side;
  readonly otherSide: Side;
  readonly draft: DraftRecord | null;
  readonly ownProposal: ProposalRecord | null;
  readonly theirProposal: ProposalRecord | null;
  /** The latest one first. */
  readonly versions: readonly ToldVersion[];
  readonly meetings: readonly MeetingToAgreeAt[];
  /** The first day from which another version can hold. */
  readonly earliestOn: LocalDate;
  readonly mayWrite: boolean;
}

/** The page; null: there is none to her. */
export async function readDefinitions({ scope, now }: PortalContext, viewer: Viewer, partnershipId: string): Promise<DefinitionPage | null> {
  const record = await loadDefinitionsAs(scope.database, viewer, now, partnershipId);
  const own = record?.sides.find(({ id }) => id === viewer.organisationId);
  const other = record === null ? null : otherSide(record.sides, viewer);
  if (record === null || own === undefined || other === null) return null;
  const today = toLocalDate(now);
  const history = historyOfVersions(record.versions);
  const holds = definitionOn(history, today)?.id ?? null;
  const proposalOf = (id: string): ProposalRecord | null => record.proposals.find(({ organisationId }) => organisationId === id) ?? null;
  return {
    id: record.id, own, otherSide: other, draft: record.draft, ownProposal: proposalOf(own.id), theirProposal: proposalOf(other.id),
    versions: record.versions.map((version) => ({ ...version, proposedBy: version.proposerId === own.id ? own : other, holdsNow: version.id === holds })).toReversed(),
    meetings: record.meetings, earliestOn: earliestValidFrom(history, today), mayWrite: mayWriteDefinition(viewer).allowed,
  };
}

/** What her side may read of it, managers too: no household is in it. Null: there is none to her. */
export async function loadDefinitionsAs(database: Database, { organisationId, userId }: Viewer, now: Instant, partnershipId: string): Promise<DefinitionPageRecord | null> {
  return await database.as({ organisationId, userId, mayOpenProtected: false }, now).transactional(async (inner) => await loadDefinitionPage(inner as Em, partnershipId));
}

/** The versions as the domain reads them. */
export function historyOfVersions(versions: readonly VersionRecord[]): DefinitionHistory {
  return versions.map(({ id, version, validFrom, name, words, criteria, basedOn }) => ({ id, version, validFrom, name, words, definition: adoptedBarnfamilj(version, criteria, basedOn) }));
}
