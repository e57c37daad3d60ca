import { proposeCase, type AgendaContext, type CaseProposal } from '@bokvar/domain/meetings';
import { toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { isProtected } from '../cases/protected-identity/is-protected.js';
import { discloseDocument, type DisclosedCase, type DisclosedDocument, type Rule } from '../cases/read-case.service.js';
import { disclose, type Disclosed, type Situation } from '@bokvar/domain/disclosure';
import { summarise } from '../cases/case-summary.js';
import { everyRow } from '../grounds/disclosure-log.store.js';
import type { OrganisationRecord } from '../cases/case-document.store.js';
import { agendaSettingsOf } from '../partnerships/agenda-settings.js';
import { otherSide } from '../partnerships/other-side.js';
import { historyOf } from '../timelines/timeline.store.js';
import { loadAgenda, type AgendaDocument, type ItemRecord, type MeetingRecord } from './meeting.store.js';
import { raisedFact } from './raised-point.js';

/** A row of the agenda as its reader has a ground to see it. */
export interface AgendaRow {
  readonly item: ItemRecord;
  /** Counted for this reader, so that no gap tells of a row that is not there. */
  readonly number: number;
  readonly of: DisclosedCase | null;
  /** That its owner raises the household, on the ground that the reader has to know it; null for a point on none. */
  readonly raised: Disclosed<ItemRecord> | null;
  readonly proposal: CaseProposal | null;
  /** Something that was shown in this row can no longer be told. */
  readonly lost: boolean;
}

export interface Agenda {
  readonly meeting: MeetingRecord;
  readonly rows: readonly AgendaRow[];
  readonly document: DisclosedDocument;
  readonly packets: AgendaDocument['packets'];
  /** The other side of the table: the landlord for social services, and the other way round. */
  readonly partner: OrganisationRecord | null;
}

/**
 * The agenda of one meeting for one reader. Every row, reason, number and sum is worked out from what was disclosed
 * to that reader; a row without ground is not there, unless its reader was shown it on this agenda before.
 */
export async function readAgenda(em: Em, meetingId: string, situation: Situation): Promise<Agenda | null> {
  const loaded = await loadAgenda(em, meetingId);
  return loaded.meeting === null ? null : agendaOf(loaded, loaded.meeting, situation);
}

/** The pure half of `readAgenda`. */
export function agendaOf(loaded: AgendaDocument, meeting: MeetingRecord, situation: Situation): Agenda {
  const document = discloseDocument(loaded, situation);
  const reader = situation.reader;
  const context = agendaContext(meeting, situation.instant);
  const rows: Omit<AgendaRow, 'number'>[] = [];
  for (const item of loaded.items) {
    if (item.caseId === null) {
      rows.push({ item, of: null, raised: null, proposal: null, lost: false });
      continue;
    }
    const household = householdOn(item, document, context);
    if (household !== null) rows.push({ item, ...household, lost: hasLost(loaded, household.of) });
  }
  const numbered = [...rows, ...emptiedSeats(loaded, rows)].sort((a, b) => a.item.position - b.item.position || (a.item.id < b.item.id ? -1 : 1))
    .map((row, index) => ({ ...row, number: index + 1 }));
  return { meeting, rows: numbered, document, packets: loaded.packets, partner: otherSide(meeting.parties.flatMap((id) => document.organisations.get(id) ?? []), reader) };
}

/** Which days an agenda is proposed by. */
export function agendaContext(meeting: { readonly startsAt: number; readonly previousStartsAt: number | null }, instant: Instant): AgendaContext {
  const { startsAt, previousStartsAt } = meeting;
  return { today: toLocalDate(instant), meetingOn: toLocalDate(startsAt as Instant), previousMeetingOn: previousStartsAt === null ? null : toLocalDate(previousStartsAt as Instant) };
}

/** A household's point with what its row is made of; null where there is no row for this reader. */
export function householdOn(item: ItemRecord, document: DisclosedDocument, context: AgendaContext): { of: DisclosedCase; raised: Disclosed<ItemRecord>; proposal: CaseProposal } | null {
  const { situation } = document;
  const { reader, instant } = situation;
  const of = document.cases.get(item.caseId ?? '') ?? null;
  const raised = of === null ? null : discloseRaised(item, of, document);
  if (of === null || of.emptySeat || raised === null || isProtected(of, situation)) return null;
  const settings = agendaSettingsOf(reader.organisationKind, { timeline: historyOf(document.timelines, reader.organisationId), goals: document.goals, on: context.meetingOn ?? context.today });
  const proposal = proposeCase(summarise(of, reader.organisationId, instant), context, settings);
  // A proposal whose reason has gone is no proposal any more; what somebody took along stays.
  return item.answer === 'FORESLAGEN' && !proposal.proposed ? null : { of, raised, proposal };
}

/** That a household is raised, as the reader has a ground to know it: the same rule as for every other fact. */
export function discloseRaised(item: ItemRecord, of: DisclosedCase, { organisations, situation }: DisclosedDocument, rule: Rule = disclose): Disclosed<ItemRecord> | null {
  const owner = item.ownerId === null ? undefined : organisations.get(item.ownerId);
  const fact = owner === undefined ? null : raisedFact(item, owner.kind);
  return fact === null ? null : rule(fact, item, situation, of.grounds);
}

/**
 * Points that this reader was shown and has no ground for any more. That they were there she knows already, so each
 * keeps its place and minutes as she saw them last: what its owner does with it since is not hers to know [R2].
 */
function emptiedSeats(loaded: AgendaDocument, rows: readonly { readonly item: ItemRecord }[]): Omit<AgendaRow, 'number'>[] {
  const there = new Set(rows.map(({ item }) => item.id));
  return loaded.shownBefore.flatMap(({ seatId, seatPosition, seatMinutes }) => (seatId === null || there.has(seatId) ? [] : [{
    item: { ...EMPTIED, id: seatId, position: seatPosition, minutes: seatMinutes }, of: null, raised: null, proposal: null, lost: true }]));
}

const EMPTIED: Omit<ItemRecord, 'id' | 'position' | 'minutes'> = {
  ownerId: null, kind: 'HUSHALL', standing: null, learning: null, text: null, caseId: null, category: null, concerns: [], sentAt: null, answer: 'TA_MED', refusedReason: null, version: 0,
};

function hasLost({ shownBefore }: AgendaDocument, of: DisclosedCase): boolean {
  const shown = shownBefore.filter(({ caseId }) => caseId === of.id);
  if (shown.length === 0) return false;
  const rows = everyRow(of);
  return shown.some(({ holderId, categories }) => categories.some((category) => !rows.some(({ fact }) => fact.category === category && fact.holderId === holderId)));
}
