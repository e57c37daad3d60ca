import type { PolicyDef } from '@mikro-orm/core';
import { categoryRules, factCategories } from '@bokvar/domain/disclosure';

/**
 * The second lock: row level security [architecture D5].
 *
 * The first lock is `findGround` in @bokvar/domain, which decides on every read. These policies say the
 * same thing once more, in the database, over rows of `disclosure_grant` that are unfolded from the same
 * consents, notices and shares in the transaction that records them. A property test holds the two equal.
 *
 * Four session variables carry the reader: `app.organisation` (empty for somebody who does not work with
 * cases), `app.user` (empty where nobody in particular asks), `app.instant` (UTC, so that a test or "what did I see
 * then?" can ask about another moment) and `app.protected` ('on' where what that person has opened of protected
 * households counts; the database asks for the row of the opening itself).
 * Each is read through a scalar sub-select so that PostgreSQL evaluates it once per statement.
 */
export const APP_ROLE = 'bokvar_app';
export const SYSTEM_ROLE = 'bokvar_system';

/** The reader's organisation; null, and so equal to nothing, when nobody is signed in. */
export const CURRENT_ORGANISATION = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
/** The instant that the read is about. */
export const CURRENT_INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
/** Who asks; null, and so equal to nobody, where nobody in particular does. */
export const CURRENT_USER = `(select nullif(current_setting('app.user', true), '')::uuid)`;
/** Whose openings of protected households count: nobody's, unless it is said. */
const OPENER = `(select case when current_setting('app.protected', true) = 'on' then nullif(current_setting('app.user', true), '')::uuid end)`;

/** Categories that say who or where somebody is: masked when a household has a protected identity [domain 1.6]. */
const IDENTIFYING = `(${factCategories.filter((category) => categoryRules[category].identifying).map((category) => `'${category}'`).join(',')})`;

/** The portal's own work (sign-in, jobs, unfolding of grants) sees the tables whole; people never have this role. */
const systemPolicy = (): PolicyDef => ({ name: 'system_all', roles: [SYSTEM_ROLE], using: 'true', check: 'true' });

/** True when the reader's own organisation has flagged the household and the reader has not opened it herself, as one of the named group. */
const protectedFromReader = (table: string): string =>
  `exists (
  select 1 from protection pr where pr.case_id = ${table}.case_id and pr.holder_id = ${CURRENT_ORGANISATION}
    and pr.from_at <= ${CURRENT_INSTANT} and (pr.to_at is null or pr.to_at > ${CURRENT_INSTANT}))
  and not exists (
  select 1 from protected_opening po where po.case_id = ${table}.case_id and po.organisation_id = ${CURRENT_ORGANISATION} and po.user_id = ${OPENER}
    and po.opened_at <= ${CURRENT_INSTANT} and po.closes_at > ${CURRENT_INSTANT})`;

/** Of a household that the reader's organisation does not protect, or that she has opened; for tables none of whose rows may be read otherwise. */
export const openToReader = (table: string): string => `not (${protectedFromReader(table)})`;

/** The same for a row of a category that says who or where somebody is. */
const maskedForReader = (table: string): string => `${table}.category in ${IDENTIFYING} and ${protectedFromReader(table)}`;

/** Who asks, when, and by which grants: the reader, now, by those that are recorded, unless the portal asks for somebody else. */
export interface Asking { readonly recipient: string; readonly at: string; readonly grants: string }
const BY_READER: Asking = { recipient: CURRENT_ORGANISATION, at: CURRENT_INSTANT, grants: 'disclosure_grant' };

/** Grants `g` from the row's holder to whoever asks, for this case and category, that hold at the instant. */
export const grantsFor = (table: string, holder: string, { recipient, at, grants }: Asking): string => `from ${grants} g
  where g.case_id = ${table}.case_id and g.recipient_id = ${recipient} and g.holder_id = ${table}.${holder}
    and g.category = ${table}.category and g.valid_from <= ${at}
    and (g.valid_to is null or g.valid_to > ${at})`;

