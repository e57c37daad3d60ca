import type { PortalContext } from '../../graphql/portal-context.js';
import { loadCaseDocument } from '../cases/case-document.store.js';
import { discloseDocument } from '../cases/read-case.service.js';
import { asReaderOfCase, situationInCase } from '../cases/reading.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { ownNotesOfCase, type CaseNoteRecord } from './item-note.store.js';
import { ownNote } from './own-note.js';

/** What the viewer's own organisation has noted of a household at meetings, the latest meeting first: its own file, whatever has become of the agendas. */
export async function readCaseNotes({ scope, now }: PortalContext, viewer: Viewer, caseId: string): Promise<readonly CaseNoteRecord[]> {
  return await asReaderOfCase(scope.database, viewer, now, async (em) => {
    const document = discloseDocument(await loadCaseDocument(em, [caseId]), situationInCase(viewer, now));
    const of = document.cases.get(caseId);
    if (of === undefined) return [];
    return (await ownNotesOfCase(em, caseId)).flatMap((note) => ownNote(note, of, document)?.value ?? []);
  });
}
