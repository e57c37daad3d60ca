import type { SqlEntityManager } from '@mikro-orm/sql';
import { asId, instant, type Instant, type OrganisationId, type OrganisationKind, type Role, type UserId } from '@bokvar/domain/vocabulary';

/** A right to act in one role for one organisation, from an instant until another (null: until further notice). */
export interface Mandate {
  readonly role: Role;
  readonly from: Instant;
  readonly to: Instant | null;
}

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
  readonly language: 'sv' | 'en';
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

  constructor(lock: typeof madeHere, row: ViewerRow, role: Role, mayOpenProtected: boolean, session: ViewerSession | null) {
    if (lock !== madeHere) throw new TypeError('A viewer is read from the database, never made.');
    this.userId = asId<UserId>(row.userId);
    this.name = row.name;
    this.language = row.language;
    this.organisationId = asId<OrganisationId>(row.organisationId);
    this.organisationName = row.organisationName;
    this.organisationShortName = row.organisationShortName;
    this.organisationKind = row.organisationKind;
    this.role = role;
    this.mandates = row.mandates.map((mandate) => ({ role: mandate.role, from: instant(mandate.from), to: mandate.to === null ? null : instant(mandate.to) }));
    this.mayOpenProtected = mayOpenProtected;
    this.session = session;
  }

  static is(value: unknown): value is Viewer {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

export interface ViewerSession {
  readonly id: string;
  /** The earlier of the absolute limit and the idle limit as it stands after this request. */
  readonly endsAt: Instant;
  /** When the e-ID service last saw the person herself; what signing and export ask about. */
  readonly authenticatedAt: Instant;
  readonly acr: string | null;
}

interface ViewerRow {
  readonly userId: string;
  readonly name: string;
  readonly language: 'sv' | 'en';
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationShortName: string;
  readonly organisationKind: OrganisationKind;
  readonly mandates: readonly { role: Role; from: number; to: number | null; mayOpenProtected: boolean }[];
}
