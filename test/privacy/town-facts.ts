import { findGround, type CaseGrounds, type Fact, type Ground, type Reader } from '@bokvar/domain/disclosure';
import { asId, type Instant, type OrganisationKind, type UserId } from '@bokvar/domain/vocabulary';
import type { Database } from '@bokvar/server/database/database';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { townOrganisations, townPeople, type TownPerson } from '@bokvar/server/database/seed/town-people';
import { loadWholeGrounds } from '@bokvar/server/features/grounds/grants.store';

/** A row of the town that is a fact, with every text in it. */
export interface TownFact {
  readonly fact: Fact;
  readonly table: 'fact' | 'case_person' | 'bill' | 'case_action' | 'statutory_notice' | 'home_visit' | 'process_note' | 'item_outcome';
  readonly kind: string;
  readonly texts: readonly string[];
  /** Ended rows are shown to nobody any more. */
  readonly endedAt: Instant | null;
}

export interface TownCaseRow { readonly id: string; readonly reference: string; readonly holderId: string; readonly partnershipId: string }

/** Everything the town holds, as the portal itself sees it: what the oracle decides from. */
export interface Town {
  readonly facts: readonly TownFact[];
  readonly cases: readonly TownCaseRow[];
  readonly grounds: ReadonlyMap<string, CaseGrounds>;
  /** Every point of every agenda. */
  readonly points: readonly { readonly id: string; readonly meetingId: string; readonly caseId: string | null }[];
  readonly ids: Readonly<Record<'meeting' | 'item' | 'consent' | 'import' | 'packet' | 'partnership' | 'managerMeeting', readonly string[]>>;
}

const HEAD = 'id, case_id as "caseId", holder_id as "holderId", category, concerns, ms(recorded_at)::float8 as "recordedAt"';
const TABLES = {
  fact: `${HEAD}, kind, array[text] as texts, ms(ended_at)::float8 as "endedAt" from fact`,
  case_person: `${HEAD}, person_kind as kind, array[name] as texts, null as "endedAt" from case_person`,
  bill: `${HEAD}, 'SKULD' as kind, array_remove(array[number], null) as texts, null as "endedAt" from bill`,
  case_action: `${HEAD}, kind, '{}'::text[] as texts, null as "endedAt" from case_action`,
  statutory_notice: `${HEAD}, code as kind, '{}'::text[] as texts, null as "endedAt" from statutory_notice`,
  home_visit: `${HEAD}, says as kind, '{}'::text[] as texts, null as "endedAt" from home_visit`,
  item_outcome: `${HEAD}, says as kind, array_remove(array[text], null) as texts, null as "endedAt" from item_outcome where case_id is not null`,
  process_note: `${HEAD}, kind, array_remove(array[text], null) as texts, ms(ended_at)::float8 as "endedAt" from process_note`,
} as const;

const organisationKinds = new Map<string, OrganisationKind>(townOrganisations.map(({ key, kind }) => [townId.organisation(key), kind]));
type Row = Omit<Fact, 'holderKind'> & Omit<TownFact, 'fact' | 'table'>;

/** Reads the whole town as the portal's own role: no lock is in the way, and no lock's word is taken. */
export async function loadTown(database: Database): Promise<Town> {
  return await database.system().transactional(async (inner) => {
    const em = inner as Em;
    const cases: TownCaseRow[] = await em.execute('select id, reference, holder_id as "holderId", partnership_id as "partnershipId" from case_file order by reference');
    const facts: TownFact[] = [];
    for (const [table, select] of Object.entries(TABLES) as [TownFact['table'], string][]) {
      const rows: Row[] = await em.execute(`select to_json(x) as row from (select ${select}) x`).then((all) => (all as { row: Row }[]).map(({ row }) => row));
      for (const { kind, texts, endedAt, ...head } of rows) facts.push({ table, kind, texts, endedAt, fact: { ...head, holderKind: kindOf(head.holderId) } });
    }
    const grounds = new Map((await loadWholeGrounds(em, cases.map(({ id }) => id))).map((one) => [one.caseId as string, one]));
    const idsOf = async (table: string) => (await em.execute(`select id from ${table} order by id`) as { id: string }[]).map(({ id }) => id);
    return {
      cases, facts, grounds, points: await em.execute('select id, meeting_id as "meetingId", case_id as "caseId" from agenda_item order by id'),
      ids: {
        meeting: await idsOf('monthly_meeting'), item: await idsOf('agenda_item'), consent: await idsOf('consent'), import: await idsOf('arrears_import'),
        packet: await idsOf('packet'), partnership: await idsOf('partnership'), managerMeeting: await idsOf('manager_meeting') },
    };
  });
}

function kindOf(organisationId: string): OrganisationKind {
  const kind = organisationKinds.get(organisationId);
  if (kind === undefined) throw new Error('A fact of an organisation that is not in the town');
  return kind;
}

/** The people of the town, and somebody who has not signed in. */
export const readerKeys = [...townPeople.map(({ key }) => key), 'nobody'] as const;

export function personOf(key: string): TownPerson | null {
  return townPeople.find((person) => person.key === key) ?? null;
}

/** The town's person as the domain knows a reader; null for somebody who has not signed in. */
export function readerOf(key: string): Reader | null {
  const person = personOf(key);
  if (person === null) return null;
  const organisationId = townId.organisation(person.organisation) as Reader['organisationId'];
  return {
    userId: asId<UserId>(townId.user(key)), organisationId, organisationKind: kindOf(organisationId),
    mandates: [{ role: person.role, from: 0 as Instant, to: null }], mayOpenProtected: person.mayOpenProtected ?? false };
}

/** The oracle: the ground on which this person of the town may have this row at this instant, by the rules and nothing else. */
export function groundFor(town: Town, { fact, endedAt }: TownFact, key: string, instant: Instant): Ground | null {
  const reader = readerOf(key);
  const grounds = town.grounds.get(fact.caseId);
  if (reader === null || grounds === undefined || fact.recordedAt > instant || (endedAt !== null && endedAt <= instant)) return null;
  return findGround(fact, { reader, room: { kind: 'OWN_SCREEN' }, instant }, grounds);
}

/** Has this person anything in the case, be it only rows of the own organisation's? */
export function hasRows(town: Town, caseId: string, key: string, instant: Instant): boolean {
  return town.facts.some((row) => row.fact.caseId === caseId && groundFor(town, row, key, instant) !== null);
}

/**
 * May this person know what the case is: its number, its kind, whose it is? The holder's people who work with cases do,
 * and whoever has a ground for a row of another's in it. One's own rows tell nothing of it.
 */
export function knowsCase(town: Town, caseId: string, key: string, instant: Instant): boolean {
  const own = readerOf(key)?.organisationId as string | undefined;
  const held = town.cases.some(({ id, holderId }) => id === caseId && holderId === own);
  return town.facts.some((row) => row.fact.caseId === caseId && (held || row.fact.holderId !== own) && groundFor(town, row, key, instant) !== null);
}
