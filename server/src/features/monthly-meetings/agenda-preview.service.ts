import type { Reader, Situation } from '@bokvar/domain/disclosure';
import { asId, isLandlord, type CaseId, type Instant, type OrganisationId, type ShareId } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { StayBehindCode } from '../../graphql/enums.js';
import { readerFor } from '../cases/reading.service.js';
import type { OrganisationRecord } from '../cases/case-document.store.js';
import { agendaOf, type Agenda } from './read-agenda.service.js';
import { loadAgenda, type AgendaDocument } from './meeting.store.js';
import { onSharedScreen } from './shared-screen.js';

export interface Preview {
  readonly agenda: Agenda;
  /** The reader's own reading of the same agenda: what the preview shows is among it. */
  readonly own: Agenda;
  readonly staysBehind: StayBehindCode[];
}

/**
 * What the partner would see of the reader's own part if it were sent now. Made of the reader's own rows only: what
 * the partner adds itself is not here, nor whether there is any.
 */
export async function previewForPartner(em: Em, meetingId: string, situation: Situation): Promise<Preview | null> {
  const loaded = await loadAgenda(em, meetingId);
  const own = loaded.meeting === null ? null : agendaOf(loaded, loaded.meeting, situation);
  if (own?.partner == null) return null;
  const part = ownPart(loaded, situation.reader, own.partner, situation.instant);
  const agenda = agendaOf(part, own.meeting, { ...situation, reader: readerFor(own.partner, situation.instant) });
  const staysBehind: StayBehindCode[] = ['ANTECKNINGAR', 'KONTAKTUPPGIFTER'];
  if (own.rows.some(({ item }) => item.answer === 'FORESLAGEN')) staysBehind.unshift('OBESVARADE');
  return { agenda, own, staysBehind };
}

/** The reader's own facts on the points that it has taken along, with the sharing that sending would record. */
function ownPart(loaded: AgendaDocument, reader: Reader, partner: OrganisationRecord, at: Instant): AgendaDocument {
  const items = loaded.items.filter((item) => item.answer === 'TA_MED' && (item.ownerId === null || item.ownerId === reader.organisationId));
  const taken = new Set(items.map((item) => item.caseId));
  const mine = <T extends { holderId: string }>(rows: readonly T[]) => rows.filter((row) => row.holderId === reader.organisationId);
  return {
    ...loaded,
    items: items.map((item) => ({ ...item, refusedReason: null })),
    shownBefore: [],
    packets: [],
    cases: loaded.cases.filter((record) => taken.has(record.id)).map((record) => ({
      ...record, desk: null, facts: mine(record.facts), persons: mine(record.persons), bills: mine(record.bills), actions: mine(record.actions), notices: mine(record.notices), tasks: mine(record.tasks) })),
    grounds: loaded.grounds.map((grounds) => (isLandlord(reader.organisationKind)
      ? { ...grounds, shares: [...grounds.shares, { id: asId<ShareId>(grounds.caseId), caseId: grounds.caseId as CaseId, holderId: reader.organisationId, recipientId: asId<OrganisationId>(partner.id), sharedAt: at, endedAt: null }] }
      : grounds)),
  };
}

/** What may stand on a screen that both sides of the table look at: what each of them has a ground to see. */
export async function previewOnSharedScreen(em: Em, meetingId: string, situation: Situation): Promise<Preview | null> {
  const loaded = await loadAgenda(em, meetingId);
  if (loaded.meeting === null) return null;
  const own = agendaOf(loaded, loaded.meeting, situation);
  if (own.partner === null) return null;
  const room = { kind: 'AT_TABLE' as const, present: [situation.reader, readerFor(own.partner, situation.instant)], tenantsPresent: [] };
  return { agenda: onSharedScreen(loaded, own, { ...situation, room }), own, staysBehind: ['ANTECKNINGAR', 'KONTAKTUPPGIFTER'] };
}
