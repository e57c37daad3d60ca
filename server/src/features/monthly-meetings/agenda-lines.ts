import type { Disclosed } from '@bokvar/domain/disclosure';
import { standingItems, type SectionCode } from '@bokvar/domain/meetings';
import type { FactKind } from '@bokvar/domain/vocabulary';
import type { FactRecord } from '../cases/case-rows.js';
import type { DisclosedCase } from '../cases/read-case.service.js';
import type { Agenda, AgendaRow } from './read-agenda.service.js';

/** Of the reader's own facts, those that a meeting is about; notes and contact details stay on the case page. */
const OWN_LINES: ReadonlySet<FactKind> = new Set(['PLAN', 'STORNING']);
/** Of others' facts, all but those that the row's head shows already. */
const HEAD: ReadonlySet<FactKind> = new Set(['NAMN', 'ADRESS', 'KVITTENS', 'BARN_KANNEDOM', 'TELEFON', 'EPOST', 'STEG']);

/** The facts of a household that stand on its row of an agenda, on a screen and on paper alike. */
export function agendaLines(of: DisclosedCase, readerId: string): readonly Disclosed<FactRecord>[] {
  return of.facts.filter(({ fact, value }) => (fact.holderId === readerId ? OWN_LINES.has(value.kind) : !HEAD.has(value.kind)));
}

/** Facts that no line shows and that the row's reasons rest on: whether there are children, the step reached, the receipt. */
const REASONED: ReadonlySet<FactKind> = new Set(['BARN_KANNEDOM', 'STEG', 'KVITTENS']);

/**
 * All that a household's row of an agenda tells its reader: who and where, what is owed, its lines, and what its reasons are
 * worked out from. What else there would be a ground for is not told by it, and so is not logged as told.
 */
export function toldOnAgenda(of: DisclosedCase, readerId: string): readonly Disclosed<unknown>[] {
  return [...toldWithoutReasons(of, readerId), ...of.persons.filter(({ value }) => value.personKind !== 'VUXEN'), ...of.facts.filter(({ value }) => REASONED.has(value.kind)), ...of.actions, ...of.notices];
}

/** All that one row tells: without what reasons rest on, where it has none, as on a shared screen. */
export function toldInRow({ of, proposal }: Pick<AgendaRow, 'of' | 'proposal'>, { document }: Pick<Agenda, 'document'>): readonly Disclosed<unknown>[] {
  if (of === null) return [];
  return (proposal === null ? toldWithoutReasons : toldOnAgenda)(of, document.situation.reader.organisationId);
}

function toldWithoutReasons(of: DisclosedCase, readerId: string): readonly Disclosed<unknown>[] {
  const address = of.facts.findLast(({ value }) => value.kind === 'ADRESS');
  return [...namesTold(of), ...(address === undefined ? [] : [address]), ...of.bills.filter(({ value }) => value.paidOn === null), ...agendaLines(of, readerId)];
}

/** What a household's name tells. */
export function namesTold(of: DisclosedCase): readonly Disclosed<unknown>[] {
  return of.persons.filter(({ value }) => value.personKind === 'VUXEN');
}

/** The part of the agenda that a row stands in. */
export function sectionOf({ item }: AgendaRow): SectionCode {
  if (item.kind === 'HUSHALL') return 'HUSHALL';
  return standingItems.find((standing) => standing.code === item.standing)?.section ?? 'LARANDE';
}
