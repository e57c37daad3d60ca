import { randomUUID } from 'node:crypto';
import { mayImportArrears } from '@bokvar/domain/policy';
import { asId, toLocalDate, type Instant, type OrganisationId, type OrganisationKind, type RefusalCode, type UserId } from '@bokvar/domain/vocabulary';
import { refuse, Refused } from '../../database/refused.js';
import { change, withEyesOf, type Actor, type Change } from '../../database/transaction.js';
import { drawReferences } from '../cases/case-reference.store.js';
import { markUnfolded } from '../grounds/grants.store.js';
import { proposeAnew } from '../monthly-meetings/plan-meeting.service.js';
import { readActingViewer } from '../sessions/viewer.store.js';
import { changeImport, emptyImport, findImport, loadFileRows, lockImport, type ImportRecord } from './arrears-import.store.js';
import { fieldsOf } from './columns/columns.js';
import { planOf, readRows, type Planned } from './import-plan.js';
import { loadKnownTenancies, loadListedFacts, type KnownTenancy } from './known-tenancies.store.js';
import { OPERATOR } from './operator.js';
import { previewOf, type ImportDeps } from './prepare-import.service.js';
import { takeBack, tellReaders, unfoldAndTell } from './undo-import.service.js';
import { agendaItemsOf, recordProposals } from './writing/recorded-write.store.js';
import { newCasesIn, rowsOfUnits, type Unit } from './writing/rows-of-units.js';
import type { Writing } from './writing/row-head.js';
import { findImportingLandlord, forgetEarlierChanges, writeRows, type ImportingLandlord } from './writing/write-rows.store.js';

/** Tenancies that are written in one transaction: the progress that is told, and the most that a stop can undo. */
const UNITS_PER_PART = 200;
/** How often a plan may be made anew because somebody changed the same rows meanwhile. */
const PLANS_MAX = 10;

interface Under { readonly deps: ImportDeps; readonly actor: Actor; readonly landlord: ImportingLandlord; readonly now: Instant; readonly committedAt: Instant }

/**
 * Carries out an import that was decided on, part by part. The plan is made anew from what the rows now are: the first
 * time it must be the one that was reviewed; after a stop it holds what is left to do. Run twice at once, the second one
 * sees that somebody else is at it and ends. Throws what goes wrong, with the import as it then stands.
 * @param afterPart told after each part, with how many have been written
 */
export async function carryOutImport(
  deps: ImportDeps, importId: string, now: Instant, afterPart: (step: number) => Promise<void> | void = () => undefined,
): Promise<void> {
  for (let plans = 0; plans < PLANS_MAX; plans += 1) {
    const record = await findImport(deps.database.system(), importId);
    if (record?.state !== 'LASER_IN' || record.committedAt === null) return;
    const under = await standingFor(deps, record, now);
    if (under === null) return await stopImport(deps, record, now, 'NOT_ALLOWED');
    const { planned, known } = await planAnew(deps, record);
    if (!record.reading.begun && planned.digest !== record.reading.digest) return await reviewAgain(under, record, planned);
    if ((await writeParts(under, record, unitsOf(planned, known), afterPart)) === 'DONE') return;
  }
  throw new Error('The rows of an import kept changing while it was carried out');
}

/** By whose mandate it is done, asked anew: it may have ended since the decision [domain C1]. */
async function standingFor(deps: ImportDeps, { landlordId, committedBy, committedAt }: ImportRecord, now: Instant): Promise<Under | null> {
  const system = deps.database.system();
  const landlord = await findImportingLandlord(system, landlordId);
  if (landlord === null || committedBy === null || committedAt === null) return null;
  if (committedBy !== OPERATOR) {
    const viewer = await readActingViewer(system, asId<UserId>(committedBy), asId<OrganisationId>(landlordId), now);
    if (viewer === null || !mayImportArrears(viewer).allowed) return null;
  }
  return { deps, landlord, now, committedAt, actor: { userId: committedBy, organisationId: landlordId, mayOpenProtected: false } };
}

