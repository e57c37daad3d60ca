import type { SqlEntityManager } from '@mikro-orm/sql';
import {
  asId, instant, roles, type Instant, type Language, type OrganisationId, type OrganisationKind, type Role, type UserId,
} from '@bokvar/domain/vocabulary';
import { reading } from '../../database/reading-functions.js';
import { hashOf, type SecretToken } from './secret-token.js';
import { IDLE_LIMIT_MS, TOUCH_EVERY_MS } from './session-limits.js';

/** A right to act in one role for one organisation, from an instant until another (null: until further notice). */
export interface Mandate {
  readonly role: Role;
  readonly from: Instant;
  readonly to: Instant | null;
}

export interface ViewerSession {
  readonly id: SessionId;
  /** The earlier of the absolute limit and the idle limit as it stands after this request. */
  readonly endsAt: Instant;
  /** Whether this request is the person's own doing, and long enough after the last one to be written down. */
  readonly touches: boolean;
  /** When the e-ID service last saw the person herself; what signing and export ask about. */
  readonly authenticatedAt: Instant;
  readonly acr: string | null;
  /** Which e-ID service, by its name and its address. */
  readonly vouchedBy: string | null;
}

declare const sessionIdBrand: unique symbol;
export type SessionId = string & { readonly [sessionIdBrand]: 'SessionId' };

// Held by this file alone: nobody else can make a Viewer, so having one proves that the rows were read.
const madeHere = Symbol('viewer');

/**
 * A signed-in person acting for one organisation, at the instant of the request. Everything that decides who may see or
 * do something takes it from here, and here it comes from rows only.
 */
export class Viewer {
  readonly #made = true;
  readonly userId: UserId;
  readonly name: string;
  /** What her organisation calls her in its own words; null: as the portal calls her role. */
  readonly title: string | null;
  readonly language: Language;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly organisationShortName: string;
  readonly organisationKind: OrganisationKind;
  /** The role of the first mandate that is valid now. */
  readonly role: Role;
  /** Every mandate for this organisation, also ended and coming ones: rules about the past ask for them. */
  readonly mandates: readonly Mandate[];
  /** May open what identifies a household that the own organisation protects. */
  readonly mayOpenProtected: boolean;
  /** null when acting without a session: an operator's command, a job. */
  readonly session: ViewerSession | null;

  constructor(lock: typeof madeHere, row: PersonRow, now: readonly MandateRow[], session: ViewerSession | null) {
    const first = now[0];
    if (lock !== madeHere || !first) throw new TypeError('A viewer is read from the database, never made.');
    this.userId = asId<UserId>(row.userId);
    this.name = row.name;
    this.title = row.titles[row.userId] ?? row.titles[first.role] ?? null;
    this.language = row.language === 'en' ? 'en' : 'sv';
    this.organisationId = asId<OrganisationId>(row.organisationId);
    this.organisationName = row.organisationName;
    this.organisationShortName = row.organisationShortName;
    this.organisationKind = row.organisationKind;
    this.role = first.role;
    this.mandates = row.mandates.map(({ role, from, to }) => ({ role, from: instant(from), to: to === null ? null : instant(to) }));
    this.mayOpenProtected = now.some((mandate) => mandate.mayOpenProtected);
    this.session = session;
  }

