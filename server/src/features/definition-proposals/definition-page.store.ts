import type { BarnfamiljCriteria } from '@bokvar/domain/targets';
import type { BarnfamiljPreset, Instant, LocalDate, OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading } from '../../database/reading-functions.js';
import { SIDE_KINDS } from '../partnerships/other-side.js';

/** A definition in words and in rule form, as a side has written it. */
export interface WrittenDefinition {
  readonly name: string;
  readonly words: string;
  readonly basedOn: BarnfamiljPreset | null;
  readonly criteria: BarnfamiljCriteria;
}

/** What the reader's own side is writing; `number` counts how often it was saved. */
export interface DraftRecord extends WrittenDefinition { readonly number: number; readonly savedAt: Instant }

/** What a side has proposed last, and not taken back. Open: nobody has said yes to it. */
export interface ProposalRecord extends WrittenDefinition {
  readonly id: string;
  readonly organisationId: string;
  readonly number: number;
  readonly at: Instant;
  readonly open: boolean;
}

/** A version that both agreed on. */
export interface VersionRecord extends WrittenDefinition {
  readonly id: string;
  readonly version: number;
  readonly proposalId: string;
  readonly proposerId: string;
  readonly meetingId: string | null;
  readonly agreedOn: LocalDate;
  readonly validFrom: LocalDate;
}

/** A meeting at which something can be agreed. */
export interface MeetingToAgreeAt { readonly id: string; readonly startsAt: Instant }

export interface DefinitionPageRecord {
  readonly id: string;
  readonly sides: readonly { readonly id: string; readonly name: string; readonly shortName: string; readonly kind: OrganisationKind }[];
  readonly draft: DraftRecord | null;
  readonly proposals: readonly ProposalRecord[];
  /** The first one first. */
  readonly versions: readonly VersionRecord[];
  readonly meetings: readonly MeetingToAgreeAt[];
}

/** Two years of meetings, and those that are booked. */
const MEETINGS_MAX = 40;
const WRITTEN = (row: string): string => `${row}.name, ${row}.words, ${row}.based_on as "basedOn", ${row}.criteria`;

export const definitionPageReading = reading<DefinitionPageRecord | null>('definition_page', ['uuid'],
  `select row_to_json(x)::text from (select pp.partnership_id as id,
     array(select s from (select o.id, o.name, o.short_name as "shortName", o.kind from partnership_party q join organisation o on o.id = q.organisation_id
       where q.partnership_id = pp.partnership_id and q.to_at is null and o.kind in (${SIDE_KINDS}) order by o.name, o.id) s) as sides,
     (select row_to_json(d) from (select ${WRITTEN('d')}, d.number, ms(d.saved_at) as "savedAt" from definition_draft d
       where d.partnership_id = pp.partnership_id and d.organisation_id = ${CURRENT_ORGANISATION}) d) as draft,
     array(select row_to_json(p) from (select l.id, l."organisationId", l.number, l.at, ${['name', 'words', '"basedOn"', 'criteria'].map((column) => `l.${column}`).join(', ')},
         not exists (select 1 from adopted_definition a where a.proposal_id = l.id) as open
       from (select distinct on (p.organisation_id) p.id, p.organisation_id as "organisationId", p.number, ms(p.recorded_at) as at, p.withdrawn, ${WRITTEN('p')}
         from definition_proposal p where p.partnership_id = pp.partnership_id order by p.organisation_id, p.number desc) l where not l.withdrawn) p) as proposals,
     array(select row_to_json(v) from (select a.id, a.version, a.proposal_id as "proposalId", a.proposer_id as "proposerId", a.meeting_id as "meetingId", a.agreed_on as "agreedOn", a.valid_from as "validFrom", ${WRITTEN('a')}
       from adopted_definition a where a.partnership_id = pp.partnership_id order by a.version) v) as versions,
     array(select row_to_json(m) from (select m.id, ms(m.starts_at) as "startsAt" from monthly_meeting m
       where m.partnership_id = pp.partnership_id and m.cancelled_at is null and m.starts_at > ${CURRENT_INSTANT} - interval '1 year' order by m.starts_at desc limit ${MEETINGS_MAX}) m) as meetings
   from partnership_party pp join organisation me on me.id = pp.organisation_id
   where pp.partnership_id = $1 and pp.organisation_id = ${CURRENT_ORGANISATION} and pp.to_at is null and me.kind in (${SIDE_KINDS})) x`);

/** All about whom a partnership means; null where the reader's organisation is no side of it. */
export async function loadDefinitionPage(em: Em, partnershipId: string): Promise<DefinitionPageRecord | null> {
  return await definitionPageReading.read(em, [partnershipId]);
}
