import { asId, categoryOf, instant, organisationKinds, type ActionKind, type CaseId, type CaseKind, type Instant, type LivingForm, type LocalDate, type OrganisationId } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { deadIn, LIVES } from '../grounds/person-death.store.js';
import { CaseDeskEntity, CaseEntity, type CaseDeskRow } from './case.entity.js';
import { CasePersonEntity, FactEntity } from './facts/fact.entity.js';
import { answersIn } from './household/household-answer.store.js';
import type { KnownChildren } from './household/barnfamilj.js';

/** A case as a use case needs it: whose it is, and the acting organisation's own desk for it. */
export interface CaseFile {
  id: CaseId;
  holderId: OrganisationId;
  partnershipId: string;
  closed: boolean;
  desk: Desk | null;
}

/** The acting organisation's own desk for a case. */
export interface Desk {
  nextKind: ActionKind | null;
  nextDueOn: LocalDate | null;
  proposedPaid: boolean;
  /** When it was closed, and the bills that were marked as paid by that; null while it is open. */
  closing: { at: Instant; paidBillIds: readonly string[] } | null;
}

/** Of what came of a meeting's item, what a case tells of: its tasks. */
const OF_A_TASK = `r.says not in ('BESLUT', 'BESLUT_TILLBAKA')`;

/** Rows of a case that the acting organisation reads now: its own, or others'. */
const reads = (caseId: string, whose: '=' | '<>'): string => {
  const known = (table: string, more = '') => `exists (select 1 from ${table} r where r.case_id = ${caseId} and r.holder_id ${whose} ${CURRENT_ORGANISATION} and r.recorded_at <= ${CURRENT_INSTANT}${more})`;
  return `(${known('case_person')} or ${known('bill')} or ${known('fact', ` and (r.ended_at is null or r.ended_at > ${CURRENT_INSTANT})`)} or ${known('case_action')} or ${known('statutory_notice')} or ${known('item_outcome', ` and ${OF_A_TASK}`)})`;
};

/** Has the acting organisation anything of its own in the case? */
export const READS_OWN = (caseId: string): string => reads(caseId, '=');

/**
 * Does the acting organisation read anything of another's in the case? A consent to what there is nothing of yet lets its
 * bare row through, and that there is a case is itself told to nobody [OSL 26:1].
 */
export const READS_OTHERS = (caseId: string): string => reads(caseId, '<>');

/** The category of what an organisation `o` does in a case. */
const WORK_CATEGORY = `case o.kind ${organisationKinds.flatMap((kind) => {
  const category = categoryOf(kind, 'ATGARD');
  return category === null ? [] : [`when '${kind}' then '${category}'`];
}).join(' ')} end`;

/**
 * Is a case `c` the acting organisation's own, or does it read what the holder does in it? Then its number, its kind and
 * its days, its closing among them, are known too.
 */
export const KNOWS_WORK = (c: string): string => {
  const done = (table: string, more = '') => `exists (select 1 from ${table} r where r.case_id = ${c}.id and r.holder_id = ${c}.holder_id and r.category = ${WORK_CATEGORY}${more})`;
  return `(${c}.holder_id = ${CURRENT_ORGANISATION} or exists (select 1 from organisation o where o.id = ${c}.holder_id
    and (${['case_person', 'fact', 'bill', 'case_action', 'statutory_notice'].map((table) => done(table)).join(' or ')} or ${done('item_outcome', ` and ${OF_A_TASK}`)})))`;
};

/** Whether anything of another's is read in a case, and whether its number and days are known. */
async function readsOf(em: Em, caseId: string): Promise<{ others: boolean; work: boolean }> {
  const rows: { others: boolean; work: boolean }[] = await em.execute(
    `select ${READS_OTHERS('c.id')} as others, ${KNOWS_WORK('c')} as work from case_file c where c.id = ?`, [caseId]);
  return rows[0] ?? { others: false, work: false };
}

/**
 * The case, when the acting organisation holds it or reads something of another's in it; null otherwise. Both look alike
 * from outside.
 */
export async function findCase(em: Em, caseId: string, organisationId: string): Promise<CaseFile | null> {
  const row = await em.findOne(CaseEntity, { id: caseId });
  const reads = row === null || row.holderId === organisationId ? { others: true, work: true } : await readsOf(em, caseId);
  if (row === null || !reads.others) return null;
  const desk = await em.findOne(CaseDeskEntity, { caseId, organisationId });
  return {
    id: asId<CaseId>(row.id),
    holderId: asId<OrganisationId>(row.holderId),
    partnershipId: row.partnershipId,
    closed: ((reads.work ? row.closedAt : null) ?? desk?.closedAt ?? null) !== null,
    desk: desk === null ? null : deskOf(desk),
  };
}

function deskOf({ nextKind, nextDueOn, proposedPaid, closedAt, paidBillIds }: CaseDeskRow): Desk {
  return {
    nextKind: (nextKind ?? null) as ActionKind | null, nextDueOn: (nextDueOn ?? null) as LocalDate | null, proposedPaid,
    closing: closedAt == null ? null : { at: instant(closedAt.getTime()), paidBillIds: paidBillIds ?? [] },
  };
}

