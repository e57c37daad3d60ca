import type { CaseGrounds, Fact, Retraction } from '@bokvar/domain/disclosure';
import { aReader, CASE, KIND, ORG, orgNames, type RandomWorld } from '@bokvar/domain/testing';
import type { UserId } from '@bokvar/domain/vocabulary';
import type { Database } from '@bokvar/server/database/database';
import type { Em } from '@bokvar/server/database/orm';
import { stableId } from '@bokvar/server/database/seed/stable-id';
import { unfoldIntoGrants } from '@bokvar/server/features/grounds/grants.store';

/** A random world as it stands in the tables: every name in it has become an id of its own. */
export interface PlantedWorld {
  readonly facts: readonly Fact[];
  readonly groundsOf: ReadonlyMap<string, CaseGrounds>;
  /** As the first lock is given them from the database, for comparison. */
  readonly caseIds: readonly string[];
}

const ID_KEYS = new Set(['id', 'caseId', 'giverId', 'subjectId', 'releasingId', 'recipientId', 'holderId', 'fromId', 'toId', 'organisationId', 'personId', 'byId', 'userId']);
const ID_LISTS = new Set(['recipients', 'guardians', 'concerns', 'personIds']);
const organisations = new Set<string>(Object.values(ORG));
/** Who reads for an organisation is the same in all worlds, as the organisation is. */
const users = new Set<string>(orgNames.map((name) => aReader(name).userId ?? ''));

export const organisationId = (name: keyof typeof ORG) => stableId(`organisation of worlds:${ORG[name]}`) as (typeof ORG)[keyof typeof ORG];

export const userId = (name: keyof typeof ORG) => stableId(`user of worlds:${aReader(name).userId ?? ''}`) as UserId;

/** The same value with every id made a uuid: organisations are the same in all worlds, everything else is of one. */
function withIds<T>(value: T, world: number): T {
  const idOf = (id: string) => (users.has(id) ? stableId(`user of worlds:${id}`) : organisations.has(id) ? stableId(`organisation of worlds:${id}`) : stableId(`world ${world}:${id}`));
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) => {
    if (typeof inner === 'string' && ID_KEYS.has(key)) return idOf(inner);
    if (Array.isArray(inner) && ID_LISTS.has(key)) return inner.map((id: string) => idOf(id));
    return inner;
  }) as T;
}

/** Two draws may get the same id, which no table takes: its place is put into it. */
const numbered = <T extends { readonly id: string }>(what: string, rows: readonly T[]): T[] => rows.map((row, place) => ({ ...row, id: `${what} ${place} ${row.id}` }));

function distinct({ grounds, facts, instants }: RandomWorld): RandomWorld {
  const [ownFacts, notices] = [numbered('fact', facts), numbered('notice', grounds.notices)];
  // What was taken back is taken back under its new name.
  const named = new Map<string, Retraction['id']>([...facts.map(({ id }, place) => [id, ownFacts[place]?.id ?? id] as const), ...grounds.notices.map(({ id }, place) => [id, notices[place]?.id ?? id] as const)]);
  return {
    instants, facts: ownFacts,
    grounds: {
      ...grounds, consents: numbered('consent', grounds.consents), notices, shares: numbered('share', grounds.shares), harmTests: numbered('test', grounds.harmTests),
      retracted: grounds.retracted.map(({ id, at }) => ({ id: named.get(id) ?? id, at })) },
  };
}

/** What the persons of a world are as rows: social services know of them. */
const personFacts = ({ grounds }: RandomWorld): Fact[] => grounds.persons.map(({ id, kind }) => ({
  id: id as unknown as Fact['id'], caseId: grounds.caseId, holderId: ORG.social, holderKind: KIND.social,
  category: kind === 'BARN' ? 'HOUSEHOLD_CHILDREN' as const : 'KNOWN_STATUS' as const, concerns: [id], recordedAt: 0 as Fact['recordedAt'] }));

const OTHER = 'another-case' as typeof CASE;

/** Plants worlds in an empty, migrated database, with the grants that the portal itself would unfold. One transaction. */
export async function plantWorlds(database: Database, worlds: readonly RandomWorld[], from: number): Promise<PlantedWorld[]> {
  const planted = worlds.map((drawn, place) => {
    const world = distinct(drawn);
    const grounds = { ...world.grounds, caseId: CASE };
    // The people of the world are of its own case: the other one has nobody who could say yes.
    const both = withIds({ here: grounds, there: { ...grounds, caseId: OTHER, closedAt: null, persons: [] }, facts: [...world.facts, ...personFacts(world)] }, from + place);
    return { ...both, caseIds: [both.here.caseId, both.there.caseId] };
  });
  await database.system().transactional(async (inner) => {
    const em = inner as Em;
    if (from === 0) await plantOrganisations(em);
    await plantRows(em, planted, from);
    await unfoldIntoGrants(em, planted.flatMap(({ caseIds }) => caseIds));
  });
  return planted.map(({ here, there, facts, caseIds }) => ({ facts, caseIds, groundsOf: new Map<string, CaseGrounds>([[here.caseId, here], [there.caseId, there]]) }));
}

