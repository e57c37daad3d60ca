import { canTakeOver, isHandedOver, unmetWithout, type WorkFacts } from '@bokvar/domain/partnerships';
import { isLeft } from '@bokvar/domain/meetings';
import { mayReadLeavings, maySayLeaving } from '@bokvar/domain/policy';
import type { HeldKind, LocalDate, WorkNeed } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { discloseDocument, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import { asReader, showingTo, situationOf } from '../cases/reading.service.js';
import { recordShown } from '../grounds/disclosure-log.store.js';
import { shownIn, tasksIn, toldWords, type MeetingTask } from '../meeting-tasks/outcome.js';
import type { Colleague } from '../partnerships/colleague.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadHanded } from './held.store.js';
import { loadLeavers, type HandoverRecord, type LeaverRecord, type LeaversDocument } from './leaving.store.js';

/** One kind of what somebody holds who leaves: how many, whom one has asked, and whom one can ask. */
export interface HeldByLeaver {
  readonly kind: HeldKind;
  readonly held: number;
  readonly handedOver: boolean;
  readonly asked: HandoverRecord | null;
  readonly candidates: readonly Colleague[];
}

/** Somebody who leaves, to those who see to it that the work goes on: kinds and counts, no household. */
export interface Leaver {
  readonly of: LeaverRecord;
  readonly held: readonly HeldByLeaver[];
  /** What has been taken over already. */
  readonly taken: readonly HandoverRecord[];
  /** What nobody would do, and that is not handed over but needs somebody more. */
  readonly needs: readonly WorkNeed[];
}

/** The page of those who leave. */
export interface LeaversPage { readonly leavers: readonly Leaver[]; readonly colleagues: readonly Colleague[]; readonly maySay: boolean }

/** What only an operator's file mends: somebody more who has the role. */
const NEEDS_SOMEBODY: readonly WorkNeed[] = ['BESLUT', 'ARENDEN'];

async function load({ scope, now }: PortalContext, { organisationId, userId }: Viewer): Promise<LeaversDocument> {
  return await scope.database.as({ organisationId, userId, mayOpenProtected: false }, now).transactional(async (em) => await loadLeavers(em as Em));
}

/** Those who leave the viewer's organisation and have left it; null to whom it is not for. */
export async function readLeavers(context: PortalContext, viewer: Viewer): Promise<LeaversPage | null> {
  if (!mayReadLeavings(viewer).allowed) return null;
  const found = await load(context, viewer);
  const colleagues = found.colleagues.filter(({ leaves }) => !leaves);
  return { leavers: found.leavers.map((of) => leaverOf(of, found)), colleagues, maySay: maySayLeaving(viewer).allowed };
}

function leaverOf(of: LeaverRecord, { colleagues, answersId, deputyId }: LeaversDocument): Leaver {
  const at = { leaverId: of.id, answersId, deputyId };
  const held = of.held.map(({ kind, held: count }) => {
    const asked = of.handovers.find((one) => one.kind === kind) ?? null;
    return { kind, held: count, handedOver: isHandedOver(kind), asked: asked?.accepted === true ? null : asked, candidates: colleagues.filter((one) => canTakeOver(kind, one, at)) };
  });
  // Mandates are handed over as a kind of what she holds.
  const facts: WorkFacts = { mandates: [], workers: colleagues.filter(({ leaves }) => !leaves), answersId, deputyId };
  const needs = unmetWithout(facts, of.id).filter((need) => NEEDS_SOMEBODY.includes(need));
  return { of, held, taken: of.handovers.filter(({ accepted }) => accepted === true), needs };
}

/** What the viewer is asked to take over. */
export interface AskedHandover { readonly id: string; readonly kind: HeldKind; readonly held: number; readonly from: Colleague; readonly lastDay: LocalDate; readonly gone: boolean }

/** What of those who leave is before the viewer today. */
export interface HandoversToday {
  readonly asked: readonly AskedHandover[];
  /** That she leaves herself, and who takes over what. */
  readonly own: Leaver | null;
  /** To those who see to it: who leaves with something that nobody has taken over. */
  readonly left: readonly Leaver[];
}

/** What the viewer is asked, what becomes of her own, and to managers and coordinators what nobody has taken over. */
export async function readHandovers(context: PortalContext, viewer: Viewer): Promise<HandoversToday> {
  const found = await load(context, viewer);
  const own = found.leavers.find(({ id }) => id === viewer.userId);
  return {
    asked: askedOf(found, viewer),
    own: own === undefined ? null : leaverOf(own, found),
    left: mayReadLeavings(viewer).allowed ? found.leavers.filter(({ held }) => held.length > 0).map((of) => leaverOf(of, found)) : [],
  };
}

function askedOf({ leavers }: LeaversDocument, { userId }: Viewer): AskedHandover[] {
  return leavers.flatMap(({ id: from, name, lastDay, gone, held, handovers }) => handovers.filter(({ toId, accepted }) => toId === userId && accepted === null).flatMap(({ id, kind }) => {
    const count = held.find((one) => one.kind === kind)?.held;
    // What a coordinator has given to others meanwhile is not asked of her any more.
    return count === undefined ? [] : [{ id, kind, held: count, from: { id: from, name }, lastDay, gone }];
  }));
}

/** One thing that is handed over, as its reader may have it: a case, or a task, which may be on a household. */
export interface HandedThing { readonly kind: HeldKind; readonly fromId: string; readonly of: DisclosedCase | null; readonly task: MeetingTask | null }

/** What the viewer is asked to take over, or hands over herself, one by one. */
export interface HandedThings { readonly things: readonly HandedThing[]; readonly document: DisclosedDocument }

/**
 * Which cases and tasks they are, to the one who leaves and to the one who is asked: both work with them. What is protected is
 * not listed, as in every list; it counts, and who may open it finds it in the case.
 */
export async function readHandedThings({ scope, now }: PortalContext, viewer: Viewer): Promise<HandedThings> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const found = await loadLeavers(em);
    const shown = [...askedOf(found, viewer).map(({ kind, from }) => ({ kind, fromId: from.id })),
      ...(found.leavers.some(({ id }) => id === viewer.userId) ? (['ARENDE', 'UPPGIFT'] as const).map((kind) => ({ kind, fromId: viewer.userId as string })) : [])];
    const of = (kind: HeldKind): string[] => shown.filter((one) => one.kind === kind).map(({ fromId }) => fromId);
    const [handlers, owners] = [of('ARENDE'), of('UPPGIFT')];
    const loaded = await loadHanded(em, { handlers, owners });
    const document = discloseDocument(loaded, situationOf(viewer, now));
    const cases = [...document.cases.values()].flatMap((one): HandedThing[] => {
      const fromId = one.desk?.handlerId ?? '';
      return handlers.includes(fromId) && one.desk?.closedAt === null ? [{ kind: 'ARENDE', fromId, of: one, task: null }] : [];
    });
    const tasks = tasksIn(toldWords(loaded.words, document)).filter(({ state, owner }) => isLeft(state) && owners.includes(owner.word.ownerId ?? ''))
      .map((task): HandedThing => ({ kind: 'UPPGIFT', fromId: task.owner.word.ownerId ?? '', of: task.of, task }));
    const things = [...cases, ...tasks];
    const told = new Map([...document.cases].filter(([id]) => things.some((one) => one.of?.id === id)));
    await recordShown(em, showingTo(viewer, 'SKARM'), { cases: told, situation: document.situation }, (one) => [
      ...one.persons.filter(({ value }) => value.personKind === 'VUXEN'), ...shownIn(tasks.flatMap(({ task }) => task ?? []), one.id)]);
    return { things, document };
  });
}
