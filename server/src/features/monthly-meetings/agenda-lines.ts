import type { Disclosed } from '@bokvar/domain/disclosure';
import { standingItems, type SectionCode } from '@bokvar/domain/meetings';
import type { FactKind } from '@bokvar/domain/vocabulary';
import type { FactRecord } from '../cases/case-rows.js';
import type { DisclosedCase } from '../cases/read-case.service.js';
import type { AgendaRow } from './read-agenda.service.js';

/** Of the reader's own facts, those that a meeting is about; notes and contact details stay on the case page. */
const OWN_LINES: ReadonlySet<FactKind> = new Set(['PLAN', 'STORNING']);
/** Of others' facts, all but those that the row's head shows already. */
const HEAD: ReadonlySet<FactKind> = new Set(['NAMN', 'ADRESS', 'KVITTENS', 'BARN_KANNEDOM', 'TELEFON', 'EPOST', 'STEG']);

/** The facts of a household that stand on its row of an agenda, on a screen and on paper alike. */
export function agendaLines(of: DisclosedCase, readerId: string): readonly Disclosed<FactRecord>[] {
  return of.facts.filter(({ fact, value }) => (fact.holderId === readerId ? OWN_LINES.has(value.kind) : !HEAD.has(value.kind)));
}

/** The part of the agenda that a row stands in. */
export function sectionOf({ item }: AgendaRow): SectionCode {
  if (item.kind === 'HUSHALL') return 'HUSHALL';
  return standingItems.find((standing) => standing.code === item.standing)?.section ?? 'LARANDE';
}