async function plantOrganisations(em: Em): Promise<void> {
  await insert(em, 'organisation', 'id uuid, name text, short_name text, kind text', orgNames.map((name) => ({ id: organisationId(name), name, short_name: name, kind: KIND[name] })));
}

/** When a row was taken back first, as its columns have it. */
const takenBack = ({ retracted }: CaseGrounds, id: string) => {
  const times = retracted.filter((one) => (one.id as string) === id).map(({ at }) => at as number);
  return times.length === 0 ? {} : { retracted_at: new Date(Math.min(...times)).toISOString(), retracted_reason: 'x' };
};

interface Halves { here: CaseGrounds; there: CaseGrounds; facts: readonly Fact[] }

async function plantRows(em: Em, worlds: readonly Halves[], from: number): Promise<void> {
  const partnership = (place: number) => stableId(`partnership of world ${from + place}`);
  const at = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  const each = <T>(pick: (world: Halves, place: number) => readonly T[]): T[] => worlds.flatMap(pick);
  await insert(em, 'partnership', 'id uuid, name text, reserved_minutes int', each((_, place) => [{ id: partnership(place), name: 'world', reserved_minutes: 15 }]));
  await insert(em, 'partnership_party', 'id uuid, partnership_id uuid, organisation_id uuid, from_at timestamptz, to_at timestamptz', each(({ here }, place) => here.parties.map((party, index) => ({
    id: stableId(`party ${from + place} ${index}`), partnership_id: partnership(place), organisation_id: party.organisationId, from_at: at(party.from), to_at: at(party.to) }))));
  await insert(em, 'case_file', 'id uuid, reference text, kind text, partnership_id uuid, holder_id uuid, opened_at timestamptz, closed_at timestamptz', each(({ here, there }, place) => [here, there].map((grounds) => ({
    id: grounds.caseId, reference: grounds.caseId.slice(0, 8), kind: 'HYRESSKULD', partnership_id: partnership(place), holder_id: organisationId('landlord'), opened_at: at(0), closed_at: at(grounds.closedAt) }))));
  const persons = each(({ here }) => here.persons.map((person) => ({ person, caseId: here.caseId, here })));
  await insert(em, 'case_person', 'id uuid, case_id uuid, holder_id uuid, category text, concerns uuid[], recorded_at timestamptz, name text, person_kind text, born_on date, guardians uuid[], retracted_at timestamptz, retracted_reason text',
    persons.map(({ person, caseId, here }) => ({ id: person.id, case_id: caseId, holder_id: organisationId('social'), category: person.kind === 'BARN' ? 'HOUSEHOLD_CHILDREN' : 'KNOWN_STATUS', concerns: [person.id],
      recorded_at: at(0), name: 'x', person_kind: person.kind, born_on: person.bornOn, guardians: person.guardians,
      ...takenBack(here, person.id) })));
  const people = new Set<string>(persons.map(({ person }) => person.id));
  await insert(em, 'fact', 'id uuid, case_id uuid, holder_id uuid, category text, concerns uuid[], recorded_at timestamptz, kind text, text text, retracted_at timestamptz, retracted_reason text', each(({ facts, here }) => facts.filter((fact) => !people.has(fact.id)).map((fact) => ({
    id: fact.id, case_id: fact.caseId, holder_id: fact.holderId, category: fact.category, concerns: fact.concerns, recorded_at: at(fact.recordedAt), kind: 'ANTECKNING', text: 'x',
    ...takenBack(here, fact.id) }))));
  await plantWhatOpens(em, each, at);
}

