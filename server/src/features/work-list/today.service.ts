import { workList } from '@bokvar/domain/meetings';
import { addDays, startOfDay, toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../graphql/portal-context.js';
import { summarise } from '../cases/case-summary.js';
import { readingOf } from '../cases/list-reading.js';
import { asReader, showingTo, situationOf } from '../cases/reading.service.js';
import { discloseDocument } from '../cases/read-case.service.js';
import { recordShown } from '../grounds/disclosure-log.store.js';
import { MeetingListView } from '../monthly-meetings/meeting-list.view.js';
import { loadMeetings } from '../monthly-meetings/meeting.store.js';
import type { Viewer } from '../sessions/viewer.store.js';
import { TodayView, WorkGroupView, WorkRowView } from './today.view.js';
import { loadWork } from './work-list.store.js';

/** How far ahead the day's work looks, days. */
const AHEAD = 14;

/** The day's work of the viewer's own organisation: what its own desk says is due, with the reason for each row. */
export async function readToday({ scope, now }: PortalContext, viewer: Viewer): Promise<TodayView> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const today = toLocalDate(now);
    const loaded = await loadWork(em, addDays(today, AHEAD), new Date(startOfDay(today)));
    const document = discloseDocument(loaded, situationOf(viewer, now));
    await recordShown(em, showingTo(viewer, 'SKARM'), document,
      (of) => [...of.persons, ...of.bills, ...of.facts.filter((fact) => fact.value.kind === 'ADRESS' || fact.value.kind === 'TELEFON')]);
    const { context, settings } = await readingOf(em, viewer, now);
    const groups = workList([...document.cases.values()].map((of) => summarise(of, viewer.organisationId, now)), context, settings);
    const meetings = MeetingListView.of(await loadMeetings(em), viewer, now);
    const views = groups.map(({ code, rows }) => new WorkGroupView(code, rows.flatMap((row) => {
      const of = document.cases.get(row.caseId);
      return of === undefined ? [] : [new WorkRowView(row, of, document)];
    })));
    return new TodayView(today, meetings.upcoming[0] ?? null, views, loaded.lastImportAt as Instant | null);
  });
}