async function planAnew({ database, numberHash }: ImportDeps, { id, landlordId, reading }: ImportRecord): Promise<{ planned: Planned; known: readonly KnownTenancy[] }> {
  const system = database.system();
  const rows = await loadFileRows(system, id);
  if (rows === null) throw new Error('An import that was decided on has no rows');
  const { columns, format: { serialDays }, asOf } = reading;
  const parsed = await readRows({ file: { headings: columns.map(({ heading }) => heading), rows, serialDays }, fields: fieldsOf(columns), asOf });
  const known = await loadKnownTenancies(system, landlordId);
  return { planned: planOf(parsed, known, numberHash), known };
}

function unitsOf({ plan }: Planned, known: readonly KnownTenancy[]): Unit[] {
  const byId = new Map(known.map((one) => [one.id, one]));
  const writes = [...plan.created, ...plan.changed].map((planned): Unit => ({ kind: 'WRITE', planned, known: byId.get(planned.current?.id ?? '') ?? null }));
  const paid = plan.proposedPaid.flatMap(({ current }): Unit[] => {
    const one = byId.get(current.id);
    return one === undefined ? [] : [{ kind: 'PAID', known: one }];
  });
  return [...writes, ...paid];
}

/** Something else was reviewed than what would now be done: nothing is, and the landlord is shown the new plan. */
async function reviewAgain({ deps, actor, now }: Under, { id, reading }: ImportRecord, planned: Planned): Promise<void> {
  await change(deps.database, actor, now, intent('reviewArrears', id), async (tx) => {
    const stand = await lockImport(tx.em, id);
    if (stand?.state !== 'LASER_IN' || stand.reading.begun) return { importId: id };
    const preview = previewOf(reading, planned);
    await changeImport(tx.em, id, now, {
      state: 'GRANSKAS', reading: preview.reading, committedAt: null, committedBy: null, problem: 'INLASNING_HAR_ANDRATS', total: planned.counts.readable });
    return { importId: id };
  });
}

type Ended = 'DONE' | 'PLAN_AGAIN';
type PartOutcome = 'WRITTEN' | 'TAKEN' | 'PLAN_AGAIN';

async function writeParts(under: Under, record: ImportRecord, units: readonly Unit[], afterPart: (step: number) => Promise<void> | void): Promise<Ended> {
  let step = record.step;
  for (let from = 0; from < units.length; from += UNITS_PER_PART) {
    const outcome = await writePart(under, record, step, units.slice(from, from + UNITS_PER_PART));
    if (outcome === 'TAKEN') return 'DONE';
    if (outcome === 'PLAN_AGAIN') return 'PLAN_AGAIN';
    step += 1;
    await afterPart(step);
  }
  await finish(under, record, step);
  return 'DONE';
}