/**
 * Every person whom the fact concerns is covered by a grant of that person's own, or by one for the whole case. What concerns
 * nobody takes one for the whole case. The grants of a row are looked up once: a page asks this of every row.
 * @param holder the column that says whose it is
 */
export const coveredByGrants = (table: string, holder = 'holder_id', asking = BY_READER): string => `exists (
  select 1 ${grantsFor(table, holder, asking)}
  having bool_or(g.person_id is null) or (cardinality(${table}.concerns) > 0 and ${table}.concerns <@ array_agg(g.person_id)))`;

/** Not taken back as wrongly recorded at the instant of the read. Nothing rests on a row that was; its holder comes to it by `own_retracted`. */
export const STANDING = `(retracted_at is null or retracted_at > ${CURRENT_INSTANT})`;

/**
 * Policies of a table of facts: own rows, rows covered by grants, and writing for the holder alone.
 * @param also what a row must fulfil besides
 */
export function factPolicies(table: string, also?: string): PolicyDef[] {
  const own = `holder_id = ${CURRENT_ORGANISATION}`;
  return [
    { name: `${table}_read`, command: 'select', roles: [APP_ROLE],
      using: `${also === undefined ? '' : `${also} and `}(${own} or ${coveredByGrants(table)}) and not (${maskedForReader(table)})` },
    { name: `${table}_add`, command: 'insert', roles: [APP_ROLE], check: own },
    { name: `${table}_change`, command: 'update', roles: [APP_ROLE], using: own, check: own },
    systemPolicy(),
  ];
}

/** Policies of a table that one organisation alone reads and writes. */
export function ownPolicies(table: string, column = 'organisation_id'): PolicyDef[] {
  const own = `${column} = ${CURRENT_ORGANISATION}`;
  return [{ name: `${table}_own`, roles: [APP_ROLE], using: own, check: own }, systemPolicy()];
}

/** The same, but for a household that the organisation has protected: then the named group alone, one who has opened it. */
export function ownOpenPolicies(table: string): PolicyDef[] {
  const own = `organisation_id = ${CURRENT_ORGANISATION} and ${openToReader(table)}`;
  return [{ name: `${table}_own`, roles: [APP_ROLE], using: own, check: own }, systemPolicy()];
}

/**
 * Policies of a table that one organisation alone reads and adds to, nothing of which may be read of a household that it
 * has protected, but by the named group. Nobody may change a row.
 */
export function ownUnmaskedPolicies(table: string, column: string): PolicyDef[] {
  const own = `${column} = ${CURRENT_ORGANISATION} and ${openToReader(table)}`;
  return addOnlyPolicies(table, own, own);
}

/** Policies with rules of their own for reading and for adding rows, which nobody may change. */
export function addOnlyPolicies(table: string, read: string, own: string): PolicyDef[] {
  return [
    { name: `${table}_read`, command: 'select', roles: [APP_ROLE], using: read },
    { name: `${table}_add`, command: 'insert', roles: [APP_ROLE], check: own },
    systemPolicy(),
  ];
}

/** Policies with a reading rule of their own; only the organisation in the column `writer` may add or change rows. */
export function readPolicies(table: string, read: string, writer: string): PolicyDef[] {
  return rulePolicies(table, read, `${writer} = ${CURRENT_ORGANISATION}`);
}

/** Policies with rules of their own for reading and for adding or changing rows. */
export function rulePolicies(table: string, read: string, own: string): PolicyDef[] {
  return [
    { name: `${table}_read`, command: 'select', roles: [APP_ROLE], using: read },
    { name: `${table}_add`, command: 'insert', roles: [APP_ROLE], check: own },
    { name: `${table}_change`, command: 'update', roles: [APP_ROLE], using: own, check: own },
    systemPolicy(),
  ];
}

/** Policies of a table that only the portal itself reads; people reach it through a function or not at all. */
export function systemOnly(): PolicyDef[] {
  return [systemPolicy()];
}
