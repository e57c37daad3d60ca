import { mayKeepTitle, mayWriteTitles } from '@bokvar/domain/policy';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Em } from '../../database/orm.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Actor } from '../../database/transaction.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import type { WayInReader } from './read-partnerships.service.js';
import { insertTitle, loadOwnTitles, type OwnTitles, type TitleRecord } from './role-title.store.js';
import { titledRoles } from './titled-roles.js';

/** Titles as the viewer reads them, and whether she may write them. */
export interface TitlesPage extends OwnTitles { readonly mayWrite: boolean }

/** What the viewer's own organisation calls its roles and people. */
export async function readTitles({ scope, now }: PortalContext, viewer: WayInReader): Promise<TitlesPage> {
  const { organisationId, userId } = viewer;
  const found = await scope.database.as({ organisationId, userId, mayOpenProtected: false }, now).transactional(async (em) => await loadOwnTitles(em as Em));
  return { ...found, mayWrite: mayWriteTitles(viewer).allowed };
}

/** What a role or a colleague is called; empty: nothing of its own. Written on from the one that was read (0: there was none). */
export interface WriteTitle { readonly subject: string; readonly title: string; readonly base: number }

/** Names a role or a colleague in the organisation's own words, from now on. */
export async function writeTitle(database: Database, viewer: WayInReader & Actor, now: Instant, key: string, command: WriteTitle): Promise<Pick<TitleRecord, 'number'> | Refused> {
  return await change(database, viewer, now, { key, operation: 'writeTitle', input: command }, async (tx) => {
    const { subject, base } = command;
    const title = command.title.trim();
    const { people, titles } = await loadOwnTitles(tx.em);
    const subjects = new Set<string>([...titledRoles, ...people.map(({ id }) => id)]);
    for (const [decision, field] of [[mayWriteTitles(viewer), null], [mayKeepTitle({ subject, title }, subjects), 'title']] as const) if (!decision.allowed) refuse(decision.code, field);
    const { organisationId, userId: recordedBy } = viewer;
    const number = base + 1;
    const latest = titles.find((one) => one.subject === subject)?.number ?? 0;
    if (base !== latest || !await insertTitle(tx.em, { organisationId, subject, number, title: title === '' ? null : title, recordedAt: now, recordedBy })) refuse('ANDRAT_AV_ANNAN', 'title');
    tx.record('TITEL_SAGD', [organisationId]);
    return { number };
  });
}
