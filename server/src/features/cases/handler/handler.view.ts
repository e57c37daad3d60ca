import { ColleagueView } from '../../partnerships/colleague.view.js';
import type { DisclosedCase } from '../read-case.service.js';

/** The colleague whom a case is given to; null: nobody is named, or she has left and has no name here. */
export function handlerOf({ desk }: DisclosedCase): ColleagueView | null {
  return desk === null || desk.handlerId === null || desk.handler === null ? null : new ColleagueView({ id: desk.handlerId, name: desk.handler });
}