/** The acting organisation's own desk for a case that it may not see, where it has rows of its own. Null when it has none. */
export async function findOwnDesk(em: Em, caseId: string, organisationId: string): Promise<Desk | null> {
  const rows: { own: boolean }[] = await em.execute(`select ${READS_OWN('of.id')} as own from (select ?::uuid as id) of`, [caseId]);
  const desk = rows[0]?.own === true ? await em.findOne(CaseDeskEntity, { caseId, organisationId }) : null;
  return desk === null ? null : deskOf(desk);
}

/** A case that an organisation opens. */
export interface NewCase { id: string; reference: string; kind: CaseKind; partnershipId: string; holderId: string; openedAt: Instant }

/** Adds a case. What is told about it are facts of their own. */
export async function insertCase(em: Em, { openedAt, ...of }: NewCase): Promise<void> {
  await em.insert(CaseEntity, { ...of, openedAt: new Date(openedAt), closedAt: null });
}

/** Closes the case itself, for everybody; null: it is open. @returns false when it was so already */
export async function setCaseClosed(system: Em, id: string, at: Instant | null): Promise<boolean> {
  const rows: unknown[] = await system.execute(
    'update case_file set closed_at = ? where id = ? and (closed_at is null) <> ? returning id', [at === null ? null : new Date(at), id, at === null]);
  return rows.length > 0;
}

/** What changes on an organisation's own desk. What is left out stays. */
export interface DeskChange {
  nextKind?: ActionKind | null;
  nextDueOn?: LocalDate | null;
  proposedPaid?: boolean;
  outcome?: string | null;
  closedAt?: Date | null;
  paidBillIds?: readonly string[] | null;
  handlerId?: string | null;
}

/** Changes the desk, and makes one for an organisation that has not worked in the case before. */
export async function changeDesk(em: Em, caseId: string, organisationId: string, { paidBillIds, ...rest }: DeskChange): Promise<void> {
  const change = paidBillIds === undefined ? rest : { ...rest, paidBillIds: paidBillIds === null ? null : [...paidBillIds] };
  const desk = await em.findOne(CaseDeskEntity, { caseId, organisationId });
  if (desk === null) {
    em.persist(em.create(CaseDeskEntity, {
      caseId, organisationId, tenancyId: null, nextKind: null, nextDueOn: null, proposedPaid: false, outcome: null, closedAt: null, paidBillIds: null, handlerId: null, version: 1, ...change }));
  } else {
    em.assign(desk, change);
  }
  await em.flush();
}

/** Whether somebody works with cases at the acting organisation now. */
export async function worksWithCases(em: Em, userId: string): Promise<boolean> {
  const rows: unknown[] = await em.execute('select 1 from case_workers() w where w.id = ?', [userId]);
  return rows.length > 0;
}

/** The people of a case that the acting organisation knows: the adults first, in the order they were recorded. */
export async function personsOf(em: Em, caseId: string): Promise<{ id: string; kind: string; holderId: string; bornOn: LocalDate | null }[]> {
  const rows = await em.find(CasePersonEntity, { caseId }, { orderBy: { position: 'asc', recordedAt: 'asc' } });
  return rows.map((row) => ({ id: row.id, kind: row.personKind, holderId: row.holderId, bornOn: (row.bornOn ?? null) as LocalDate | null }));
}

/** The adults of a case that the acting organisation knows to live, as a column beside others: whom what it does there concerns. */
export const ADULTS_OF = (caseId: string) => `array(select p.id from case_person p where p.case_id = ${caseId} and p.person_kind = 'VUXEN' and ${LIVES('p.id')} order by p.position, p.recorded_at)`;

/** The adults among them who live: whom an action or a notice concerns. */
export async function adultsOf(em: Em, caseId: string): Promise<string[]> {
  const rows: { ids: string[] }[] = await em.execute(`select ${ADULTS_OF('of.id')} as ids from (select ?::uuid as id) of`, [caseId]);
  return rows[0]?.ids ?? [];
}

/** What the organisation itself knows of living children here. From its own facts only. */
export async function ownChildren(em: Em, caseId: string, organisationId: string): Promise<KnownChildren> {
  const children = await em.find(CasePersonEntity, { caseId, holderId: organisationId, personKind: 'BARN' });
  const dead = await deadIn(em, caseId);
  const [said] = await em.find(FactEntity, { caseId, holderId: organisationId, kind: 'BARN_KANNEDOM', endedAt: null }, { orderBy: { recordedAt: 'desc' }, limit: 1 });
  return { children: children.filter(({ id }) => !dead.has(id)).map(({ id, bornOn, livingForm }) => ({ id, bornOn: bornOn as LocalDate | null, livingForm: livingForm as LivingForm | null })), said: said?.text ?? null, answers: await answersIn(em, caseId) };
}
