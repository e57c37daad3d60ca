import { mayKeepFact } from '@bokvar/domain/policy';
import { childQuestions, categoryOf, isAnswer, mayHold, type HouseholdQuestion, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../../database/database.js';
import { refuse, type Refused } from '../../../database/refused.js';
import { change } from '../../../database/transaction.js';
import type { Viewer } from '../../sessions/viewer.js';
import { caseChanged } from '../case-change.js';
import { standingOf } from '../case-standing.js';
import { findCase, personsOf } from '../case.store.js';
import { requireAllowed } from '../require-allowed.js';
import { answersIn, insertAnswers } from './household-answer.store.js';

/** An answer to one question of the household, or of one child; null: it is not known. */
export interface AnswerGiven { childId: string | null; question: HouseholdQuestion; answer: string | null }
export interface AnswerHousehold { caseId: string; answers: readonly AnswerGiven[] }

/** More than any household has questions: what is sent at once is one form. */
const ANSWERS_MAX = 200;

/**
 * Keeps what the viewer's own organisation answers of a household. Only what it may hold at all, of children that it has itself noted; what
 * says the same as before is not kept again, and a correction is a row of its own.
 */
export async function answerHousehold(database: Database, viewer: Viewer, now: Instant, key: string, command: AnswerHousehold): Promise<{ caseId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'answerHousehold', input: command }, async (tx) => {
    const file = await findCase(tx.em, command.caseId, viewer.organisationId);
    requireAllowed(mayKeepFact(viewer, standingOf(file), categoryOf(viewer.organisationKind, 'BARN') === null ? 'BARN_KANNEDOM' : 'BARN'), 'answers');
    if (command.answers.length > ANSWERS_MAX) refuse('TEXT_FOR_LANG', 'answers');
    const persons = await personsOf(tx.em, command.caseId);
    // A household that is protected shows none to who has not opened it: nothing is kept of it either.
    if (persons.length === 0) refuse('PERSONER_SAKNAS', 'answers');
    const children = new Set(persons.flatMap(({ id, kind, holderId }) => (kind === 'BARN' && holderId === viewer.organisationId ? [id] : [])));
    for (const { childId, question, answer } of command.answers) {
      if (!mayHold(viewer.organisationKind, question)) refuse('UPPGIFT_HOR_INTE_HIT', question);
      if ((childId !== null) !== childQuestions.some((one) => one === question)) refuse('UPPGIFT_HOR_INTE_HIT', question);
      if (childId !== null && !children.has(childId)) refuse('PERSONER_SAKNAS', question);
      if (answer !== null && !isAnswer(viewer.organisationKind, question, answer)) refuse('SVAR_FINNS_INTE', question);
    }
    const standing = new Map((await answersIn(tx.em, command.caseId)).map((one) => [`${one.childId ?? ''} ${one.question}`, one.answer]));
    const news = command.answers.filter(({ childId, question, answer }) => (standing.get(`${childId ?? ''} ${question}`) ?? null) !== answer);
    const ids = await insertAnswers(tx.em, news.map((one) => ({ ...one, caseId: command.caseId, organisationId: viewer.organisationId, recordedAt: now, recordedBy: viewer.userId })));
    if (ids.length > 0) {
      tx.record('HUSHALL_BESVARAT', [command.caseId, ...ids]);
      // No row that anybody else could read: the own organisation alone is told.
      await caseChanged(tx, [command.caseId], { grounds: false, rows: [] });
    }
    return { caseId: command.caseId };
  });
}
