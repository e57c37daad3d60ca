import { dependences, isEstablished, missingParts, wayInState } from '@bokvar/domain/partnerships';
import { meetingYears, type MeetingYear } from '@bokvar/domain/meetings';
import { mayReadDependences, mayWriteWayIn } from '@bokvar/domain/policy';
import { dateParts, localDate, startOfDay, toLocalDate, type Instant, type LocalDate, type Role, type WayInPart, type WayInState, type WorkNeed } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import type { Colleague } from './colleague.js';
import type { PartyOf } from './monthly-table.js';
import { isSide, otherSide } from './other-side.js';
import { loadOwnPartnerships, type OwnPartnerships, type PartnershipRecord, type PartyWayIn, type WayInRecord } from './way-in.store.js';

/** Who asks, as far as partnerships and ways in depend on it. */
export interface WayInReader extends PartyOf { readonly userId: string; readonly role: Role }

/** A way in and how it stands today. */
export interface StandingWayIn {
  readonly said: WayInRecord | null;
  readonly state: WayInState;
  readonly missing: readonly WayInPart[];
}

/** One of the reader's partnerships: who is there, how one reaches them, and how its year of meetings has gone. */
export interface OwnPartnership {
  readonly id: string;
  readonly name: string;
  readonly otherSide: PartyWayIn;
  readonly wayIn: StandingWayIn;
  /** The network around the table, by name. */
  readonly network: readonly PartyWayIn[];
  readonly established: boolean;
  readonly year: MeetingYear;
  readonly ahead: number;
  readonly nextOn: LocalDate | null;
}

/** What would stop if a colleague left. */
export interface PersonDependence { readonly colleague: Colleague; readonly need: WorkNeed }

/** Everything of the page of partnerships. */
export interface PartnershipsPage {
  readonly wayIn: StandingWayIn;
  readonly colleagues: OwnPartnerships['colleagues'];
  readonly mayWriteWayIn: boolean;
  /** To managers: what would stop at their own organisation if one person left. Null to others. */
  readonly dependences: readonly PersonDependence[] | null;
  readonly partnerships: readonly OwnPartnership[];
}

/**
 * The viewer's own way in and her partnerships, with figures about their meetings and nothing of what is on them: managers
 * read it as well as those who work with cases.
 */
export async function readPartnerships({ scope, now }: PortalContext, viewer: WayInReader): Promise<PartnershipsPage> {
  const { organisationId, userId } = viewer;
  const today = toLocalDate(now);
  const em = scope.database.as({ organisationId, userId, mayOpenProtected: false }, now);
  const firstDay = localDate(`${dateParts(today).year}-01-01`);
  const { wayIn, colleagues, mandates, partnerships } = await em.transactional(async (inner) => await loadOwnPartnerships(inner as Em, startOfDay(firstDay), today));
  const own = standing(wayIn, today);
  return {
    wayIn: own, colleagues, mayWriteWayIn: mayWriteWayIn(viewer).allowed, dependences: mayReadDependences(viewer).allowed ? dependencesOf(own, { colleagues, mandates }) : null,
    partnerships: partnerships.flatMap((record) => partnershipOf(record, viewer, { own, now }) ?? []),
  };
}

function dependencesOf({ said }: StandingWayIn, { colleagues, mandates }: Pick<OwnPartnerships, 'colleagues' | 'mandates'>): PersonDependence[] {
  const working = new Set(colleagues.map(({ id }) => id));
  // One that neither whoever has it nor a deputy can use is nobody's: the register tells of it.
  const usable = mandates.filter(({ userId, deputyId }) => working.has(userId) || (deputyId !== null && working.has(deputyId)));
  const found = dependences({ mandates: usable, workers: colleagues, answersId: said?.answersId ?? null, deputyId: said?.deputyId ?? null });
  return found.flatMap(({ workerId, need }) => colleagues.flatMap((colleague) => (colleague.id === workerId ? [{ colleague, need }] : [])));
}

function standing(said: WayInRecord | null, today: LocalDate): StandingWayIn {
  return { said, state: wayInState(said, today), missing: missingParts(said) };
}

function partnershipOf({ id, name, parties, meetings }: PartnershipRecord, viewer: WayInReader, { own, now }: { own: StandingWayIn; now: Instant }): OwnPartnership | null {
  const other = otherSide(parties, viewer);
  if (other === null) return null;
  const today = toLocalDate(now);
  const wayIn = standing(other.wayIn, today);
  const { year } = dateParts(today);
  const ahead = meetings.filter(({ cancelled, endsAt }) => !cancelled && endsAt > now);
  // Figures about meetings alone: whether somebody late stood on an agenda is for those who read agendas.
  const counted = meetingYears(meetings.map((meeting) => ({ ...meeting, lateOnAgenda: true })), now).find((one) => one.year === year);
  return {
    id, name, otherSide: other, wayIn, network: parties.filter(({ kind }) => !isSide(kind)), established: isEstablished([own.state, wayIn.state]),
    year: counted ?? { year, held: 0, withoutLate: 0, notHeld: 0, cancelled: 0, untold: 0 },
    ahead: ahead.filter(({ startsAt }) => dateParts(toLocalDate(startsAt)).year === year).length,
    nextOn: ahead[0] === undefined ? null : toLocalDate(ahead[0].startsAt),
  };
}
