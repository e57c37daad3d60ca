import { mayWriteItemNote } from '@bokvar/domain/policy';
import type { PortalContext } from '../../graphql/portal-context.js';
import type { OrganisationRecord } from '../cases/case-document.store.js';
import { asReader, situationOf } from '../cases/reading.service.js';
import { readAgenda } from '../monthly-meetings/read-agenda.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { ownNote } from './own-note.js';
import { latestOwnNote, latestSharedNote, type NoteRecord } from './item-note.store.js';

/** What is written at a point of an agenda, for one reader. */
export interface ItemRecord {
  readonly itemId: string;
  /** All at the table write one text; otherwise the reader's organisation writes in its own file. */
  readonly shared: boolean;
  /** Null: nothing is written yet. */
  readonly note: NoteRecord | null;
  /** The organisation that wrote it last. */
  readonly by: OrganisationRecord | null;
  readonly mayWrite: boolean;
}

/** What is written at a point that the viewer has a ground to see now; null where the viewer sees no such point. */
export async function readItemRecord({ scope, now }: PortalContext, viewer: Viewer, meetingId: string, itemId: string): Promise<ItemRecord | null> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const agenda = await readAgenda(em, meetingId, situationOf(viewer, now));
    const row = agenda?.rows.find(({ item }) => item.id === itemId);
    // A seat that was emptied is there by its place alone; what is noted at it stays in the case.
    if (agenda === null || row === undefined || (row.of === null && row.item.kind === 'HUSHALL')) return null;
    const shared = row.of === null;
    const note = row.of === null ? await latestSharedNote(em, itemId) : ownNote(await latestOwnNote(em, itemId), row.of, agenda.document)?.value ?? null;
    const by = note === null ? null : agenda.document.organisations.get(note.organisationId) ?? null;
    return { itemId, shared, note, by, mayWrite: mayWriteItemNote(viewer, { isParty: true, begun: agenda.meeting.startsAt <= now, cancelled: agenda.meeting.cancelledAt !== null }).allowed };
  });
}