/** One part in one transaction, if nobody else has written it and its tenancies are as they were when it was planned. */
async function writePart(under: Under, { id, listDate }: ImportRecord, step: number, units: readonly Unit[]): Promise<PartOutcome> {
  const { deps, actor, landlord, now, committedAt } = under;
  const by = { importId: id, landlordId: landlord.id };
  const outcome = await change(deps.database, actor, now, intent('importArrearsPart', `${id} ${step}`), async (tx): Promise<{ outcome: PartOutcome }> => {
    const stand = await lockImport(tx.em, id);
    if (stand?.state !== 'LASER_IN' || stand.step !== step) return { outcome: 'TAKEN' };
    if (!(await areAsPlanned(tx, landlord.id, units))) return { outcome: 'PLAN_AGAIN' };
    const caseIds = units.flatMap(({ known }) => (known?.caseIsOpen === true ? (known.caseId ?? []) : []));
    const references = await drawReferences(tx.em, landlord.id, Number(toLocalDate(committedAt).slice(0, 4)), newCasesIn(units));
    const writing: Writing = {
      landlordId: landlord.id, landlordKind: landlord.kind as OrganisationKind, partnershipId: landlord.partnershipId, by: actor.userId, at: committedAt,
      paidOn: listDate ?? toLocalDate(committedAt) };
    // By the portal itself: households with protected identity are written too, and nothing of them is given to whoever decided.
    const rows = await tx.asSystem(async (system) => {
      const made = rowsOfUnits(units, await loadListedFacts(system, landlord.id, caseIds), references, writing);
      await writeRows(system, by, made);
      await unfoldAndTell(tx, system, made.regroundedIds);
      await markUnfolded(system, made.newCaseIds);
      return made;
    });
    await changeImport(tx.em, id, now, {
      step: step + 1, done: Math.min(stand.total, stand.done + linesOf(units)), ...(stand.reading.begun ? {} : { reading: { ...stand.reading, begun: true } }) });
    tx.record('RESTLISTA_INLAST', [id, ...rows.caseIds]);
    return { outcome: 'WRITTEN' };
  });
  if (outcome instanceof Refused) throw new Error(`A part of an import was refused: ${outcome.code}`);
  return outcome.outcome;
}

async function areAsPlanned(tx: Change, landlordId: string, units: readonly Unit[]): Promise<boolean> {
  const planned = units.flatMap(({ known }) => known ?? []);
  if (planned.length === 0) return true;
  const now = new Map((await tx.asSystem(async (system) => await loadKnownTenancies(system, landlordId, planned.map(({ id }) => id)))).map((one) => [one.id, one]));
  return planned.every((one) => JSON.stringify(one) === JSON.stringify(now.get(one.id)));
}

function linesOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + (unit.kind === 'WRITE' ? unit.planned.rows.length : 0), 0);
}

/** The last part: proposals for the coming meetings, the file's rows emptied, those who can read some of it told to ask again. */
async function finish({ deps, actor, landlord, now }: Under, { id }: ImportRecord, step: number): Promise<void> {
  const by = { importId: id, landlordId: landlord.id };
  await change(deps.database, actor, now, intent('importArrearsDone', id), async (tx) => {
    const stand = await lockImport(tx.em, id);
    if (stand?.state !== 'LASER_IN' || stand.step !== step) return { importId: id };
    const before = await agendaItemsOf(tx.em, landlord.id);
    await withEyesOf(tx, landlord.id, async () => { await proposeAnew(tx, { id: landlord.id, kind: landlord.kind as OrganisationKind }); });
    await recordProposals(tx.em, by, before);
    await changeImport(tx.em, id, now, { state: 'KLAR', done: stand.total, problem: null, reading: { ...stand.reading, begun: true } });
    await emptyImport(tx.em, id);
    await tx.asSystem(async (system) => { await forgetEarlierChanges(system, by); });
    await tellReaders(tx, by);
    tx.record('RESTLISTA_KLAR', [id]);
    return { importId: id };
  });
}

/** Ends an import that cannot go on: what it has written is taken back, and it says what to do. */
export async function stopImport(deps: ImportDeps, { id, landlordId, committedBy }: ImportRecord, now: Instant, problem: RefusalCode): Promise<void> {
  const actor: Actor = { userId: committedBy ?? OPERATOR, organisationId: landlordId, mayOpenProtected: false };
  await change(deps.database, actor, now, intent('stopArrears', id), async (tx) => {
    const stand = await lockImport(tx.em, id);
    if (stand?.state !== 'LASER_IN') refuse('INLASNING_KLAR');
    await takeBack(tx, { importId: id, landlordId });
    await changeImport(tx.em, id, now, { state: 'FEL', committedAt: null, problem, done: 0 });
    await emptyImport(tx.em, id);
    tx.record('RESTLISTA_STOPPAD', [id]);
    return { importId: id };
  });
}

/** Jobs come without a key of anybody's: what is done once is seen by the import's own step. */
function intent(operation: string, input: string) {
  return { key: randomUUID(), operation, input };
}
