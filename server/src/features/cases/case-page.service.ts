import type { AgendaContext } from '@bokvar/domain/meetings';
import { toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { everyRow, loadShownBefore, recordShown } from '../grounds/disclosure-log.store.js';
import { agendaSettingsOf } from '../partnerships/agenda-settings.js';
import { OrganisationView } from '../partnerships/organisation.view.js';
import type { Viewer } from '../sessions/viewer.store.js';
import { loadCaseDocument } from './case-document.store.js';
import { loadCaseList, type CaseSelection } from './case-list.store.js';
import { CaseMayView } from './case-may.view.js';
import { CaseListView, CaseRowView, type ListReading } from './case-row.view.js';
import { CaseView } from './case.view.js';
import { asReader, showingTo, situationOf } from './reading.service.js';
import { discloseDocument, type DisclosedCase } from './read-case.service.js';

/** One case, as the viewer has a ground to see it at `instant`; null when there is nothing to see, for whatever reason. */
export async function readCase({ scope, now }: PortalContext, viewer: Viewer, caseId: string): Promise<CaseView | null> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const document = discloseDocument(await loadCaseDocument(em, [caseId]), situationOf(viewer, now));
    const of = document.cases.get(caseId);
    if (of === undefined) return null;
    const holder = document.organisations.get(of.holderId);
    if (holder === undefined) return null;
    const lostFrom = lostHolders(of, (await loadShownBefore(em, [caseId], viewer.organisationId)).get(caseId) ?? []);
    await recordShown(em, showingTo(viewer, 'SKARM'), document);
    const reading = await readingOf(em, viewer, now);
    const closed = (of.closedAt ?? of.desk?.closedAt ?? null) !== null;
    const may = new CaseMayView(viewer, { isParty: true, closed }, now, [...document.organisations.values()]);
    return new CaseView(of, document, { ...reading, holder: new OrganisationView(holder), lostFrom, may });
  });
}

/** Holders of whom something of a category was shown before, and nothing of it is now. */
export function lostHolders(of: DisclosedCase, shownBefore: readonly { holderId: string; categories: readonly string[] }[]): Set<string> {
  const now = new Set(everyRow(of).map(({ fact }) => `${fact.holderId} ${fact.category}`));
  return new Set(shownBefore.filter(({ holderId, categories }) => categories.some((category) => !now.has(`${holderId} ${category}`))).map(({ holderId }) => holderId));
}

/** A list of cases with the reason for each row. */
export async function readCaseList({ scope, now }: PortalContext, viewer: Viewer, selection: CaseSelection): Promise<CaseListView> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const loaded = await loadCaseList(em, selection);
    const document = discloseDocument(loaded, situationOf(viewer, now));
    await recordShown(em, showingTo(viewer, 'SKARM'), document, (of) => [...of.persons, ...of.bills, ...of.facts.filter((fact) => fact.value.kind === 'ADRESS')]);
    const reading = await readingOf(em, viewer, now);
    const rows = [...document.cases.values()].map((of) => new CaseRowView(of, document, reading));
    // A row that the domain refuses though the database let it through is not counted either.
    return new CaseListView(rows, loaded.total - (loaded.cases.length - rows.length));
  });
}

/** The days that reasons are read against: today, and the viewer's organisation's next and latest monthly meeting. */
export async function readingOf(em: Em, viewer: Viewer, now: Instant): Promise<ListReading> {
  const rows: { next: string | null; previous: string | null }[] = await em.execute(
    `select (select ms(m.starts_at) from monthly_meeting m where m.ends_at > ? order by m.starts_at limit 1) as next,
            (select ms(m.starts_at) from monthly_meeting m where m.ends_at <= ? order by m.starts_at desc limit 1) as previous`,
    [new Date(now), new Date(now)]);
  const day = (ms: string | null | undefined): LocalDate | null => (ms === null || ms === undefined ? null : toLocalDate(Number(ms) as Instant));
  const context: AgendaContext = { today: toLocalDate(now), meetingOn: day(rows[0]?.next), previousMeetingOn: day(rows[0]?.previous) };
  return { context, settings: agendaSettingsOf(viewer.organisationKind) };
}
