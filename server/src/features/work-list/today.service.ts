import type { Disclosed } from '@bokvar/domain/disclosure';
import { workList, type WorkGroup, type WorkRow } from '@bokvar/domain/meetings';
import { addDays, startOfDay, toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../graphql/portal-context.js';
import { summarise } from '../cases/case-summary.js';
import { readingOf } from '../cases/list-reading.js';
import { discloseDocument, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import { asReader, showingTo, situationOf } from '../cases/reading.service.js';
import { recordShown } from '../grounds/disclosure-log.store.js';
import { meetingListOf, type MeetingSummary } from '../monthly-meetings/meeting-list.js';
import { loadMeetings } from '../monthly-meetings/meeting.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { doneToday } from './done-today.js';
import { loadWork } from './work-list.store.js';

/** How far ahead the day's work looks, days. */
const AHEAD = 14;

/** A row of the day's work with the case it is about, as that was disclosed. */
export interface DisclosedWork { readonly row: WorkRow; readonly of: DisclosedCase }

export interface Today {
  readonly date: LocalDate;
  readonly nextMeeting: MeetingSummary | null;
  readonly groups: readonly { readonly code: WorkGroup; readonly rows: readonly DisclosedWork[] }[];
  /** Cases with work left to do; the groups hold the most urgent of them. */
  readonly total: number;
  readonly document: DisclosedDocument;
  /** When the latest arrears list was read in. */
  readonly lastImportAt: Instant | null;
}

/** What of a case the day's work tells: who and where, the bills, and what was done today with the note at it. */
function shownOf(of: DisclosedCase, document: DisclosedDocument): readonly Disclosed<unknown>[] {
  const done = doneToday(of, document);
  const facts = of.facts.filter(({ value }) => value.kind === 'ADRESS' || value.kind === 'TELEFON' || (done !== null && value.actionId === done.fact.id));
  return [...of.persons, ...of.bills, ...facts, ...(done === null ? [] : [done])];
}

/** The day's work of the viewer's own organisation: what its own desk says is due, with the reason for each row. */
export async function readToday({ scope, now }: PortalContext, viewer: Viewer): Promise<Today> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const date = toLocalDate(now);
    const loaded = await loadWork(em, { today: date, until: addDays(date, AHEAD), dayStart: new Date(startOfDay(date)) });
    const document = discloseDocument(loaded, situationOf(viewer, now));
    await recordShown(em, showingTo(viewer, 'SKARM'), document, (of) => shownOf(of, document));
    const { context, settings } = readingOf(loaded, viewer, now);
    const groups = workList([...document.cases.values()].filter((of) => !of.emptySeat).map((of) => summarise(of, viewer.organisationId, now)), context, settings);
    const { upcoming } = meetingListOf(await loadMeetings(em), situationOf(viewer, now));
    const withCase = (row: WorkRow): DisclosedWork[] => {
      const of = document.cases.get(row.caseId);
      return of === undefined ? [] : [{ row, of }];
    };
    return {
      date, document, nextMeeting: upcoming[0] ?? null,
      // A row that the domain refuses though the database let it through is not counted either.
      total: loaded.total - (loaded.cases.length - document.cases.size), lastImportAt: loaded.lastImportAt as Instant | null,
      groups: groups.map(({ code, rows }) => ({ code, rows: rows.flatMap(withCase) })),
    };
  });
}
