import { disclose, discloseRetracted, type CaseGrounds, type Disclosed, type Fact, type Situation } from '@bokvar/domain/disclosure';
import type { ProcessGoal } from '@bokvar/domain/goals';
import { asId, categoryOf, instant, type FactId, type OrganisationId, type OrganisationKind, type PersonId } from '@bokvar/domain/vocabulary';
import type { DefinitionHistory } from '@bokvar/domain/targets';
import { definitionsAt, definitionsOf, type Definitions } from '../target-groups/definition.store.js';
import { timelinesOf, type Timelines } from '../timelines/timeline.store.js';
import { answerOf, type KeptAnswer } from './household/household-answer.store.js';
import { isProtected } from './protected-identity/is-protected.js';
import type { BareCase, CaseDocument, CaseRecord, DeskRecord, OrganisationRecord, RetractedRecord } from './case-document.store.js';
import type { ActionRecord, BillRecord, FactRecord, FactRowHead, NoticeRecord, PersonRecord, TaskRecord } from './case-rows.js';

/** What the bare case tells: its number, what kind it is, and its days. */
export type CaseHead = Pick<BareCase, 'reference' | 'kind' | 'partnershipId' | 'openedAt' | 'closedAt'>;

/** A case as one reader in one situation has a ground to see it. What is not here is not told, nor that it is not. */
export interface DisclosedCase {
  readonly id: CaseRecord['id'];
  /**
   * The reader has a ground for nothing here but its own rows. They are told as a file of its own, whose holder it is: the
   * case's number, kind, holder and days are not among them.
   */
  readonly emptySeat: boolean;
  /** Null at an empty seat, and to who has a ground for something in the case, and none to know of its holder's work with it. */
  readonly head: CaseHead | null;
  readonly holderId: string;
  readonly holderKind: OrganisationKind;
  /** The reader's own organisation's desk; null when it has none. */
  readonly desk: DeskRecord | null;
  readonly persons: readonly Disclosed<PersonRecord>[];
  readonly facts: readonly Disclosed<FactRecord>[];
  readonly bills: readonly Disclosed<BillRecord>[];
  readonly actions: readonly Disclosed<ActionRecord>[];
  readonly notices: readonly Disclosed<NoticeRecord>[];
  readonly tasks: readonly Disclosed<TaskRecord>[];
  /** What the reader's own organisation has answered of the household, and of the children whom she is told of. */
  readonly answers: readonly KeptAnswer[];
  /** What its partnership has agreed that a barnfamilj is; empty also to who may not know which partnership it is of. */
  readonly definitions: DefinitionHistory;
  readonly grounds: CaseGrounds;
}

/** A document read for one situation: the cases in it that the reader has any ground to see. */
export interface DisclosedDocument {
  readonly cases: ReadonlyMap<string, DisclosedCase>;
  readonly organisations: ReadonlyMap<string, OrganisationRecord>;
  /** What the landlords at the reader's tables have decided about their steps. */
  readonly timelines: Timelines;
  /** What the reader's partnerships have agreed to do before a step. */
  readonly goals: readonly ProcessGoal[];
  readonly situation: Situation;
}

/** Which rule decides: a reader's own screen, or a screen that everybody in the room shares. */
export type Rule = typeof disclose;

/**
 * The first lock: asks `findGround` for every row of a case document. The database has let through no more
 * than the reader's grants; here the domain decides, and a row without a ground goes no further.
 */
export function discloseDocument(document: CaseDocument, situation: Situation, rule: Rule = disclose): DisclosedDocument {
  const organisations = new Map(document.organisations.map((organisation) => [organisation.id, organisation]));
  const groundsOf = new Map<string, CaseGrounds>(document.grounds.map((grounds) => [grounds.caseId, grounds]));
  const definitions = definitionsOf(document);
  const disclosed = document.cases.flatMap((record) => {
    const grounds = groundsOf.get(record.id);
    return (grounds === undefined ? null : discloseCase(record, grounds, { organisations, definitions, situation }, rule)) ?? [];
  });
  return { cases: new Map(disclosed.toSorted(byOpening).map((of) => [of.id, of])), organisations, timelines: timelinesOf(document), goals: document.processGoals, situation };
}

