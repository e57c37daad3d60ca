import { randomUUID } from 'node:crypto';
import { townId } from '@bokvar/server/database/seed/town-ids';
import type { TestPortal } from '../support/portal.js';

/** What social services write about their process, in a case that the landlord knows of and in one that it does not. */
export async function writeNotes(portal: TestPortal): Promise<void> {
  const ibrahim = await portal.as('ibrahim');
  const write = async (key: string, note: string): Promise<void> => {
    const answer = await ibrahim.get<{ writeProcessNote: { code?: string } }>(
      `mutation { writeProcessNote(key: "${randomUUID()}", input: { caseId: "${townId.case(key)}", ${note} }) { ... on Refusal { code } } }`);
    if (answer.writeProcessNote.code !== undefined) throw new Error(`A note was refused: ${answer.writeProcessNote.code}`);
  };
  for (const key of ['fateme', 'xiaoming']) {
    await write(key, 'kind: OMRADE, answer: VIDARE, text: "Till Ängspiplärkan"');
    await write(key, 'kind: BARNENS_SITUATION, text: "Skolan ringde om Buskskvättan", againOn: "2026-12-01"');
  }
}
