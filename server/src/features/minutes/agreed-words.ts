import { fullDate, label } from '@bokvar/domain/vocabulary';
import type { OutcomeRecord } from '../meeting-tasks/item-outcome.store.js';
import { decisionsIn, tasksIn, type Decision, type MeetingTask } from '../meeting-tasks/outcome.js';
import type { MinutesRecord } from './minutes.store.js';

/** Swedish, as what is written at the items is: the minutes are one text, whoever reads them. */
const LANGUAGE = 'sv';

/**
 * What was decided and given at the items of the minutes, a line each: what their part about it begins with. Somebody who was not at
 * the meeting has no name in it, so that it is the same to both sides.
 */
export function agreedWords({ agreed, items, people }: MinutesRecord, { parties }: Pick<NonNullable<MinutesRecord['meeting']>, 'parties'>): string {
  const numbers = new Map(items.map(({ id }, index) => [id, index + 1]));
  const told = agreed.map((word) => ({ word, disclosed: null, of: null }));
  const partyOf = (id: string | null): string => parties.find((party) => party.id === id)?.shortName ?? '';
  const bothParties = (word: OutcomeRecord): string => (word.jointly ? 'båda parter' : partyOf(word.holderId));
  const ownerOf = ({ owner: { word } }: MeetingTask): string => people.find(({ userId }) => userId === word.ownerId)?.name ?? partyOf(word.ownerOrganisationId);
  const lines: { readonly number: number; readonly line: string }[] = [];
  const add = ({ itemId }: OutcomeRecord, line: (number: number) => string): void => {
    const number = numbers.get(itemId);
    if (number !== undefined) lines.push({ number, line: line(number) });
  };
  const decided = ({ word }: Decision) => (number: number) => `Beslut vid punkt ${number}: ${sentences([word.decision === null ? null : label('DecisionKind', word.decision, LANGUAGE), word.text])} Beslutat av ${bothParties(word)}.`;
  const given = (task: MeetingTask) => (number: number) => `Uppgift från punkt ${number}: ${sentences([task.word.text])} ${ownerOf(task)}${task.word.dueOn === null ? '' : `, senast ${fullDate(task.word.dueOn, LANGUAGE)}`}.`;
  for (const decision of decisionsIn(told)) if (!decision.withdrawn) add(decision.word, decided(decision));
  for (const task of tasksIn(told)) add(task.word, given(task));
  return lines.toSorted((a, b) => a.number - b.number).map(({ line }) => line).join('\n');
}

const sentences = (parts: readonly (string | null)[]): string => parts.flatMap((part) => (part === null || part === '' ? [] : [/[.!?]$/.test(part) ? part : `${part}.`])).join(' ');