/** In the order in which they were opened, and then those of which the reader may not know when that was: a place would tell it. */
function byOpening(a: DisclosedCase, b: DisclosedCase): number {
  const [here, there] = [a.head?.openedAt ?? Infinity, b.head?.openedAt ?? Infinity];
  if (here !== there) return here < there ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function discloseCase(
  record: CaseRecord, grounds: CaseGrounds, { organisations, definitions, situation }: { organisations: ReadonlyMap<string, OrganisationRecord>; definitions: Definitions; situation: Situation }, rule: Rule,
): DisclosedCase | null {
  const see = <T extends FactRowHead>(rows: readonly T[]): Disclosed<T>[] => {
    const seen: Disclosed<T>[] = [];
    for (const row of rows) {
      const holder = organisations.get(row.holderId);
      if (holder === undefined) continue;
      const disclosed = rule(factOf(record.id, row, holder.kind), row, situation, grounds);
      if (disclosed !== null) seen.push(disclosed);
    }
    return seen;
  };
  const persons = see(record.persons);
  const facts = see(record.facts);
  const bills = see(record.bills);
  const actions = see(record.actions);
  const notices = see(record.notices);
  const tasks = see(record.tasks);
  const rows = { persons, facts, bills, actions, notices, tasks };
  const told = Object.values(rows).flat();
  // A household that the reader's own organisation protects has its place there, though nothing of it may be shown.
  if (told.length === 0 && (record.desk === null || !isProtected({ grounds }, situation))) return null;
  const { id, desk } = record;
  const children = new Set<string>(rows.persons.map(({ fact }) => fact.id));
  const answers = record.answers.flatMap((answer) => (answer.childId === null || children.has(answer.childId) ? [{ ...answerOf(answer), by: answer.by }] : []));
  const { reader } = situation;
  const bare = record.head;
  if (bare === null || (bare.holderId !== reader.organisationId && told.every(({ fact }) => fact.holderId === reader.organisationId))) {
    return { id, emptySeat: true, head: null, holderId: reader.organisationId, holderKind: reader.organisationKind, desk, ...rows, answers, definitions: [], grounds };
  }
  const holderKind = organisations.get(bare.holderId)?.kind;
  if (holderKind === undefined) return null;
  const head = tellsOfWork(told, { holderId: bare.holderId, holderKind }, situation) ? headOf(bare) : null;
  return { id, emptySeat: false, head, holderId: bare.holderId, holderKind, desk, ...rows, answers, definitions: definitionsAt(definitions, bare.partnershipId), grounds };
}

/** What the reader's own organisation has taken back in a case that it sees, marked as such in its own file alone. */
export function discloseOwnRetracted(rows: readonly RetractedRecord[], { id, grounds }: DisclosedCase, { organisations, situation }: DisclosedDocument): Disclosed<RetractedRecord>[] {
  return rows.flatMap((row) => {
    const holder = organisations.get(row.holderId);
    return (holder === undefined ? null : discloseRetracted(factOf(id, row, holder.kind), row, situation, grounds)) ?? [];
  });
}

/**
 * The head tells that the holder works with the household, as what it does in the case tells it: at social services, that
 * she is known to them [OSL 26:1]. A consent to a telephone number, say, does not open it [domain R2].
 */
function tellsOfWork(rows: readonly Disclosed<unknown>[], holder: { holderId: string; holderKind: OrganisationKind }, { reader }: Situation): boolean {
  const category = categoryOf(holder.holderKind, 'ATGARD');
  return reader.organisationId === holder.holderId || rows.some(({ fact }) => fact.holderId === holder.holderId && fact.category === category);
}

const headOf = ({ reference, kind, partnershipId, openedAt, closedAt }: BareCase): CaseHead => ({ reference, kind, partnershipId, openedAt, closedAt });

/** A row that stands beside the case document, by the same rule as every row in it; null where its reader has no ground to see it. */
export function discloseRow<Row extends FactRowHead>(row: Row, of: DisclosedCase, { organisations, situation }: DisclosedDocument): Disclosed<Row> | null {
  const holder = organisations.get(row.holderId);
  return holder === undefined ? null : disclose(factOf(of.id, row, holder.kind), row, situation, of.grounds);
}

/** What the domain decides on: the head of a row, without its content. */
function factOf(caseId: CaseRecord['id'], row: FactRowHead, holderKind: OrganisationKind): Fact {
  return {
    id: asId<FactId>(row.id),
    caseId,
    holderId: asId<OrganisationId>(row.holderId),
    holderKind,
    category: row.category,
    concerns: row.concerns as PersonId[],
    recordedAt: instant(row.recordedAt),
  };
}
