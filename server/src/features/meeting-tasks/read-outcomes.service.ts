import { isLeft } from '@bokvar/domain/meetings';
import { mayAnswerTask, mayWriteItemNote } from '@bokvar/domain/policy';
import { toLocalDate, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { loadCaseDocument, type OrganisationRecord } from '../cases/case-document.store.js';
import { isProtected } from '../cases/protected-identity/is-protected.js';
import { discloseDocument, type DisclosedDocument } from '../cases/read-case.service.js';
import { asReader, asReaderOfCase, showingTo, situationInCase, situationOf } from '../cases/reading.service.js';
import { recordShown } from '../grounds/disclosure-log.store.js';
import { readAgenda } from '../monthly-meetings/read-agenda.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadTasks, wordsAtItem, wordsInCase, type OwnerRecord } from './item-outcome.store.js';
import { decisionsIn, shownIn, standingOf, tasksIn, toldWords, type Decision, type MeetingTask, type ToldWord } from './outcome.js';

/** What came of items, as one reader may have it. */
export interface Outcomes {
  readonly decisions: readonly Decision[];
  readonly tasks: readonly MeetingTask[];
  readonly document: DisclosedDocument;
  readonly viewer: Viewer;
}

/** What came of one item, and what earlier meetings left to it. */
export interface ItemOutcomes extends Outcomes {
  readonly itemId: string;
  /** Undone tasks of earlier meetings. */
  readonly left: readonly MeetingTask[];
  readonly shared: boolean;
  readonly owners: readonly OwnerRecord[];
  readonly parties: readonly OrganisationRecord[];
  readonly mayWrite: boolean;
}

/** What came of an item that the viewer has a ground to see now; null where the viewer sees no such item. */
export async function readItemOutcomes({ scope, now }: PortalContext, viewer: Viewer, meetingId: string, itemId: string): Promise<ItemOutcomes | null> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const agenda = await readAgenda(em, meetingId, situationOf(viewer, now));
    const row = agenda?.rows.find(({ item }) => item.id === itemId);
    // A seat that was emptied is there by its place alone; what came of it stays in the case.
    if (agenda === null || row === undefined || (row.of === null && row.item.kind === 'HUSHALL')) return null;
    const { document, meeting, partner } = agenda;
    const { words, owners } = await wordsAtItem(em, { meetingId, itemId, caseId: row.of?.id ?? null, aboutEarlier: row.item.standing === 'FOREGAENDE_MOTE' });
    const told = toldWords(words, document);
    const shown = told.filter(({ word }) => word.meetingId === meetingId);
    const left = tasksIn(told.filter(({ word }) => word.meetingId !== meetingId && word.metOn < toLocalDate(meeting.startsAt as typeof now))).filter(({ state }) => isLeft(state));
    await recordWords(em, viewer, document, [...shown, ...left.flatMap((task) => [task, ...task.answers])], meetingId);
    const parties = [document.organisations.get(viewer.organisationId), partner].filter((one) => one !== undefined && one !== null);
    return {
      itemId, shared: row.of === null, decisions: decisionsIn(shown).filter(({ withdrawn }) => !withdrawn), tasks: tasksIn(shown), left, owners, parties, document, viewer,
      mayWrite: mayWriteItemNote(viewer, { isParty: true, begun: meeting.startsAt <= now, cancelled: meeting.cancelledAt !== null }).allowed,
    };
  });
}

async function recordWords(em: Em, viewer: Viewer, document: DisclosedDocument, told: readonly ToldWord[], meetingId: string | null = null): Promise<void> {
  const cases = new Map([...document.cases].filter(([id]) => told.some(({ word }) => word.caseId === id)));
  await recordShown(em, showingTo(viewer, 'SKARM', meetingId), { cases, situation: document.situation }, (of) => shownIn(told, of.id));
}

/** What has come of a household at meetings, the latest first; as far as the viewer may know of it. */
export async function readCaseOutcomes({ scope, now }: PortalContext, viewer: Viewer, caseId: string): Promise<Outcomes> {
  return await asReaderOfCase(scope.database, viewer, now, async (em) => {
    const document = discloseDocument(await loadCaseDocument(em, [caseId]), situationInCase(viewer, now));
    const told = toldWords(await wordsInCase(em, caseId), document);
    await recordWords(em, viewer, document, told);
    return { decisions: decisionsIn(told).toReversed(), tasks: tasksIn(told).toReversed(), document, viewer };
  });
}

/** The tasks that wait in the day's work. */
export interface TasksToDo extends Outcomes { readonly colleagues: readonly { readonly id: string; readonly name: string }[]; readonly today: LocalDate }

/** The tasks of the viewer, and to a coordinator those of her colleagues after them; the soonest first. Of a protected household none. */
export async function readTasks({ scope, now }: PortalContext, viewer: Viewer): Promise<TasksToDo> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const loaded = await loadTasks(em);
    const document = discloseDocument(loaded, situationOf(viewer, now));
    const told = toldWords(loaded.words, document).filter(({ of }) => of === null || !isProtected(of, document.situation));
    const tasks = tasksIn(told).filter((task) => task.state === 'OPPEN' && mayAnswerTask(viewer, standingOf(task, viewer), 'KLAR').allowed).sort((a, b) => byOwner(a, b, viewer) || byDay(a, b));
    const cases = new Map([...document.cases].filter(([id]) => tasks.some(({ word }) => word.caseId === id)));
    await recordShown(em, showingTo(viewer, 'SKARM'), { cases, situation: document.situation }, (of) => [
      ...of.persons, ...shownIn(tasks.flatMap((task) => [task, ...task.answers]), of.id)]);
    return { decisions: [], tasks, document, viewer, colleagues: loaded.colleagues, today: toLocalDate(now) };
  });
}

const byOwner = (a: MeetingTask, b: MeetingTask, { userId }: Viewer): number => Number(b.owner.word.ownerId === userId) - Number(a.owner.word.ownerId === userId);
function byDay({ word: a }: MeetingTask, { word: b }: MeetingTask): number {
  const [here, there] = [a.dueOn ?? '', b.dueOn ?? ''];
  if (here !== there) return here < there ? -1 : 1;
  return a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1);
}
