import { townId } from '@bokvar/server/database/seed/town-ids';
import { mutate } from '../support/mutate.js';
import type { TestPortal } from '../support/portal.js';

/**
 * Visits that are planned as people plan them: by each side for itself, together where both may know of it, and asked for
 * where an answer may not be told. In a case that the landlord does not know of, too.
 */
export async function planVisits(portal: TestPortal): Promise<void> {
  const change = async (person: string, call: string): Promise<string> => {
    const { visitId, code } = await mutate(portal, person, call, '... on VisitChanged { visitId }');
    if (visitId === undefined) throw new Error(`${call} by ${person} was refused: ${code}`);
    return visitId;
  };
  const plan = async (person: string, key: string, joint = false): Promise<string> =>
    await change(person, `planVisit(input: { caseId: "${townId.case(key)}", startsAt: "2026-11-20T09:00:00Z", joint: ${joint}, interpreter: "dari", child: JA, leavesNote: true })`);
  const together = await plan('yvonne', 'fateme', true);
  await change('ibrahim', `answerVisit(visitId: "${together}", comes: true)`);
  await change('ibrahim', `prepareVisit(visitId: "${together}", input: { interpreter: "farsi", child: NEJ, leavesNote: false })`);
  await change('ibrahim', `recordEntryYes(visitId: "${together}", personId: "${townId.person('fateme')}", yes: { saidOn: "2026-11-18", way: TELEFON })`);
  await plan('ibrahim', 'fateme', true);
  const unanswered = await plan('yvonne', 'xiaoming', true);
  await change('ibrahim', `answerVisit(visitId: "${unanswered}", comes: false, reason: INGEN_KAN_GA)`);
  for (const key of ['xiaoming', 'sofo']) await plan('ibrahim', key);
  await plan('yvonne', 'xiaoming');
}