async function plantWhatOpens(em: Em, each: <T>(pick: (world: Halves) => readonly T[]) => T[], at: (ms: number | null) => string | null): Promise<void> {
  await insert(em, 'person_death', 'id uuid, case_id uuid, holder_id uuid, person_id uuid, died_on date, recorded_at timestamptz, recorded_by uuid',
    each(({ here }) => here.deaths.map((one) => ({ id: stableId(`death ${one.holderId} ${one.personId}`), case_id: here.caseId, holder_id: one.holderId, person_id: one.personId, died_on: one.diedOn, recorded_at: at(0), recorded_by: one.holderId }))));
  const consents = each(({ here }) => here.consents);
  await insert(em, 'consent', `id uuid, case_id uuid, giver_id uuid, subject_id uuid, capacity text, mandate_until date, releasing_id uuid, recipients uuid[], categories text[], direction text,
    purpose text, valid_from date, valid_to date, form text, care_confirmed boolean, evidence jsonb, recorded_at timestamptz`, consents.map((one) => ({
    id: one.id, case_id: one.caseId, giver_id: one.giverId, subject_id: one.subjectId, capacity: one.capacity, mandate_until: one.mandateUntil, releasing_id: one.releasingId, recipients: one.recipients,
    categories: one.categories, direction: one.direction, purpose: one.purpose, valid_from: one.validFrom, valid_to: one.validTo, form: one.form, care_confirmed: one.careConfirmed, evidence: {}, recorded_at: at(one.recordedAt) })));
  await insert(em, 'consent_event', 'id uuid, consent_id uuid, releasing_id uuid, kind text, at timestamptz, recipient_id uuid, category text, by_id uuid', consents.flatMap((one) => one.events.map((event, place) => ({
    id: stableId(`event ${one.id} ${place}`), consent_id: one.id, releasing_id: one.releasingId, kind: event.kind, at: at(event.at),
    recipient_id: event.kind === 'ATERKALLAD' ? event.recipientId : null, category: event.kind === 'ATERKALLAD' ? event.category : null, by_id: event.kind === 'ERSATT' ? event.byId : null }))));
  // A notice is a fact of its giver; here it only has to open others.
  await insert(em, 'statutory_notice', `id uuid, case_id uuid, holder_id uuid, category text, concerns uuid[], recorded_at timestamptz, code text, to_id uuid, channel text, sender text, sent_on date, given_at timestamptz, retracted_at timestamptz, retracted_reason text`,
    each(({ here }) => here.notices.map((one) => ({ one, here }))).map(({ one, here }) => ({ id: one.id, case_id: one.caseId, holder_id: one.fromId, category: 'OWN_NOTE', concerns: [], recorded_at: at(one.givenAt), code: one.code, to_id: one.toId, channel: 'POST', sender: 'HYRESVARD', sent_on: '2026-03-01', given_at: at(one.givenAt),
      ...takenBack(here, one.id) })));
  await insert(em, 'case_share', 'id uuid, case_id uuid, holder_id uuid, recipient_id uuid, shared_at timestamptz, ended_at timestamptz',
    each(({ here }) => here.shares).map((one) => ({ id: one.id, case_id: one.caseId, holder_id: one.holderId, recipient_id: one.recipientId, shared_at: at(one.sharedAt), ended_at: at(one.endedAt) })));
  await insert(em, 'harm_test', 'id uuid, case_id uuid, holder_id uuid, recipient_id uuid, category text, person_ids uuid[], decided_by text, reason text, from_at timestamptz, to_at timestamptz',
    each(({ here }) => here.harmTests).map((one) => ({ id: one.id, case_id: one.caseId, holder_id: one.holderId, recipient_id: one.recipientId, category: one.category, person_ids: one.personIds, decided_by: one.decidedBy, reason: one.reason, from_at: at(one.from), to_at: at(one.to) })));
  await insert(em, 'protection', 'id uuid, case_id uuid, holder_id uuid, person_id uuid, level text, from_at timestamptz, to_at timestamptz',
    each(({ here }) => here.protections.map((one, place) => ({ id: stableId(`protection ${here.caseId} ${place}`), case_id: one.caseId, holder_id: one.holderId, person_id: one.personId, level: one.level, from_at: at(one.from), to_at: at(one.to) }))));
  await insert(em, 'protected_opening', 'id uuid, case_id uuid, organisation_id uuid, user_id uuid, purpose text, opened_at timestamptz, closes_at timestamptz',
    each(({ here }) => here.openings.map((one, place) => ({ id: stableId(`opening ${here.caseId} ${place}`), case_id: one.caseId, organisation_id: one.organisationId, user_id: one.userId, purpose: 'KONTAKT', opened_at: at(one.from), closes_at: at(one.to) }))));
}

/** Rows of one table in one statement. */
async function insert(em: Em, table: string, columns: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.split(',').map((column) => column.trim().split(/\s+/)[0]).join(', ');
  await em.execute(`insert into ${table} (${names}) select ${names} from json_to_recordset(?::json) as r(${columns})`, [JSON.stringify(rows)]);
}
