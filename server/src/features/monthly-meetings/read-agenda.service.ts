import { proposeCase, type CaseProposal } from '@bokvar/domain/meetings';
import { toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { isProtected } from '../cases/is-protected.js';
import { discloseDocument, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import type { Situation } from '@bokvar/domain/disclosure';
import { summarise } from '../cases/case-summary.js';
import type { OrganisationRecord } from '../cases/case-document.store.js';
import { agendaSettingsOf } from '../partnerships/agenda-settings.js';
import { otherSide } from '../partnerships/other-side.js';
import { loadAgenda, type AgendaDocument, type ItemRecord, type MeetingRecord } from './meeting.store.js';

/** A row of the agenda as its reader has a ground to see it. */
export interface AgendaRow {
  readonly item: ItemRecord;
  /** Counted for this reader, so that no gap tells of a row that is not there. */
  readonly number: number;
  readonly of: DisclosedCase | null;
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
  const settings = agendaSettingsOf(reader.organisationKind);
  const context = { today: toLocalDate(situation.instant), meetingOn: toLocalDate(meeting.startsAt as Instant), previousMeetingOn: meeting.previousStartsAt === null ? null : toLocalDate(meeting.previousStartsAt as Instant) };
  const rows: AgendaRow[] = [];
  for (const item of loaded.items) {
    if (item.caseId === null) {
      rows.push({ item, number: rows.length + 1, of: null, proposal: null, lost: false });
      continue;
    }
    const of = document.cases.get(item.caseId) ?? null;
    if (of === null) {
      // The household has left this reader's agenda whole. That it was there, its reader knows already: the seat stays, empty.
      if (shownOf(loaded, item.caseId).length > 0) rows.push({ item: emptied(item), number: rows.length + 1, of: null, proposal: null, lost: true });
      continue;
    }
    if (isProtected(of, situation)) continue;
    const proposal = proposeCase(summarise(of, reader.organisationId, situation.instant), context, settings);
    // A proposal whose reason has gone is no proposal any more; what somebody took along stays.
    if (item.answer === 'FORESLAGEN' && !proposal.proposed) continue;
    rows.push({ item, number: rows.length + 1, of, proposal, lost: hasLost(loaded, of) });
  }
  return { meeting, rows, document, packets: loaded.packets, partner: otherSide(meeting.parties.flatMap((id) => document.organisations.get(id) ?? []), reader) };
}

/** What is left of a point when its household has gone: its place and its minutes. */
const emptied = (item: ItemRecord): ItemRecord => ({ ...item, ownerId: null, text: null, caseId: null, refusedReason: null, version: 0 });

const shownOf = (loaded: AgendaDocument, caseId: string) => loaded.shownBefore.filter((shown) => shown.caseId === caseId);

function hasLost(loaded: AgendaDocument, of: DisclosedCase): boolean {
  const shown = shownOf(loaded, of.id);
  if (shown.length === 0) return false;
  const now = new Set([...of.persons, ...of.facts, ...of.bills, ...of.actions, ...of.notices].map(({ fact }) => `${fact.holderId} ${fact.category}`));
  return shown.some(({ holderId, categories }) => categories.some((category) => !now.has(`${holderId} ${category}`)));
}
