import { addDays, startOfDay, toLocalDate } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../graphql/portal-context.js';
import { asReader, asReaderOfCase, showingTo, situationInCase, situationOf } from '../cases/reading.service.js';
import { recordShown } from '../grounds/disclosure-log.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadCaseVisits, loadVisitsAhead } from './home-visit.store.js';
import { visitsOf, type CaseVisits, type VisitLine } from './read-visits.service.js';

/** How far back a visit that nobody has logged is looked for, and how far ahead one is shown, days. */
const BACK = 14;
const AHEAD = 2;

const shownIn = ({ lines }: CaseVisits) => lines.flatMap(({ own, other, residents }) => [own ?? [], other ?? [], ...(residents ?? []).map(({ person }) => person)].flat());

/** The visits of one case, as the viewer has a ground to know of them; null where there is nothing to see. */
export async function readCaseVisits({ scope, now }: PortalContext, viewer: Viewer, caseId: string): Promise<CaseVisits | null> {
  return await asReaderOfCase(scope.database, viewer, now, async (em) => {
    const [visits] = visitsOf(await loadCaseVisits(em, caseId), viewer, situationInCase(viewer, now));
    if (visits === undefined) return null;
    await recordShown(em, showingTo(viewer, 'SKARM'), visits.document, () => shownIn(visits));
    return visits;
  });
}

/** A visit of the day's work with the case it is in. */
export interface VisitAhead { readonly line: VisitLine; readonly visits: CaseVisits }

/**
 * Visits of the viewer's organisation: those that wait for its answer first, then those that have been and are not logged,
 * and those of today and tomorrow, by their time.
 */
export async function readVisitsAhead({ scope, now }: PortalContext, viewer: Viewer): Promise<VisitAhead[]> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const today = toLocalDate(now);
    const end = startOfDay(addDays(today, AHEAD));
    const days = { from: new Date(startOfDay(addDays(today, -BACK))), start: new Date(startOfDay(today)), end: new Date(end) };
    const found = visitsOf(await loadVisitsAhead(em, days), viewer, situationOf(viewer, now));
    const ahead = found.flatMap((visits) => visits.lines.filter((line) => isOfTheDay(line, end)).map((line) => ({ line, visits })));
    const [first] = found;
    if (first !== undefined && ahead.length > 0) {
      const told = new Map(ahead.map(({ visits }) => [visits.of.id as string, { ...visits, lines: ahead.filter((one) => one.visits === visits).map(({ line }) => line) }]));
      await recordShown(em, showingTo(viewer, 'SKARM'), first.document, (of) => {
        const visits = told.get(of.id);
        return visits === undefined ? [] : [...shownIn(visits), ...of.persons, ...of.facts.filter(({ value }) => value.kind === 'ADRESS')];
      });
    }
    const waits = ({ line }: VisitAhead) => Number(line.state !== 'VANTAR_PA_ER');
    return ahead.sort((a, b) => waits(a) - waits(b) || a.line.startsAt - b.line.startsAt);
  });
}

function isOfTheDay({ state, startsAt, own }: VisitLine, end: number): boolean {
  if (state === 'VANTAR_PA_ER') return true;
  return own?.value.says === 'KOMMER' && state !== 'INSTALLT' && startsAt < end;
}
