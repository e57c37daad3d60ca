import { Refused } from '../database/refused.js';
import type { Language } from './context.js';
import { RefusalView } from './refusal.view.js';

/** What a change answers: the view of what was done, or why it was not, in the viewer's language. */
export function answer<Done extends object, View>(outcome: Done | Refused, language: Language, view: (done: Done) => View): View | RefusalView {
  return outcome instanceof Refused ? RefusalView.of(outcome.code, language, outcome.field) : view(outcome);
}
