import type { Disclosed } from '@bokvar/domain/disclosure';
import { taskState } from '@bokvar/domain/meetings';
import type { TaskStanding } from '@bokvar/domain/policy';
import type { TaskState } from '@bokvar/domain/vocabulary';
import { discloseRow, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import type { Viewer } from '../sessions/viewer.js';
import type { OutcomeRecord } from './item-outcome.store.js';

/** A word as its reader may have it: on a household as a fact on a ground, else as all at the table read it. */
export interface ToldWord {
  readonly word: OutcomeRecord;
  readonly disclosed: Disclosed<OutcomeRecord> | null;
  readonly of: DisclosedCase | null;
}

/** A decision, and whether it still stands. */
export interface Decision extends ToldWord { readonly withdrawn: boolean }

/** A task, with all that the reader knows to have been said of it. */
export interface MeetingTask extends ToldWord {
  readonly answers: readonly ToldWord[];
  readonly state: TaskState;
  /** Who has it now. */
  readonly owner: ToldWord;
}

/** Whose a task is to the viewer, and how it stands: what the rule about answering asks. */
export function standingOf({ owner: { word }, state }: MeetingTask, viewer: Viewer): TaskStanding {
  return { mine: word.ownerId === viewer.userId, ours: word.ownerOrganisationId === viewer.organisationId, state };
}

/** The first lock: a word on a household is told by the rule of every fact. Nothing is told of a case that is not there for the reader. */
export function toldWords(words: readonly OutcomeRecord[], document: DisclosedDocument): ToldWord[] {
  return words.flatMap((word): ToldWord[] => {
    const { category } = word;
    if (word.caseId === null || category === null) return [{ word, disclosed: null, of: null }];
    const of = document.cases.get(word.caseId);
    const disclosed = of === undefined ? null : discloseRow({ ...word, category }, of, document);
    return of === undefined || disclosed === null ? [] : [{ word, disclosed, of }];
  });
}

/** What of these words are rows of a case, for the log of what is shown. */
export function shownIn(told: readonly ToldWord[], caseId: string): readonly Disclosed<OutcomeRecord>[] {
  return told.flatMap(({ word, disclosed }) => (word.caseId === caseId ? disclosed ?? [] : []));
}

const saidOf = (first: ToldWord, told: readonly ToldWord[]): ToldWord[] => told.filter(({ word }) => word.ofId === first.word.id && word.id !== first.word.id);

/** The decisions among these words that stand. */
export function decisionsIn(told: readonly ToldWord[]): Decision[] {
  return told.filter(({ word }) => word.says === 'BESLUT').map((first) => ({ ...first, withdrawn: saidOf(first, told).length > 0 }));
}

/** The tasks among these words. An answer to a task that the reader does not know of is of none. */
export function tasksIn(told: readonly ToldWord[]): MeetingTask[] {
  return told.filter(({ word }) => word.says === 'UPPGIFT').map((first) => {
    const answers = saidOf(first, told);
    const owner = [first, ...answers].findLast(({ word }) => word.ownerId !== null) ?? first;
    return { ...first, answers, state: taskState(answers.map(({ word }) => word)), owner };
  });
}