  static is(value: unknown): value is Viewer {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

/**
 * The viewer behind a cookie's token, or null: unknown, ended, idle too long, too old, or no mandate left.
 * @param door asks as the role that the server logs in as
 * @param active whether the person herself asks, and not her page
 */
export async function readSessionViewer(door: SqlEntityManager, token: SecretToken, now: Instant, active: boolean): Promise<Viewer | null> {
  const row = await sessionReading.read(door, [hashOf(token)]);
  if (!row || !isOpen(row, now)) return null;
  const touches = active && now - row.lastSeenAt >= TOUCH_EVERY_MS;
  const endsAt = instant(Math.min(row.endsAt, (touches ? now : row.lastSeenAt) + IDLE_LIMIT_MS));
  return viewerOf(row, now, {
    id: row.sessionId as SessionId,
    endsAt,
    touches,
    authenticatedAt: instant(row.authenticatedAt),
    acr: row.acr,
    vouchedBy: row.vouchedBy,
  });
}

/** A viewer without a session, for work in a person's name: an operator's command, a job. null without a valid mandate. */
export async function readActingViewer(
  em: SqlEntityManager, userId: UserId, organisationId: OrganisationId, now: Instant,
): Promise<Viewer | null> {
  const rows = await em.execute<{ viewer: PersonRow }[]>(PERSON_SQL, [organisationId, userId]);
  const row = rows[0]?.viewer;
  return row ? viewerOf(row, now, null) : null;
}

/** Of these sessions, the ones that still stand: neither ended nor idle nor too old, and with a mandate. One statement. */
export async function readOpenSessions(em: SqlEntityManager, ids: readonly SessionId[], now: Instant): Promise<ReadonlySet<SessionId>> {
  if (ids.length === 0) return new Set();
  const rows = await em.execute<{ viewer: SessionPersonRow }[]>(SESSIONS_SQL, [`{${ids.join(',')}}`]);
  const open = rows.map((row) => row.viewer).filter((row) => isOpen(row, now) && mandatesAt(row, now).length > 0);
  return new Set(open.map((row) => row.sessionId as SessionId));
}

function viewerOf(row: PersonRow, now: Instant, session: ViewerSession | null): Viewer | null {
  const valid = mandatesAt(row, now);
  return valid.length > 0 ? new Viewer(madeHere, row, valid, session) : null;
}

function isOpen(row: SessionPersonRow, now: Instant): boolean {
  return row.endedAt === null && now < row.endsAt && now < row.lastSeenAt + IDLE_LIMIT_MS;
}

function mandatesAt(row: PersonRow, now: Instant): readonly MandateRow[] {
  return row.mandates.filter((mandate) => mandate.from <= now && (mandate.to === null || now < mandate.to));
}

interface MandateRow {
  readonly role: Role;
  readonly from: number;
  readonly to: number | null;
  readonly mayOpenProtected: boolean;
}

interface PersonRow {
  readonly userId: string;
  readonly name: string;
  /** By her id, and by role. */
  readonly titles: Readonly<Record<string, string | null>>;
  readonly language: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationShortName: string;
  readonly organisationKind: OrganisationKind;
  readonly mandates: readonly MandateRow[];
}

interface SessionPersonRow extends PersonRow {
  readonly sessionId: string;
  readonly lastSeenAt: number;
  readonly endsAt: number;
  readonly authenticatedAt: number;
  readonly acr: string | null;
  readonly vouchedBy: string | null;
  readonly endedAt: number | null;
}

/** What her organisation calls her and its roles, by subject, in one look. */
const TITLES = `(select coalesce(json_object_agg(t.subject, t.title), '{}') from (select distinct on (x.subject) x.subject, x.title from role_title x
  where x.organisation_id = o.id and x.subject in (u.id::text, ${roles.map((role) => `'${role}'`).join(', ')}) order by x.subject, x.number desc) t)`;

const PERSON_FIELDS = `'userId', u.id, 'name', u.name, 'language', u.language, 'titles', ${TITLES},
  'organisationId', o.id, 'organisationName', o.name, 'organisationShortName', o.short_name, 'organisationKind', o.kind,
  'mandates', (select coalesce(json_agg(json_build_object('role', m.role, 'from', ms(m.valid_from), 'to', ms(m.valid_to),
      'mayOpenProtected', m.may_open_protected) order by m.valid_from, m.id), '[]')
    from mandate m where m.user_id = u.id and m.organisation_id = o.id)`;

const SESSION_FIELDS = `'sessionId', s.id, 'lastSeenAt', ms(s.last_seen_at), 'endsAt', ms(s.ends_at),
  'authenticatedAt', ms(s.authenticated_at), 'acr', s.acr, 'vouchedBy', s.vouched_by, 'endedAt', ms(s.ended_at)`;

const SESSION_FROM = 'from session s join user_account u on u.id = s.user_id join organisation o on o.id = s.organisation_id';

/** Whoever has a token may know whose it is, and nobody else: it is asked at the door, by the token's hash. */
export const sessionReading = reading<SessionPersonRow | null>('session_viewer', ['text'],
  `select json_build_object(${SESSION_FIELDS}, ${PERSON_FIELDS})::text ${SESSION_FROM} where s.token_hash = $1`, { atTheDoor: true });

const SESSIONS_SQL = `select json_build_object(${SESSION_FIELDS}, ${PERSON_FIELDS}) as viewer ${SESSION_FROM} where s.id = any(?::uuid[])`;
const PERSON_SQL = `select json_build_object(${PERSON_FIELDS}) as viewer from user_account u, organisation o where o.id = ? and u.id = ?`;
